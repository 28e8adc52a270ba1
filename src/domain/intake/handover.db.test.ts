import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addTeamMember } from '#domain/file/file.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId, HandoverId } from '#kernel/ids.ts'
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
import {
  askHandover,
  correctHandover,
  giveUpHandover,
  holdHandover,
  planHandover,
  publishHandover,
} from './handover.commands.ts'
import { handoverLine, handoversOf } from './handover.queries.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let coach: UserActor

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
})

const aQuestion = {
  askedOn: day('2026-11-02'),
  askedOf: 'reception' as const,
  organisation: 'COA Zwolle',
  contact: 'A. de Boer',
}
const aPlan = {
  on: day('2026-11-25'),
  at: '10:30',
  meeting: 'video' as const,
  place: null,
  joining: 'Samir, COA Zwolle en de gemeente',
  interpreter: 'ar',
}
const aReport = {
  heldOn: day('2026-11-12'),
  report: 'Samir wil snel Nederlands leren.',
  shared: [
    { subject: 'family' as const, words: 'Twee kinderen.' },
    { subject: 'visible-limitations' as const, words: 'Loopt met een stok.' },
  ],
}

const ask = (fileId: FileId, as = worker) =>
  acting(database, as, (ctx) => askHandover(ctx, fileId, aQuestion))

async function anAskedHandover() {
  const fileId = await anOpenFile(database, dalfsen)
  return { fileId, handoverId: done(await ask(fileId)) }
}

async function aHeldHandover() {
  const address = await anAskedHandover()
  done(await acting(database, worker, (ctx) => holdHandover(ctx, address, aReport)))
  return address
}

const seenBy = (actor: UserActor, fileId: FileId) =>
  acting(database, actor, async (ctx) => {
    const file = await fileFor(ctx, fileId)
    return file ? handoversOf(ctx, file) : []
  })

describe('the talk of three', () => {
  test('is asked, planned, held and published, and each day is kept', async () => {
    const address = await anAskedHandover()
    done(await acting(database, worker, (ctx) => planHandover(ctx, address, aPlan)))
    done(await acting(database, worker, (ctx) => holdHandover(ctx, address, aReport)))
    done(await acting(database, worker, (ctx) => publishHandover(ctx, address, day('2026-11-20'))))
    const [seen] = await seenBy(worker, address.fileId)
    expect(seen).toMatchObject({
      state: 'published',
      askedBy: 'Test case-worker',
      plan: aPlan,
      held: aReport,
      publishedOn: '2026-11-20',
      publishedBy: 'Test case-worker',
    })
  })

  test('is not asked twice at once, but again after it was not held', async () => {
    const address = await anAskedHandover()
    expect(await ask(address.fileId)).toEqual({ ok: false, error: 'one-is-open' })
    const why = { reason: 'no-answer' as const, note: null }
    done(await acting(database, worker, (ctx) => giveUpHandover(ctx, address, why)))
    done(await ask(address.fileId))
    expect(await seenBy(worker, address.fileId)).toHaveLength(2)
  })

  test('a report is put right with a reason, which replaces what was shared and keeps what it was', async () => {
    const address = await aHeldHandover()
    const again = { ...aReport, shared: [{ subject: 'language' as const, words: 'Arabisch' }] }
    expect(await acting(database, worker, (ctx) => holdHandover(ctx, address, again))).toMatchObject({
      error: 'no-reason',
    })
    const why = { ...again, reason: 'Verkeerd gehoord' }
    done(await acting(database, worker, (ctx) => correctHandover(ctx, address, why)))
    const [seen] = await seenBy(worker, address.fileId)
    expect(seen?.held?.shared).toEqual(again.shared)
    expect(seen?.corrections).toEqual([
      { on: '2026-11-20', reason: 'Verkeerd gehoord', by: 'Test case-worker' },
    ])
    expect((await seenBy(coach, address.fileId))[0]?.corrections).toEqual([])
    const kept = await acting(database, worker, ({ db }) =>
      db.selectFrom('handoverCorrection').select('oldReport').execute(),
    )
    expect(kept).toMatchObject([{ oldReport: aReport }])
  })

  test('the line for elsewhere is the talk that was asked for last', async () => {
    const { fileId } = await aHeldHandover()
    done(await ask(fileId))
    const line = await acting(database, worker, async (ctx) => {
      const file = await fileFor(ctx, fileId)
      return file && handoverLine(ctx, file)
    })
    expect(line?.state).toBe('asked')
  })
})

describe('who may', () => {
  test('HANDOVER.HEALTH: a coach reads the report without the limitations', async () => {
    const { fileId } = await aHeldHandover()
    const [seen] = await seenBy(coach, fileId)
    expect(seen?.held?.shared).toEqual([{ subject: 'family', words: 'Twee kinderen.' }])
  })

  test('HANDOVER.HEALTH: the database keeps the limitations from a coach too', async () => {
    const { handoverId } = await aHeldHandover()
    const subjects = (actor: UserActor) =>
      acting(database, actor, async (ctx) => {
        const { rows } = await sql<{ subject: string }>`select subject from handover_subject
          where handover_id = ${handoverId} order by subject`.execute(ctx.db)
        return rows.map(({ subject }) => subject)
      })
    expect(await subjects(worker)).toEqual(['family', 'visible-limitations'])
    expect(await subjects(coach)).toEqual(['family'])
  })

  test('a coach arranges nothing, a social guide sees nothing, another file holds no talk of this one', async () => {
    const { fileId, handoverId } = await anAskedHandover()
    const publish = (actor: UserActor, file: FileId, id: HandoverId) =>
      acting(database, actor, (ctx) =>
        publishHandover(ctx, { fileId: file, handoverId: id }, day('2026-11-20')),
      )
    const nothing = { ok: false, error: 'not-found' }
    expect(await publish(coach, fileId, handoverId)).toEqual(nothing)
    expect(await ask(await anOpenFile(database, dalfsen), coach)).toEqual(nothing)
    const other = await anOpenFile(database, dalfsen)
    expect(await publish(worker, other, handoverId)).toEqual(nothing)
    const guide = await aWorker(database, dalfsen, { role: 'social-guide' })
    await acting(database, worker, async (ctx) =>
      done(await addTeamMember(ctx, fileId, { ...asCaseWorker(guide), from: day('2026-01-01') })),
    )
    expect(await seenBy(guide, fileId)).toEqual([])
  })

  test('each step stands in the audit record', async () => {
    const { fileId } = await aHeldHandover()
    const actions = await acting(database, theSystem(dalfsen.id), ({ db }) =>
      db.selectFrom('auditEvent').select('action').where('objectId', '=', fileId).orderBy('id').execute(),
    )
    expect(actions.map(({ action }) => action)).toEqual(['file.open', 'handover.ask', 'handover.hold'])
  })
})
