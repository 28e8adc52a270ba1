import type { FilePart } from '#domain/file/file.policy.ts'
import type { Role } from '#kernel/actor.ts'
import type { LifeDomain } from './life-domain.ts'
import { LIFE_DOMAINS } from './life-domains.ts'

/** Holding talks, recording and correcting is work of the case worker; a coach reads along. */
export const mayConductIntake = (roles: readonly Role[]): boolean => roles.includes('case-worker')

/**
 * Rule ITK.LOCKED: who may know of the domains. Health (Wi art. 37, Bi art. 9.11) and money are parts of their own.
 * A reason to postpone can be an illness, so it goes with health.
 */
export const domainsFor = (parts: ReadonlySet<FilePart>): readonly LifeDomain[] =>
  parts.has('intake') ? LIFE_DOMAINS.filter(({ part }) => parts.has(part)) : []

export const maySeePostponements = (parts: ReadonlySet<FilePart>): boolean => parts.has('health-answers')
