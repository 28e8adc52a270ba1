import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import { FactId, type FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { anOpenFile, asCaseWorker, day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aSchoolScene, someLessons } from '#test/school-scene.ts'
import { recordFacts, withdrawFact, withdrawFactsOf } from './integration.commands.ts'
import { factsOfFile, integrationFactsOf } from './integration.queries.ts'
import { recordDay, recordProgress, withdrawProgress } from './progress.commands.ts'
import { progressItemsOf } from './progress.queries.ts'
import type { ItemOf } from './progress.ts'
import { sendHours } from './progress-duo.commands.ts'
import type { FactSource } from './recorded-fact.ts'

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
const outbox = () =>
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
