import { z } from 'zod'
import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { MESSAGE_BODIES } from './message.ts'

const Body = MESSAGE_BODIES['contact-person'].shape

/** Who answers questions of the chain, in the limits that DUO sets; `duoNumber` once DUO knows them. */
export const DuoContact = z.object({
  name: Body.naam,
  email: Body.email,
  phone: Body.telefoonnummer,
  duoNumber: z.int().min(1).max(99_999).nullable(),
})
export type DuoContact = z.infer<typeof DuoContact>

/** The contact person in the words of DUO's interface. */
export const contactBody = ({ name, email, phone }: DuoContact) => ({
  naam: name,
  email,
  telefoonnummer: phone,
})

/** Who the contact persons are is a setting of the municipality; the program does what an administrator may. */
export function mayManageContacts(actor: Actor, municipalityId: MunicipalityId): boolean {
  if (actor.kind === 'system') return actor.municipalities[0] === municipalityId
  return membershipsAs(actor, ['administrator']).some((job) => job.municipalityId === municipalityId)
}
