import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctPerson } from '#domain/file/file.commands.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
  somePerson,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let ommen: Municipality
let dalfsen: Municipality
let worker: UserActor
let sender: Browser
let receiver: Browser
let fileId: FileId
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
})

beforeEach(async () => {
  dalfsen = await aMunicipality(database, `Dalfsen ${++count}`)
  ommen = await aMunicipality(database, `Ommen ${count}`)
  worker = await aWorker(database, dalfsen, { role: 'case-worker' })
  const other = await aWorker(database, ommen, { role: 'case-worker' })
  sender = await theWeb(database).browserOf(worker)
  receiver = await theWeb(database).browserOf(other)
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
})

const offer = (fields: Record<string, string> = {}) =>
  sender.post(`/dossiers/${fileId}/verhuizing`, { to: ommen.id, movedInOn: '10-11-2026', ...fields })

/** The address of the transfer that was just offered. */
const offered = async (fields?: Record<string, string>): Promise<string> =>
  (await offer(fields)).headers.get('location') ?? ''

describe('a file that moves', () => {
  test('is offered from its own page, which then says where it is', async () => {
    const answer = await sender.get(`/dossiers/${fileId}/verhuizing`)
    expect(await answer.text()).toContain(ommen.name)
    expect(Number(answer.headers.get('x-queries'))).toBeLessThanOrEqual(8)
    const address = await offered()
    expect(await sender.page(`/dossiers/${fileId}/verhuizing`)).toContain('al overgedragen of aangeboden')
    expect(await sender.page(address)).toContain('Intrekken')
    expect(await receiver.page('/overdrachten')).toContain('1 overdracht wacht op u.')
    const seen = await receiver.get(address)
    expect(Number(seen.headers.get('x-queries'))).toBeLessThanOrEqual(8)
    const html = await seen.text()
    expect(html).toContain('Dossier overnemen')
    expect(html).not.toContain('Intrekken')
  })

  test('is taken over with one press, and who presses again reads how it stands', async () => {
    const address = await offered()
    const taken = await receiver.post(`${address}/aannemen`)
    const file = taken.headers.get('location') ?? ''
    expect(await receiver.page(file)).toContain('Samir Haddad')
    expect(await receiver.page(`${file}?tab=tijdlijn`)).toContain(`Verhuisd vanuit gemeente ${dalfsen.name}`)
    const again = await receiver.post(`${address}/aannemen`)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('de overdracht is intussen veranderd')
    expect(await sender.page(address)).toContain('Overgenomen op')
  })

  test('is gone for its old worker on the next day', async () => {
    await receiver.post(`${await offered()}/aannemen`)
    expect((await sender.get(`/dossiers/${fileId}`)).status).toBe(200)
    const tomorrow = await theWeb(database, day('2026-11-21')).browserOf(worker)
    expect((await tomorrow.get(`/dossiers/${fileId}`)).status).toBe(404)
    expect(await tomorrow.page('/dossiers')).not.toContain('Haddad')
  })

  test('promises the same route only to who has a plan, and tells what was left out', async () => {
    expect(await receiver.page(await offered())).toContain('Er is nog geen plan. U kiest de leerroute')
    const other = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    await acting(database, worker, async (ctx) => {
      const plan = { kind: 'plan', on: day('2025-04-01'), route: 'B1', by: 'us' } as const
      done(await recordFacts(ctx, other, [plan], { source: 'worker' }))
      const born = somePerson({ birthDate: day('2025-06-01'), arrivedInNetherlandsOn: null })
      const details = { ...born, arrivedInMunicipalityOn: null, permitGrantedOn: null }
      done(await correctPerson(ctx, other, { details, reason: 'Verkeerd overgetypt' }))
    })
    const wish = { to: ommen.id, movedInOn: '10-11-2026' }
    const address = (await sender.post(`/dossiers/${other}/verhuizing`, wish)).headers.get('location') ?? ''
    expect(await receiver.page(address)).toContain('de leerroute blijft dezelfde')
    const taken = await receiver.post(`${address}/aannemen`)
    expect(taken.headers.get('location')).toBe(address)
    const page = await receiver.page(address)
    expect(page).toContain('Niet alles kon worden overgenomen')
    expect(page).toContain('1 april 2025: PIP: B1-route. De dag ligt voor de geboortedatum.')
    const file = /href="(\/dossiers\/[0-9a-f-]{36})">Naar het dossier/.exec(page)?.[1] ?? ''
    expect(await receiver.page(`${file}?tab=tijdlijn`)).toContain('1 feit is niet overgenomen.')
  })

  test('that is asked for by its number has that number filled in', async () => {
    await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const asked = { from: dalfsen.id, givenName: 'Samir', familyName: 'Haddad', number: '2025-0002' }
    await receiver.post('/overdrachten/opvragen', asked)
    const list = await sender.page('/overdrachten')
    const address = /href="(\/overdrachten\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
    expect(await sender.page(address)).toContain('value="2025-0002"')
  })

  test('warns who has a file of somebody alike', async () => {
    await anOpenFile(database, ommen)
    expect(await receiver.page(await offered())).toContain('Misschien hebt u al een dossier')
  })

  test('comes back only with a reason', async () => {
    const address = await offered()
    const refused = await receiver.post(`${address}/afwijzen`, { reason: '' })
    expect(await refused.text()).toContain('Schrijf op waarom.')
    expect((await receiver.post(`${address}/afwijzen`, { reason: 'Woont hier niet' })).status).toBe(303)
    expect(await sender.page(address)).toContain('Woont hier niet')
  })
})

