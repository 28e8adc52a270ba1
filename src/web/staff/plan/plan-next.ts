import { isStopped, isWithoutStep } from '#domain/plan/goal.ts'
import { mayOnPlan } from '#domain/plan/plan.policy.ts'
import type { PlanContents } from '#domain/plan/plan-contents.ts'
import { talkStatus } from '#domain/plan/progress-talk.ts'
import type { Role } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { paths } from '#web/paths.ts'

export type NextInPlan = { label: string; href: string }

type Reader = { fileId: FileId; roles: readonly Role[]; today: LocalDate }

/**
 * The one thing that this plan needs first from this reader: a goal, a step, a report that is missing. Undefined when
 * what was agreed is complete; then the decision may come first on the page.
 */
export function nextInPlan(
  { goals, talks }: Pick<PlanContents, 'goals' | 'talks'>,
  { fileId, roles, today }: Reader,
): NextInPlan | undefined {
  const running = goals.filter((goal) => !isStopped(goal))
  if (running.length === 0 && mayOnPlan(roles, 'set-goals')) {
    return { label: 'Doel toevoegen', href: paths.planGoalNew(fileId) }
  }
  const bare = running.find(isWithoutStep)
  if (bare && mayOnPlan(roles, 'add-step')) {
    return { label: `Stap toevoegen bij “${bare.title}”`, href: paths.planStepNew(fileId, bare.id) }
  }
  const silent = talks.find((talk) => talkStatus(talk, today) === 'no-outcome')
  return silent && mayOnPlan(roles, 'hold-talk')
    ? { label: 'Verslag schrijven', href: paths.planTalk(fileId, silent.id, 'verslag') }
    : undefined
}
