import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { factsOfFile, integrationFactsOf } from '#domain/integration/integration.queries.ts'
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
} from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aFileWithNumber, aLetter, BSN, receive } from '#test/duo-letters.ts'
import { handleEvent, linkEvent, withdrawEvent } from './inbox.commands.ts'
import { type InboxFilter, inboxEventFor, inboxPage } from './inbox.queries.ts'
import { readMailbox } from './inbox-reading.commands.ts'

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
const inbox = (filter: InboxFilter = 'open', who = worker) =>
  acting(database, who, async (ctx) => (await inboxPage(ctx, { filter, page: 1 })).lines)
async function onlyEvent() {
  const [line, ...others] = await inbox('all')
  if (!line || others.length > 0) throw new Error('expected one event')
  return line
}
const event = (id: string) => acting(database, worker, (ctx) => inboxEventFor(ctx, id))
const handle = (id: string, answers = {}, note = '') =>
  acting(database, worker, (ctx) => handleEvent(ctx, id, { answers, note }))
const handled = async (...given: Parameters<typeof handle>) => done<FileId, string>(await handle(...given))
const factsOf = (fileId: FileId) =>
  acting(database, worker, (ctx) => integrationFactsOf(ctx, { municipalityId: dalfsen.id, fileId }))

describe('an event comes in', () => {
  test('ARR.MATCH: it lies with the file of that number, also when the number is recorded later', async () => {
    await come(aLetter('SS139'))
    expect(await inbox()).toMatchObject([
      { code: 'SS139', state: 'unknown', fileId: null, registeredOn: '2026-11-16' },
    ])
    const fileId = await aFileWithNumber(database, dalfsen)
    expect(await inbox()).toMatchObject([{ code: 'SS139', state: 'matched', fileId }])
  })

  test('a V-number finds its file too, and a code of later years is kept', async () => {
    const fileId = await aFileWithNumber(database, dalfsen, { kind: 'v-number', typed: '0012345678' })
    await come(aLetter('SS777', { vNummer: 12_345_678 }))
    expect(await inbox()).toMatchObject([{ code: 'SS777', state: 'matched', fileId }])
  })

  test('ARR.TWICE: the same message, or the same content under another id, is shown once', async () => {
    const berichtId = crypto.randomUUID()
    expect(await come(aLetter('SS101', { berichtId }))).toBe('new')
    expect(await come(aLetter('SS101', { berichtId }))).toBe('repeat')
    expect(await come(aLetter('SS101'))).toBe('repeat')
    expect(await come(aLetter('SS101', { at: '2026-11-16T09:31:00+01:00' }))).toBe('new')
    const lines = await inbox()
    expect(lines.length).toBe(2)
    const first = lines.find((line) => line.messageId === berichtId)
    expect((await event(first?.id ?? ''))?.repeats.length).toBe(2)
  })

  test('the day of an event is the day in the Netherlands', async () => {
    await come(aLetter('SS101', { at: '2026-11-16T23:30:00Z' }))
    expect(await onlyEvent()).toMatchObject({ registeredOn: '2026-11-17' })
  })

  test('only case workers see it, and of another municipality nobody', async () => {
    await come(aLetter('SS101'))
    const ommen = await aMunicipality(database, `Ommen ${crypto.randomUUID()}`)
    const others = [
      await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' }),
      await aWorker(database, dalfsen, { role: 'team-manager', scope: 'municipality' }),
      await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' }),
    ]
    for (const other of others) expect(await inbox('all', other)).toEqual([])
    expect(await inbox('all')).toMatchObject([{ code: 'SS101' }])
  })

  test('a case worker with only own files sees what is nobody’s yet, and no files of others', async () => {
    await come(aLetter('SS101'))
    await aFileWithNumber(database, dalfsen)
    await come(aLetter('SS101', { bsn: '111222333' }))
    const own = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' })
    expect(await inbox('open', own)).toMatchObject([{ state: 'unknown' }])
  })
})

