import { type Actor, membershipsAs, type Role } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'

export type EnrolmentAction =
  | 'see'
  | 'see-evidence'
  | 'see-notes'
  | 'enrol'
  | 'enter-phase'
  | 'observe'
  | 'end'
  | 'extend'

// The municipality directs; the provider runs. Extending costs the municipality money, so it decides.
const ACTIONS: Record<EnrolmentAction, readonly Role[]> = {
  see: ['case-worker', 'career-coach', 'programme-coordinator', 'social-guide', 'trainer'],
  'see-evidence': ['case-worker', 'career-coach', 'programme-coordinator', 'trainer'],
  'see-notes': ['case-worker', 'career-coach', 'programme-coordinator'],
  enrol: ['case-worker'],
  'enter-phase': ['case-worker', 'career-coach'],
  observe: ['case-worker', 'career-coach', 'programme-coordinator', 'trainer'],
  end: ['case-worker', 'programme-coordinator'],
  extend: ['case-worker'],
}

/** @param roles what the actor is on the enrolment (`rolesOnEnrolment`), or on the file for `enrol` */
export const mayOnEnrolment = (roles: readonly Role[], action: EnrolmentAction): boolean =>
  roles.some((role) => ACTIONS[action].includes(role))

const OF_A_PROVIDER: readonly Role[] = ['programme-coordinator', 'trainer']

/**
 * Which of someone's roles on a file hold for one enrolment in it. Rule ENR.PROVIDER: the file opens to a provider
 * through its own enrolment, so the enrolments of another provider stay closed.
 */
export const rolesOnEnrolment = (
  actor: Actor,
  rolesOnFile: readonly Role[],
  providerId: OrganisationId,
): Role[] =>
  rolesOnFile.filter(
    (role) =>
      !OF_A_PROVIDER.includes(role) ||
      membershipsAs(actor, [role]).some((job) => job.organisationId === providerId),
  )
