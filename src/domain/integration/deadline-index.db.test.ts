import { beforeAll, describe, expect, test } from 'vitest'
import { switchSetting } from '#domain/organisation/setting.commands.ts'
import { deadlinePage, inTimeByMonth, openDeadlinesOf } from '#domain/signal/legal-dates.queries.ts'
import { legalDate } from '#domain/signal/legal-dates.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { addDays, LocalDate } from '#kernel/local-date.ts'
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
import { windowsFor } from './deadlines.ts'
import { recordFacts, refreshStaleDates, withdrawFact, withdrawFactsOf } from './integration.commands.ts'
import { factsOfFile, integrationFactsOf } from './integration.queries.ts'
import { RecordedFact } from './recorded-fact.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
})

const facts = (...given: object[]) => RecordedFact.array().parse(given)
const record = (fileId: FileId, ...given: object[]) =>
  acting(database, worker, (ctx) => recordFacts(ctx, fileId, facts(...given), { source: 'worker' }))

/** Lives that differ in every rule: what is met, late, open, extended, exempt, on each route. */
const LIVES: readonly (readonly object[])[] = [
  [
    { kind: 'duty-notified', on: '2026-09-07' },
    { kind: 'registered-in-municipality', on: '2026-09-10' },
  ],
  [
    { kind: 'duty-notified', on: '2024-11-20' },
    { kind: 'registered-in-municipality', on: '2025-03-03' },
    { kind: 'plan', on: '2025-05-12', route: 'B1', progressTalks: 4, by: 'us' },
    { kind: 'progress-talk', on: '2026-01-15' },
    { kind: 'hours', of: 'course', on: '2026-03-01', hours: 640 },
  ],
  [
    { kind: 'group', on: '2024-01-01', group: 'family' },
    { kind: 'plan', on: '2024-01-15', route: 'Z', progressTalks: 2, by: 'us' },
    { kind: 'extension', on: '2026-10-01', ground: 'ziekte', months: 3 },
    { kind: 'pvt-signed', on: '2024-06-01' },
  ],
  [
    { kind: 'plan', on: '2024-03-10', route: 'O', progressTalks: 3, by: 'other' },
    { kind: 'moved-in', on: '2026-09-14' },
  ],
  [
    { kind: 'plan', on: '2025-02-03', route: 'B1', progressTalks: 4, by: 'other' },
    { kind: 'progress-talk', on: '2026-01-12' },
    { kind: 'moved-in', on: '2026-10-05' },
    { kind: 'progress-talk', on: '2026-11-09' },
  ],
  [
    { kind: 'plan', on: '2023-12-01', route: 'B1', progressTalks: 1, by: 'us' },
    { kind: 'waived', on: '2025-02-01' },
  ],
]

type Line = Record<'fileId' | 'obligation' | 'rule' | 'article', string> &
  Record<'from' | 'to', string | null>
const lineOf = ({ fileId, obligation, rule, article, from, to }: Line) =>
  [fileId, obligation, rule, article, from, to].join(' ')

