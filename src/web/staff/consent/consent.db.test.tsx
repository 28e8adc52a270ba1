import { beforeAll, expect, test } from 'vitest'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, aWorker } from '#test/builders.ts'
import { ownDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let browser: Browser
let fileId: FileId
let page: string

beforeAll(async () => {
  const database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  browser = await theWeb(database).browserOf(worker)
  fileId = await anOpenFile(database, dalfsen)
  page = `/dossiers/${fileId}/toestemming`
})

const fields = {
  purpose: 'volunteer-coach',
  organisation: 'Welzijn Dalfsen',
  subjects: 'goals',
  manner: 'spoken-with-interpreter',
  locale: 'ar',
  givenOn: '2-11-2026',
}

test('the text stands there in the language of the person, and says when nobody has read it over', async () => {
  const html = await browser.page(`${page}?doel=volunteer-coach`)
  expect(html).toContain('<div lang="ar" dir="rtl">')
  expect(html).toContain('nog niet nagelezen door iemand die met de taal opgroeide')
  expect(html).toContain('<option value="ar" selected')
  expect(html).not.toContain('welke school en welk werk ik heb gedaan')
})

test('consent is given and withdrawn, and both stay to be read', async () => {
  expect(await browser.page(page)).toContain('Er is geen toestemming gegeven.')
  expect((await browser.post(page, fields)).status).toBe(303)
  const given = await browser.page(page)
  expect(given).toContain('Een vrijwillige coach of taalmaatje: Welzijn Dalfsen')
  expect(given).toContain('wat ik wil bereiken')
  const withdrawing = given.match(/\/dossiers\/[^"]+\/intrekken/)?.[0] ?? ''
  const early = await browser.post(withdrawing, { withdrawnOn: '1-11-2026' })
  expect(early.status).toBe(422)
  expect(await early.text()).toContain('Op deze dag was de toestemming nog niet gegeven.')
  expect((await browser.post(withdrawing, { withdrawnOn: '10-11-2026' })).status).toBe(303)
  const withdrawn = await browser.page(page)
  expect(withdrawn).toContain('10 november 2026')
  expect(withdrawn).toContain('Er is geen toestemming gegeven.')
  const twice = await browser.get(withdrawing)
  expect(twice.status).toBe(303)
})

test('an empty form and a choice that the text does not name are refused with the typing kept', async () => {
  const empty = await browser.post(page, { purpose: 'employer', givenOn: '2-11-2026', organisation: '' })
  expect(empty.status).toBe(422)
  const html = await empty.text()
  expect(html).toContain('Vul de naam van de organisatie in')
  expect(html).toContain('Kies hoe de deelnemer ja zei.')
  const nothing = await browser.post(page, { ...fields, organisation: 'Taalhuis', subjects: '' })
  expect(await nothing.text()).toContain('value="Taalhuis"')
  const more = await browser.post(page, { ...fields, purpose: 'employer', subjects: 'family' })
  expect(await more.text()).toContain('Dit staat niet in de tekst waar de deelnemer ja op zegt.')
  const none = new URLSearchParams({ ...fields, organisation: 'Taalhuis' })
  none.delete('subjects')
  expect(await (await browser.post(page, none)).text()).toContain('Kies wat er gedeeld mag worden.')
})

test('the page asks at most eight questions of the database', async () => {
  const answer = await browser.get(page)
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
})
