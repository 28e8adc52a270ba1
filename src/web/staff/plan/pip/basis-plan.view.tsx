import { isStopped, type PlanGoal } from '#domain/plan/goal.ts'
import type { Snapshot } from '#domain/plan/pip.snapshot.ts'
import type { ProgressTalk } from '#domain/plan/progress-talk.ts'
import type { Reintegration } from '#domain/plan/reintegration.ts'
import type { Step } from '#domain/plan/step.ts'
import { SummaryList } from '#ui/lists.tsx'
import { Section } from '#ui/text.tsx'
import { formatNumber, longDate } from '#ui/words.ts'
import { activityWords, doerWords, OUTCOME_WORDS } from '../plan-words.ts'

/** The goals under a decision, with what was stopped, done or dropped by then. */
export function Goals({
  goals,
  title = 'Doelen en stappen',
}: {
  goals: readonly PlanGoal[]
  title?: string
}) {
  if (goals.length === 0) return null
  return (
    <Section title={title}>
      {goals.map((goal) => {
        const last = goal.turns.at(-1)
        return (
          <SummaryList
            key={goal.id}
            rows={[
              { label: 'Doel', value: goal.title },
              { label: 'Waarom', value: goal.why },
              ...(isStopped(goal) && last
                ? [{ label: 'Gestopt', value: `${longDate(last.on)}: ${last.reason}` }]
                : []),
              ...goal.steps.map((step) => ({ label: 'Stap', value: stepWords(step) })),
            ]}
          />
        )
      })}
    </Section>
  )
}

function stepWords(step: Step): string {
  const window = `${longDate(step.from)} tot en met ${longDate(step.to)}`
  const { ending } = step
  const ended = ending
    ? `. ${OUTCOME_WORDS[ending.outcome]} op ${longDate(ending.on)}${ending.note ? `: ${ending.note}` : ''}`
    : ''
  return `${step.title} (${doerWords(step)}, ${window})${ended}`
}

type Agreement = Snapshot['plan']['agreements'][number]

export function Agreements({
  agreements,
  title = 'Afspraken',
}: {
  agreements: readonly Agreement[]
  title?: string
}) {
  if (agreements.length === 0) return null
  return (
    <Section title={title}>
      <SummaryList rows={agreements.map((one) => ({ label: activityWords(one), value: agreed(one) }))} />
    </Section>
  )
}

/** In full: with whom, how much, from when until when, and why it stopped. */
function agreed({ activity, description, partner, hoursPerWeek, from, until, ending }: Agreement): string {
  return [
    ...(activity === 'other' || description === '' ? [] : [description]),
    partner,
    ...(hoursPerWeek === null ? [] : [`${formatNumber(hoursPerWeek)} uur per week`]),
    until ? `${longDate(from)} tot en met ${longDate(until)}` : `vanaf ${longDate(from)}`,
    ...(ending ? [`gestopt op ${longDate(ending.on)}: ${ending.reason}`] : []),
  ].join(', ')
}

export function Talks({ talks }: { talks: readonly ProgressTalk[] }) {
  if (talks.length === 0) return null
  return (
    <Section title="Voortgangsgesprekken">
      <SummaryList
        rows={talks.map(({ plannedOn, held, missed }) => ({
          label: longDate(held?.heldOn ?? plannedOn),
          value: held
            ? [held.report, held.agreed].filter(Boolean).join(' ')
            : missed
              ? `Niet gehouden: ${missed.reason}`
              : 'Gepland',
        }))}
      />
    </Section>
  )
}

export function Work({ work }: { work: Reintegration | null }) {
  if (!work) return null
  return (
    <Section title="Werk">
      <SummaryList
        rows={[
          { label: 'Doel', value: work.workGoal },
          { label: 'Waarom nu', value: work.whyNow },
          { label: 'Hulp', value: work.support },
          { label: 'Toegevoegd', value: longDate(work.addedOn) },
        ]}
      />
    </Section>
  )
}
