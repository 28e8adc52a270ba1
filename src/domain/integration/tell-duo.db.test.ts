import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aSchoolScene, someLessons } from '#test/school-scene.ts'
import { recordFacts, withdrawFact } from './integration.commands.ts'
import { recordDay, recordProgress, withdrawProgress } from './progress.commands.ts'
import type { ItemOf } from './progress.ts'
import { sendHours } from './progress-duo.commands.ts'

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

const outbox = () =>
  as(scene.worker, async (ctx) => {
    const { rows } = await sql<{ kind: string; body: unknown }>`select kind, body from outbox_message
      where file_id = ${fileId} order by id`.execute(ctx.db)
    return rows
  })

describe('what DUO has to know', () => {
  test('the end talk of MAP, the signing, the end of the Z-route and the offer go into the outbox', async () => {
    fileId = await scene.aFileWithPlan('Z')
    await as(scene.worker, async (ctx) => {
      for (const kind of ['map-end-talk', 'pvt-signed', 'z-route-end-talk', 'duty-notified'] as const) {
        done(await recordDay(ctx, fileId, { kind, on: day('2026-11-02') }))
      }
      const offer = { kind: 'course-offer', on: day('2026-11-03'), literacy: 'NVT' } as const
      done(await recordProgress(ctx, fileId, { ...offer, institutionNumber: '1234567890' }))
    })
    expect(await outbox()).toEqual([
      { kind: 'map', body: { datumEindgesprekMap: '2026-11-02' } },
      { kind: 'pvt', body: { datumOndertekeningPvt: '2026-11-02' } },
      { kind: 'z-route', body: { datumAfrondingZroute: '2026-11-02' } },
      {
        kind: 'offer',
        body: {
          instellingsnummer: '1234567890',
          datumInburgeringsaanbod: '2026-11-03',
          indicatorAlfabetiseringsonderwijs: 'NVT',
        },
      },
    ])
  })

  test('an offer that was withdrawn is withdrawn at DUO too', async () => {
    fileId = await scene.aFileWithPlan()
    const offer = { kind: 'course-offer', on: day('2026-11-03'), literacy: 'NVT' } as const
    await as(scene.worker, async (ctx) => {
      const itemId = done(await recordProgress(ctx, fileId, { ...offer, institutionNumber: '1234567890' }))
      done(await withdrawProgress(ctx, fileId, { itemId, reason: 'andere school' }))
    })
    expect((await outbox()).map(({ kind }) => kind)).toEqual(['offer', 'offer-withdrawn'])
  })

  test('a day that was withdrawn is told as left out, and a new one takes its place', async () => {
    fileId = await scene.aFileWithPlan()
    const sign = (on: string) =>
      as(scene.worker, async (ctx) => done(await recordDay(ctx, fileId, { kind: 'pvt-signed', on: day(on) })))
    const [factId] = await sign('2026-11-02')
    if (!factId) throw new Error('the signing was not recorded')
    await as(scene.worker, async (ctx) => done(await withdrawFact(ctx, fileId, factId, 'verkeerde dag')))
    await sign('2026-11-03')
    expect(await outbox()).toEqual([
      { kind: 'pvt', body: { datumOndertekeningPvt: '2026-11-02' } },
      { kind: 'pvt', body: {} },
      { kind: 'pvt', body: { datumOndertekeningPvt: '2026-11-03' } },
    ])
  })

  test('INT.CLOSE: what DUO would refuse is neither recorded nor told', async () => {
    fileId = await scene.aFileWithPlan('B1')
    const record = (kind: 'pvt-signed' | 'z-route-end-talk', on: string) =>
      as(scene.worker, (ctx) => recordDay(ctx, fileId, { kind, on: day(on) }))
    expect(await record('pvt-signed', '2024-06-14')).toEqual({ ok: false, error: 'before-the-term' })
    expect(await record('z-route-end-talk', '2026-11-02')).toEqual({ ok: false, error: 'not-on-this-route' })
    expect(await outbox()).toEqual([])
  })

  test('INT.BLAME: a word on blame goes along with the day, and stays when the day is taken back', async () => {
    fileId = await scene.aFileWithPlan()
    const late = <T>(work: (ctx: Context) => Promise<T>) =>
      acting(database, scene.worker, work, day('2027-06-16'))
    const signed = { kind: 'pvt-signed', on: day('2027-06-15') } as const
    const tooEarly = await as(scene.worker, (ctx) =>
      recordDay(ctx, fileId, { ...signed, on: day('2026-11-02') }, 'culpable'),
    )
    expect(tooEarly).toEqual({ ok: false, error: 'blame-too-early' })
    const [factId] = await late(async (ctx) => done(await recordDay(ctx, fileId, signed, 'culpable')))
    if (!factId) throw new Error('the signing was not recorded')
    await late(async (ctx) => {
      const blame = { kind: 'blame', on: day('2027-06-16'), of: 'map', verdict: 'not-culpable' } as const
      const itemId = done(await recordProgress(ctx, fileId, blame))
      done(await withdrawProgress(ctx, fileId, { itemId, reason: 'toch niet' }))
      done(await withdrawFact(ctx, fileId, factId, 'verkeerde dag'))
    })
    expect(await outbox()).toEqual([
      { kind: 'pvt', body: { datumOndertekeningPvt: '2027-06-15', verwijtbaar: 'Ja' } },
      { kind: 'map', body: { verwijtbaar: 'Nee' } },
      { kind: 'map', body: {} },
      { kind: 'pvt', body: { verwijtbaar: 'Ja' } },
    ])
  })

  const someHours = async () => {
    await as(scene.worker, async (ctx) => {
      const hours = { kind: 'hours', from: day('2026-09-01'), on: day('2026-09-30'), note: '' } as const
      done(await recordProgress(ctx, fileId, { ...hours, count: 'lesson-in-intake', hours: 20 }))
      done(await recordProgress(ctx, fileId, { ...hours, count: 'participation', hours: 7.5 }))
      done(await recordProgress(ctx, fileId, workshop))
    })
    await as(scene.school, async (ctx) => done(await recordProgress(ctx, fileId, someLessons())))
  }
  const sent = () => as(scene.worker, (ctx) => sendHours(ctx, fileId))

  test('hours go as three totals in whole hours, when a worker asks for it', async () => {
    fileId = await scene.aFileWithPlan('Z')
    expect(await sent()).toEqual({ ok: false, error: 'no-hours' })
    await someHours()
    done(await sent())
    expect(await outbox()).toEqual([
      { kind: 'hours-intake', body: { uren: 20 } },
      { kind: 'hours-participation', body: { uren: 10 } },
      { kind: 'hours-participation-language', body: { uren: 44 } },
    ])
    expect(await as(scene.school, (ctx) => sendHours(ctx, fileId))).toEqual({ ok: false, error: 'not-found' })
  })

  test('a second time only what changed is told', async () => {
    fileId = await scene.aFileWithPlan('Z')
    await someHours()
    done(await sent())
    expect(await sent()).toEqual({ ok: false, error: 'known-to-duo' })
    const itemId = await as(scene.worker, async (ctx) => done(await recordProgress(ctx, fileId, workshop)))
    expect(await sent()).toEqual({ ok: true, value: 1 })
    await as(scene.worker, async (ctx) =>
      done(await withdrawProgress(ctx, fileId, { itemId, reason: 'dubbel' })),
    )
    expect(await sent()).toEqual({ ok: true, value: 1 })
    expect((await outbox()).slice(3)).toEqual([
      { kind: 'hours-participation', body: { uren: 13 } },
      { kind: 'hours-participation', body: { uren: 10 } },
    ])
  })

  test('what DUO refused was not told', async () => {
    fileId = await scene.aFileWithPlan()
    await as(scene.school, async (ctx) => done(await recordProgress(ctx, fileId, someLessons())))
    done(await sent())
    await acting(database, theSystem(scene.dalfsen.id), ({ db }) =>
      sql`update outbox_message set accepted = false, answered_at = now(), received_at = now(),
          sent_at = now(), next_try_at = null where file_id = ${fileId}`.execute(db),
    )
    expect(await sent()).toEqual({ ok: true, value: 1 })
  })

  test('participation is told of the Z-route of asylum holders alone', async () => {
    fileId = await scene.aFileWithPlan('B1')
    await someHours()
    done(await sent())
    expect((await outbox()).map(({ kind }) => kind)).toEqual(['hours-intake', 'hours-participation-language'])
    fileId = await scene.aFileWithPlan('Z')
    await as(scene.worker, async (ctx) =>
      done(
        await recordFacts(ctx, fileId, [{ kind: 'group', on: day('2024-06-01'), group: 'family' }], {
          source: 'worker',
        }),
      ),
    )
    await someHours()
    done(await sent())
    expect((await outbox()).map(({ kind }) => kind)).toEqual(['hours-intake', 'hours-participation-language'])
  })
})
