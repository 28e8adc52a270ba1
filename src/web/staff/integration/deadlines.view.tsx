import type { Deadline, DeadlineStatus } from '#domain/integration/deadline.ts'
import { sentenceFor } from '#domain/integration/deadline-sentence.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Details, Why } from '#ui/details.tsx'
import { TaskList } from '#ui/lists.tsx'
import type { Status } from '#ui/status.tsx'
import { Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { DeadlineWhy } from './deadline-why.view.tsx'

const BADGES = {
  missed: 'late',
  'due-soon': 'attention',
  open: 'busy',
  extended: 'busy',
  'not-yet': 'calm',
  met: 'done',
  'met-late': 'done',
} satisfies Record<Exclude<DeadlineStatus, 'not-applicable'>, Status>
const ORDER = Object.keys(BADGES)

type Shown = { deadline: Deadline; status: keyof typeof BADGES }

/** A paper that waits to be handed over in person: no last day, and still somebody's task. */
export type HandOver = { what: 'diploma' | 'certificaat'; since: LocalDate }

type Props = { deadlines: readonly Deadline[]; handOver: HandOver | undefined; today: LocalDate }

/** Each date of the law that holds for this person: first what is late, then what comes first. */
export function DeadlinesSection({ deadlines, handOver, today }: Props) {
  const shown: Shown[] = deadlines.flatMap((deadline) =>
    deadline.status === 'not-applicable' ? [] : [{ deadline, status: deadline.status }],
  )
  const sorted = shown.toSorted(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || compare(a.deadline.to, b.deadline.to),
  )
  const waiting = sorted.filter(hasNoClock)
  const label = 'Data volgens de wet'
  return (
    <Section title={label} id="data">
      {handOver && <HandOverTask {...handOver} />}
      <DeadlineList label={label} shown={sorted.filter((one) => !hasNoClock(one))} today={today} />
      {waiting.length > 0 && (
        <Details summary={`Nog niet begonnen: ${waiting.length}`}>
          <DeadlineList label="Nog niet begonnen" shown={waiting} today={today} />
        </Details>
      )}
    </Section>
  )
}

function HandOverTask({ what, since }: HandOver) {
  return (
    <TaskList
      label="Nog uit te reiken"
      items={[
        {
          key: 'hand-over',
          title: `${what === 'diploma' ? 'Diploma' : 'Certificaat'} uitreiken`,
          note: `Sinds ${longDate(since)} is aan de plicht voldaan. De gemeente reikt het ${what} persoonlijk uit.`,
          due: (
            <Why source="Ri artikel 3.18" subject={`${what} uitreiken`}>
              Regel INT.CERTIFICATE. De wet noemt geen laatste dag.
            </Why>
          ),
          status: 'attention',
        },
      ]}
    />
  )
}

/** Waits for something else to start it: no day to keep yet. */
const hasNoClock = ({ deadline, status }: Shown): boolean => status === 'not-yet' && deadline.from === null

function DeadlineList({ label, shown, today }: { label: string; shown: readonly Shown[]; today: LocalDate }) {
  return (
    <TaskList
      label={label}
      items={shown.map(({ deadline, status }) => ({
        key: deadline.obligation,
        title: obligationTitle(deadline.obligation),
        note: sentenceFor(deadline, today),
        due: <DeadlineWhy deadline={deadline} />,
        status: BADGES[status],
      }))}
    />
  )
}

const compare = (a: LocalDate | null, b: LocalDate | null): number =>
  (a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0
