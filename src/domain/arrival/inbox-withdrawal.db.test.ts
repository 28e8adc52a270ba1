import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileFor } from '#domain/file/file.queries.ts'
import { timelineOf } from '#domain/file/timeline.queries.ts'
import { recordFacts, replaceFact } from '#domain/integration/integration.commands.ts'
import { factsOfFile, integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { planWindow } from '#domain/integration/plan-window.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, aWorker, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aFileWithNumber, aLetter, BSN, receive } from '#test/duo-letters.ts'
import { there } from '#test/transfer-scene.ts'
import { handleEvent, linkEvent, noteEvent, unlinkEvent, withdrawEvent } from './inbox.commands.ts'
import { type InboxFilter, inboxEventFor, inboxPage } from './inbox.queries.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor

beforeAll(async () => {
  database = await ownDatabase()
})
// Each story has a municipality, and so an inbox, of its own.
beforeEach(async () => {
  dalfsen = await aMunicipality(database, `Dalfsen ${crypto.randomUUID()}`)
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
})

const come = (text: string) =>
  acting(database, theSystem(dalfsen.id), (ctx) => receive(ctx, dalfsen.id, text))
const lines = (filter: InboxFilter = 'open') =>
  acting(database, worker, async (ctx) => (await inboxPage(ctx, { filter, page: 1 })).lines)
const event = (id: string) => acting(database, worker, (ctx) => inboxEventFor(ctx, id))
const factsOf = (fileId: FileId) =>
  acting(database, worker, (ctx) => integrationFactsOf(ctx, { municipalityId: dalfsen.id, fileId }))

/** An event that came in and was handled with these answers, unless none are given. */
async function told(code: string, answers: object | null, letter: Parameters<typeof aLetter>[1] = {}) {
  const berichtId = crypto.randomUUID()
  await come(aLetter(code, { berichtId, ...letter }))
  const { id } = there((await lines('all')).find(({ messageId }) => messageId === berichtId))
  const handle = (given: object) =>
    acting(database, worker, (ctx) => handleEvent(ctx, id, { answers: given, note: '' }))
  if (answers) done<FileId, string>(await handle(answers))
  return { id, berichtId, handle }
}

const AT_TEN = { at: '2026-11-16T10:00:00+01:00' }
const withdrawn = (intrekking: string, reden = 'Verkeerde persoon.') =>
  come(JSON.stringify({ berichtId: crypto.randomUUID(), intrekking, reden }))

describe('two events say the same', () => {
  const answers = { notifiedOn: '2026-11-12', registeredOn: '2026-11-16', group: 'asylum' }

  test('ARR.WITHDRAW: SS139 came twice and the first is withdrawn: the ten weeks stay', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const first = await told('SS139', answers)
    const second = await told('SS139', answers, AT_TEN)
    await withdrawn(first.berichtId)
    const facts = await factsOf(fileId)
    expect(facts).toMatchObject({ dutyNotifiedOn: '2026-11-12', registeredInMunicipalityOn: '2026-11-16' })
    expect(planWindow(facts).to).toBe('2027-01-25')
    expect(await event(first.id)).toMatchObject({ state: 'recalled', withdrawn: { factsGone: 0 } })
    await withdrawn(second.berichtId)
    expect(await factsOf(fileId)).not.toHaveProperty('dutyNotifiedOn')
    expect(await event(second.id)).toMatchObject({ withdrawn: { factsGone: 3 } })
  })

  test('a fact that gave way to another day does not come back with it', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const first = await told('SS106', { happenedOn: '2026-11-10' })
    await told('SS106', { happenedOn: '2026-11-10' }, AT_TEN)
    await acting(database, worker, async (ctx) => {
      const fact = { kind: 'fulfilled', on: day('2026-11-11') } as const
      const why = { origin: { source: 'worker' }, reason: 'Klopt niet, gebeld met DUO' } as const
      done(await replaceFact(ctx, fileId, fact, why))
      expect(done(await withdrawEvent(ctx, first.id, 'Dubbel'))).toBe(0)
    })
    expect(await factsOf(fileId)).toMatchObject({ fulfilledOn: '2026-11-11' })
  })
})

