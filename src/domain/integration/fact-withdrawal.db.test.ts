import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import { FactId, type FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { anOpenFile, asCaseWorker, day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { aSchoolScene } from '#test/school-scene.ts'
import { recordFacts, withdrawFact, withdrawFactsOf } from './integration.commands.ts'
import { integrationFactsOf } from './integration.queries.ts'
import { recordProgress, withdrawProgress } from './progress.commands.ts'
import { progressItemsOf } from './progress.queries.ts'
import type { FactSource } from './recorded-fact.ts'

let database: TestDatabase
let scene: Awaited<ReturnType<typeof aSchoolScene>>
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  scene = await aSchoolScene(database)
})

const as = <T>(who: UserActor, work: (ctx: Context) => Promise<T>) => acting(database, who, work)

describe('INT.FACT.TWICE: an extension that a worker and DUO both tell', () => {
  const decided = day('2027-01-20')
  const then = <T>(who: UserActor, work: (ctx: Context) => Promise<T>) => acting(database, who, work, decided)
  const told = { kind: 'extension', on: decided, ground: 'Langdurige ziekte', months: 6 } as const
  const eventId = '019ac000-0000-7000-8000-00000000000a'
  const extensions = (who: UserActor) =>
    then(who, async (ctx) => {
      const facts = await integrationFactsOf(ctx, { municipalityId: scene.dalfsen.id, fileId })
      return facts.extensions?.map(({ months }) => months)
    })
  const byDuo = () =>
    then(scene.worker, async (ctx) =>
      done(await recordFacts(ctx, fileId, [told], { source: 'duo', sourceId: eventId })),
    )

  test('counts once', async () => {
    fileId = await scene.aFileWithPlan()
    const request = { kind: 'extension', on: day('2026-12-20'), ground: 'illness' } as const
    const decision = { outcome: 'granted', on: decided, months: 6 } as const
    await then(scene.worker, async (ctx) => done(await recordProgress(ctx, fileId, { ...request, decision })))
    expect(await byDuo()).toEqual([])
    expect(await extensions(scene.worker)).toEqual([6])
  })

  test('of DUO alone keeps its ground where only case workers read it, and goes with the message', async () => {
    fileId = await scene.aFileWithPlan()
    await byDuo()
    const items = (who: UserActor) =>
      then(who, (ctx) => progressItemsOf(ctx, { municipalityId: scene.dalfsen.id, fileId }))
    expect(await items(scene.worker)).toMatchObject([
      { source: 'duo', item: { ground: 'told-by-duo', words: 'Langdurige ziekte' }, withdrawn: null },
    ])
    expect(await items(scene.coach)).toEqual([])
    expect(await extensions(scene.coach)).toEqual([6])
    const byHand = await then(scene.worker, (ctx) =>
      withdrawProgress(ctx, fileId, { itemId: eventId, reason: 'klopt niet' }),
    )
    expect(byHand).toEqual({ ok: false, error: 'not-found' })
    await then(scene.worker, (ctx) =>
      withdrawFactsOf(ctx, fileId, { sourceId: eventId, reason: 'ingetrokken' }),
    )
    expect(await extensions(scene.worker)).toEqual([])
    expect((await items(scene.worker))[0]?.withdrawn?.reason).toBe('ingetrokken')
  })
})

describe('INT.FACT.WITHDRAW: what a worker takes back', () => {
  const recorded = (facts: Parameters<typeof recordFacts>[2], source: FactSource, sourceId?: string) =>
    as(scene.worker, async (ctx) =>
      done(await recordFacts(ctx, fileId, facts, { source, ...(sourceId && { sourceId }) })),
    )
  const withdrawn = (id: FactId | undefined) =>
    as(scene.worker, (ctx) => withdrawFact(ctx, fileId, FactId.parse(id), 'klopt niet'))
  const permit = { kind: 'permit-granted', on: day('2024-01-02') } as const

  test.each([
    ['import', { ok: true, value: undefined }],
    ['transfer', { ok: true, value: undefined }],
    ['intake', { ok: true, value: undefined }],
    ['duo', { ok: false, error: 'withdraw-at-source' }],
    ['plan', { ok: false, error: 'withdraw-at-source' }],
  ] as const)('what %s brought', async (source, expected) => {
    fileId = await scene.aFileWithPlan()
    const [id] = await recorded([permit], source, '019ac000-0000-7000-8000-00000000000b')
    expect(await withdrawn(id)).toEqual(expected)
  })

  test('a plan of elsewhere not while a talk rests on it', async () => {
    fileId = await anOpenFile(database, scene.dalfsen, { caseWorker: asCaseWorker(scene.worker) })
    const plan = { kind: 'plan', on: day('2024-06-14'), route: 'B1', by: 'other' } as const
    const [planId] = await recorded([plan], 'transfer')
    const [talkId] = await recorded([{ kind: 'progress-talk', on: day('2024-12-02') }], 'transfer')
    expect(await withdrawn(planId)).toEqual({ ok: false, error: 'others-rest-on-it' })
    expect(await withdrawn(talkId)).toMatchObject({ ok: true })
    expect(await withdrawn(planId)).toMatchObject({ ok: true })
  })
})
