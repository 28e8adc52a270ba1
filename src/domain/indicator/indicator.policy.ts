import type { Actor, Membership } from '#kernel/actor.ts'
import type { MunicipalityId, OrganisationId } from '#kernel/ids.ts'

/** Over whose enrolments someone may see figures: all of a municipality, or those at a provider. */
export type ReportReach =
  | { kind: 'municipality'; municipalityId: MunicipalityId; name: string }
  | { kind: 'provider'; organisationId: OrganisationId; name: string }

/**
 * Figures are for who steers: the municipality over all it does, a provider over its own programmes. A case worker
 * who may look no further than the own files gets none: small figures over few known people tell who said what.
 */
export function reportReach(actor: Actor): ReportReach | undefined {
  if (actor.kind === 'system') {
    return { kind: 'municipality', municipalityId: actor.municipalities[0], name: '' }
  }
  const municipal = actor.memberships.find(seesMunicipality)
  if (municipal?.municipalityId) {
    return {
      kind: 'municipality',
      municipalityId: municipal.municipalityId,
      name: municipal.organisationName,
    }
  }
  const provider = actor.memberships.find(({ role }) => role === 'programme-coordinator')
  return (
    provider && { kind: 'provider', organisationId: provider.organisationId, name: provider.organisationName }
  )
}

const seesMunicipality = ({ role, scope, municipalityId }: Membership): boolean =>
  municipalityId !== null &&
  (role === 'team-manager' ||
    (role === 'case-worker' && (scope === 'municipality' || scope === 'organisation')))
