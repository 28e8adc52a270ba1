import { z } from 'zod'
import { Role } from '#kernel/actor.ts'
import { OrganisationId, UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

export const ContactKind = z.enum(['talk', 'phone', 'message', 'home-visit', 'with-partner', 'no-show'])
export type ContactKind = z.infer<typeof ContactKind>

export const NewContact = z.object({
  heldOn: LocalDate,
  kind: ContactKind,
  note: z.string().trim().max(5000),
})
export type NewContact = z.infer<typeof NewContact>

export const NewTeamMember = z.object({
  userId: UserId,
  organisationId: OrganisationId,
  role: Role,
  from: LocalDate,
})
export type NewTeamMember = z.infer<typeof NewTeamMember>

export const HouseholdRole = z.enum(['adult', 'partner', 'child', 'other'])
export type HouseholdRole = z.infer<typeof HouseholdRole>

/** A contact is a fact of the past; a plan for one is not a contact. */
export const checkContact = (contact: NewContact, today: LocalDate): Result<NewContact, 'in-the-future'> =>
  contact.heldOn > today ? refuse('in-the-future') : ok(contact)

/** `2026-0417`: the year in which the file was opened and its place in that year. */
export const fileNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(4, '0')}`
