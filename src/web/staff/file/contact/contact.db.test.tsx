import { beforeAll, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, asCaseWorker, aWorker, type Municipality } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  browser = await theWeb(database).browserOf(worker)
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
})

const draftOf = (file: FileId) => `/concepten/contact.${file}`

test('a contact is recorded and stands on the file', async () => {
  const fields = { heldOn: '13-11-2026', kind: 'phone', note: 'Wil graag in een bakkerij kijken.' }
  expect((await browser.post(`/dossiers/${fileId}/contact`, fields)).status).toBe(303)
  expect(await browser.page(`/dossiers/${fileId}`)).toContain('telefoon')
  expect(await browser.page(`/dossiers/${fileId}?tab=tijdlijn`)).toContain(
    'Wil graag in een bakkerij kijken.',
  )
})

test('a contact of tomorrow is refused and the note stays', async () => {
  const fields = { heldOn: '21-11-2026', kind: 'talk', note: 'Lang verhaal' }
  const answer = await browser.post(`/dossiers/${fileId}/contact`, fields)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Dit contact ligt in de toekomst.')
  expect(html).toContain('Lang verhaal')
})

test('what was typed survives a closed browser, is only mine, and is gone after sending', async () => {
  const saved = await browser.put(draftOf(fileId), { fields: { note: 'Halve zin over de' } })
  expect(await saved.json()).toEqual({ saved: true })
  await browser.put(draftOf(fileId), { fields: { kind: 'home-visit' } })
  const again = await (await theWeb(database).browserOf(worker)).page(`/dossiers/${fileId}/contact`)
  expect(again).toMatch(/Concept van [^<]+ teruggezet/)
  expect(again).toContain('Halve zin over de')
  expect(again).toMatch(/value="home-visit" checked/)
  const colleague = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const others = await (await theWeb(database).browserOf(colleague)).page(`/dossiers/${fileId}/contact`)
  expect(others).not.toContain('Halve zin')
  await browser.post(`/dossiers/${fileId}/contact`, { heldOn: '20-11-2026', kind: 'talk', note: 'Hele zin.' })
  expect(await browser.page(`/dossiers/${fileId}/contact`)).not.toContain('Concept van')
})

test('a draft can be thrown away, and leads back into the same file only', async () => {
  await browser.put(draftOf(fileId), { fields: { note: 'weg ermee' } })
  const back = `/dossiers/${fileId}/contact`
  const away = await browser.post(`${draftOf(fileId)}/weggooien`, { terug: back })
  expect(away.headers.get('location')).toBe(back)
  expect(await browser.page(back)).not.toContain('weg ermee')
  const elsewhere = await browser.post(`${draftOf(fileId)}/weggooien`, { terug: 'https://example.com' })
  expect(elsewhere.headers.get('location')).toBe(`/dossiers/${fileId}`)
})

test('a draft that is too large, or no draft at all, is refused with a sentence', async () => {
  const large = await browser.put(draftOf(fileId), { fields: { note: 'a'.repeat(100_001) } })
  expect(large.status).toBe(422)
  expect(await large.json()).toMatchObject({ message: expect.stringContaining('langer dan 100000 tekens') })
  await browser.put(draftOf(fileId), { fields: { note: 'a'.repeat(60_000) } })
  expect((await browser.put(draftOf(fileId), { fields: { more: 'b'.repeat(60_000) } })).status).toBe(422)
  expect((await browser.put(draftOf(fileId), { note: 'kaal' })).status).toBe(422)
})

test('nobody keeps a draft for a file that is not theirs', async () => {
  const ommen = await aMunicipality(database, 'Ommen')
  const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
  const other = await theWeb(database).browserOf(stranger)
  const refused = await other.put(draftOf(fileId), { fields: { note: 'x' } })
  expect(refused.status).toBe(404)
  expect((await other.post(`${draftOf(fileId)}/weggooien`)).status).toBe(404)
  expect((await other.get(`/dossiers/${fileId}/contact`)).status).toBe(404)
  expect((await browser.put('/concepten/contact.geen-dossier', { fields: {} })).status).toBe(404)
})
