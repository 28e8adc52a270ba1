import type { Role } from '#kernel/actor.ts'

export type EnrolmentAction = 'see' | 'enrol' | 'enter-phase' | 'observe' | 'end' | 'extend'

// The municipality directs; the provider runs. Extending costs the municipality money, so it decides.
const ACTIONS: Record<EnrolmentAction, readonly Role[]> = {
  see: ['case-worker', 'career-coach', 'programme-coordinator', 'social-guide', 'trainer'],
  enrol: ['case-worker'],
  'enter-phase': ['case-worker', 'career-coach'],
  observe: ['case-worker', 'career-coach', 'programme-coordinator', 'trainer'],
  end: ['case-worker', 'programme-coordinator'],
  extend: ['case-worker'],
}

/** @param roles what the actor is on the file (`rolesOnFile`) */
export const mayOnEnrolment = (roles: readonly Role[], action: EnrolmentAction): boolean =>
  roles.some((role) => ACTIONS[action].includes(role))
