import { z } from 'zod'
import type { Role } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Who works for a municipality; the municipality's own organisation is made with the municipality. */
export const PartnerKind = z.enum(['provider', 'welfare', 'language-school', 'employer'])
export type PartnerKind = z.infer<typeof PartnerKind>

export const OrganisationKind = z.enum(['municipality', ...PartnerKind.options])
export type OrganisationKind = z.infer<typeof OrganisationKind>

// The Wet inburgering gives the municipality the direction, so these jobs exist only there.
const MUNICIPAL_ROLES: readonly Role[] = ['case-worker', 'career-coach', 'employer-networker', 'team-manager']

/** The kinds of work that can be done at an organisation. */
export const checkJob = (role: Role, kind: OrganisationKind): Result<Role, 'only-at-a-municipality'> =>
  MUNICIPAL_ROLES.includes(role) && kind !== 'municipality' ? refuse('only-at-a-municipality') : ok(role)
