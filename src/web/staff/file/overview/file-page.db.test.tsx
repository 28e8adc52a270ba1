import { beforeAll, expect, test } from 'vitest'
import { endEnrolment, enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { correctPerson, recordContact } from '#domain/file/file.commands.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { answerInstrument } from '#domain/measurement/measurement.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
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
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let ommen: Municipality
let worker: UserActor
let browser: Browser
let fileId: FileId

/** Every required question of the start form, goals included, with its first answer: everything is a goal. */
const startAnswers = Object.fromEntries(
  instrumentById('start-form')
    .questions.filter((question) => question.required)
    .map((question) => [question.id, question.kind === 'choice' ? (question.options[0]?.id ?? '') : '']),
)

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  ommen = await aMunicipality(database, 'Ommen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  browser = await theWeb(database).browserOf(worker)
  fileId = await aLivelyFile()
})

/** Enrolled on 2 February 2026, start form filled in, survey asked, one phone call, one correction. */
async function aLivelyFile(): Promise<FileId> {
  const id = await anOpenFile(database, dalfsen, {
    caseWorker: asCaseWorker(worker),
    person: somePerson({ phone: '06-12345678', address: 'Kerkstraat 1' }),
  })
  await acting(database, worker, async (ctx) => {
    const providerId = dalfsen.organisationId
    const wish = { programmeId: 'thuis-in-dalfsen' as const, providerId, startedOn: day('2026-02-02') }
    const enrolmentId = done(await enrolInProgramme(ctx, id, wish))
    const address = { fileId: id, enrolmentId }
    const form = { instrumentId: 'start-form' as const, moment: 'start' as const, locale: 'nl' as const }
    done(
      await answerInstrument(ctx, address, {
        ...form,
        answeredOn: day('2026-02-10'),
        answers: startAnswers,
      }),
    )
    done(
      await recordContact(ctx, id, { heldOn: day('2026-11-13'), kind: 'phone', note: 'Belt over taalles' }),
    )
    const details = somePerson({ phone: '06-87654321', address: 'Kerkstraat 1' })
    done(await correctPerson(ctx, id, { details, reason: 'Nieuw nummer' }))
  })
  return id
}

test('the overview says who it is, who guides, how far the road goes, what is due and how to reach them', async () => {
  const answer = await browser.get(`/dossiers/${fileId}`)
  const html = await answer.text()
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  expect(html).toContain('Samir Haddad')
  expect(html).toContain('Arabisch · tolk nodig · u zeggen')
  expect(html).toContain('Consulent: Test case-worker · Thuis in Dalfsen, fase 1 van 4')
  expect(html).toContain('Nu belangrijk')
  expect(html).toContain('06-87654321')
  expect(html).toContain('1 februari 2024')
  expect(html).toContain('7 dagen geleden')
  expect(html).toContain('Betaald werk vinden')
})

test.each(['trajecten', 'metingen', 'team', 'tijdlijn', 'documenten'])(
  'the tab %s is a page of at most eight queries',
  async (tab) => {
    const answer = await browser.get(`/dossiers/${fileId}?tab=${tab}`)
    expect(answer.status).toBe(200)
    expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  },
)

test('programmes tell what is asked, when, and that the start form was filled in', async () => {
  const html = await browser.page(`/dossiers/${fileId}?tab=trajecten`)
  expect(html).toContain('Startformulier')
  expect(html).toContain('10 februari 2026')
  expect(html).toContain('waarom?')
  expect(await browser.page(`/dossiers/${fileId}?tab=documenten`)).toContain('in uw eigen systeem')
})

test('the timeline holds everything, newest first, and can be filtered by kind', async () => {
  const html = await browser.page(`/dossiers/${fileId}?tab=tijdlijn`)
  const order = [
    'Gegevens verbeterd',
    'Belt over taalles',
    'Startformulier ingevuld',
    'Thuis in Dalfsen gestart',
    'Dossier geopend',
  ]
  const places = order.map((line) => html.indexOf(line))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(html).toContain('Telefoon: <del>06-12345678</del>')
  const calls = await browser.page(`/dossiers/${fileId}?tab=tijdlijn&soort=contact`)
  expect(calls).toContain('Belt over taalles')
  expect(calls).not.toContain('Gegevens verbeterd')
})

