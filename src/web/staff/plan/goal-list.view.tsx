import { goalStatus, isStopped, isWithoutStep, type PlanGoal } from '#domain/plan/goal.ts'
import { mayOnPlan } from '#domain/plan/plan.policy.ts'
import type { Role } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusShape } from '#ui/status.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { GOAL_KIND_WORDS, STATUS_WORDS } from './plan-words.ts'
import { StepList } from './step-list.view.tsx'

export type InPlan = { fileId: FileId; roles: readonly Role[]; today: LocalDate }
type GoalProps = InPlan & { goal: PlanGoal }

export function GoalList({ goals, ...props }: InPlan & { goals: readonly PlanGoal[] }) {
  const running = goals.filter((goal) => !isStopped(goal))
  const stopped = goals.filter(isStopped)
  return (
    <Section title="Doelen">
      {running.length === 0 && (
        <EmptyState title="Er zijn nog geen doelen afgesproken.">
          Zonder doel met een stap kan het plan niet worden vastgesteld.
        </EmptyState>
      )}
      {running.map((goal) => (
        <Goal key={goal.id} {...props} goal={goal} />
      ))}
      {stopped.length > 0 && (
        <div class="trede-section">
          <Details summary={counted(stopped.length, 'gestopt doel', 'gestopte doelen')}>
            {stopped.map((goal) => (
              <Goal key={goal.id} {...props} goal={goal} />
            ))}
          </Details>
        </div>
      )}
    </Section>
  )
}

function Goal({ goal, fileId, roles, today }: GoalProps) {
  const mayEnd = mayOnPlan(roles, 'end-step') && !isStopped(goal)
  const mayAmend = mayOnPlan(roles, 'amend') && !isStopped(goal)
  return (
    <article class="trede-section" aria-labelledby={`doel-${goal.id}`}>
      <h3 class="nl-heading nl-heading--level-3" id={`doel-${goal.id}`}>
        {goal.title}
      </h3>
      <GoalFacts goal={goal} today={today} />
      <p class="nl-paragraph" dir="auto">
        “{goal.why}”
      </p>
      {goal.turns.length > 0 && <Turns goal={goal} />}
      {isWithoutStep(goal) && <p class="nl-paragraph">Er is nog geen stap. Spreek af wie wat doet.</p>}
      {goal.steps.length > 0 && (
        <StepList
          label={`Stappen van ${goal.title}`}
          steps={goal.steps}
          today={today}
          hrefOf={(step) =>
            mayEnd && !step.ending ? paths.planStep(fileId, step.id, 'afronden') : undefined
          }
          actionOf={(step) =>
            mayAmend && (
              <Link href={paths.planStep(fileId, step.id, step.ending ? 'heropenen' : 'wijzigen')}>
                {step.ending ? 'Heropenen' : 'Wijzigen'}
                <span class="trede-visually-hidden">: {step.title}</span>
              </Link>
            )
          }
        />
      )}
      <GoalActions {...{ goal, fileId, roles, today }} />
    </article>
  )
}

function GoalFacts({ goal, today }: { goal: PlanGoal; today: LocalDate }) {
  const status = goalStatus(goal, today)
  const shape = { 'not-started': 'calm', busy: 'busy', done: 'done', stopped: 'calm' } as const
  return (
    <p class="nl-paragraph">
      <StatusShape status={shape[status]} /> {STATUS_WORDS[status]} ·{' '}
      {GOAL_KIND_WORDS[goal.kind].toLowerCase()}
      {goal.languageAtWork && ' · leerdoel voor taal op het werk'}
    </p>
  )
}

/** Why it was stopped and taken up again: it stays readable. */
function Turns({ goal }: { goal: PlanGoal }) {
  return (
    <ul class="utrecht-unordered-list">
      {goal.turns.map(({ turn, on, reason }) => (
        <li key={`${turn}-${on}-${reason}`}>
          {turn === 'stopped' ? 'Gestopt' : 'Heropend'} op <DateText day={on} absolute />: {reason}
        </li>
      ))}
    </ul>
  )
}

/** Quiet links: the steps are what the page is for. */
function GoalActions({ goal, fileId, roles }: GoalProps) {
  const maySet = mayOnPlan(roles, 'set-goals')
  const isOpen = !isStopped(goal)
  const links = [
    {
      may: isOpen && mayOnPlan(roles, 'add-step'),
      words: 'Stap toevoegen',
      href: paths.planStepNew(fileId, goal.id),
    },
    {
      may: isOpen && mayOnPlan(roles, 'amend'),
      words: 'Doel wijzigen',
      href: paths.planGoal(fileId, goal.id, 'wijzigen'),
    },
    { may: isOpen && maySet, words: 'Doel stoppen', href: paths.planGoal(fileId, goal.id, 'stoppen') },
    { may: !isOpen && maySet, words: 'Doel heropenen', href: paths.planGoal(fileId, goal.id, 'heropenen') },
  ].filter(({ may }) => may)
  return (
    <p class="nl-paragraph">
      {links.map(({ words, href }, index) => (
        <>
          {index > 0 && ' · '}
          <Link href={href}>
            {words}
            <span class="trede-visually-hidden">: {goal.title}</span>
          </Link>
        </>
      ))}
    </p>
  )
}