test('EXC.NUMBER: why DUO takes a message back is kept without the number of a person, before and after it came', async () => {
  const reden = 'Was voor 999990019 (V 1234567890), brief van 20261118.'
  const kept = 'Was voor ••••••••• (V •••••••••), brief van 20261118.'
  const fileId = await aFileWithNumber(database, dalfsen)
  const later = await told('SS106', { happenedOn: '2026-11-10' })
  await withdrawn(later.berichtId, reden)
  expect(await event(later.id)).toMatchObject({ withdrawn: { reason: kept } })
  const facts = await acting(database, worker, (ctx) =>
    factsOfFile(ctx, { municipalityId: dalfsen.id, fileId }),
  )
  expect(facts.map((one) => one.withdrawn?.reason)).toEqual([kept])
  const berichtId = crypto.randomUUID()
  await withdrawn(berichtId, reden)
  expect(await come(aLetter('SS106', { berichtId }))).toBe('new')
  const early = there((await lines('withdrawn')).find(({ messageId }) => messageId === berichtId))
  expect(await event(early.id)).toMatchObject({ withdrawn: { reason: kept } })
})

describe('ARR.MOVED-IN: somebody moves in without a plan', () => {
  const duty = { notifiedOn: '2026-06-01', registeredOn: '2026-06-08', group: 'asylum' }

  test('the ten weeks count from the registration here, and the earlier one gives way with a reason', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await told('SS139', duty)
    await told('SS120', { movedInOn: '2026-11-09' })
    const facts = await factsOf(fileId)
    expect(facts.movedInOn).toBeUndefined()
    expect(facts.registeredInMunicipalityOn).toBe('2026-11-09')
    expect(planWindow(facts)).toMatchObject({ from: '2026-11-09', to: '2027-01-18' })
  })

  test('withdrawing it brings the earlier registration back', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await told('SS139', duty)
    const moved = await told('SS120', { movedInOn: '2026-11-09' })
    await withdrawn(moved.berichtId)
    expect(await factsOf(fileId)).toMatchObject({ registeredInMunicipalityOn: '2026-06-08' })
  })

  test('an earlier registration that was withdrawn meanwhile does not come back', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const first = await told('SS139', duty)
    const moved = await told('SS120', { movedInOn: '2026-11-09' })
    await withdrawn(first.berichtId)
    expect(await factsOf(fileId)).toMatchObject({ registeredInMunicipalityOn: '2026-11-09' })
    await withdrawn(moved.berichtId)
    expect(await factsOf(fileId)).not.toHaveProperty('registeredInMunicipalityOn')
  })

  test('told twice and withdrawn twice, the earlier registration is back at the end', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const known = { kind: 'registered-in-municipality', on: day('2026-06-08') } as const
    done(await acting(database, worker, (ctx) => recordFacts(ctx, fileId, [known], { source: 'worker' })))
    const first = await told('SS120', { movedInOn: '2026-11-09' })
    const second = await told('SS120', { movedInOn: '2026-11-09' }, AT_TEN)
    await withdrawn(first.berichtId)
    expect(await factsOf(fileId)).toMatchObject({ registeredInMunicipalityOn: '2026-11-09' })
    await withdrawn(second.berichtId)
    expect(await factsOf(fileId)).toMatchObject({ registeredInMunicipalityOn: '2026-06-08' })
  })

  test('a day that cannot be changes nothing', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await told('SS139', duty)
    const { handle } = await told('SS120', null)
    expect(await handle({ movedInOn: '2026-11-21' })).toMatchObject({ error: 'in-the-future' })
    expect(await factsOf(fileId)).toMatchObject({ registeredInMunicipalityOn: '2026-06-08' })
  })
})

