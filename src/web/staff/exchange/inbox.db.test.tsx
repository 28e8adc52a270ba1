import { beforeAll, beforeEach, expect, test } from 'vitest'
import { keepUnreadable } from '#domain/arrival/inbox-unreadable.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, aWorker, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aLetter, BSN, receive } from '#test/duo-letters.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let browser: Browser
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  dalfsen = await aMunicipality(database, `Dalfsen ${crypto.randomUUID()}`)
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  browser = await theWeb(database).browserOf(worker)
  fileId = await anOpenFile(database, dalfsen)
})

const comes = (text: string) =>
  acting(database, theSystem(dalfsen.id), (ctx) => receive(ctx, dalfsen.id, text))

test('what DUO takes back is an open line until it was noted, and stands on the timeline', async () => {
  const berichtId = crypto.randomUUID()
  await aFileNumber()
  await comes(aLetter('SS106', { berichtId }))
  const address = /href="(\/duo\/[0-9a-f-]{36})"/.exec(await browser.page('/duo'))?.[1] ?? ''
  expect((await browser.post(address, { happenedOn: '10-11-2026' })).status).toBe(303)
  await comes(JSON.stringify({ berichtId: crypto.randomUUID(), intrekking: berichtId, reden: 'Vergissing.' }))
  expect(await browser.page('/duo')).toContain('ingetrokken door DUO')
  expect(await browser.page(address)).toContain('DUO trok dit bericht in; de datums zijn aangepast.')
  expect((await browser.post(`${address}/noteren`)).headers.get('location')).toBe('/duo')
  expect(await browser.page('/duo')).toContain('Alles van DUO is afgehandeld.')
  const timeline = await browser.page(`/dossiers/${fileId}?tab=tijdlijn`)
  expect(timeline).toContain('DUO: Alles behaald, ingetrokken')
  expect(timeline).toContain('Vergissing.')
})

const aFileNumber = () => browser.post(`/dossiers/${fileId}/nummers`, { kind: 'bsn', number: BSN })

test('a file that could not be read is a line with the reason, until somebody has seen it', async () => {
  const file = { fileName: 'stuk.json', reason: 'Dit is geen JSON.' }
  await acting(database, theSystem(dalfsen.id), (ctx) => keepUnreadable(ctx, dalfsen.id, file))
  const list = await browser.page('/duo')
  expect(list).toContain('Kon niet gelezen worden')
  expect(list).toContain('stuk.json')
  const unreadable = /name="unreadable" value="([^"]+)"/.exec(list)?.[1] ?? ''
  expect((await browser.post('/duo', { unreadable })).status).toBe(303)
  expect(await browser.page('/duo')).not.toContain('stuk.json')
})
