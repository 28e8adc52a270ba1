import { sql } from 'kysely'
import type { Role, Scope } from '#kernel/actor.ts'
import { type MunicipalityId, OrganisationId, type UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/database.ts'
import { OrganisationKind, type PartnerKind } from './organisation.ts'

type NewMunicipality = { id: MunicipalityId; organisationId: OrganisationId; name: string; demo: boolean }

/** False when there is one of this name. */
export async function insertMunicipality(db: Db, municipality: NewMunicipality): Promise<boolean> {
  const { id, organisationId, name, demo } = municipality
  const { rows } = await sql<{ added: boolean }>`
    select trede.add_municipality(${id}, ${organisationId}, ${name}, ${demo}) as added`.execute(db)
  return rows[0]?.added ?? false
}

type NewPartner = {
  id: string
  municipalityId: MunicipalityId
  kind: PartnerKind
  name: string
  from: LocalDate
}

/** The id of the partner, which may have been there for another municipality. */
export async function insertPartner(db: Db, partner: NewPartner): Promise<OrganisationId> {
  const { id, municipalityId, kind, name, from } = partner
  const { rows } = await sql<{ id: string }>`
    select trede.add_partner(${id}, ${municipalityId}, ${kind}, ${name}, ${from}) as id`.execute(db)
  return OrganisationId.parse(rows[0]?.id)
}

/** Undefined when the municipality does not work with this organisation. */
export async function kindOfOrganisation(db: Db, id: OrganisationId): Promise<OrganisationKind | undefined> {
  const found = await db.selectFrom('organisation').select('kind').where('id', '=', id).executeTakeFirst()
  return found && OrganisationKind.parse(found.kind)
}

type NewAccount = { id: UserId; email: string; name: string; passwordHash: string; demo: boolean }

/** False when the e-mail address belongs to someone. */
export async function insertAccount(db: Db, account: NewAccount): Promise<boolean> {
  const { id, email, name, passwordHash, demo } = account
  const { rows } = await sql<{ added: boolean }>`
    select trede.add_account(${id}, ${email}, ${name}, ${passwordHash}, ${demo}) as added`.execute(db)
  return rows[0]?.added ?? false
}

type NewMembership = {
  organisationId: OrganisationId
  userId: UserId
  role: Role
  scope: Scope
  team: string | null
  from: LocalDate
}

export async function insertMembership(db: Db, membership: NewMembership): Promise<void> {
  const { organisationId, userId, role, scope, team, from } = membership
  await sql`select trede.add_membership(${organisationId}, ${userId}, ${role}, ${scope}, ${team}, ${from})`.execute(
    db,
  )
}
