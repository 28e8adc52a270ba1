import { type PipStep, SendingWay } from '#domain/plan/pip.progress.ts'
import type { SeenPip } from '#domain/plan/pip.queries.ts'
import { Timeline } from '#ui/lists.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { SENDING_WORDS, STEP_WORDS } from './pip-words.ts'

/** What happened with one version, newest first. */
export function History({ pip }: { pip: SeenPip }) {
  const events = eventsOf(pip)
  return (
    <Section title="Wat er gebeurde">
      <Timeline
        label="Wat er gebeurde"
        items={events.toReversed().map(({ onDay, title, by, words }, index) => ({
          key: String(events.length - index),
          when: <DateText day={onDay} />,
          title,
          ...(by && { by }),
          children: words.map((line) => <p key={line}>{line}</p>),
        }))}
      />
    </Section>
  )
}

type Event = Pick<PipStep, 'onDay' | 'by'> & { title: string; words: readonly string[] }

/** The steps in order, with the decision itself between the last talk and what came after it. */
function eventsOf({ steps, datedOn, datedBy }: SeenPip): Event[] {
  if (datedOn === null) return steps.map(eventOf)
  const isAfter = ({ kind }: PipStep) => kind === 'letter-sent' || kind === 'withdrawn'
  const before = steps.filter((step) => !isAfter(step))
  const decision = { onDay: datedOn, by: datedBy, title: 'PIP vastgesteld', words: [] }
  return [...before.map(eventOf), decision, ...steps.filter(isAfter).map(eventOf)]
}

function eventOf({ kind, onDay, by, note, withInterpreter }: PipStep): Event {
  const way = kind === 'letter-sent' ? SendingWay.safeParse(note) : undefined
  const said = way ? (way.success ? `${SENDING_WORDS[way.data]}.` : '') : note
  const words = [withInterpreter ? 'Met een tolk.' : '', said].filter((line) => line !== '')
  return { onDay, by, title: STEP_WORDS[kind], words }
}
