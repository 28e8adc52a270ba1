import { Writable } from 'node:stream'
import { pino } from 'pino'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { queueMessage } from '#domain/exchange/exchange.commands.ts'
import { exchangeWaiting } from '#domain/exchange/exchange.queries.ts'
import type { Message } from '#domain/exchange/message.ts'
import { sendDue } from '#domain/exchange/sending.commands.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Delivery } from '#platform/exchange-transport.ts'
import {
  aMunicipality,
  anOpenFile,
  asCaseWorker,
  aWorker,
  day,
  done,
  type Municipality,
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aLetter, aMessageEachWay, BSN, receive } from '#test/duo-letters.ts'
import { answering } from '#test/duo-outbox.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let browser: Browser
let fileId: FileId
const logged: string[] = []

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  dalfsen = await aMunicipality(database, `Dalfsen ${crypto.randomUUID()}`)
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const sink = new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk)) as undefined) })
  browser = await theWeb(database, day('2026-11-20'), pino({ level: 'debug' }, sink)).browserOf(worker)
  fileId = await anOpenFile(database, dalfsen)
})

const comes = (text: string) =>
  acting(database, theSystem(dalfsen.id), (ctx) => receive(ctx, dalfsen.id, text))

describe('the inbox', () => {
  test('says that nothing is left, and shows what is', async () => {
    expect(await browser.page('/duo')).toContain('Alles van DUO is afgehandeld.')
    await comes(aLetter('SS139'))
    const list = await browser.page('/duo')
    expect(list).toContain('De tien weken voor het plan lopen')
    expect(list).toContain('te koppelen')
    expect(await browser.page('/duo?toon=handled')).toContain('Er is niets dat past bij')
  })

  test('a list of thirty has two pages', async () => {
    for (let i = 10; i < 40; i++) await comes(aLetter('SS127', { at: `2026-11-16T09:30:${i}+01:00` }))
    expect(await browser.page('/duo')).toContain('30 berichten')
    const second = await browser.page('/duo?toon=open&pagina=2')
    expect([...second.matchAll(/Nog geen inburgeringsaanbod/g)].length).toBe(5)
    // A page that is not there gives the last one, and never says that all is done.
    const beyond = await browser.page('/duo?pagina=9')
    expect(beyond).not.toContain('Alles van DUO is afgehandeld')
    expect([...beyond.matchAll(/Nog geen inburgeringsaanbod/g)].length).toBe(5)
  })

  test('EXC.NUMBER: nothing that is logged, and no address, holds the number', async () => {
    const { eventId } = await aMessageEachWay(database, dalfsen, fileId)
    const page = await browser.page(`/duo/${eventId}`)
    await browser.post(`/duo/${eventId}`, { dutyStartedOn: '2-11-2026' })
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter((line) => line.includes(BSN))).toEqual([])
    expect(page.match(/(href|action)="[^"]*999990019/)).toBeNull()
  })
})

