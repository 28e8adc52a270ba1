import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileFor, listableFiles } from '#domain/file/file.queries.ts'
import { timelineOf } from '#domain/file/timeline.queries.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { factsOfFile } from '#domain/integration/integration.queries.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId, TransferId } from '#kernel/ids.ts'
import { anOpenFile, day, done, somePerson } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aMove, type Move, there } from '#test/transfer-scene.ts'
import {
  acceptTransfer,
  answerRequest,
  askForFile,
  refuseRequest,
  rejectTransfer,
  sendTransfer,
  withdrawTransfer,
} from './transfer.commands.ts'
import { findTransfer, healthOf, transfersOf } from './transfer.queries.ts'

let database: TestDatabase
let move: Move
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  move = await aMove(database, ++count)
})

const accepted = (id: TransferId) =>
  acting(database, move.receiver, async (ctx) => done(await acceptTransfer(ctx, id)))

describe('a file that is offered and taken over', () => {
  test('becomes a file there with its facts, and is closed here on the day of the move', async () => {
    const { fileId: newFile } = await accepted(await move.sent())
    await acting(database, move.receiver, async (ctx) => {
      const file = there(await fileFor(ctx, newFile))
      expect(file.municipalityId).toBe(move.ommen.id)
      const facts = (await factsOfFile(ctx, file)).map(({ fact, source }) => ({ ...fact, source }))
      expect(facts).toEqual([
        { kind: 'moved-in', on: '2026-11-10', source: 'transfer' },
        { kind: 'plan', on: '2025-04-01', route: 'B1', by: 'other', source: 'transfer' },
        { kind: 'registered-in-municipality', on: '2025-02-03', source: 'transfer' },
      ])
      expect(await numbersOf(ctx, file)).toEqual({ bsn: '123456782', vNumber: null })
    })
    const old = await acting(database, theSystem(move.dalfsen.id), ({ db }) =>
      db
        .selectFrom('file')
        .select(['closedOn', 'closeReason', 'movedOn'])
        .where('id', '=', move.fileId)
        .executeTakeFirst(),
    )
    expect(old).toEqual({ closedOn: '2026-11-10', closeReason: 'moved', movedOn: '2026-11-20' })
  })

  test('stands on both timelines', async () => {
    const { fileId: newFile } = await accepted(await move.sent())
    const linesFor = (actor: UserActor, id: FileId) =>
      acting(database, actor, async (ctx) => {
        const question = {
          kinds: ['transfer' as const],
          parts: new Set<never>(),
          page: 1,
          contactBy: 'everyone' as const,
        }
        const { entries } = await timelineOf(ctx, there(await fileFor(ctx, id)), question)
        return entries.map(({ day: on, fact }) => [on, fact.what === 'transfer' && fact.event])
      })
    expect(await linesFor(move.sender, move.fileId)).toEqual([
      ['2026-11-20', 'offered'],
      ['2026-11-20', 'accepted'],
    ])
    expect(await linesFor(move.receiver, newFile)).toEqual([['2026-11-10', 'arrived']])
  })

  test('is there for its old workers until the end of that day and not after it, also not in SQL', async () => {
    await accepted(await move.sent())
    const seenOn = (iso: string) =>
      acting(
        database,
        move.sender,
        async (ctx) => ({
          file: (await fileFor(ctx, move.fileId)) !== undefined,
          listed: (await sql`select 1 from file f where ${listableFiles(ctx)}`.execute(ctx.db)).rows.length,
          contacts: (await ctx.db.selectFrom('contactMoment').select('note').execute()).length,
          counted: (await ctx.db.selectFrom('file').select('id').execute()).length,
        }),
        day(iso),
      )
    expect(await seenOn('2026-11-20')).toEqual({ file: true, listed: 1, contacts: 1, counted: 1 })
    // Figures go on counting who has moved.
    expect(await seenOn('2026-11-21')).toEqual({ file: false, listed: 0, contacts: 0, counted: 1 })
  })

  test('is taken over once, also when two do it at the same moment', async () => {
    const id = await move.sent()
    const twice = await Promise.all(
      [0, 1].map(() => acting(database, move.receiver, (ctx) => acceptTransfer(ctx, id))),
    )
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
    const files = await acting(database, move.receiver, ({ db }) =>
      db.selectFrom('file').select('id').execute(),
    )
    expect(files).toHaveLength(1)
  })

  test('waits for the day of the move', async () => {
    const id = await move.sent({ movedInOn: day('2026-11-21') })
    const tooSoon = await acting(database, move.receiver, (ctx) => acceptTransfer(ctx, id))
    expect(tooSoon).toEqual({ ok: false, error: 'not-yet-moved' })
    const next = await acting(database, move.receiver, (ctx) => acceptTransfer(ctx, id), day('2026-11-21'))
    expect(next.ok).toBe(true)
  })

  test('keeps what was known when it was sent', async () => {
    const id = await move.sent()
    await acting(database, move.sender, async (ctx) =>
      done(
        await recordFacts(ctx, move.fileId, [{ kind: 'pvt-signed', on: day('2026-11-01') }], {
          source: 'worker',
        }),
      ),
    )
    const seen = await acting(database, move.receiver, (ctx) => findTransfer(ctx, id))
    expect(seen?.contents?.facts.map(({ kind }) => kind)).not.toContain('pvt-signed')
  })

  test('tells nothing of health unless a case worker says why', async () => {
    const withHealth = { words: 'loopt met een stok', reason: 'woning zonder trap' }
    const id = await move.sent({ health: withHealth })
    const seen = await acting(database, move.receiver, async (ctx) =>
      healthOf(ctx, there(await findTransfer(ctx, id))),
    )
    expect(seen).toEqual(withHealth)
    const refused = await acting(database, move.sender, async (ctx) => {
      done(await withdrawTransfer(ctx, id))
      return sendTransfer(ctx, move.wish({ health: { words: 'stok', reason: '' } }))
    })
    expect(refused).toEqual({ ok: false, error: 'health-without-reason' })
  })
})

