import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileFor } from '#domain/file/file.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { TransferId } from '#kernel/ids.ts'
import { aWorker, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase } from '#test/database.ts'
import { aMove, type Move, there } from '#test/transfer-scene.ts'
import { acceptTransfer, rejectTransfer, withdrawTransfer } from './transfer.commands.ts'
import { findTransfer, transfersOf } from './transfer.queries.ts'

let database: TestDatabase
let move: Move
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  move = await aMove(database, ++count)
})

describe('who has nothing to do with it', () => {
  test('a third municipality neither reads, accepts nor rejects', async () => {
    const id = await move.sent({ health: { words: 'stok', reason: 'trap' } })
    await acting(database, move.third, async (ctx) => {
      expect(await transfersOf(ctx)).toEqual([])
      expect(await findTransfer(ctx, id)).toBeUndefined()
      expect(await acceptTransfer(ctx, id)).toEqual({ ok: false, error: 'not-found' })
      expect(await rejectTransfer(ctx, id, 'x')).toEqual({ ok: false, error: 'not-found' })
      for (const table of ['fileTransfer', 'fileTransferHealth'] as const) {
        expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([])
      }
      await sql`select trede.close_moved_file(${move.dalfsen.id}, ${id})`.execute(ctx.db)
    })
    expect(await acting(database, move.sender, (ctx) => fileFor(ctx, move.fileId))).toBeDefined()
  })

  test('a coach of the sender and one of the receiver read no transfer', async () => {
    await move.sent()
    for (const at of [move.dalfsen, move.ommen]) {
      const coach = await aWorker(database, at, { role: 'career-coach', scope: 'municipality' })
      const rows = await acting(database, coach, ({ db }) =>
        db.selectFrom('fileTransfer').selectAll().execute(),
      )
      expect(rows).toEqual([])
    }
  })

  const refusedSql =
    (actor: UserActor, statement: (id: TransferId) => ReturnType<typeof sql>) => async () => {
      const id = await move.sent()
      const work = acting(database, actor, (ctx) => statement(id).execute(ctx.db))
      await expect(work).rejects.toThrow(/not the side|permission denied|row-level security/)
    }

  test('as the program’s role, one side does not write what is the other’s', async () => {
    await refusedSql(
      move.receiver,
      (id) => sql`update file_transfer set moved_in_on = '2020-01-01' where id = ${id}`,
    )()
    await acting(database, move.sender, async (ctx) =>
      done(await withdrawTransfer(ctx, there((await transfersOf(ctx))[0]).id)),
    )
    await refusedSql(
      move.sender,
      (id) => sql`update file_transfer set rejected_on = '2026-11-20', reason = 'x' where id = ${id}`,
    )()
  })

  test('as the program’s role, what was sent stays as it was, and a receiver sends nothing', async () => {
    await refusedSql(move.sender, (id) => sql`update file_transfer set package = '{}' where id = ${id}`)()
    const forged = acting(database, move.receiver, (ctx) =>
      sql`insert into file_transfer (municipality_id, id, to_municipality_id, file_id, package, moved_in_on, sent_on)
        values (${move.dalfsen.id}, ${ctx.newId()}, ${move.ommen.id}, ${move.fileId}, '{}', '2026-11-20', '2026-11-20')`.execute(
        ctx.db,
      ),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  test('as the program’s role, an offer that was not accepted closes no file', async () => {
    const id = await move.sent()
    await acting(database, move.receiver, (ctx) =>
      sql`select trede.close_moved_file(${move.dalfsen.id}, ${id})`.execute(ctx.db),
    )
    const moved = await acting(database, move.sender, ({ db }) =>
      db.selectFrom('file').select('movedOn').where('id', '=', move.fileId).executeTakeFirst(),
    )
    expect(moved?.movedOn).toBeNull()
  })
})
