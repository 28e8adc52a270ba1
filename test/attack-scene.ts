import { sql } from 'kysely'
import pg from 'pg'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { EnrolmentId, FileId, OrganisationId } from '#kernel/ids.ts'
import { newId } from '#platform/context.ts'
import {
  aMunicipality,
  anOpenFile,
  aPartner,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
  somePerson,
} from './builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from './database.ts'
import { theWeb } from './web.ts'

/**
 * What someone with a job here might try on a file that is not theirs, or on a part of it that is not.
 * Samir follows VIP at VluchtelingenWerk and NVA at Stichting Anders; Yonas only VIP; Hiwot nothing.
 */

export type Provider = {
  organisationId: OrganisationId
  name: string
  municipalities: readonly Municipality[]
}

export let database: TestDatabase
export let web: ReturnType<typeof theWeb>
export let dalfsen: Municipality
export let ommen: Municipality
export let refugeeCouncil: Provider
export let others: Provider
export let director: UserActor
export let coach: UserActor
export let coordinator: UserActor
export let otherCoordinator: UserActor
export let volunteer: UserActor
export let samir: FileId
export let yonas: FileId
export let hiwot: FileId
export let samirVip: EnrolmentId
export let samirNva: EnrolmentId
export let yonasVip: EnrolmentId

/** Given to `beforeAll`; fills the names above. */
export async function setTheScene(): Promise<void> {
  database = await ownDatabase()
  web = theWeb(database)
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  refugeeCouncil = await aPartner(database, [dalfsen, ommen])
  others = await aPartner(database, [dalfsen], { name: 'Stichting Anders' })
  director = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach' })
  coordinator = await aWorker(database, refugeeCouncil, { role: 'programme-coordinator' })
  otherCoordinator = await aWorker(database, others, { role: 'programme-coordinator' })
  volunteer = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
  samir = await anOpenFile(database, dalfsen)
  yonas = await anOpenFile(database, dalfsen, { person: named('Yonas', 'Tesfay', '1995-01-02') })
  hiwot = await anOpenFile(database, dalfsen, { person: named('Hiwot', 'Gebremedhin', '1988-03-04') })
  samirVip = await enrolled(samir, 'vip', refugeeCouncil)
  samirNva = await enrolled(samir, 'nva-werktrajecten', others)
  yonasVip = await enrolled(yonas, 'vip', refugeeCouncil)
  await onTeam(samir, coach)
  await onTeam(samir, volunteer)
}

export const named = (givenName: string, familyName: string, born: string) =>
  somePerson({ givenName, familyName, birthDate: day(born) })

export const enrolled = (fileId: FileId, programmeId: ProgrammeId, { organisationId }: Provider) =>
  acting(database, theSystem(dalfsen.id), async (ctx) =>
    done(
      await enrolInProgramme(ctx, fileId, {
        programmeId,
        providerId: organisationId,
        startedOn: day('2026-03-01'),
      }),
    ),
  )

export const onTeam = (fileId: FileId, worker: UserActor) =>
  acting(database, theSystem(dalfsen.id), async (ctx) =>
    done(await addTeamMember(ctx, fileId, { ...asCaseWorker(worker), from: day('2026-01-01') })),
  )

/** Someone with the jobs of these people, in one account. */
export async function together(first: UserActor, second: UserActor): Promise<UserActor> {
  for (const job of second.memberships) {
    await sql`select trede.add_membership(${job.organisationId}, ${first.userId}, ${job.role}, ${job.scope},
      ${job.team}, '2020-01-01')`.execute(database.db)
  }
  const municipalities = [...new Set([...first.municipalities, ...second.municipalities])]
  return { ...first, memberships: [...first.memberships, ...second.memberships], municipalities }
}

/** Statements as the program's own role, honestly for this person, in one transaction that is thrown away. */
async function statements(config: pg.ClientConfig, actor: UserActor, texts: readonly string[]) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('trede.user_id', $1, true), set_config('trede.today', '2026-11-20', true)`,
      [actor.userId],
    )
    let last: pg.QueryResult | undefined
    for (const text of texts) last = await client.query(text)
    return last?.rows ?? []
  } finally {
    await client.end()
  }
}

export const sqlAs = (actor: UserActor, ...texts: string[]) =>
  statements(database.connectionAs('trede_app'), actor, texts)

/** Changes the directory as only the owner of the server could. */
export async function asSuperuser(text: string) {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  await client.query(text).finally(() => client.end())
}

export const REFUSED = /row-level security|permission denied|only the/

/** A group of this provider with one person in it and no trainer; only the owner of the server makes it here. */
export async function aGroup(provider: Provider, fileId: FileId, enrolmentId: EnrolmentId): Promise<string> {
  const groupId = newId()
  const group = `'${provider.organisationId}', '${groupId}'`
  await asSuperuser(`insert into training_group (organisation_id, id, programme_id, name, starts_on)
    values (${group}, 'vip', 'Groep ${groupId}', '2026-03-01')`)
  await asSuperuser(`insert into training_group_member
    (organisation_id, group_id, municipality_id, enrolment_id, file_id, from_on)
    values (${group}, '${dalfsen.id}', '${enrolmentId}', '${fileId}', '2026-03-01')`)
  return groupId
}