describe('an event is handled', () => {
  test('SS139 starts the ten weeks from the days that the worker confirms', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await come(aLetter('SS139'))
    const { id } = await onlyEvent()
    const answers = { notifiedOn: '2026-11-12', registeredOn: '2026-11-16', group: 'asylum' }
    expect(await handle(id, answers)).toEqual({ ok: true, value: fileId })
    expect(await factsOf(fileId)).toMatchObject({
      group: 'asylum',
      dutyNotifiedOn: '2026-11-12',
      registeredInMunicipalityOn: '2026-11-16',
    })
    expect(await event(id)).toMatchObject({
      state: 'handled',
      handledHow: 'recorded',
      handledBy: 'Test case-worker',
    })
    expect(await handle(id, answers)).toMatchObject({ error: 'not-open' })
  })

  test('ARR.ORDER: the ten weeks may be told before the duty itself', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await come(aLetter('SS139', { at: '2026-11-16T09:00:00+01:00' }))
    await come(aLetter('SS101', { at: '2026-11-10T09:00:00+01:00' }))
    const [later, earlier] = await inbox()
    await handled(later?.id ?? '', { notifiedOn: '2026-11-12', registeredOn: '2026-11-16' })
    await handled(earlier?.id ?? '', { dutyStartedOn: '2026-11-02', group: 'family' })
    expect(await factsOf(fileId)).toMatchObject({ dutyStartedOn: '2026-11-02', dutyNotifiedOn: '2026-11-12' })
  })

  test('an impossible day is refused and the event stays open', async () => {
    await aFileWithNumber(database, dalfsen)
    await come(aLetter('SS101'))
    const { id } = await onlyEvent()
    expect(await handle(id, { dutyStartedOn: '2026-12-01' })).toMatchObject({ error: 'in-the-future' })
    expect(await handle(id, { dutyStartedOn: '1985-01-01' })).toMatchObject({ error: 'before-birth' })
    expect(await handle(id, {})).toMatchObject({ error: 'fields-wrong', fields: ['dutyStartedOn'] })
    expect(await event(id)).toMatchObject({ state: 'matched' })
  })

  test('SS121 brings the plan of the other municipality when it is known', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await come(aLetter('SS121'))
    const { id } = await onlyEvent()
    const plan = { planDatedOn: '2026-02-10', planRoute: 'B1', planLevel: 'B1' }
    expect(await handle(id, { movedInOn: '2026-11-16', planDatedOn: '2026-02-10' })).toMatchObject({
      fields: ['planRoute'],
    })
    await handled(id, { movedInOn: '2026-11-16', ...plan })
    expect(await factsOf(fileId)).toMatchObject({
      movedInOn: '2026-11-16',
      plans: [{ datedOn: '2026-02-10', route: 'B1', level: 'B1', by: 'other' }],
    })
  })

  test('ARR.TERM: another term than ours wants a note before it is done', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const plan = { kind: 'plan', on: day('2026-10-05'), route: 'B1', by: 'us' } as const
    done(await acting(database, worker, (ctx) => recordFacts(ctx, fileId, [plan], { source: 'worker' })))
    await come(aLetter('SS102'))
    await come(aLetter('SS102', { at: '2026-11-17T09:30:00+01:00' }))
    const [second, first] = await inbox()
    expect(await handle(first?.id ?? '', { termStartedOn: '2026-10-07' })).toMatchObject({
      error: 'term-differs',
    })
    await handled(first?.id ?? '', { termStartedOn: '2026-10-07' }, 'DUO past dit aan, gebeld op 18-11.')
    await handled(second?.id ?? '', { termStartedOn: '2026-10-06' })
    expect(await event(second?.id ?? '')).toMatchObject({ handledHow: 'noted', note: null })
  })

  test('two workers at once handle it once: the second hears that it was done', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const plan = { kind: 'plan', on: day('2026-10-05'), route: 'B1', by: 'us' } as const
    done(await acting(database, worker, (ctx) => recordFacts(ctx, fileId, [plan], { source: 'worker' })))
    await come(aLetter('SS103'))
    const { id } = await onlyEvent()
    const answers = { decidedOn: '2026-11-16', months: '6', ground: 'ziek' }
    const both = await Promise.all([handle(id, answers), handle(id, answers)])
    expect(both.filter((one) => one.ok).length).toBe(1)
    expect(both).toContainEqual({ ok: false, error: 'not-open' })
    expect((await factsOf(fileId)).extensions?.length).toBe(1)
  })

  test('a signal only asks attention', async () => {
    await aFileWithNumber(database, dalfsen)
    await come(aLetter('SS127'))
    const { id } = await onlyEvent()
    await handled(id, {}, 'Aanbod staat gepland.')
    expect(await event(id)).toMatchObject({
      state: 'handled',
      handledHow: 'noted',
      note: 'Aanbod staat gepland.',
    })
  })
})

