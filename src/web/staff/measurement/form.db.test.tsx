import { beforeAll, describe, expect, test } from 'vitest'
import { enrolInProgramme } from '#domain/enrolment/enrolment.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { Goal, goalQuestion, outcomeQuestion } from '#domain/instrument/goals.ts'
import type { UserActor } from '#kernel/actor.ts'
import {
  aMunicipality,
  anOpenFile,
  aPartner,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'
import { paths } from '#web/paths.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser
let web: ReturnType<typeof theWeb>

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  web = theWeb(database)
  browser = await web.browserOf(worker)
})

/** Samir Haddad, born in 1990 in Syria, in Thuis in Dalfsen since 2 November 2026. */
async function inDalfsen() {
  const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const wish = {
    programmeId: 'thuis-in-dalfsen' as const,
    providerId: dalfsen.organisationId,
    startedOn: day('2026-11-02'),
  }
  const enrolmentId = done(await acting(database, worker, (ctx) => enrolInProgramme(ctx, fileId, wish)))
  const start = paths.form(fileId, enrolmentId, 'start')
  return { fileId, enrolmentId, start, exit: paths.form(fileId, enrolmentId, 'exit') }
}

const perGoal = (question: (goal: Goal) => string, option: string) =>
  Object.fromEntries(Goal.options.map((goal) => [question(goal), option]))

const startFields = (facts: Record<string, string> = {}): Record<string, string> => ({
  answeredOn: '3-11-2026',
  sex: 'man',
  'age-class': '30-49',
  origin: 'Syria',
  'education-abroad': 'higher',
  'work-experience-abroad': 'none',
  'exam-passed-at-start': 'no',
  'diploma-valued-at-start': 'no',
  'language-a2-or-higher': 'yes',
  'took-part-paid-work': 'no',
  'took-part-language-placement': 'no',
  'took-part-volunteering': 'yes',
  'took-part-community': 'no',
  'took-part-social': 'yes',
  ...perGoal(goalQuestion, 'goal'),
  'goal-own-business': 'no-goal',
  'meaning-language': 'Wil de buren kunnen verstaan',
  ...facts,
})

const exitFields = (facts: Record<string, string> = {}): Record<string, string> => ({
  answeredOn: '20-11-2026',
  outflow: 'paid-work',
  'employment-kind': 'part-time',
  ...perGoal(outcomeQuestion, 'partly'),
  ...facts,
})

