import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember, joinHousehold } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { answerInstrument, correctAnswers } from '#domain/measurement/measurement.commands.ts'
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

type Provider = { organisationId: OrganisationId; name: string; municipalities: readonly Municipality[] }

let database: TestDatabase
let web: ReturnType<typeof theWeb>
let dalfsen: Municipality
let ommen: Municipality
let refugeeCouncil: Provider
let others: Provider
let director: UserActor
let coach: UserActor
let coordinator: UserActor
let otherCoordinator: UserActor
let volunteer: UserActor
let samir: FileId
let yonas: FileId
let hiwot: FileId
let samirVip: EnrolmentId
let samirNva: EnrolmentId
let yonasVip: EnrolmentId

beforeAll(async () => {
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
})

const named = (givenName: string, familyName: string, born: string) =>
  somePerson({ givenName, familyName, birthDate: day(born) })

const enrolled = (fileId: FileId, programmeId: ProgrammeId, { organisationId }: Provider) =>
  acting(database, theSystem(dalfsen.id), async (ctx) =>
    done(
      await enrolInProgramme(ctx, fileId, {
        programmeId,
        providerId: organisationId,
        startedOn: day('2026-03-01'),
      }),
    ),
  )

const onTeam = (fileId: FileId, worker: UserActor) =>
  acting(database, theSystem(dalfsen.id), async (ctx) =>
    done(await addTeamMember(ctx, fileId, { ...asCaseWorker(worker), from: day('2026-01-01') })),
  )

