import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme, extendEnrolment } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember, recordContact } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import type { Actor, Role, UserActor } from '#kernel/actor.ts'
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
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type CaseloadQuestion, caseloadOf } from './caseload.queries.ts'

let database: TestDatabase
let dalfsen: Municipality
let ommen: Municipality
let refugeeCouncil: Awaited<ReturnType<typeof aPartner>>
const actors: Record<string, Actor> = {}
const files: Record<string, FileId> = {}
let enrolled: EnrolmentId

const everyone: CaseloadQuestion = { whose: 'all', search: '', names: 'not-needed' }

/** Someone with the jobs of two people, as one who helps as a volunteer beside the work. */
const withJobsOf = (one: UserActor, other: UserActor): UserActor => ({
  ...one,
  memberships: [...one.memberships, ...other.memberships],
  municipalities: [...new Set([...one.municipalities, ...other.municipalities])],
})

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  refugeeCouncil = await aPartner(database, [dalfsen, ommen])
  const system = theSystem(dalfsen.id)
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  const colleague = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'team', team: 'Noord' })
  const inNoord = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'team', team: 'Noord' })
  const manager = await aWorker(database, dalfsen, { role: 'team-manager', scope: 'municipality' })
  const everywhere = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
  const coordinator = await aWorker(database, refugeeCouncil, { role: 'programme-coordinator' })
  const volunteer = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
  const formerVolunteer = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
  const trainer = await aWorker(database, refugeeCouncil, { role: 'trainer' })
  const both = withJobsOf(volunteer, everywhere)
  Object.assign(actors, { worker, colleague, inNoord, manager, everywhere, stranger, coordinator })
  Object.assign(actors, { volunteer, formerVolunteer, trainer, both, system })
  await sql`select trede.add_membership(${dalfsen.organisationId}, ${volunteer.userId}, 'case-worker',
    'municipality', null, '2020-01-01')`.execute(database.db)

  files.ofNobody = await anOpenFile(database, dalfsen, { part: null })
  files.ofWorker = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  files.ofColleague = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(colleague) })
  files.inOmmen = await anOpenFile(database, ommen)
  files.inVip = await anOpenFile(database, dalfsen, {
    person: somePerson({ givenName: 'Rahel', familyName: 'Tesfay' }),
  })
  const onTeam = (user: UserActor, role: Role) =>
    ({
      userId: user.userId,
      organisationId: refugeeCouncil.organisationId,
      role,
      from: day('2026-11-20'),
    }) as const
  const inDalfsen = <T>(work: Parameters<typeof acting<T>>[2]) => acting(database, system, work)
  const { ofWorker, inVip } = files
  done(await inDalfsen((ctx) => addTeamMember(ctx, ofWorker, onTeam(volunteer, 'volunteer-coach'))))
  const former = onTeam(formerVolunteer, 'volunteer-coach')
  const formerId = done(await inDalfsen((ctx) => addTeamMember(ctx, inVip, former)))
  await inDalfsen((ctx) =>
    sql`update file_team_member set from_on = '2026-01-01', to_on = '2026-11-19' where id = ${formerId}`.execute(
      ctx.db,
    ),
  )
  enrolled = await enrolledInVip(inVip)
  await inGroupOf(trainer, {
    fileId: inVip,
    enrolmentId: enrolled,
    organisationId: refugeeCouncil.organisationId,
  })
})

const enrolledInVip = (fileId: FileId) =>
  acting(database, theSystem(dalfsen.id), async (ctx) => {
    const wish = {
      programmeId: 'vip',
      providerId: refugeeCouncil.organisationId,
      startedOn: day('2026-03-01'),
    } as const
    const enrolmentId = done(await enrolInProgramme(ctx, fileId, wish))
    done(await extendEnrolment(ctx, { fileId, enrolmentId }, { months: 3, reason: 'Stage loopt door' }))
    return enrolmentId
  })

async function inGroupOf(
  trainer: UserActor,
  at: { fileId: FileId; enrolmentId: EnrolmentId; organisationId: OrganisationId },
) {
  const groupId = newId()
  const provider = { organisationId: at.organisationId, name: 'de aanbieder', municipalities: [dalfsen] }
  const coordinator = await aWorker(database, provider, { role: 'programme-coordinator' })
  await acting(database, coordinator, async ({ db }) => {
    await sql`insert into training_group (organisation_id, id, programme_id, name, starts_on)
      values (${at.organisationId}, ${groupId}, 'vip', 'Maandag', '2026-03-01')`.execute(db)
    await sql`insert into training_group_trainer (organisation_id, group_id, user_id, from_on)
      values (${at.organisationId}, ${groupId}, ${trainer.userId}, '2026-03-01')`.execute(db)
  })
  await acting(database, theSystem(dalfsen.id), ({ db }) =>
    sql`insert into training_group_member (municipality_id, enrolment_id, file_id, organisation_id, group_id, from_on)
      values (${dalfsen.id}, ${at.enrolmentId}, ${at.fileId}, ${at.organisationId}, ${groupId}, '2026-03-01')`.execute(
      db,
    ),
  )
}

