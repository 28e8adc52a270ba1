import { sql } from 'kysely'
import type { NewFile } from '#domain/file/file.commands.ts'
import { openFile } from '#domain/file/file.commands.ts'
import type { NewPerson } from '#domain/person/person.commands.ts'
import type { Membership, Role, Scope, UserActor } from '#kernel/actor.ts'
import { type FileId, MunicipalityId, OrganisationId, UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { Result } from '#kernel/result.ts'
import { newId } from '#platform/context.ts'
import { acting, type TestDatabase, theSystem } from './database.ts'

export const day = (iso: string): LocalDate => LocalDate.parse(iso)

/** The value of a command that must succeed in this story. */
export function done<T, E extends string>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${result.error}`)
  return result.value
}

export const somePerson = (facts: Partial<NewPerson> = {}): NewPerson => ({
  givenName: 'Samir',
  familyName: 'Haddad',
  birthDate: day('1990-05-17'),
  sex: 'man',
  originCountry: 'SY',
  phone: null,
  email: null,
  address: null,
  formOfAddress: 'formal',
  contactLanguage: 'ar',
  arrivedInNetherlandsOn: day('2024-02-01'),
  arrivedInMunicipalityOn: day('2025-01-15'),
  permitGrantedOn: day('2024-09-10'),
  languages: [{ language: 'ar', level: 'native', interpreterNeeded: true }],
  ...facts,
})

export type Municipality = { id: MunicipalityId; organisationId: OrganisationId; name: string }

/** A municipality with its own organisation, made as `trede init` makes it. */
export async function aMunicipality(database: TestDatabase, name: string): Promise<Municipality> {
  const id = MunicipalityId.parse(newId())
  const organisationId = OrganisationId.parse(newId())
  await sql`select trede.add_municipality(${id}, ${organisationId}, ${name}, false)`.execute(database.db)
  return { id, organisationId, name }
}

/** A partner that works for these municipalities from 2020 on. */
export async function aPartner(
  database: TestDatabase,
  of: readonly Municipality[],
  { name = 'VluchtelingenWerk Vechtdal', kind = 'provider' } = {},
): Promise<{ organisationId: OrganisationId; name: string; municipalities: readonly Municipality[] }> {
  const ids = await Promise.all(
    of.map(async ({ id }) => {
      const { rows } = await sql<{ id: string }>`select trede.add_partner(${newId()}, ${id}, ${kind}, ${name},
        '2020-01-01') as id`.execute(database.db)
      return rows[0]?.id
    }),
  )
  return { organisationId: OrganisationId.parse(ids[0]), name, municipalities: of }
}

type Job = { role: Role; scope?: Scope; team?: string | null }
type Employer = { organisationId: OrganisationId; name: string; municipalities?: readonly Municipality[] }

/** Someone with an account and one job at a municipality or a partner. */
export async function aWorker(
  database: TestDatabase,
  at: Municipality | Employer,
  { role, scope = 'self', team = null }: Job,
): Promise<UserActor> {
  const userId = UserId.parse(newId())
  const name = `Test ${role}`
  await sql`select trede.add_account(${userId}, ${`${userId}@example.nl`}, ${name}, 'x', true)`.execute(
    database.db,
  )
  await sql`select trede.add_membership(${at.organisationId}, ${userId}, ${role}, ${scope}, ${team},
    '2020-01-01')`.execute(database.db)
  const municipalityId = 'id' in at ? at.id : null
  const organisationName = 'id' in at ? `Gemeente ${at.name}` : at.name
  const membership: Membership = {
    organisationId: at.organisationId,
    organisationName,
    municipalityId,
    role,
    scope,
    team,
  }
  const municipalities = 'id' in at ? [at.id] : (at.municipalities ?? []).map(({ id }) => id)
  return { kind: 'user', userId, name, memberships: [membership], municipalities }
}

/** A file opened by the system on 3 February 2025, with its case worker on the team when one is given. */
export async function anOpenFile(
  database: TestDatabase,
  municipality: Municipality,
  facts: Partial<Omit<NewFile, 'municipalityId'>> = {},
): Promise<FileId> {
  const wish = {
    municipalityId: municipality.id,
    person: somePerson(),
    part: 'Dalfsen-Noord',
    openedOn: day('2025-02-03'),
    caseWorker: null,
    ...facts,
  }
  return done(await acting(database, theSystem(municipality.id), (ctx) => openFile(ctx, wish)))
}

/** A case worker as `openFile` takes one. */
export const asCaseWorker = (worker: UserActor) => {
  const job = worker.memberships[0]
  if (!job) throw new Error('this worker has no job')
  return { userId: worker.userId, organisationId: job.organisationId, role: job.role }
}
