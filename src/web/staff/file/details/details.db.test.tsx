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
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  browser = await theWeb(database).browserOf(worker)
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
})

const known = (fields: Record<string, string> = {}) => ({
  givenName: 'Samir',
  familyName: 'Haddad',
  birthDate: '17-5-1990',
  sex: 'man',
  originCountry: 'SY',
  formOfAddress: 'formal',
  contactLanguage: 'ar',
  arrivedInNetherlandsOn: '1-2-2024',
  arrivedInMunicipalityOn: '15-1-2025',
  permitGrantedOn: '10-9-2024',
  'language-1': 'ar',
  'level-1': 'native',
  'interpreter-1': 'yes',
  ...fields,
})

test('the form shows what is known', async () => {
  const html = await browser.page(`/dossiers/${fileId}/gegevens`)
  expect(html).toContain('value="Haddad"')
  expect(html).toContain('value="17-5-1990"')
})

test('more languages are folded away until one is filled in or wrong', async () => {
  const isOpen = (html: string) => /<details[^>]*open[^>]*><summary>Meer talen/.test(html)
  const typed = async (fields: Record<string, string>) =>
    (await browser.post(`/dossiers/${fileId}/gegevens`, known(fields))).text()
  expect(isOpen(await browser.page(`/dossiers/${fileId}/gegevens`))).toBe(false)
  expect(isOpen(await typed({}))).toBe(false)
  expect(isOpen(await typed({ 'language-2': 'ku' }))).toBe(true)
  expect(await typed({ 'language-2': 'ar' })).toContain('Deze taal staat er al.')
})

test('a correction without a reason is refused and keeps what was typed', async () => {
  const answer = await browser.post(`/dossiers/${fileId}/gegevens`, known({ familyName: 'Hadad' }))
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Schrijf op waarom dit verandert.')
  expect(html).toContain('value="Hadad"')
})

test('a correction keeps the old value, the reason and who did it, here and in the timeline', async () => {
  const fields = known({ familyName: 'Hadad', originCountry: 'LB', reason: 'Zo staat het op het paspoort' })
  expect((await browser.post(`/dossiers/${fileId}/gegevens`, fields)).status).toBe(303)
  for (const page of [`/dossiers/${fileId}/gegevens`, `/dossiers/${fileId}?tab=tijdlijn`]) {
    const html = await browser.page(page)
    expect(html).toContain('Achternaam: <del>Haddad</del>')
    expect(html).toContain('Land van herkomst: <del>Syrië</del>')
    expect(html).toContain('Zo staat het op het paspoort')
    expect(html).toContain(worker.name)
  }
})

test('nothing different is no correction', async () => {
  const other = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const answer = await browser.post(`/dossiers/${other}/gegevens`, known({ reason: 'nagekeken' }))
  expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toContain('Er is niets veranderd')
})

test('a coach of the municipality reads the file but does not correct it', async () => {
  const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
  const other = await theWeb(database).browserOf(coach)
  expect((await other.get(`/dossiers/${fileId}`)).status).toBe(200)
  expect((await other.get(`/dossiers/${fileId}/gegevens`)).status).toBe(404)
  expect((await other.post(`/dossiers/${fileId}/gegevens`, known({ reason: 'x' }))).status).toBe(404)
})