/** Someone with the jobs of these people, in one account. */
async function together(first: UserActor, second: UserActor): Promise<UserActor> {
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

const sqlAs = (actor: UserActor, ...texts: string[]) =>
  statements(database.connectionAs('trede_app'), actor, texts)

/** Changes the directory as only the owner of the server could. */
async function asSuperuser(text: string) {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  await client.query(text).finally(() => client.end())
}

const REFUSED = /row-level security|permission denied|only the/

describe('with SQL as the role of the program, a partner', () => {
  const teamRow = (file: FileId, who: UserActor, at: Provider, role: string) =>
    `insert into file_team_member (municipality_id, id, file_id, user_id, organisation_id, role, from_on)
      values ('${dalfsen.id}', gen_random_uuid(), '${file}', '${who.userId}', '${at.organisationId}', '${role}',
        '2026-01-01')`

  test('cannot put itself on the team of a file', async () => {
    await expect(
      sqlAs(volunteer, teamRow(hiwot, volunteer, refugeeCouncil, 'volunteer-coach')),
    ).rejects.toThrow(REFUSED)
  })

  test('cannot enrol someone else at its own organisation, or move an enrolment to another file', async () => {
    const enrol = `insert into enrolment (municipality_id, id, file_id, person_id, programme_id,
        programme_version, provider_id, started_on)
      select municipality_id, gen_random_uuid(), '${hiwot}', person_id, 'vip', 1, provider_id, started_on
      from enrolment where id = '${samirVip}'`
    await expect(sqlAs(coordinator, enrol)).rejects.toThrow(REFUSED)
    const move = `update enrolment set file_id = '${hiwot}' where id = '${samirVip}'`
    await expect(sqlAs(coordinator, move)).rejects.toThrow(REFUSED)
  })

  test('cannot let colleagues into a file by writing its team', async () => {
    const colleague = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
    const text = teamRow(samir, colleague, refugeeCouncil, 'volunteer-coach')
    await expect(sqlAs(volunteer, text)).rejects.toThrow(REFUSED)
  })

  test('cannot let another provider into a file by enrolling at it', async () => {
    const enrol = `insert into enrolment (municipality_id, id, file_id, person_id, programme_id,
        programme_version, ordinal, provider_id, started_on)
      select municipality_id, gen_random_uuid(), file_id, person_id, programme_id, 1, 9,
        '${others.organisationId}', started_on from enrolment where id = '${samirVip}'`
    await expect(sqlAs(volunteer, enrol)).rejects.toThrow(REFUSED)
  })

  test('cannot stay on a team for longer than it was given', async () => {
    const stay = `update file_team_member set to_on = '2099-12-31' where user_id = '${volunteer.userId}'
      returning 1`
    expect(await sqlAs(volunteer, stay).catch(() => [])).toEqual([])
  })

  test('cannot read another person by pointing its own file at them', async () => {
    const { rows } = await acting(database, theSystem(dalfsen.id), ({ db }) =>
      sql<{ personId: string }>`select person_id from file where id = ${hiwot}`.execute(db),
    )
    const person = rows[0]?.personId
    const point = `update file set person_id = '${person}' where id = '${samir}'`
    const read = `select family_name from person where id = '${person}'`
    expect(await sqlAs(volunteer, point, read).catch(() => [])).toEqual([])
  })

  test('cannot become the trainer of a group that is not theirs, and so read its files', async () => {
    const groupId = await aGroup(refugeeCouncil, yonas, yonasVip)
    const become = `insert into training_group_trainer (organisation_id, group_id, user_id, from_on)
      values ('${refugeeCouncil.organisationId}', '${groupId}', '${volunteer.userId}', '2026-01-01')`
    const read = `select family_name from person where given_name = 'Yonas'`
    expect(await sqlAs(volunteer, become, read).catch(() => [])).toEqual([])
  })

  test('cannot add an answer to an enrolment of someone else under its own file', async () => {
    const forge = `insert into measurement (municipality_id, id, file_id, person_id, enrolment_id, programme_id,
        instrument_id, instrument_version, moment, answered_on, locale, answers, on_behalf)
      select municipality_id, gen_random_uuid(), file_id, person_id, '${yonasVip}', 'vip', 'arbeidstoeleiding-survey',
        1, 'M2', '2026-11-01', 'nl', '{}', true from enrolment where id = '${samirNva}'`
    await expect(sqlAs(otherCoordinator, forge)).rejects.toThrow(/foreign key|row-level security/)
  })
})

/** A group of this provider with one person in it and no trainer; only the owner of the server makes it here. */
async function aGroup(provider: Provider, fileId: FileId, enrolmentId: EnrolmentId): Promise<string> {
  const groupId = newId()
  const group = `'${provider.organisationId}', '${groupId}'`
  await asSuperuser(`insert into training_group (organisation_id, id, programme_id, name, starts_on)
    values (${group}, 'vip', 'Groep ${groupId}', '2026-03-01')`)
  await asSuperuser(`insert into training_group_member
    (organisation_id, group_id, municipality_id, enrolment_id, file_id, from_on)
    values (${group}, '${dalfsen.id}', '${enrolmentId}', '${fileId}', '2026-03-01')`)
  return groupId
}

describe('with SQL as the role of the program, someone who is signed in', () => {
  test('cannot make a session for somebody else', async () => {
    const text = `select trede.start_session('${director.userId}', '\\x00', 'signed-in', now() + interval '1 hour')`
    await expect(sqlAs(volunteer, text)).rejects.toThrow(REFUSED)
  })

  test('cannot read the password hash or second factor of an account', async () => {
    const text = `select password_hash from trede.account_for_sign_in('${director.userId}@example.nl')`
    expect(await sqlAs(volunteer, text).catch(() => [])).toEqual([])
  })

  test('cannot give somebody else another second factor', async () => {
    const text = `select 1 where trede.set_totp_secret('${director.userId}', 'AAAA')`
    expect(await sqlAs(volunteer, text).catch(() => [])).toEqual([])
  })

  test('cannot end the sessions of everybody', async () => {
    await expect(sqlAs(volunteer, `select trede.delete_expired_sessions('0')`)).rejects.toThrow(REFUSED)
  })

  test('cannot forget that there were failed sign-ins', async () => {
    const fail = `insert into sign_in_attempt (key, points) values ('account:x', 5)`
    await asSuperuser(fail)
    const forget = `delete from sign_in_attempt where key = 'account:x' returning 1`
    expect(await sqlAs(volunteer, forget).catch(() => [])).toEqual([])
  })

  test('cannot write in the audit record under another name', async () => {
    const forge = `insert into audit_event (municipality_id, actor, origin, action, object_type, result)
      values ('${dalfsen.id}', '${director.userId}', 'web', 'file.read', 'file', 'done')`
    await expect(sqlAs(volunteer, forge)).rejects.toThrow(REFUSED)
  })

  test('cannot write in the audit record behind a seal, or on another day', async () => {
    const forge = `insert into audit_event (municipality_id, actor, origin, action, object_type, result, at, written_by)
      values ('${dalfsen.id}', '${volunteer.userId}', 'web', 'file.read', 'file', 'done', '2020-01-01', '3')`
    await expect(sqlAs(volunteer, forge)).rejects.toThrow(REFUSED)
  })
})

describe('the programmes of another provider stay closed to a coordinator', () => {
  test.each(['/dossiers', '/vandaag', `/dossiers?traject=nva-werktrajecten`])('in %s', async (address) => {
    const html = await (await web.browserOf(coordinator)).page(address)
    const lists = html.replace(/<select[\s\S]*?<\/select>/g, '')
    expect(/NVA|Werktraject/.test(lists)).toBe(false)
    if (address.includes('traject=')) expect(lists).not.toContain('Samir')
  })

  test('also with the id of the enrolment, on its own file and on another', async () => {
    const browser = await web.browserOf(coordinator)
    for (const file of [samir, yonas, hiwot]) {
      for (const page of ['', '/formulier/start', '/meting/M1', '/beeindigen', '/competentie']) {
        const { status } = await browser.get(`/dossiers/${file}/trajecten/${samirNva}${page}`)
        expect(status, `${file}${page}`).toBe(404)
      }
    }
    expect((await browser.get(`/dossiers/${samir}/trajecten/${yonasVip}`)).status).toBe(404)
  })
})

describe('a part of a file that a role does not open', () => {
  test('the district is not in the list of a volunteer or of a trainer', async () => {
    const html = await (await web.browserOf(volunteer)).page('/dossiers')
    expect(html).toContain('Samir')
    expect(html).not.toContain('Dalfsen-Noord')
    const filtered = await (await web.browserOf(volunteer)).page('/dossiers?deel=Dalfsen-Noord')
    expect(filtered).not.toContain('Samir')
  })

  test('a family name does not find the file for a volunteer', async () => {
    const html = await (await web.browserOf(volunteer)).page('/dossiers?q=Haddad')
    expect(html).not.toContain('Samir')
  })

  test('an answer about health is in no page of the career coach, nor is why it was corrected', async () => {
    const address = { fileId: samir, enrolmentId: samirVip }
    const instrument = instrumentById('arbeidstoeleiding-survey')
    const choices = instrument.questions.filter((question) => question.kind === 'choice')
    const answers = Object.fromEntries(choices.map(({ id, options }) => [id, options[0]?.id ?? '']))
    const options = choices.find(({ id }) => id === 'health')?.options ?? []
    const given = {
      instrumentId: instrument.id,
      moment: 'M1',
      answers,
      answeredOn: day('2026-09-15'),
    } as const
    await acting(database, director, async (ctx) => {
      const measurementId = done(await answerInstrument(ctx, address, { ...given, locale: 'nl' }))
      const changed = { ...answers, health: options.at(-1)?.id ?? '' }
      const reason = 'Heeft reuma, zei het pas later'
      done(await correctAnswers(ctx, address, { measurementId, answers: changed, reason }))
    })
    const texts = options.map((option) => option.texts.nl)
    for (const who of [coach, coordinator]) {
      const browser = await web.browserOf(who)
      const pages = [`/dossiers/${samir}?tab=tijdlijn`, `/dossiers/${samir}/trajecten/${samirVip}/meting/M1`]
      for (const page of pages) {
        const html = await browser.page(page)
        expect(html, page).not.toContain('reuma')
        const question = html.split('Hoe is uw gezondheid')[1]?.slice(0, 300) ?? ''
        for (const text of texts) expect(question).not.toContain(`>${text}<`)
      }
    }
  })

  test('someone with two jobs cannot read a family name by joining a household', async () => {
    const both = await together(
      await aWorker(database, dalfsen, { role: 'case-worker' }),
      await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' }),
    )
    const [own, helped] = both.memberships
    const join = (fileId: FileId, job: typeof own) =>
      acting(database, theSystem(dalfsen.id), async (ctx) => {
        if (!job) throw new Error('two jobs')
        const { organisationId, role } = job
        const member = { userId: both.userId, organisationId, role, from: day('2026-01-01') }
        done(await addTeamMember(ctx, fileId, member))
      })
    const mine = await anOpenFile(database, dalfsen, { person: named('Amal', 'Saleh', '1992-05-06') })
    await join(mine, own)
    await join(hiwot, helped)
    const wish = { fileId: hiwot, role: 'partner', from: day('2026-11-01') } as const
    const joined = await acting(database, both, (ctx) => joinHousehold(ctx, mine, wish))
    expect(joined).toMatchObject({ ok: false, error: 'other-not-found' })
  })
})

/** Neither by its address nor in a list. */
async function cannotOpen(who: UserActor, fileId: FileId, givenName: string) {
  const browser = await web.browserOf(who)
  expect((await browser.get(`/dossiers/${fileId}`)).status).toBe(404)
  expect((await browser.page('/dossiers')).includes(givenName)).toBe(false)
}

describe('a job that ended, or was somewhere else, opens nothing', () => {
  test('who trains elsewhere now is no trainer of an old group, whatever other work they do here', async () => {
    const groupId = await aGroup(refugeeCouncil, yonas, yonasVip)
    for (const otherWork of [
      await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' }),
      await aWorker(database, dalfsen, { role: 'career-coach' }),
    ]) {
      const moved = await together(otherWork, await aWorker(database, others, { role: 'trainer' }))
      await asSuperuser(`insert into training_group_trainer (organisation_id, group_id, user_id, from_on)
        values ('${refugeeCouncil.organisationId}', '${groupId}', '${moved.userId}', '2026-03-01')`)
      await cannotOpen(moved, yonas, 'Yonas')
    }
  })

  test('a team of a partner with the same name is not the team of the municipality', async () => {
    const helper = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach', team: 'Noord' })
    const file = await anOpenFile(database, dalfsen, { person: named('Filmon', 'Kidane', '1990-07-08') })
    await onTeam(file, helper)
    const north = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'team', team: 'Noord' })
    expect(await acting(database, north, (ctx) => fileFor(ctx, file))).toBeUndefined()
    expect(await (await web.browserOf(north)).page('/dossiers')).not.toContain('Filmon')
  })

  test('a provider that no longer works here stays out, also when its coordinator has another job here', async () => {
    const former = await aPartner(database, [dalfsen], { name: 'Stichting Voorheen' })
    const file = await anOpenFile(database, dalfsen, { person: named('Luwam', 'Haile', '1991-09-10') })
    await enrolled(file, 'vip', former)
    const coordinators = [
      await aWorker(database, former, { role: 'programme-coordinator' }),
      await aWorker(database, former, { role: 'programme-coordinator' }),
    ] as const
    await asSuperuser(`update cooperation set to_on = '2026-06-30'
      where organisation_id = '${former.organisationId}'`)
    const helper = await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' })
    const both = await together(coordinators[0], helper)
    await cannotOpen(both, file, 'Luwam')
    expect(await sqlAs(both, `select family_name from person where given_name = 'Luwam'`)).toEqual([])
    const colleague = await aWorker(database, dalfsen, { role: 'career-coach' })
    await cannotOpen(await together(coordinators[1], colleague), file, 'Luwam')
  })

  test('a volunteer here who is case worker elsewhere stays a volunteer here', async () => {
    const both = await together(
      await aWorker(database, refugeeCouncil, { role: 'volunteer-coach' }),
      await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
    )
    await acting(database, theSystem(dalfsen.id), async (ctx) => {
      const { organisationId } = refugeeCouncil
      const member = { userId: both.userId, organisationId, role: 'volunteer-coach' as const }
      done(await addTeamMember(ctx, yonas, { ...member, from: day('2026-01-01') }))
    })
    const browser = await web.browserOf(both)
    expect(await browser.page(`/dossiers/${yonas}`)).not.toContain('Tesfay')
    for (const page of ['gegevens', 'huishouden', 'trajecten/nieuw', `trajecten/${yonasVip}`]) {
      expect((await browser.get(`/dossiers/${yonas}/${page}`)).status, page).toBe(404)
    }
    expect((await browser.get(`/dossiers/${samir}`)).status).toBe(404)
  })

  test('only work that belongs on a case team can be put on one', async () => {
    const bakery = await aPartner(database, [dalfsen], { name: 'Bakkerij De Oven', kind: 'employer' })
    const employer = await aWorker(database, bakery, { role: 'employer' })
    const member = { ...asCaseWorker(employer), from: day('2026-11-20') }
    const added = await acting(database, director, (ctx) => addTeamMember(ctx, samir, member))
    expect(added.ok).toBe(false)
  })
})