describe('an event that should not have come', () => {
  const fulfilled = async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    const berichtId = crypto.randomUUID()
    await come(aLetter('SS106', { berichtId }))
    const { id } = await onlyEvent()
    await handled(id, { happenedOn: '2026-11-10' })
    return { fileId, id, berichtId }
  }

  test('ARR.WITHDRAW: withdrawing it takes back the facts that it brought, which stay readable', async () => {
    const { fileId, id } = await fulfilled()
    expect(await factsOf(fileId)).toMatchObject({ fulfilledOn: '2026-11-10' })
    const without = await acting(database, worker, (ctx) => withdrawEvent(ctx, id, ' '))
    expect(without).toMatchObject({ error: 'no-reason' })
    expect(await acting(database, worker, (ctx) => withdrawEvent(ctx, id, 'Verkeerde persoon'))).toEqual({
      ok: true,
      value: 1,
    })
    expect(await factsOf(fileId)).not.toHaveProperty('fulfilledOn')
    const rows = await acting(database, worker, (ctx) =>
      factsOfFile(ctx, { municipalityId: dalfsen.id, fileId }),
    )
    expect(rows).toMatchObject([{ sourceId: id, withdrawn: { reason: 'Verkeerde persoon' } }])
    expect(await event(id)).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'Verkeerde persoon' } })
  })

  test('DUO withdraws it after it was handled', async () => {
    const { fileId, id, berichtId } = await fulfilled()
    const withdrawal = JSON.stringify({ berichtId: crypto.randomUUID(), intrekking: berichtId })
    expect(await come(withdrawal)).toBe('withdrawn')
    expect(await come(withdrawal)).toBe('repeat')
    expect(await factsOf(fileId)).not.toHaveProperty('fulfilledOn')
    // An open line until somebody has seen that the dates moved (ARR.WITHDRAW.SEEN).
    expect(await event(id)).toMatchObject({ state: 'recalled', withdrawn: { isByDuo: true, factsGone: 1 } })
  })

  test('DUO withdraws it before it came: it never asks for work', async () => {
    const berichtId = crypto.randomUUID()
    await come(JSON.stringify({ berichtId: crypto.randomUUID(), intrekking: berichtId }))
    await come(aLetter('SS106', { berichtId }))
    expect(await inbox('open')).toEqual([])
    expect(await inbox('withdrawn')).toMatchObject([{ state: 'withdrawn' }])
  })
})

describe('a number that nobody has', () => {
  test('is linked to a file by its number, and every event of that number with it', async () => {
    await come(aLetter('SS101'))
    await come(aLetter('SS139'))
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const [first] = await inbox('unknown')
    const link = (number: string) =>
      acting(database, worker, (ctx) => linkEvent(ctx, first?.id ?? '', number))
    expect(await link('2025-9999')).toMatchObject({ error: 'no-such-file' })
    expect(await link('2025-0001')).toEqual({ ok: true, value: fileId })
    expect(await inbox('unknown')).toEqual([])
    expect(await inbox()).toMatchObject([{ fileId }, { fileId }])
  })

  test('is not linked to someone who has another number', async () => {
    await aFileWithNumber(database, dalfsen, { typed: '111222333' })
    await come(aLetter('SS101'))
    const { id } = await onlyEvent()
    const linked = await acting(database, worker, (ctx) => linkEvent(ctx, id, '2025-0001'))
    expect(linked).toMatchObject({ error: 'has-other-number' })
  })
})

test('files of the folder: what cannot be read is kept apart, and answers find their message', async () => {
  const files = new Map([
    ['a.json', aLetter('SS101', { bsn: BSN })],
    ['b.json', 'geen json'],
    ['c.json', JSON.stringify({ antwoordOp: crypto.randomUUID(), status: 201 })],
  ])
  const away: string[] = []
  const mailbox = {
    waiting: async () => [...files.keys()],
    read: async (name: string) => ({ name, text: files.get(name) ?? '' }),
    putAway: async (name: string, as: 'read' | 'unreadable') => void away.push(`${name} ${as}`),
  }
  const transact: Parameters<typeof readMailbox>[0]['transact'] = (work) =>
    acting(database, theSystem(dalfsen.id), work)
  expect(await readMailbox({ municipalityId: dalfsen.id, transact, mailbox })).toEqual([
    { name: 'a.json', outcome: 'new' },
    { name: 'b.json', outcome: 'unreadable' },
    { name: 'c.json', outcome: 'unexpected' },
  ])
  expect(away).toEqual(['a.json read', 'b.json unreadable', 'c.json read'])
})
