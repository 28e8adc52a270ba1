import type { FilePart } from '#domain/file/file.policy.ts'
import type { Role } from '#kernel/actor.ts'
import { ACTIVITIES, Activity } from './content/activities.ts'

export type PlanAction =
  | 'see'
  | 'see-goals'
  | 'see-talks'
  | 'set-goals'
  | 'add-step'
  | 'end-step'
  | 'agree'
  | 'amend'
  | 'hold-talk'
  | 'reintegrate'

// The case worker directs. A coach works in the plan on the road to work and talks about it; who guides in daily life
// sees what was agreed and says what is done. Talks and re-integration stay within the municipality.
const ACTIONS: Record<PlanAction, readonly Role[]> = {
  see: ['case-worker', 'career-coach', 'social-guide'],
  'see-goals': ['case-worker', 'career-coach', 'social-guide', 'volunteer-coach', 'bridge-builder'],
  'see-talks': ['case-worker', 'career-coach'],
  'set-goals': ['case-worker'],
  'add-step': ['case-worker', 'career-coach'],
  'end-step': ['case-worker', 'career-coach', 'social-guide'],
  agree: ['case-worker', 'career-coach'],
  amend: ['case-worker'],
  'hold-talk': ['case-worker', 'career-coach'],
  reintegrate: ['case-worker'],
}

/** @param roles what the actor is on the file */
export const mayOnPlan = (roles: readonly Role[], action: PlanAction): boolean =>
  roles.some((role) => ACTIONS[action].includes(role))

/** On which activities someone may agree: all of them for who directs, those towards work for a coach. */
export const activitiesFor = (roles: readonly Role[]): Activity[] =>
  Activity.options.filter(
    (activity) =>
      roles.includes('case-worker') || (mayOnPlan(roles, 'agree') && ACTIVITIES[activity].isTowardsWork),
  )

/** Unburdening is for who gets social assistance (Pw art. 56a): who reads of it knows of benefit (PLAN.CLOSED). */
export const maySeeActivity = (parts: ReadonlySet<FilePart>, activity: Activity): boolean =>
  activity !== 'unburdening' || parts.has('money-answers')
