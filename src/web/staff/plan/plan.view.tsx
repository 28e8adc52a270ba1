import type { Child } from 'hono/jsx'
import type { Amendment } from '#domain/plan/amendment.ts'
import { mayOnPlan } from '#domain/plan/plan.policy.ts'
import type { RecordedPlan } from '#domain/plan/plan-contents.ts'
import type { Reintegration } from '#domain/plan/reintegration.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, Timeline } from '#ui/lists.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { AgreementList } from './agreement-list.view.tsx'
import { GoalList, type InPlan } from './goal-list.view.tsx'
import type { NextInPlan } from './plan-next.ts'
import { topicValue, topicWords } from './plan-words.ts'
import { TalkList } from './talk-list.view.tsx'

type Props = InPlan & {
  plan: RecordedPlan
  next: NextInPlan | undefined
  /** How the decision on the plan stands; above everything that was agreed. */
  decision: Child
  /** How many progress talks the plan sets; null while none does. */
  agreedTalks: number | null
}

export function PlanTab({ plan, next, decision, agreedTalks, ...props }: Props) {
  const { fileId, roles } = props
  const goalsLink = paths.planGoalNew(fileId)
  return (
    <>
      {decision}
      {mayOnPlan(roles, 'add-step') && (
        <ActionGroup>
          {next && (
            <LinkButton look="primary" href={next.href}>
              {next.label}
            </LinkButton>
          )}
          {mayOnPlan(roles, 'set-goals') && next?.href !== goalsLink && (
            <LinkButton href={goalsLink}>Doel toevoegen</LinkButton>
          )}
        </ActionGroup>
      )}
      <GoalList {...props} goals={plan.goals} />
      <AgreementList {...props} agreements={plan.agreements} />
      {mayOnPlan(roles, 'see-talks') && (
        <>
          <TalkList {...props} talks={plan.talks} agreedNumber={agreedTalks} />
          <WorkPart {...props} part={plan.reintegration} />
        </>
      )}
      {plan.amendments.length > 0 && <Amendments amendments={plan.amendments} />}
    </>
  )
}

function WorkPart({ part, fileId, roles }: InPlan & { part: Reintegration | null }) {
  const mayChange = mayOnPlan(roles, 'reintegrate')
  return (
    <Section title="Werk">
      {part ? (
        <SummaryList
          rows={[
            { label: 'Doel voor werk', value: part.workGoal },
            { label: 'Waarom nu', value: part.whyNow },
            { label: 'Hulp', value: part.support },
            { label: 'In het plan sinds', value: <DateText day={part.addedOn} absolute /> },
            { label: 'Grondslag', value: 'Participatiewet, artikel 7 en 9' },
          ]}
        />
      ) : (
        <EmptyState title="Werk staat nog niet in het plan.">
          Voeg dit onderdeel toe als werk in zicht komt.
        </EmptyState>
      )}
      {mayChange && (
        <ActionGroup>
          <LinkButton href={paths.planWork(fileId, part ? 'wijzigen' : 'nieuw')}>
            {part ? 'Onderdeel over werk wijzigen' : 'Werk toevoegen aan het plan'}
          </LinkButton>
        </ActionGroup>
      )}
    </Section>
  )
}

function Amendments({ amendments }: { amendments: readonly Amendment[] }) {
  return (
    <Section title="Wijzigingen">
      <Details summary={counted(amendments.length, 'wijziging', 'wijzigingen')}>
        <Timeline
          label="Wijzigingen"
          items={amendments.map(({ id, subject, field, oldValue, newValue, on, reason, by }) => ({
            key: id,
            when: <DateText day={on} />,
            title: topicWords(subject, field),
            ...(by && { by }),
            children: (
              <>
                <p>
                  <del>{topicValue(field, oldValue)}</del> <span aria-hidden="true">→</span>
                  <span class="trede-visually-hidden">werd</span> {topicValue(field, newValue)}
                </p>
                <p>Reden: {reason}</p>
              </>
            ),
          }))}
        />
      </Details>
    </Section>
  )
}
