import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { caseloadOf } from '#domain/signal/caseload.queries.ts'
import { deadlinePage } from '#domain/signal/legal-dates.queries.ts'
import type { UserActor } from '#kernel/actor.ts'
import { FileId } from '#kernel/ids.ts'
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
import { closeFile, reopenFile } from './closing.commands.ts'
import type { Closing } from './closing.ts'
import { fileFor } from './file.queries.ts'
import { timelineOf } from './timeline.queries.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let coach: UserActor
let stranger: UserActor
let fileId: FileId

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  coach = await aWorker(database, dalfsen, { role: 'career-coach', scope: 'municipality' })
  const ommen = await aMunicipality(database, 'Ommen')
  stranger = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
})
beforeEach(async () => {
  fileId = await anOpenFile(database, dalfsen, { caseWorker: asCaseWorker(worker) })
  await acting(database, worker, async (ctx) =>
    done(
      await recordFacts(
        ctx,
        fileId,
        [
          { kind: 'duty-notified', on: day('2026-09-07') },
          { kind: 'registered-in-municipality', on: day('2026-09-10') },
        ],
        { source: 'worker' },
      ),
    ),
  )
})

const withdrawn: Closing = { on: day('2026-11-18'), reason: 'duty-withdrawn', note: 'Bericht SS110 van DUO' }
const close = (who = worker, closing = withdrawn) =>
  acting(database, who, (ctx) => closeFile(ctx, fileId, closing))
const reopen = (who = worker, why = 'Het bericht was van iemand anders') =>
  acting(database, who, (ctx) => reopenFile(ctx, fileId, why))

const isListed = () =>
  acting(database, worker, async (ctx) => {
    const files = await caseloadOf(ctx, { whose: 'all', search: '', names: 'not-needed' })
    const question = { whose: 'all', until: day('2027-11-20'), page: 1, pageSize: 500 } as const
    const { items } = await deadlinePage(ctx, question)
    return {
      file: files.some(({ id }) => id === fileId),
      dates: items.filter((one) => one.fileId === fileId).length,
    }
  })

describe('FILE.CLOSE, FILE.REOPEN', () => {
  test('a closed file leaves the lists with its legal dates, and comes back with the same ones', async () => {
    const before = await isListed()
    expect(before).toMatchObject({ file: true })
    expect(before.dates).toBeGreaterThan(0)
    expect(await close()).toEqual({ ok: true, value: undefined })
    expect(await isListed()).toEqual({ file: false, dates: 0 })
    expect(await reopen()).toEqual({ ok: true, value: undefined })
    expect(await isListed()).toEqual(before)
  })

  test('both turns stand on the timeline with who and why', async () => {
    await close()
    await reopen()
    const entries = await acting(database, worker, async (ctx) => {
      const file = await fileFor(ctx, fileId)
      if (!file) throw new Error('this file is there')
      const parts = new Set(['contacts'] as const)
      return (await timelineOf(ctx, file, { kinds: ['file'], parts, page: 1, contactBy: 'everyone' })).entries
    })
    expect(entries.map(({ day: on, fact }) => ({ on, fact }))).toEqual([
      { on: '2026-11-20', fact: { what: 'reopened', note: 'Het bericht was van iemand anders' } },
      {
        on: '2026-11-18',
        fact: { what: 'closed', reason: 'duty-withdrawn', note: 'Bericht SS110 van DUO' },
      },
      { on: '2025-02-03', fact: { what: 'opened' } },
    ])
    expect(entries[0]?.by).toBe(entries[1]?.by)
    expect(entries[0]?.by).not.toBeNull()
  })

  test('twice is refused, and so is opening what another municipality took over', async () => {
    expect(await reopen()).toEqual({ ok: false, error: 'not-closed' })
    await close()
    expect(await close()).toEqual({ ok: false, error: 'already-closed' })
  })

  test('for a coach and for a stranger there is nothing to close or to open', async () => {
    for (const who of [coach, stranger]) expect(await close(who)).toEqual({ ok: false, error: 'not-found' })
    await close()
    for (const who of [coach, stranger]) expect(await reopen(who)).toEqual({ ok: false, error: 'not-found' })
  })

  test('the audit record says that it was closed and opened again', async () => {
    await close()
    await reopen()
    const rows = await acting(database, theSystem(dalfsen.id), ({ db }) =>
      db.selectFrom('auditEvent').select('action').where('objectId', '=', fileId).orderBy('id').execute(),
    )
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['file.close', 'file.reopen']))
  })

  test('of one person two files are never open at once', async () => {
    await close()
    const { personId } = await acting(database, worker, async (ctx) => {
      const file = await fileFor(ctx, fileId)
      if (!file) throw new Error('this file is there')
      return file
    })
    await acting(database, worker, ({ db, newId }) =>
      db
        .insertInto('file')
        .values({
          municipalityId: dalfsen.id,
          id: FileId.parse(newId()),
          personId,
          number: `2026-9${Math.floor(Math.random() * 900 + 100)}`,
          openedOn: day('2026-11-19'),
        })
        .execute(),
    )
    expect(await reopen()).toEqual({ ok: false, error: 'has-open-file' })
  })
})
