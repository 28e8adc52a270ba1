import { beforeAll, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  aPartner,
  asCaseWorker,
  aWorker,
  day,
  type Municipality,
} from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let browser: Browser
let coach: UserActor
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const partner = await aPartner(database, [dalfsen], { name: 'Welzijn Dalfsen', kind: 'welfare' })
  coach = await aWorker(database, partner, { role: 'volunteer-coach' })
  browser = await theWeb(database).browserOf(worker)
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
})

const key = () => Object.values(asCaseWorker(coach)).join('.')

test('a volunteer of a partner is put on the team, sees the file, and leaves it again', async () => {
  const his = await theWeb(database).browserOf(coach)
  expect((await his.get(`/dossiers/${fileId}`)).status).toBe(404)
  const added = await browser.post(`/dossiers/${fileId}/team`, { member: key(), from: '1-11-2026' })
  expect(added.headers.get('location')).toBe(`/dossiers/${fileId}?tab=team`)
  expect((await his.get(`/dossiers/${fileId}`)).status).toBe(200)
  const tab = await browser.page(`/dossiers/${fileId}?tab=team`)
  expect(tab).toContain('vrijwillige coach, Welzijn Dalfsen')
  const end = tab.match(/Test volunteer-coach.*?action="([^"]+\/einde)"/s)?.[1] ?? ''
  expect((await browser.post(end)).status).toBe(303)
  const tomorrow = theWeb(database, day('2026-11-21'))
  expect((await (await tomorrow.browserOf(coach)).get(`/dossiers/${fileId}`)).status).toBe(404)
  const again = await browser.post(end)
  expect(await again.text()).toContain('Deze persoon staat niet meer op het team.')
})

test('nobody chosen, and the same one twice, are refused on the tab with the day kept', async () => {
  const file = await anOpenFile(database, dalfsen)
  const none = await browser.post(`/dossiers/${file}/team`, { member: '', from: '2-11-2026' })
  expect(none.status).toBe(422)
  const html = await none.text()
  expect(html).toContain('Kies wie u op het team wilt zetten.')
  expect(html).toContain('value="2-11-2026"')
  await browser.post(`/dossiers/${file}/team`, { member: key(), from: '2-11-2026' })
  const twice = await browser.post(`/dossiers/${file}/team`, { member: key(), from: '3-11-2026' })
  expect(await twice.text()).toContain('Deze persoon staat op die dag al op het team.')
})
