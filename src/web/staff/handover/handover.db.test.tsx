import { beforeAll, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let browser: Browser
let coachBrowser: Browser
let fileId: FileId
let page: string

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const coach = await aWorker(database, dalfsen, { role: 'career-coach' })
  browser = await theWeb(database).browserOf(worker)
  coachBrowser = await theWeb(database).browserOf(coach)
  fileId = await anOpenFile(database, dalfsen)
  await acting(database, worker, async (ctx) =>
    done(await addTeamMember(ctx, fileId, { ...asCaseWorker(coach), from: day('2026-01-01') })),
  )
  page = `/dossiers/${fileId}/overdracht`
})

const question = { askedOf: 'reception', organisation: 'COA Zwolle', contact: '', askedOn: '2-11-2026' }
const report = {
  heldOn: '12-11-2026',
  report: 'Samir wil snel Nederlands leren.',
  'shared-family': 'yes',
  'words-family': 'Twee kinderen van 4 en 7.',
  'shared-visible-limitations': 'yes',
  'words-visible-limitations': 'Loopt met een stok.',
}

const stepIn = async (step: string) =>
  (await browser.page(page)).match(new RegExp(`/dossiers/[^"]+/overdracht/[^"]+/${step}`))?.[0] ?? ''

test('a talk is asked, planned, reported and given to the person, and a coach never reads the limitations', async () => {
  expect(await browser.page(page)).toContain('Vraag een gesprek aan')
  expect((await browser.post(page, question)).status).toBe(303)
  const planning = await stepIn('plannen')
  expect(await browser.page(planning)).toContain('<option value="ar" selected')
  const plan = { on: '25-11-2026', at: '9.30', meeting: 'video', joining: 'Samir en COA', interpreter: 'ar' }
  expect((await browser.post(planning, plan)).status).toBe(303)
  expect(await browser.page(page)).toContain('om 09:30')

  expect((await browser.post(await stepIn('verslag'), report)).status).toBe(303)
  expect(await browser.page(page)).toContain('Loopt met een stok.')
  const giving =
    (await browser.page(page)).match(/\/dossiers\/[^"]+\/verslagen\/overdracht\/[^"]+/)?.[0] ?? ''
  expect(await browser.page(giving)).toContain('De deelnemer heeft deze brief nog niet.')
  expect((await coachBrowser.get(giving)).status).toBe(404)
  expect((await coachBrowser.get(`${giving}/brief`)).status).toBe(404)
  expect((await browser.post(giving, { on: '20-11-2026', manner: 'handed-over' })).status).toBe(303)
  expect(await browser.page(giving)).toContain('meegegeven; vastgelegd door Test case-worker')

  const seen = await coachBrowser.page(page)
  expect(seen).toContain('Twee kinderen van 4 en 7.')
  expect(seen).not.toContain('Loopt met een stok.')
  expect(seen).not.toContain('Zichtbare beperkingen')
})

test('what cannot be is said at its field, with the typing kept', async () => {
  const other = await anOpenFile(database, dalfsen)
  page = `/dossiers/${other}/overdracht`
  const empty = await browser.post(page, { askedOn: '31-2-2026', contact: 'mevrouw De Boer' })
  expect(empty.status).toBe(422)
  const html = await empty.text()
  expect(html).toContain('“31-2-2026” is geen datum.')
  expect(html).toContain('Vul de naam van de organisatie in')
  expect(html).toContain('value="mevrouw De Boer"')
  await browser.post(page, question)
  expect(await (await browser.post(page, question)).text()).toContain('Er staat al een gesprek open.')

  const planning = await stepIn('plannen')
  const past = { on: '19-11-2026', at: '25:00', meeting: 'video', joining: 'Samir' }
  expect(await (await browser.post(planning, past)).text()).toContain('Schrijf de tijd als 14:30')
  expect(await (await browser.post(planning, { ...past, at: '' })).text()).toContain('Deze dag is voorbij.')

  const reporting = await stepIn('verslag')
  const unticked = await browser.post(reporting, { ...report, 'shared-family': '' })
  expect(unticked.status).toBe(422)
  const again = await unticked.text()
  expect(again).toContain('Zet een vinkje bij gezin, of haal de tekst daar weg.')
  expect(again).toContain('Twee kinderen van 4 en 7.')
  const early = await browser.post(reporting, { ...report, heldOn: '1-11-2026' })
  expect(await early.text()).toContain('Op deze dag was het gesprek nog niet gevraagd.')
  const silent = await browser.post(reporting, { ...report, report: ' ' })
  expect(await silent.text()).toContain('Schrijf in uw eigen woorden hoe het gesprek ging.')

  const ending = await stepIn('niet-gehouden')
  expect(await (await browser.post(ending, {})).text()).toContain('Kies een reden.')
  expect(await (await browser.post(ending, { reason: 'other' })).text()).toContain('wat de andere reden is')
  expect((await browser.post(ending, { reason: 'no-answer' })).status).toBe(303)
  expect(await browser.page(page)).toContain('Vraag nog een gesprek aan')
})

test('each page of a talk asks at most eight questions of the database', async () => {
  page = `/dossiers/${fileId}/overdracht`
  const answer = await browser.get(page)
  expect(Number(answer.headers.get('x-queries')), page).toBeLessThanOrEqual(8)
})

test('a report is saved as a draft and comes back', async () => {
  const drafted = await anOpenFile(database, dalfsen)
  page = `/dossiers/${drafted}/overdracht`
  await browser.post(page, question)
  const reporting = await stepIn('verslag')
  const draft = (await browser.page(reporting)).match(/data-draft-url="([^"]+)"/)?.[1] ?? ''
  const kept = { fields: { report: 'Half af', 'shared-family': 'yes' } }
  expect((await browser.put(draft, kept)).status).toBe(200)
  const html = await browser.page(reporting)
  expect(html).toContain('Half af')
  expect(html).toContain('teruggezet')
  const answer = await browser.get(reporting)
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
})
