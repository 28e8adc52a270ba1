import { partsFor } from '#domain/file/file.policy.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import type { GoalId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { goalKindsFor, isStopped } from './goal.ts'
import { mayOnPlan, maySeeActivity } from './plan.policy.ts'
import { findPlan } from './plan.store.ts'
import type { RecordedPlan } from './plan-contents.ts'
import type { Step } from './step.ts'

/**
 * The plan of a file as far as this reader may see it, in one query: goals and activities on health and money for
 * who may see those, talks and the part on work within the municipality, amendments for who amends.
 * @returns undefined for who sees no plan
 */
export async function planOf(ctx: Context, file: FileAccess): Promise<RecordedPlan | undefined> {
  const { roles } = file
  if (!mayOnPlan(roles, 'see')) return undefined
  const parts = partsFor(roles)
  const plan = await findPlan(ctx.db, file, goalKindsFor(parts))
  const seesTalks = mayOnPlan(roles, 'see-talks')
  return {
    ...plan,
    agreements: plan.agreements.filter(({ activity }) => maySeeActivity(parts, activity)),
    talks: seesTalks ? plan.talks : [],
    reintegration: seesTalks ? plan.reintegration : null,
    amendments: mayOnPlan(roles, 'amend') ? plan.amendments : [],
  }
}

/** A goal as who helps with it sees it: what and who, without why it matters or what was noted. */
export type AgreedGoal = { id: GoalId; title: string; steps: readonly AgreedStep[] }
export type AgreedStep = Pick<Step, 'id' | 'title' | 'doer' | 'doerName' | 'from' | 'to' | 'ending'>

/** The goals that go on, for the page of who helps with one thing; nothing for who may not see goals. */
export async function agreedGoals(ctx: Context, file: FileAccess): Promise<AgreedGoal[]> {
  if (!mayOnPlan(file.roles, 'see-goals')) return []
  const { goals } = await findPlan(ctx.db, file, goalKindsFor(partsFor(file.roles)))
  return goals
    .filter((goal) => !isStopped(goal))
    .map(({ id, title, steps }) => ({ id, title, steps: steps.map(withoutNote) }))
}

const withoutNote = ({ ending, ...step }: Step): AgreedStep => ({
  ...step,
  ending: ending && { ...ending, note: '' },
})