describe('offering', () => {
  test.each([
    [{ movedInOn: '31-2-2026' }, 'Schrijf de datum als 12-5-2026'],
    [{ movedInOn: '1-1-2020' }, 'vóór de dag waarop dit dossier is geopend'],
    [{ movedInOn: '1-1-2030' }, 'meer dan een jaar vooruit'],
    [{ to: '' }, 'Kies de nieuwe gemeente.'],
    [{ withHealth: 'yes', healthWords: 'stok' }, 'en waarom dat nodig is'],
  ])('%o is refused at its field, and what was typed stays', async (fields, words) => {
    const answer = await offer({ healthReason: '', ...fields })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toContain(`value="${{ movedInOn: '10-11-2026', ...fields }.movedInOn}"`)
  })

  test('health is read by the receiver when it was sent with a reason, and not when the tick is missing', async () => {
    const health = { healthWords: 'loopt met een stok', healthReason: 'woning zonder trap' }
    const address = await offered(health)
    expect(await receiver.page(address)).not.toContain('loopt met een stok')
    await sender.post(`${address}/intrekken`)
    expect(await receiver.page(await offered({ withHealth: 'yes', ...health }))).toContain(
      'loopt met een stok',
    )
  })
})

describe('asking', () => {
  const ask = (fields: Record<string, string> = {}) =>
    receiver.post('/overdrachten/opvragen', {
      from: dalfsen.id,
      givenName: 'Samir',
      familyName: 'Haddad',
      birthDate: '17-5-1990',
      ...fields,
    })

  const address = async (browser: Browser): Promise<string> =>
    /href="(\/overdrachten\/[0-9a-f-]{36})"/.exec(await browser.page('/overdrachten'))?.[1] ?? ''

  test('is answered with the file that looks like the person', async () => {
    await ask()
    const request = await address(sender)
    const html = await sender.page(request)
    const number = /value="(\d{4}-\d{4})"/.exec(html)?.[1] ?? ''
    expect(html).toContain(`/dossiers/${fileId}`)
    const sent = await sender.post(`${request}/opsturen`, { number, movedInOn: '10-11-2026' })
    expect(sent.status).toBe(303)
    expect((await receiver.post(`${request}/aannemen`)).status).toBe(303)
  })

  test('tells the same to who asks for somebody who is not there', async () => {
    const known = await ask()
    const unknown = await ask({ givenName: 'Niemand' })
    expect([known.status, unknown.status]).toEqual([303, 303])
    const list = await receiver.page('/overdrachten')
    expect(list).toContain('Door u opgevraagd')
    expect(list).not.toContain(fileId)
  })

  test('is refused with words, which are all the other reads', async () => {
    await ask()
    const request = await address(sender)
    const wrong = await sender.post(`${request}/opsturen`, { number: '1999-0001', movedInOn: '10-11-2026' })
    expect(await wrong.text()).toContain('U hebt geen dossier met dit nummer.')
    await sender.post(`${request}/weigeren`, { reason: 'Bij ons niet gevonden' })
    expect(await receiver.page(request)).toContain('Bij ons niet gevonden')
  })

  test.each([
    [{ birthDate: '' }, 'Geef de geboortedatum of het dossiernummer.'],
    [{ givenName: '' }, 'Vul de voornaam in.'],
    [{ from: '' }, 'Kies de vorige gemeente.'],
  ])('%o is not sent', async (fields, words) => {
    const answer = await ask(fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(words)
  })
})