describe('the index of legal dates', () => {
  test('says exactly what the rules say, for every file and horizon', async () => {
    const files = await Promise.all(
      LIVES.map(async (life) => {
        const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
        done(await record(fileId, ...life))
        return fileId
      }),
    )
    for (const days of [0, 14, 30, 400]) {
      await acting(database, worker, async (ctx) => {
        const until = addDays(ctx.today, days)
        const { items: listed } = await deadlinePage(ctx, { whose: 'all', until, page: 1, pageSize: 500 })
        const computed = await Promise.all(
          files.map(async (fileId) => {
            const known = await integrationFactsOf(ctx, { municipalityId: dalfsen.id, fileId })
            return windowsFor(known)
              .filter(
                (one) =>
                  !one.isOff && !one.lapses && one.metOn === null && one.to !== null && one.to <= until,
              )
              .map((one) => lineOf({ ...one, fileId }))
          }),
        )
        expect(computed.flat().length, 'this story needs dates').toBeGreaterThan(0)
        expect(listed.map(lineOf).sort()).toEqual(computed.flat().sort())
      })
    }
  })

  test('names the version of the law of the notice, also when the ten weeks begin in a later one', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    done(
      await record(
        fileId,
        { kind: 'duty-notified', on: '2022-12-31' },
        { kind: 'registered-in-municipality', on: '2023-02-01' },
      ),
    )
    const key = { municipalityId: dalfsen.id, fileId }
    await acting(database, worker, async (ctx) => {
      const [open] = await openDeadlinesOf(ctx, key)
      expect(open).toMatchObject({ article: 'Bi art. 5.3 lid 1 (tekst 2022)', from: '2023-02-01' })
      expect(open && legalDate(open, ctx.today).source).toBe(
        'WI.PIP.DEADLINE, Bi art. 5.3 lid 1 (tekst 2022)',
      )
    })
  })

  test('follows each change of the facts', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const key = { municipalityId: dalfsen.id, fileId }
    const dates = () => acting(database, worker, (ctx) => openDeadlinesOf(ctx, key))
    const [notice] = done(
      await record(
        fileId,
        { kind: 'duty-notified', on: '2026-09-07' },
        { kind: 'registered-in-municipality', on: '2026-09-10' },
      ),
    )
    expect(await dates()).toMatchObject([
      { obligation: 'plan-decided', from: '2026-09-10', to: '2026-11-19' },
    ])
    if (!notice) throw new Error('the notice was not recorded')
    expect(
      await acting(database, worker, (ctx) =>
        withdrawFact(ctx, fileId, notice, 'De brief was van iemand anders.'),
      ),
    ).toEqual({ ok: true, value: undefined })
    expect(await dates()).toEqual([])
    const all = await acting(database, worker, (ctx) => factsOfFile(ctx, key))
    expect(all.find(({ id }) => id === notice)?.withdrawn).toEqual({
      on: '2026-11-20',
      reason: 'De brief was van iemand anders.',
    })
  })

  test('asks no talk of the time in another municipality, in no list and in no report', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const key = { municipalityId: dalfsen.id, fileId }
    const talks = (late: 'late' | 'all') =>
      acting(database, worker, async (ctx) =>
        (await openDeadlinesOf(ctx, key))
          .filter(({ rule, to }) => rule === 'WI.PROGRESS' && (late === 'all' || to < ctx.today))
          .map(({ obligation }) => obligation),
      )
    const due = () =>
      acting(database, worker, (ctx) =>
        inTimeByMonth(ctx, {
          municipalityId: dalfsen.id,
          rules: ['WI.PROGRESS'],
          from: day('2025-11-01'),
          to: day('2025-11-30'),
        }),
      )
    const before = await due()
    done(await record(fileId, { kind: 'plan', on: '2025-02-03', route: 'B1', progressTalks: 4, by: 'other' }))
    expect(await talks('late')).toEqual(['progress-talk-1', 'progress-talk-2'])
    expect(await due()).not.toEqual(before)
    done(await record(fileId, { kind: 'moved-in', on: '2026-10-05' }))
    expect(await talks('late')).toEqual([])
    expect(await talks('all')).toEqual(['progress-talk-3', 'progress-talk-4'])
    expect(await due()).toEqual(before)
  })

  test('is made anew after the rules changed', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    done(await record(fileId, { kind: 'plan', on: '2026-02-02', route: 'B1', by: 'us' }))
    const key = { municipalityId: dalfsen.id, fileId }
    const before = await acting(database, worker, (ctx) => openDeadlinesOf(ctx, key))
    await acting(database, theSystem(dalfsen.id), (ctx) =>
      ctx.db
        .updateTable('deadlineIndex')
        .set({ rulesVersion: 'of old', toOn: LocalDate.parse('2000-01-01') })
        .where('fileId', '=', fileId)
        .execute(),
    )
    const refreshed = await acting(database, theSystem(dalfsen.id), (ctx) =>
      refreshStaleDates(ctx, dalfsen.id),
    )
    expect(refreshed).toBe(1)
    expect(await acting(database, worker, (ctx) => openDeadlinesOf(ctx, key))).toEqual(before)
  })
})