describe('a file that is not taken over', () => {
  test('comes back with the reason, and can be offered again', async () => {
    const id = await move.sent()
    expect(await acting(database, move.sender, (ctx) => sendTransfer(ctx, move.wish()))).toEqual({
      ok: false,
      error: 'already-on-its-way',
    })
    await acting(database, move.receiver, async (ctx) => {
      expect(await rejectTransfer(ctx, id, ' ')).toEqual({ ok: false, error: 'reason-missing' })
      done(await rejectTransfer(ctx, id, 'Woont hier niet'))
    })
    expect((await acting(database, move.sender, (ctx) => findTransfer(ctx, id)))?.reason).toBe(
      'Woont hier niet',
    )
    await move.sent()
  })

  test('after it was taken back nobody accepts it', async () => {
    const id = await move.sent()
    await acting(database, move.sender, async (ctx) => done(await withdrawTransfer(ctx, id)))
    expect((await acting(database, move.receiver, (ctx) => acceptTransfer(ctx, id))).ok).toBe(false)
  })

  test('goes to no municipality that is not here, and not to the own one', async () => {
    const to = [move.dalfsen.id, move.dalfsen.organisationId as never]
    for (const one of to) {
      const refused = await acting(database, move.sender, (ctx) => sendTransfer(ctx, move.wish({ to: one })))
      expect(refused).toEqual({ ok: false, error: 'unknown-municipality' })
    }
  })
})

describe('a file that is asked for', () => {
  const asked = {
    givenName: 'Samir',
    familyName: 'Haddad',
    birthDate: day('1990-05-17'),
    number: null,
    note: '',
  }
  const ask = (person = asked) =>
    acting(database, move.receiver, async (ctx) =>
      done(await askForFile(ctx, { by: move.ommen.id, from: move.dalfsen.id, asked: person })),
    )

  test('answers the same whether it exists or not', async () => {
    await ask()
    const id = await ask({ ...asked, givenName: 'Niemand', familyName: 'Onbekend' })
    const mine = await acting(database, move.receiver, transfersOf)
    expect(mine.map(({ fileId: file, contents }) => [file, contents])).toEqual([
      [null, null],
      [null, null],
    ])
    await acting(database, move.sender, async (ctx) =>
      done(await refuseRequest(ctx, id, 'Niet bij ons bekend')),
    )
  })

  test('is sent by who recognises the person, and taken over as any other', async () => {
    const id = await ask()
    await acting(database, move.sender, async (ctx) => done(await answerRequest(ctx, id, move.wish())))
    expect((await accepted(id)).fileId).toBeDefined()
  })

  test('needs a birth date or a number', async () => {
    const unclear = { ...asked, birthDate: null }
    const refused = await acting(database, move.receiver, (ctx) =>
      askForFile(ctx, { by: move.ommen.id, from: move.dalfsen.id, asked: unclear }),
    )
    expect(refused).toEqual({ ok: false, error: 'too-little-known' })
  })

  test('is not answered by the one who asks', async () => {
    const id = await ask()
    const own = await anOpenFile(database, move.ommen, { person: somePerson() })
    const refused = await acting(database, move.receiver, (ctx) =>
      answerRequest(ctx, id, move.wish({ fileId: own })),
    )
    expect(refused).toEqual({ ok: false, error: 'not-found' })
  })
})
