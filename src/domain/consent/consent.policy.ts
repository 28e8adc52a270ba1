import type { FilePart } from '#domain/file/file.policy.ts'
import type { Role } from '#kernel/actor.ts'

/** Who guides a person has to know what may be shared; the part of the file that tells it is its background. */
export const seesConsent = (parts: ReadonlySet<FilePart>): boolean => parts.has('background')

// Taking back is as easy as giving (GDPR art. 7 par. 3): whoever may record the one may record the other.
const MAY_RECORD: readonly Role[] = ['case-worker', 'career-coach']

/** @param roles what the actor is on the file */
export const mayRecordConsent = (roles: readonly Role[]): boolean =>
  roles.some((role) => MAY_RECORD.includes(role))