test('a norm of the municipality joins the index once it is switched on', async () => {
  const staphorst = await aMunicipality(database, 'Staphorst')
  const consultant = await aWorker(database, staphorst, { role: 'case-worker', scope: 'municipality' })
  const fileId = await anOpenFile(database, staphorst, { caseWorker: asCaseWorker(consultant) })
  const registered = facts({ kind: 'registered-in-municipality', on: '2026-11-02' })
  const dates = () =>
    acting(database, consultant, (ctx) => openDeadlinesOf(ctx, { municipalityId: staphorst.id, fileId }))
  await acting(database, consultant, async (ctx) =>
    done(
      await recordFacts(ctx, fileId, [...registered, ...facts({ kind: 'duty-notified', on: '2026-11-03' })], {
        source: 'worker',
      }),
    ),
  )
  expect((await dates()).map(({ rule }) => rule)).toEqual(['WI.PIP.DEADLINE'])
  await acting(database, theSystem(staphorst.id), async (ctx) => {
    done(
      await switchSetting(ctx, staphorst.id, {
        key: 'plan-in-8-weeks',
        isOn: true,
        reason: 'Afspraak van het college.',
      }),
    )
    expect(await refreshStaleDates(ctx, staphorst.id)).toBe(1)
    expect(await refreshStaleDates(ctx, staphorst.id)).toBe(0)
  })
  expect(await dates()).toMatchObject([
    { rule: 'NORM2019.PIP', to: '2026-12-28' },
    { rule: 'WI.PIP.DEADLINE', to: '2027-01-12' },
  ])
})

describe('recording facts', () => {
  test('all or none, and what is known already is left as it is', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const duty = { kind: 'duty-started', on: '2026-03-02' }
    expect(done(await record(fileId, duty))).toHaveLength(1)
    expect(done(await record(fileId, duty))).toHaveLength(0)
    const refused = await record(
      fileId,
      { kind: 'permit-granted', on: '2026-02-01' },
      { kind: 'plan', on: '2026-03-01', route: 'B1', by: 'us' },
    )
    expect(refused).toEqual({ ok: false, error: 'plan-before-duty' })
    const known = await acting(database, worker, (ctx) =>
      factsOfFile(ctx, { municipalityId: dalfsen.id, fileId }),
    )
    expect(known.map(({ fact }) => fact.kind)).toEqual(['duty-started'])
  })

  test('what a message brought goes with it', async () => {
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    const sourceId = '01936a52-0000-7000-8000-000000000001'
    const brought = facts(
      { kind: 'duty-started', on: '2026-03-02' },
      { kind: 'duty-notified', on: '2026-03-05' },
    )
    await acting(database, worker, async (ctx) =>
      done(await recordFacts(ctx, fileId, brought, { source: 'duo', sourceId })),
    )
    const gone = await acting(database, worker, (ctx) =>
      withdrawFactsOf(ctx, fileId, { sourceId, reason: 'Ingetrokken door DUO.' }),
    )
    expect(gone).toBe(2)
  })

  test('for a coach and for a stranger there is nothing to record on', async () => {
    const coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
    const ommen = await aMunicipality(database, 'Ommen')
    const stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
    const fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
    for (const actor of [coach, stranger]) {
      const answer = await acting(database, actor, (ctx) =>
        recordFacts(ctx, fileId, facts({ kind: 'duty-started', on: day('2026-03-02') }), {
          source: 'worker',
        }),
      )
      expect(answer).toEqual({ ok: false, error: 'not-found' })
    }
  })
})
