import { beforeAll, expect, test } from 'vitest'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let browser: Browser
let colleague: Browser
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker' })
  const other = await aWorker(database, dalfsen, { role: 'case-worker' })
  const web = theWeb(database)
  browser = await web.browserOf(worker)
  colleague = await web.browserOf(other)
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const theirs = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(other) })
  await colleague.post(`/dossiers/${theirs}/nummers`, { kind: 'bsn', number: '999990019' })
})

const actions = () =>
  acting(database, theSystem(dalfsen.id), async ({ db }) => {
    const audit = await db.selectFrom('auditEvent').selectAll().execute()
    const processing = await db.selectFrom('processingEvent').selectAll().execute()
    return JSON.stringify([audit, processing])
  })

test('a number is masked until it is asked for, and asking for it is written down without the number', async () => {
  const page = `/dossiers/${fileId}/nummers`
  const saved = await browser.post(page, { kind: 'bsn', number: '111222333' })
  expect(saved.headers.get('location')).toBe(page)
  const html = await browser.page(page)
  expect(html).toContain('••••••333')
  expect(html).not.toContain('111222333')
  expect(await actions()).not.toContain('person.number-shown')
  const whole = await browser.post(`${page}/tonen`)
  expect(await whole.text()).toContain('111222333')
  expect(Number(whole.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  const log = await actions()
  expect(log.match(/person\.number-shown/g)).toHaveLength(2)
  expect(log).not.toContain('111222333')
})

test('what is no number is said at its field, and the typing is kept', async () => {
  const page = `/dossiers/${fileId}/nummers`
  const wrong = await browser.post(page, { kind: 'bsn', number: '111222334' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('Dit is geen BSN.')
  expect(html).toContain('value="111222334"')
  const long = await browser.post(page, { kind: 'v-number', number: '12345678901' })
  expect(await long.text()).toContain('Een V-nummer heeft 1 tot en met 10 cijfers.')
  expect(await (await browser.post(page, {})).text()).toContain('Kies welk nummer u invult.')
})

test('a number of somebody else leads to the duplicates and not to the other file', async () => {
  const taken = await browser.post(`/dossiers/${fileId}/nummers`, { kind: 'bsn', number: '999990019' })
  expect(taken.status).toBe(422)
  const html = await taken.text()
  expect(html).toContain('hoort in uw gemeente al bij iemand anders')
  expect(html).toContain('href="/dossiers/nieuw"')
})

test('a colleague whose file it is not finds no page', async () => {
  expect((await colleague.get(`/dossiers/${fileId}/nummers`)).status).toBe(404)
  expect((await colleague.post(`/dossiers/${fileId}/nummers/tonen`)).status).toBe(404)
})