const someone = (name: string): Actor => {
  const actor = actors[name]
  if (!actor) throw new Error(`nobody is called ${name}`)
  return actor
}

const fileCalled = (name: string): FileId => {
  const id = files[name]
  if (!id) throw new Error(`no file is called ${name}`)
  return id
}

const listed = (name: string, question = everyone) =>
  acting(database, someone(name), (ctx) => caseloadOf(ctx, question))

describe('the list shows exactly the files that can be opened, in the same roles', () => {
  test.each([
    ['worker', ['ofWorker']],
    ['colleague', ['ofColleague']],
    ['inNoord', ['ofColleague']],
    ['manager', []],
    ['everywhere', ['inVip', 'ofColleague', 'ofNobody', 'ofWorker']],
    ['stranger', ['inOmmen']],
    ['coordinator', ['inVip']],
    ['volunteer', ['ofWorker']],
    ['formerVolunteer', []],
    ['trainer', ['inVip']],
    ['both', ['inVip', 'ofColleague', 'ofNobody', 'ofWorker']],
    ['system', ['inVip', 'ofColleague', 'ofNobody', 'ofWorker']],
  ])('for %s that is %j', async (name, expected) => {
    const list = await listed(name)
    const rolesInList = new Map(list.map(({ id, roles }) => [id, roles.toSorted()]))
    const opened: string[] = []
    for (const [file, id] of Object.entries(files)) {
      const access = await acting(database, someone(name), (ctx) => fileFor(ctx, id))
      expect(rolesInList.get(id)).toEqual(access?.roles.toSorted())
      if (access) opened.push(file)
    }
    expect(opened.toSorted()).toEqual(expected)
    expect(list).toHaveLength(expected.length)
  })
})

test('someone with two jobs has both roles where both lead, and one elsewhere', async () => {
  const roles = new Map((await listed('both')).map((file) => [file.id, file.roles]))
  expect(roles.get(fileCalled('ofWorker'))).toEqual(['volunteer-coach', 'case-worker'])
  expect(roles.get(fileCalled('inVip'))).toEqual(['case-worker'])
})

test('my files are those on whose team I am, also when I may see more', async () => {
  const mine = await listed('both', { ...everyone, whose: 'mine' })
  expect(mine.map(({ id }) => id)).toEqual([fileCalled('ofWorker')])
})

test('the facts of a file come with its enrolments, extension and last real contact', async () => {
  const inVip = fileCalled('inVip')
  await acting(database, someone('everywhere'), async (ctx) => {
    await recordContact(ctx, inVip, { heldOn: day('2026-10-01'), kind: 'talk', note: '' })
    await recordContact(ctx, inVip, { heldOn: day('2026-11-01'), kind: 'no-show', note: '' })
  })
  const found = (await listed('coordinator')).find(({ id }) => id === inVip)
  expect(found).toMatchObject({
    openedOn: '2025-02-03',
    part: 'Dalfsen-Noord',
    lastContactOn: '2026-10-01',
    hasCaseWorker: false,
    givenName: null,
    enrolments: [
      { id: enrolled, programmeId: 'vip', startedOn: '2026-03-01', endedOn: null, extendedMonths: 3 },
    ],
  })
})

test('searching finds part of a name and the beginning of a number, and takes signs literally', async () => {
  const numbersFor = async (search: string) =>
    (await listed('everywhere', { ...everyone, search })).map(({ givenName }) => givenName)
  expect(await numbersFor('tesf')).toEqual(['Rahel'])
  expect(await numbersFor('RAHEL')).toEqual(['Rahel'])
  expect(await numbersFor('2025-0004')).toEqual(['Rahel'])
  expect(await numbersFor('%')).toEqual([])
})

test('a closed file is in no list', async () => {
  const closed = await anOpenFile(database, dalfsen)
  await acting(database, theSystem(dalfsen.id), ({ db }) =>
    sql`update file set closed_on = '2026-11-19', close_reason = 'verhuisd' where id = ${closed}`.execute(db),
  )
  expect((await listed('everywhere')).map(({ id }) => id)).not.toContain(closed)
})
