import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aSchoolScene } from '#test/school-scene.ts'
import { factsOfFile, integrationFactsOf } from './integration.queries.ts'
import { recordDay, recordProgress, withdrawProgress } from './progress.commands.ts'
import { progressItemsOf } from './progress.queries.ts'
import type { ItemOf } from './progress.ts'

let database: TestDatabase
let scene: Awaited<ReturnType<typeof aSchoolScene>>
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  scene = await aSchoolScene(database)
})

const as = <T>(who: UserActor, work: (ctx: Context) => Promise<T>) => acting(database, who, work)

const workshop: ItemOf<'pvt-workshop'> = {
  kind: 'pvt-workshop',
  on: day('2026-10-12'),
  hours: 3,
  form: 'activity',
  note: 'Raadzaal',
}

const hoursOf = (who: UserActor) =>
  as(
    who,
    async (ctx) => (await integrationFactsOf(ctx, { municipalityId: scene.dalfsen.id, fileId })).hours ?? [],
  )
const itemsSeenBy = (who: UserActor) =>
  as(who, (ctx) => progressItemsOf(ctx, { municipalityId: scene.dalfsen.id, fileId }))
const _outbox = () =>
  as(scene.worker, async (ctx) => {
    const { rows } = await sql<{ kind: string; body: unknown }>`select kind, body from outbox_message
      where file_id = ${fileId} order by id`.execute(ctx.db)
    return rows
  })

describe('what happens comes with the facts it brings', () => {
  test('a workshop brings its hours, and withdrawing it takes them back with the reason', async () => {
    fileId = await scene.aFileWithPlan()
    const itemId = await as(scene.worker, async (ctx) => done(await recordProgress(ctx, fileId, workshop)))
    expect(await hoursOf(scene.worker)).toEqual([{ kind: 'pvt', on: '2026-10-12', hours: 3 }])
    const withoutReason = await as(scene.worker, (ctx) =>
      withdrawProgress(ctx, fileId, { itemId, reason: ' ' }),
    )
    expect(withoutReason).toEqual({ ok: false, error: 'reason-missing' })
    await as(scene.worker, async (ctx) =>
      done(await withdrawProgress(ctx, fileId, { itemId, reason: 'andere dag' })),
    )
    expect(await hoursOf(scene.worker)).toEqual([])
    const [row] = await itemsSeenBy(scene.worker)
    expect(row?.withdrawn).toEqual({ on: '2026-11-20', reason: 'andere dag' })
    const facts = await as(scene.worker, (ctx) =>
      factsOfFile(ctx, { municipalityId: scene.dalfsen.id, fileId }),
    )
    expect(facts.find(({ fact }) => fact.kind === 'hours')?.withdrawn?.reason).toBe('andere dag')
    const again = await as(scene.worker, (ctx) => withdrawProgress(ctx, fileId, { itemId, reason: 'weer' }))
    expect(again).toEqual({ ok: false, error: 'not-found' })
  })

  test('an item whose fact cannot be true is not there either', async () => {
    fileId = await scene.aFileWithPlan()
    await as(scene.worker, async (ctx) =>
      done(await recordDay(ctx, fileId, { kind: 'arrived-at-reception', on: day('2026-10-20') })),
    )
    const refused = await as(scene.worker, (ctx) => recordProgress(ctx, fileId, workshop))
    expect(refused).toEqual({ ok: false, error: 'hours-before-arrival' })
    expect(await itemsSeenBy(scene.worker)).toEqual([])
  })

  test('each change stands in the audit record', async () => {
    fileId = await scene.aFileWithPlan()
    await as(scene.worker, async (ctx) => done(await recordProgress(ctx, fileId, workshop)))
    const audited = await acting(database, theSystem(scene.dalfsen.id), ({ db }) =>
      db.selectFrom('auditEvent').select('action').where('objectId', '=', fileId).orderBy('id').execute(),
    )
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['integration.record', 'progress.record']),
    )
  })
})

describe('why somebody got more time may be illness', () => {
  test('a career coach sees the other items and not the request or the waiver, also as the program', async () => {
    fileId = await scene.aFileWithPlan()
    await as(scene.worker, async (ctx) => {
      done(await recordProgress(ctx, fileId, workshop))
      done(
        await recordProgress(ctx, fileId, {
          kind: 'waiver',
          on: day('2026-11-02'),
          ground: 'MED',
          parts: ['SC'],
        }),
      )
    })
    expect((await itemsSeenBy(scene.worker)).map(({ item }) => item.kind)).toEqual(['waiver', 'pvt-workshop'])
    expect((await itemsSeenBy(scene.coach)).map(({ item }) => item.kind)).toEqual(['pvt-workshop'])
  })

  test('the extension itself is a fact that everyone reads, without its ground', async () => {
    fileId = await scene.aFileWithPlan()
    const request = { kind: 'extension', on: day('2026-12-20'), ground: 'illness' } as const
    const decision = { outcome: 'granted', on: day('2027-01-20'), months: 5 } as const
    await acting(
      database,
      scene.worker,
      async (ctx) => done(await recordProgress(ctx, fileId, { ...request, decision })),
      day('2027-01-20'),
    )
    const facts = await acting(
      database,
      scene.coach,
      (ctx) => integrationFactsOf(ctx, { municipalityId: scene.dalfsen.id, fileId }),
      day('2027-01-20'),
    )
    expect(facts.extensions).toEqual([{ ground: 'Wi art. 12', months: 5, decidedOn: '2027-01-20' }])
  })
})