test('a long timeline comes fifty lines at a time and loses none', async () => {
  const id = await anOpenFile(database, dalfsen)
  await acting(database, theSystem(dalfsen.id), async (ctx) => {
    for (let n = 1; n <= 60; n++) {
      done(
        await recordContact(ctx, id, {
          heldOn: day('2026-11-01'),
          kind: 'talk',
          note: `Gesprek nummer ${n}.`,
        }),
      )
    }
  })
  const first = await browser.page(`/dossiers/${id}?tab=tijdlijn&soort=contact`)
  const second = await browser.page(`/dossiers/${id}?tab=tijdlijn&soort=contact&pagina=2`)
  const notes = `${first}${second}`.match(/Gesprek nummer \d+\./g) ?? []
  expect(first).toContain('Ouder')
  expect(second).not.toContain('>Ouder<')
  expect(new Set(notes).size).toBe(60)
  expect(notes.length).toBe(60)
})

test('each reading is written down once', async () => {
  const id = await anOpenFile(database, dalfsen)
  await browser.page(`/dossiers/${id}?tab=team`)
  const rows = await acting(database, theSystem(dalfsen.id), (ctx) =>
    ctx.db
      .selectFrom('auditEvent')
      .select(['action', 'actor', 'detail'])
      .where('objectId', '=', id)
      .where('action', '=', 'file.read')
      .execute(),
  )
  expect(rows).toEqual([{ action: 'file.read', actor: worker.userId, detail: { view: 'team' } }])
})

test('a volunteer coach sees a first name, how to reach, the goals, the team and own contact, and no more', async () => {
  const partner = await aPartner(database, [dalfsen], { name: 'Welzijn', kind: 'welfare' })
  const coach = await aWorker(database, partner, { role: 'volunteer-coach' })
  const member = { ...asCaseWorker(coach), from: '2026-11-01' }
  await browser.post(`/dossiers/${fileId}/team`, {
    member: [member.userId, member.organisationId, member.role].join('.'),
    from: '1-11-2026',
  })
  const his = await theWeb(database).browserOf(coach)
  const contact = { heldOn: '19-11-2026', kind: 'talk', note: 'Samen naar de bieb' }
  expect((await his.post(`/dossiers/${fileId}/contact`, contact)).status).toBe(303)
  const html = await his.page(`/dossiers/${fileId}?tab=tijdlijn`)
  for (const shown of ['Samir', '06-87654321', 'Betaald werk vinden', worker.name, 'Samen naar de bieb']) {
    expect(html).toContain(shown)
  }
  for (const hidden of [
    'Haddad',
    'Syrië',
    '17 mei 1990',
    'Belt over taalles',
    'Thuis in Dalfsen',
    'Gegevens verbeterd',
  ]) {
    expect(html).not.toContain(hidden)
  }
})

test('why someone stopped is not told to another provider when it is health', async () => {
  const provider = await aPartner(database, [dalfsen])
  const coordinator = await aWorker(database, provider, { role: 'programme-coordinator' })
  const id = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  await acting(database, worker, async (ctx) => {
    const { organisationId: providerId } = provider
    const wish = { programmeId: 'vip' as const, providerId, startedOn: day('2026-02-02') }
    const enrolmentId = done(await enrolInProgramme(ctx, id, wish))
    const ending = { endedOn: day('2026-05-01'), endReason: 'health' as const, endNote: 'Rugklachten' }
    done(await endEnrolment(ctx, { fileId: id, enrolmentId }, ending))
    const own = { programmeId: 'thuis-in-dalfsen' as const, providerId: dalfsen.organisationId }
    done(await enrolInProgramme(ctx, id, { ...own, startedOn: day('2026-02-02') }))
  })
  expect(await browser.page(`/dossiers/${id}?tab=tijdlijn`)).toContain('Rugklachten')
  const hers = await theWeb(database).browserOf(coordinator)
  const html = `${await hers.page(`/dossiers/${id}?tab=tijdlijn`)}${await hers.page(`/dossiers/${id}?tab=trajecten`)}`
  expect(html).toContain('gestopt')
  expect(html).not.toContain('Rugklachten')
  expect(html).not.toContain('gezondheid')
  // What another provider does stays closed to her.
  expect(html).not.toContain('Thuis in Dalfsen')
})

test.each(['', '?tab=tijdlijn', '/gegevens', '/contact', '/huishouden'])(
  'to another municipality and to a visitor %s of the file is not there',
  async (page) => {
    const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
    const theirs = await theWeb(database).browserOf(stranger)
    expect((await theirs.get(`/dossiers/${fileId}${page}`)).status).toBe(404)
    expect((await (await theWeb(database).browserOf()).get(`/dossiers/${fileId}${page}`)).status).toBe(404)
  },
)

test('an address that cannot be a file is not found', async () => {
  expect((await browser.get('/dossiers/geen-nummer')).status).toBe(404)
})