describe('an event of someone we know', () => {
  const anEvent = async () => (await aMessageEachWay(database, dalfsen, fileId)).eventId

  test('asks the days with the day of registration filled in, and masks the number', async () => {
    const page = await browser.page(`/duo/${await anEvent()}`)
    expect(page).toContain('value="16-11-2026"')
    expect(page).toContain('••••••019')
    expect(page).not.toContain(BSN)
  })

  test.each([
    ['31-2-2026', 'is geen datum'],
    ['', 'Vul de datum in'],
    ['1-12-2026', 'Deze dag ligt in de toekomst'],
    ['1-1-1950', 'voor de geboortedatum'],
  ])('the day "%s" is refused at the field, and what was typed stays', async (typed, words) => {
    const id = await anEvent()
    const answer = await browser.post(`/duo/${id}`, { dutyStartedOn: typed, note: 'gebeld met DUO' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).toContain('href="#veld-dutyStartedOn"')
    expect(page).toContain(`value="${typed}"`)
    expect(page).toContain('gebeld met DUO')
  })

  test('is handled once; its day counts from then on', async () => {
    const id = await anEvent()
    const answer = await browser.post(`/duo/${id}`, { dutyStartedOn: '2-11-2026', group: 'asylum' })
    expect(answer.status).toBe(303)
    expect(await browser.page('/duo')).not.toContain('Inburgeringsplichtig')
    const page = await browser.page(`/duo/${id}`)
    expect(page).toContain('20 november 2026 door Test case-worker. De datums staan in het dossier.')
    const facts = await acting(database, worker, (ctx) =>
      integrationFactsOf(ctx, { municipalityId: dalfsen.id, fileId }),
    )
    expect(facts).toMatchObject({ dutyStartedOn: '2026-11-02', group: 'asylum' })
    expect(await browser.page(`/dossiers/${fileId}?tab=tijdlijn`)).toContain('DUO: Inburgeringsplichtig')
  })

  test('can be withdrawn with a reason', async () => {
    const id = await anEvent()
    const refused = await browser.post(`/duo/${id}/intrekken`, { reason: '' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Schrijf op waarom dit bericht niet klopt.')
    expect((await browser.post(`/duo/${id}/intrekken`, { reason: 'Andere persoon' })).status).toBe(303)
    expect(await browser.page(`/duo/${id}`)).toContain('20 november 2026. Andere persoon')
    expect((await browser.post(`/duo/${id}`, { dutyStartedOn: '2-11-2026' })).status).toBe(303)
    expect(await browser.page('/duo?toon=withdrawn')).toContain('Inburgeringsplichtig')
  })
})

describe('an event of someone we do not know', () => {
  test('shows the number, and is linked to a file', async () => {
    await comes(aLetter('SS101'))
    const list = await browser.page('/duo')
    const address = /href="(\/duo\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
    expect(await browser.page(address)).toContain(BSN)
    const refused = await browser.post(`${address}/koppelen`, { fileNumber: '2025-9999' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Er is geen dossier met dit nummer')
    expect((await browser.post(`${address}/koppelen`, { fileNumber: '2025-0001' })).status).toBe(303)
    expect(await browser.page(address)).toContain('dossier 2025-0001')
  })
})

describe('the outbox', () => {
  test('a refused message tells why, and is put right in a new one', async () => {
    const { messageId } = await aMessageEachWay(database, dalfsen, fileId)
    expect(await browser.page('/duo/verzonden')).toContain('De datum ligt voor de plicht')
    const page = await browser.page(`/duo/verzonden/${messageId}`)
    expect(page).toContain('value="2-11-2026"')
    const wrong = await browser.post(`/duo/verzonden/${messageId}`, { datumOndertekeningPvt: '31-2-2026' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('is geen datum')
    const empty = await browser.post(`/duo/verzonden/${messageId}`, {})
    expect(empty.status).toBe(422)
    const sent = await browser.post(`/duo/verzonden/${messageId}`, { datumOndertekeningPvt: '9-11-2026' })
    expect(sent.status).toBe(303)
    expect(await browser.page(sent.headers.get('location') ?? '')).toContain('9-11-2026')
    expect(await browser.page(`/duo/verzonden/${messageId}`)).toContain('een nieuw bericht')
    expect(await browser.page('/duo/verzonden?toon=refused')).toContain('Er is niets dat hierbij past.')
  })
})

const NOTHING = { refused: 0, uncertain: 0, withoutNumber: 0, openEvents: 0, unlinkedEvents: 0 }

describe('what waits in the outbox', () => {
  const duo = (...answers: Delivery[]) =>
    sendDue({
      municipalityId: dalfsen.id,
      transact: (work) => acting(database, theSystem(dalfsen.id), work),
      transport: answering(...answers),
    })
  const told = (message: Message) =>
    acting(database, worker, async (ctx) =>
      done(await queueMessage(ctx, { ...message, municipalityId: dalfsen.id, fileId })),
    )
  const waiting = () => acting(database, worker, (ctx) => exchangeWaiting(ctx))
  const PLAN = { kind: 'pip', body: { dagtekeningPip: day('2026-11-18'), leerroute: 'B' } } as const

  test('is counted as the lists show it', async () => {
    expect(await waiting()).toEqual(NOTHING)
    await comes(aLetter('SS139', { bsn: '111222333' }))
    await aMessageEachWay(database, dalfsen, fileId)
    await told(PLAN)
    await duo({ kind: 'uncertain', trouble: 'Geen verbinding (ECONNRESET).' })
    expect(await waiting()).toEqual({
      ...NOTHING,
      refused: 1,
      uncertain: 1,
      openEvents: 1,
      unlinkedEvents: 1,
    })
    const stranger = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
    const closed = await acting(database, stranger, (ctx) => exchangeWaiting(ctx))
    expect(closed).toEqual(NOTHING)
  })

  test('a message about somebody without a BSN is counted until the number is there', async () => {
    const nameless = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    await acting(database, worker, async (ctx) =>
      done(await queueMessage(ctx, { ...PLAN, municipalityId: dalfsen.id, fileId: nameless })),
    )
    expect(await waiting()).toMatchObject({ withoutNumber: 1 })
    expect(await browser.page('/duo/verzonden?toon=no-number')).toContain('wacht op een nummer')
    const saved = await browser.post(`/dossiers/${nameless}/nummers`, { kind: 'bsn', number: '999990019' })
    expect(saved.status).toBe(303)
    expect(await waiting()).toMatchObject({ withoutNumber: 0 })
    expect(await browser.page('/duo/verzonden?toon=no-number')).toContain('Er is niets dat hierbij past.')
  })

  test('a refusal that needs nothing more is noted with words, once', async () => {
    const { messageId } = await aMessageEachWay(database, dalfsen, fileId)
    expect((await browser.post(`/duo/verzonden/${messageId}/noteren`, { note: 'Gebeld' })).status).toBe(303)
    expect(await browser.page(`/duo/verzonden/${messageId}`)).toContain(
      '20 november 2026 door Test case-worker. Gebeld',
    )
    expect(await browser.page('/duo/verzonden?toon=refused')).toContain('Er is niets dat hierbij past.')
    expect(await waiting()).toMatchObject({ refused: 0 })
  })

  test('whether DUO has a plan is asked, and the answer is needed', async () => {
    await aMessageEachWay(database, dalfsen, fileId)
    const id = await told(PLAN)
    await duo({ kind: 'uncertain', trouble: 'Geen verbinding (ECONNRESET).' })
    expect(await browser.page('/duo/verzonden?toon=uncertain')).toContain('Plan (PIP)')
    expect(await browser.page(`/duo/verzonden/${id}`)).toContain('Heeft DUO dit bericht?')
    const empty = await browser.post(`/duo/verzonden/${id}/nagekeken`, {})
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Kies wat u in het portaal van DUO hebt gezien.')
    expect((await browser.post(`/duo/verzonden/${id}/nagekeken`, { found: 'arrived' })).status).toBe(303)
    expect(await browser.page(`/duo/verzonden/${id}`)).toContain('aangenomen')
  })

  test('EXC.REBUILT: a refused plan has no fields, and what a form adds is not told', async () => {
    await aMessageEachWay(database, dalfsen, fileId)
    const id = await told(PLAN)
    await duo({ kind: 'refused', reasons: ['Past niet'] })
    const page = await browser.page(`/duo/verzonden/${id}`)
    expect(page).toContain('Maak dan een nieuwe versie.')
    expect(page).not.toContain('name="leerroute"')
    const sent = await browser.post(`/duo/verzonden/${id}`, { leerroute: 'Z', dagtekeningPip: '1-11-2026' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('In het dossier staat hier nu niets over.')
  })

  test('a list of a fixed choice is a choice, and each field says what is wrong with it', async () => {
    await aMessageEachWay(database, dalfsen, fileId)
    const body = { instellingsnummer: '0000012345', indicatorAlfabetiseringsonderwijs: 'NVT' } as const
    const id = await told({ kind: 'offer', body })
    await duo({ kind: 'refused', reasons: ['Onbekende school'] })
    const page = await browser.page(`/duo/verzonden/${id}`)
    expect(page).toMatch(/<select[^>]*name="indicatorAlfabetiseringsonderwijs"/)
    const wrong = await browser.post(`/duo/verzonden/${id}`, { instellingsnummer: '12' })
    expect(wrong.status).toBe(422)
    const words = await wrong.text()
    expect(words).toContain('Dit neemt DUO niet aan.')
    expect(words).toContain('Vul dit in, of kies een antwoord.')
    const right = { instellingsnummer: '0000054321', indicatorAlfabetiseringsonderwijs: 'AA' }
    const sent = await browser.post(`/duo/verzonden/${id}`, right)
    expect(await browser.page(sent.headers.get('location') ?? '')).toContain('AA: leert het Latijnse schrift')
  })

  test('EXC.RUN: both lists say when it went well last, or why it does not', async () => {
    await aMessageEachWay(database, dalfsen, fileId)
    await told(PLAN)
    await duo({ kind: 'not-delivered', trouble: 'DUO herkent onze organisatie niet (401).' })
    const failing = await browser.page('/duo/verzonden')
    expect(failing).toContain('Berichten worden niet verzonden')
    expect(failing).toContain('DUO herkent onze organisatie niet (401).')
    await duo()
    expect(await browser.page('/duo/verzonden')).toContain('Laatste keer verzonden: ')
  })

  test('a page beyond the last is the first, and never says that nothing is there', async () => {
    await aMessageEachWay(database, dalfsen, fileId)
    expect(await browser.page('/duo/verzonden?toon=refused&pagina=9')).toContain('Participatieverklaring')
  })
})

test('every page asks the database at most eight questions', async () => {
  const { eventId, messageId } = await aMessageEachWay(database, dalfsen, fileId)
  for (const path of ['/duo', `/duo/${eventId}`, '/duo/verzonden', `/duo/verzonden/${messageId}`]) {
    const answer = await browser.get(path)
    expect(answer.status, path).toBe(200)
    const queries = Number(answer.headers.get('x-queries'))
    expect(queries, path).toBeGreaterThan(0)
    expect(queries, path).toBeLessThanOrEqual(8)
  }
})
