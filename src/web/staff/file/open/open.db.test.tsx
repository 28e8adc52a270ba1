import { beforeAll, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  browser = await theWeb(database).browserOf(worker)
})

const asked = (fields: Record<string, string> = {}) => ({
  step: 'search',
  givenName: 'Rahel',
  familyName: 'Abraham',
  birthDate: '2-3-1994',
  ...fields,
})

const complete = (fields: Record<string, string> = {}) => ({
  ...asked({ step: 'save' }),
  contactLanguage: 'ti',
  formOfAddress: 'informal',
  openedOn: '20-11-2026',
  caseWorker: Object.values(asCaseWorker(worker)).join('.'),
  ...fields,
})

test('a file starts with a search; nobody alike leads to the form with the case worker filled in', async () => {
  expect(await browser.page('/dossiers/nieuw')).toContain('Stap 1 van 2')
  const answer = await browser.post('/dossiers/nieuw', asked())
  const html = await answer.text()
  expect(html).toContain('Er is nog geen dossier dat erop lijkt')
  expect(html).toContain('value="Abraham"')
  expect(html).toContain(`value="${complete().caseWorker}" selected`)
  expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
})

test('someone with another spelling and the same birthday is shown with the reasons and a link', async () => {
  const person = somePerson({ givenName: 'Mohammed', familyName: 'Yusuf' })
  const fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
  const search = asked({ givenName: 'Muhamad', familyName: 'Yousef', birthDate: '17-5-1990' })
  const html = await (await browser.post('/dossiers/nieuw', search)).text()
  expect(html).toContain('Naam lijkt erop, zelfde geboortedatum.')
  expect(html).toContain(`href="/dossiers/${fileId}"`)
  const form = await (await browser.post('/dossiers/nieuw', { ...search, step: 'form' })).text()
  expect(form).toContain('U gaf aan dat dit iemand anders is')
  expect(form).toContain('value="Muhamad"')
})

test('a file of a colleague is told without its number, name or address', async () => {
  const colleague = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
  const person = somePerson({ givenName: 'Selam', familyName: 'Tesfay', address: 'Kerkstraat 1' })
  const fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(colleague) })
  const search = asked({ givenName: 'Tesfay', familyName: 'Selam', birthDate: '' })
  const html = await (await browser.post('/dossiers/nieuw', search)).text()
  expect(html).toContain('Voornaam en achternaam omgedraaid.')
  expect(html).toContain(`Al bekend bij ${colleague.name}`)
  expect(html).not.toContain(fileId)
  expect(html).not.toContain('Kerkstraat')
})

test('the whole form opens the file with languages, interpreter and part', async () => {
  const languages = {
    'language-1': 'ti',
    'level-1': 'native',
    'interpreter-1': 'yes',
    'language-2': 'en',
    'level-2': 'some',
  }
  const answer = await browser.post('/dossiers/nieuw', complete({ ...languages, part: 'Nieuwleusen' }))
  expect(answer.status).toBe(303)
  const html = await browser.page(answer.headers.get('location') ?? '')
  expect(html).toContain('Tigrinya · tolk nodig · tutoyeren')
  expect(html).toContain('Engels (een beetje)')
  expect(html).toContain('Nieuwleusen')
})

test('impossible days are said at their field and everything typed stays', async () => {
  const wrong = complete({
    birthDate: '30-2-1990',
    arrivedInNetherlandsOn: '1-1-2027',
    address: 'Dorpsstraat 5',
  })
  const answer = await browser.post('/dossiers/nieuw', wrong)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Geboortedatum: schrijf de datum als 12-5-2026')
  expect(html).toContain('value="30-2-1990"')
  expect(html).toContain('value="Dorpsstraat 5"')
  const later = await browser.post('/dossiers/nieuw', complete({ arrivedInNetherlandsOn: '1-1-2027' }))
  expect(await later.text()).toContain('Aankomst in Nederland ligt in de toekomst.')
})

test('a file is not opened in the future', async () => {
  const answer = await browser.post('/dossiers/nieuw', complete({ openedOn: '21-11-2026' }))
  expect(await answer.text()).toContain('Een dossier wordt niet in de toekomst geopend.')
})

test('a new file joins the household of a file that is mine', async () => {
  const known = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  const { number } = await acting(database, worker, (ctx) =>
    ctx.db.selectFrom('file').select('number').where('id', '=', known).executeTakeFirstOrThrow(),
  )
  const family = { givenName: 'Luwam', householdNumber: number, householdRole: 'partner' }
  const answer = await browser.post('/dossiers/nieuw', complete(family))
  expect(answer.status).toBe(303)
  expect(await browser.page(`/dossiers/${known}`)).toContain('Luwam Abraham')
  const unknown = await browser.post('/dossiers/nieuw', complete({ ...family, householdNumber: '1999-0001' }))
  expect(await unknown.text()).toContain('U hebt geen dossier met dit nummer.')
})

test('who is no case worker cannot open a file', async () => {
  const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
  const other = await theWeb(database).browserOf(coach)
  expect((await other.get('/dossiers/nieuw')).status).toBe(404)
  expect((await other.post('/dossiers/nieuw', complete())).status).toBe(404)
})
