import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'

/** Municipalities for which this actor handles arrivals: taking over profiles, sending and receiving files. */
export function arrivalMunicipalities(actor: Actor): { id: MunicipalityId; name: string }[] {
  if (actor.kind === 'system') return [{ id: actor.municipalities[0], name: '' }]
  const own = membershipsAs(actor, ['case-worker']).flatMap(({ municipalityId, organisationName }) =>
    municipalityId === null ? [] : [{ id: municipalityId, name: organisationName }],
  )
  return own.filter(({ id }, place) => own.findIndex((one) => one.id === id) === place)
}

export const mayHandleArrivals = (actor: Actor, municipalityId: MunicipalityId): boolean =>
  arrivalMunicipalities(actor).some(({ id }) => id === municipalityId)

/** Whoever takes somebody over becomes their case worker; the program itself becomes nobody's. */
export function caseWorkerIn(actor: Actor, municipalityId: MunicipalityId) {
  const job = membershipsAs(actor, ['case-worker']).find((one) => one.municipalityId === municipalityId)
  if (actor.kind !== 'user' || !job) return null
  return { userId: actor.userId, organisationId: job.organisationId, role: job.role }
}
