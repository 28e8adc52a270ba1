import { z } from 'zod'
import { MunicipalityId, OrganisationId, type UserId } from './ids.ts'

/** The work someone does for an organisation (SYSTEM section 1). Rights follow from it, never from a name. */
export const Role = z.enum([
  'case-worker',
  'career-coach',
  'employer-networker',
  'programme-coordinator',
  'trainer',
  'volunteer-coach',
  'bridge-builder',
  'social-guide',
  'language-school',
  'employer',
  'team-manager',
  'researcher',
  'administrator',
])
export type Role = z.infer<typeof Role>

/** How far a municipal worker may look: own files, those of the own team, or of the whole municipality. */
export const Scope = z.enum(['self', 'team', 'organisation', 'municipality'])
export type Scope = z.infer<typeof Scope>

/** One job of one person at one organisation. A volunteer of two providers has two. */
export const Membership = z.object({
  organisationId: OrganisationId,
  organisationName: z.string(),
  /** Set when the organisation is a municipality itself; partners have none of their own. */
  municipalityId: MunicipalityId.nullable(),
  role: Role,
  scope: Scope,
  team: z.string().nullable(),
})
export type Membership = z.infer<typeof Membership>

/** Someone who signed in; `municipalities` are those whose files the memberships could lead to. */
export type UserActor = {
  kind: 'user'
  userId: UserId
  name: string
  memberships: readonly Membership[]
  municipalities: readonly MunicipalityId[]
}

/** The program itself, acting for one municipality at the command line or in a job. */
export type SystemActor = {
  kind: 'system'
  origin: 'cli' | 'job' | 'web'
  municipalities: readonly [MunicipalityId]
}

export type Actor = UserActor | SystemActor

/** The jobs this actor has in a role, at whichever organisation. */
export const membershipsAs = (actor: Actor, roles: readonly Role[]): readonly Membership[] =>
  actor.kind === 'user' ? actor.memberships.filter((membership) => roles.includes(membership.role)) : []