describe('ARR.TWICE: the same content again', () => {
  test('after a withdrawal it is new, unless it comes under the same id', async () => {
    const { berichtId } = await told('SS101', null)
    await withdrawn(berichtId)
    expect(await come(aLetter('SS101', { berichtId }))).toBe('repeat')
    expect(await come(aLetter('SS101'))).toBe('new')
    expect(await lines()).toMatchObject([{ code: 'SS101', state: 'unknown' }])
  })

  test('a withdrawal that names the id of a repeat takes back the event', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const { id } = await told('SS106', { happenedOn: '2026-11-10' })
    const again = crypto.randomUUID()
    expect(await come(aLetter('SS106', { berichtId: again }))).toBe('repeat')
    expect(await withdrawn(again)).toBe('withdrawn')
    expect(await event(id)).toMatchObject({ state: 'recalled' })
    expect(await factsOf(fileId)).not.toHaveProperty('fulfilledOn')
    expect(await come(aLetter('SS106', { berichtId: again }))).toBe('repeat')
    expect((await lines('all')).length).toBe(1)
  })

  test('also when that withdrawal came before the repeat', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const { id } = await told('SS106', { happenedOn: '2026-11-10' })
    const again = crypto.randomUUID()
    await withdrawn(again)
    expect(await come(aLetter('SS106', { berichtId: again }))).toBe('repeat')
    expect(await event(id)).toMatchObject({ state: 'recalled' })
    expect(await factsOf(fileId)).not.toHaveProperty('fulfilledOn')
  })
})

describe('ARR.WITHDRAW.SEEN: DUO takes back what was done', () => {
  test('it stays an open line until somebody noted it, and both lines stand on the timeline', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const { id, berichtId } = await told('SS106', { happenedOn: '2026-11-10' })
    await withdrawn(berichtId)
    expect(await lines()).toMatchObject([{ id, state: 'recalled', fileId }])
    done(await acting(database, worker, (ctx) => noteEvent(ctx, id, '')))
    expect(await lines()).toEqual([])
    expect(await lines('withdrawn')).toMatchObject([{ id, state: 'withdrawn' }])
    expect(await acting(database, worker, (ctx) => noteEvent(ctx, id, ''))).toMatchObject({
      error: 'not-open',
    })
    const onTimeline = await acting(database, worker, async (ctx) => {
      const question = {
        kinds: ['duo' as const],
        parts: new Set<never>(),
        page: 1,
        contactBy: 'everyone' as const,
      }
      return (await timelineOf(ctx, there(await fileFor(ctx, fileId)), question)).entries
    })
    expect(onTimeline.map(({ fact }) => fact.what).sort()).toEqual(['duo-withdrawn', 'told-by-duo'])
  })

  test('what nobody had touched asks for nothing', async () => {
    const { berichtId } = await told('SS106', null)
    await withdrawn(berichtId)
    expect(await lines()).toEqual([])
  })
})

describe('ARR.UNLINK: the number that a withdrawn event gave', () => {
  const linked = async (letter = {}) => {
    const fileId = await anOpenFile(database, dalfsen)
    const { id, berichtId } = await told('SS101', null, letter)
    done<FileId, string>(await acting(database, worker, (ctx) => linkEvent(ctx, id, '2025-0001')))
    return { fileId, id, berichtId }
  }
  const known = (fileId: FileId) =>
    acting(database, worker, async (ctx) => numbersOf(ctx, there(await fileFor(ctx, fileId))))
  const unlink = (id: string) => acting(database, worker, (ctx) => unlinkEvent(ctx, id))

  test('can be taken away when no other event brings it', async () => {
    const { fileId, id, berichtId } = await linked()
    expect(await unlink(id)).toMatchObject({ error: 'not-linked' })
    await withdrawn(berichtId)
    expect(await event(id)).toMatchObject({ state: 'recalled', linkedKinds: ['bsn'] })
    done(await unlink(id))
    expect(await known(fileId)).toEqual({ bsn: null, vNumber: null })
    expect(await lines()).toEqual([])
  })

  test('stays when another event names it too, or when it was known before', async () => {
    const first = await linked()
    await told('SS139', null)
    await withdrawn(first.berichtId)
    expect(await unlink(first.id)).toMatchObject({ error: 'not-linked' })
    expect(await known(first.fileId)).toMatchObject({ bsn: BSN })
  })
})
