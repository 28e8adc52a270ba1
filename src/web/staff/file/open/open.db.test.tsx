import { beforeAll, describe, expect, test } from 'vitest'
import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aLetter, receive } from '#test/duo-letters.ts'
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

test('who changes the details after the search is warned once more, and everything typed stays', async () => {
  const yusuf = { givenName: 'Abdi', familyName: 'Warsame', birthDate: '7-8-1991', phone: '06 11223344' }
  const person = somePerson({ ...yusuf, birthDate: day('1991-08-07') })
  const fileId = await anOpenFile(database, dalfsen, { person, caseWorker: asCaseWorker(worker) })
  const opened = () =>
    acting(database, worker, ({ db }) => db.selectFrom('file').select('id').execute()).then(
      (all) => all.length,
    )
  const before = await opened()
  const searched = await browser.post('/dossiers/nieuw', asked({ givenName: 'Xenia', familyName: 'Zorg' }))
  const carried = /name="searchedFor" value="([^"]+)"/.exec(await searched.text())?.[1]
  const searchedFor = (carried ?? '').replaceAll('&quot;', '"')
  const changed = complete({ ...yusuf, searchedFor, address: 'Dorpsstraat 5' })
  const warned = await browser.post('/dossiers/nieuw', changed)
  expect(warned.status).toBe(422)
  expect(Number(warned.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  const html = await warned.text()
  expect(html).toContain('Zelfde naam, zelfde geboortedatum, zelfde telefoonnummer.')
  expect(html).toContain(`href="/dossiers/${fileId}"`)
  expect(html).toContain('value="Dorpsstraat 5"')
  expect(await opened()).toBe(before)
  const again = /name="searchedFor" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
  expect((await browser.post('/dossiers/nieuw', { ...changed, searchedFor: again })).status).toBe(303)
  expect(await opened()).toBe(before + 1)
})

describe('ARR.EVENT.FILE: from an event of DUO', () => {
  const eventOf = (text: string) =>
    acting(database, theSystem(dalfsen.id), async (ctx) => {
      await receive(ctx, dalfsen.id, text)
      const { lines } = await inboxPage(ctx, { filter: 'unknown', page: 1 })
      return lines[0]?.id ?? ''
    })
  const semhar = { givenName: 'Semhar', familyName: 'Kidane', birthDate: '9-9-1987' }

  test('the number goes along without being seen, and the way leads back to the event', async () => {
    const event = await eventOf(aLetter('SS101', { bsn: '111222333', vNummer: 87_654_321 }))
    expect(await browser.page(`/duo/${event}`)).toContain(`href="/dossiers/nieuw?bericht=${event}"`)
    const start = await browser.page(`/dossiers/nieuw?bericht=${event}`)
    expect(start).toContain('Vanuit een bericht van DUO')
    expect(start).not.toContain('111222333')
    const form = await (await browser.post('/dossiers/nieuw', asked({ ...semhar, event }))).text()
    expect(form).toContain(`name="event" value="${event}"`)
    const answer = await browser.post('/dossiers/nieuw', complete({ ...semhar, event }))
    expect(answer.headers.get('location')).toBe(`/duo/${event}`)
    const page = await browser.page(`/duo/${event}`)
    expect(page).toContain('Semhar Kidane')
    expect(page).toContain('••••••333')
    expect(page).toContain('•••••321')
    expect((await browser.get(`/dossiers/nieuw?bericht=${event}`)).status).toBe(404)
    const twice = await browser.post('/dossiers/nieuw', complete({ ...semhar, givenName: 'Ander', event }))
    expect(twice.headers.get('location')).toBe('/duo')
  })

  test('with a number that cannot exist no file is opened', async () => {
    const event = await eventOf(aLetter('SS101', { bsn: '111222334' }))
    const nobody = { givenName: 'Nergens', familyName: 'Bekend', birthDate: '1-2-1979', event }
    const answer = await browser.post('/dossiers/nieuw', complete(nobody))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Het nummer uit dit bericht kan niet bestaan.')
  })

  test('an event that is not there opens nothing', async () => {
    expect((await browser.get(`/dossiers/nieuw?bericht=${crypto.randomUUID()}`)).status).toBe(404)
    expect((await browser.get('/dossiers/nieuw?bericht=x')).status).toBe(404)
  })
})

test('a file is not opened in the future', async () => {
  const winta = { givenName: 'Winta', familyName: 'Girmay', birthDate: '4-4-1981' }
  const answer = await browser.post('/dossiers/nieuw', complete({ ...winta, openedOn: '21-11-2026' }))
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