describe('the start form', () => {
  test('offers what the file knows, in at most eight queries', async () => {
    const { start } = await inDalfsen()
    const response = await browser.get(start)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/name="sex" value="man" checked/)
    expect(html).toMatch(/name="origin" value="Syria" checked/)
    expect(html).toMatch(/name="age-class" value="30-49" checked/)
    expect(html).toContain('value="20-11-2026"')
    expect(Number(response.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  })

  test('a goal left empty is named; nothing that was filled in is lost', async () => {
    const { start } = await inDalfsen()
    const { 'goal-paid-work': _, ...fields } = startFields()
    const response = await browser.post(start, fields)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('Kies bij “Betaald werk vinden”: doel of geen doel.')
    expect(html).toContain('href="#veld-goal-paid-work"')
    expect(html).toContain('Wil de buren kunnen verstaan')
    expect(html).toMatch(/name="goal-own-business" value="no-goal" checked/)
  })

  test.each([
    ['21-11-2026', 'Deze dag moet nog komen.'],
    ['1-11-2026', 'was het traject nog niet begonnen'],
    ['gisteren', '“gisteren” is geen datum.'],
  ])('filled in on "%s" is refused', async (answeredOn, words) => {
    const { start } = await inDalfsen()
    const response = await browser.post(start, startFields({ answeredOn }))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(words)
  })

  test('once sent it is read, and sent again it leads to what is there', async () => {
    const { start } = await inDalfsen()
    expect((await browser.post(start, startFields())).headers.get('location')).toBe(start)
    const html = await browser.page(start)
    expect(html).toContain('Dit is geen doel')
    expect(html).toContain('Wil de buren kunnen verstaan')
    expect(html).toContain('Corrigeren met reden')
    expect(html).not.toContain('Formulier opslaan')
    expect((await browser.post(start, startFields())).status).toBe(303)
  })

  test('what was typed and not sent comes back, and goes when the form is sent', async () => {
    const { fileId, enrolmentId, start } = await inDalfsen()
    const draft = paths.draft(`form.${fileId}.${enrolmentId}.start`)
    expect(await browser.page(start)).toContain(`data-draft-url="${draft}"`)
    const typed = { fields: { 'meaning-language': 'Begonnen zin', 'goal-language': 'goal' } }
    expect((await browser.put(draft, typed)).status).toBe(200)
    const html = await browser.page(start)
    expect(html).toContain('Begonnen zin')
    expect(html).toContain('Concept van')
    await browser.post(start, startFields())
    const left = await acting(database, worker, ({ db }) => db.selectFrom('draft').selectAll().execute())
    expect(left).toEqual([])
  })
})

describe('the exit form', () => {
  test('what was no goal at the start stands ready as no goal', async () => {
    const { start, exit } = await inDalfsen()
    await browser.post(start, startFields())
    const html = await browser.page(exit)
    expect(html).toMatch(/name="outcome-own-business" value="no-goal" checked/)
    expect(html).not.toMatch(/name="outcome-language" value="[a-z-]+" checked/)
    expect((await browser.post(exit, exitFields())).status).toBe(303)
  })

  test('an outcome left empty is named', async () => {
    const { exit } = await inDalfsen()
    const response = await browser.post(exit, exitFields({ 'outcome-language': '' }))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Kies bij “Beter Nederlands leren” hoe ver het doel is gehaald')
  })
})

describe('correcting a form', () => {
  test('needs a reason, and shows old and new', async () => {
    const { start } = await inDalfsen()
    await browser.post(start, startFields())
    const url = `${start}/corrigeren`
    expect(await browser.page(url)).toMatch(/name="education-abroad" value="higher" checked/)
    const changed = startFields({ 'education-abroad': 'secondary' })
    const refused = await browser.post(url, changed)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Schrijf op waarom u corrigeert.')
    const same = await browser.post(url, { ...startFields(), reason: 'x' })
    expect(await same.text()).toContain('Er is niets veranderd.')
    expect((await browser.post(url, { ...changed, reason: 'Diploma gezien' })).headers.get('location')).toBe(
      start,
    )
    const html = await browser.page(start)
    expect(html).toContain('Was “Hoger onderwijs”, is “Voortgezet onderwijs”.')
    expect(html).toContain('Diploma gezien')
  })

  test('a form that was not sent cannot be corrected', async () => {
    const { start } = await inDalfsen()
    expect((await browser.get(`${start}/corrigeren`)).status).toBe(404)
  })
})

test('another municipality and a volunteer on the team find no form, sent or not', async () => {
  const { fileId, start, exit } = await inDalfsen()
  await browser.post(start, startFields())
  const ommen = await aMunicipality(database, 'Ommen')
  const welcome = await aPartner(database, [dalfsen])
  const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
  const volunteer = await aWorker(database, welcome, { role: 'volunteer-coach' })
  const member = { ...asCaseWorker(volunteer), from: day('2026-01-01') }
  done(await acting(database, worker, (ctx) => addTeamMember(ctx, fileId, member)))
  for (const someone of [stranger, volunteer]) {
    const their = await web.browserOf(someone)
    const got = [start, exit, `${start}/corrigeren`].map((url) => their.get(url))
    const posted = [their.post(exit, exitFields()), their.post(`${start}/corrigeren`, { reason: 'x' })]
    const answers = await Promise.all([...got, ...posted])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  }
})