describe('at the web', () => {
  test('a form of another site is refused, whatever it says that it sends', async () => {
    const browser = await web.browserOf(director)
    expect((await browser.post(`/dossiers/${samir}/contact`, {})).status).toBe(422)
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'Application/x-www-form-urlencoded',
    ]) {
      const headers = { origin: 'https://elders.example', 'content-type': type }
      const { status } = await web.app.request('http://localhost/uitloggen', { method: 'POST', headers })
      expect(status, type).toBe(403)
    }
  })

  test('throwing away a draft leads nowhere else, and a line break in an address is no failure of ours', async () => {
    const browser = await web.browserOf(director)
    const home = `/dossiers/${samir}`
    for (const back of ['https://elders.example', `${home}/\r\nset-cookie: a=b`, `${home}/../../../elders`]) {
      const answer = await browser.post(`/concepten/contact.${samir}/weggooien`, { terug: back })
      expect(answer.status, back).toBe(303)
      const { pathname } = new URL(answer.headers.get('location') ?? '/', 'http://localhost')
      expect(pathname.startsWith(home), back).toBe(true)
    }
  })

  test.each(['/dossiers?q=%00', '/dossiers?deel=%00', '/concepten/x'])(
    '%s with a nul is no failure',
    async (address) => {
      expect((await (await web.browserOf(director)).get(address)).status).toBeLessThan(500)
    },
  )

  test('a nul in a form or a draft is refused, not a failure of ours', async () => {
    const browser = await web.browserOf(director)
    const contact = { heldOn: '1-11-2026', kind: 'phone', note: 'a\u0000b' }
    expect((await browser.post(`/dossiers/${samir}/contact`, contact)).status).toBeLessThan(500)
    const draft = await browser.put(`/concepten/contact.${samir}`, { fields: { note: 'a\u0000b' } })
    expect(draft.status).toBeLessThan(500)
    const filter = { name: 'a\u0000b', query: 'traject=vip' }
    expect((await browser.post('/dossiers/filters', filter)).status).toBeLessThan(500)
  })

  test('a notice that somebody planted is text, and nothing else', async () => {
    const browser = await web.browserOf(director)
    const name = '<script>alert(1)</script>'
    const kept = await browser.post('/dossiers/filters', { name, query: 'traject=vip' })
    const [cookie = ''] = (kept.headers.get('set-cookie') ?? '').split(';')
    expect(cookie).not.toContain('<')
    expect(await browser.page('/dossiers')).not.toContain(name)
  })
})
