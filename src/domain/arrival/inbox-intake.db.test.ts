import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileFor } from '#domain/file/file.queries.ts'
import { intakeSummary } from '#domain/intake/intake.queries.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { aMunicipality, anOpenFile, aWorker, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aFileWithNumber, aLetter, BSN, receive } from '#test/duo-letters.ts'
import { there } from '#test/transfer-scene.ts'
import { handleEvent, linkEvent } from './inbox.commands.ts'
import { type InboxFilter, inboxEventFor, inboxPage, unreadableFiles } from './inbox.queries.ts'
import { readMailbox } from './inbox-reading.commands.ts'
import { noteUnreadable } from './inbox-unreadable.commands.ts'

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

const withdrawn = (intrekking: string) =>
  come(JSON.stringify({ berichtId: crypto.randomUUID(), intrekking, reden: 'Verkeerde persoon.' }))

describe('ARR.MATCH: an event with a BSN and a V-number', () => {
  test('finds its file by either, and gives both when it is linked', async () => {
    const both = { bsn: BSN, vNummer: '0012345678' }
    const { id } = await told('SS101', null, both)
    expect(await event(id)).toMatchObject({ number: BSN, vNumber: '12345678', state: 'unknown' })
    const fileId = await aFileWithNumber(database, dalfsen, { kind: 'v-number', typed: '12345678' })
    expect(await event(id)).toMatchObject({ state: 'matched', fileId })
    const second = await told('SS139', null, { bsn: '111222333', vNummer: 87_654_321 })
    const other = await anOpenFile(database, dalfsen)
    done<FileId, string>(await acting(database, worker, (ctx) => linkEvent(ctx, second.id, '2025-0002')))
    const numbers = await acting(database, worker, async (ctx) =>
      numbersOf(ctx, there(await fileFor(ctx, other))),
    )
    expect(numbers).toEqual({ bsn: '111222333', vNumber: '87654321' })
  })

  test('when they are of two people the BSN decides', async () => {
    await aFileWithNumber(database, dalfsen, { kind: 'v-number', typed: '12345678' })
    const fileId = await aFileWithNumber(database, dalfsen)
    const { id } = await told('SS101', null, { bsn: BSN, vNummer: 12_345_678 })
    expect(await event(id)).toMatchObject({ fileId })
  })
})

describe('ARR.LEARNABILITY: the test', () => {
  const summary = (fileId: FileId) =>
    acting(
      database,
      worker,
      async (ctx) => (await intakeSummary(ctx, there(await fileFor(ctx, fileId)))).learnability,
    )
  const test131 = { testedOn: '2026-11-03', testResult: 'not-feasible', testScore: '98,50' }

  test('goes with result and score to the intake, after the day on which it was booked', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await told('SS137', { bookedOn: '2026-11-03' })
    expect(await factsOf(fileId)).toMatchObject({ intake: [] })
    await told('SS131', test131)
    expect(await summary(fileId)).toMatchObject({
      result: 'not-feasible',
      score: '98.50',
      takenOn: '2026-11-03',
    })
    expect(await factsOf(fileId)).toMatchObject({ intake: [{ part: 'learnability', on: '2026-11-03' }] })
  })

  test('an impossible day changes nothing', async () => {
    await aFileWithNumber(database, dalfsen)
    const { handle, id } = await told('SS131', null)
    expect(await handle({ testedOn: '2026-11-21' })).toMatchObject({ error: 'test-impossible' })
    expect(await event(id)).toMatchObject({ state: 'matched' })
  })

  test('withdrawing it takes result, score and day back, and leaves what was known before', async () => {
    const fileId = await aFileWithNumber(database, dalfsen)
    await told('SS137', { bookedOn: '2026-11-03' })
    const { berichtId, id } = await told('SS131', test131)
    await withdrawn(berichtId)
    expect(await factsOf(fileId)).toMatchObject({ intake: [] })
    expect(await summary(fileId)).not.toMatchObject({ result: 'not-feasible' })
    expect(await event(id)).toMatchObject({ withdrawn: { factsGone: 1 } })
  })
})

test('ARR.UNREADABLE: one file that cannot be read stops no other, and leaves a line until it was seen', async () => {
  const files = new Map([
    ['a.json', aLetter('SS101', { gegevens: { naam: 'A\u0000' } })],
    ['b.json', aLetter('SS101', { gegevens: { naam: '\ud800' } })],
    ['d.json', aLetter('SS101')],
  ])
  const away: string[] = []
  const isAFolder = Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
  const mailbox = {
    waiting: async () => ['a.json', 'b.json', 'c.json', 'd.json'],
    read: async (name: string) => {
      const text = files.get(name)
      if (text === undefined) throw isAFolder
      return { name, text }
    },
    putAway: async (name: string, as: 'read' | 'unreadable') => void away.push(`${name} ${as}`),
  }
  const transact: Parameters<typeof readMailbox>[0]['transact'] = (work) =>
    acting(database, theSystem(dalfsen.id), work)
  const report = await readMailbox({ municipalityId: dalfsen.id, transact, mailbox })
  expect(report.map(({ outcome }) => outcome)).toEqual(['unreadable', 'unreadable', 'unreadable', 'new'])
  expect(away).toEqual(['a.json unreadable', 'b.json unreadable', 'c.json unreadable', 'd.json read'])
  const shown = () => acting(database, worker, unreadableFiles)
  expect((await shown()).map(({ fileName, reason }) => [fileName, reason]).sort()).toEqual([
    ['a.json', 'Er staat een teken in dat niet kan worden bewaard.'],
    ['b.json', 'Er staat een gegeven in dat niet kan worden bewaard, zoals een datum die niet bestaat.'],
    ['c.json', 'Dit is een map en geen bestand.'],
  ])
  const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
  expect(await acting(database, coach, unreadableFiles)).toEqual([])
  const [first] = await shown()
  const seen = (who: UserActor) => acting(database, who, (ctx) => noteUnreadable(ctx, first?.id ?? ''))
  expect(await seen(coach)).toMatchObject({ error: 'not-found' })
  expect(await seen(worker)).toMatchObject({ ok: true })
  expect((await shown()).length).toBe(2)
})
