import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from '#test/builders.ts'
import { acting, theSystem } from '#test/database.ts'
import {
  accessTo,
  aDecidedPip,
  aFileWithTeam,
  aPipScene,
  type PlanScene,
  versionAs,
} from '#test/pip-scene.ts'
import { startPip } from './pip.commands.ts'
import { sendLetter } from './pip.decision.commands.ts'
import { letterOf, type PipAddress, snapshotOf } from './pip.queries.ts'
import { withdrawPip } from './pip-withdrawal.commands.ts'

const TODAY = day('2026-11-20')

let scene: PlanScene
let coach: UserActor
let guide: UserActor
let volunteer: UserActor

beforeAll(async () => {
  ;({ scene, coach, guide, volunteer } = await aPipScene())
})

const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>, today = TODAY) =>
  acting(scene.database, who, work, today)

const aFile = () => aFileWithTeam(scene, [guide, volunteer])

async function snapshotAs(who: Actor, address: PipAddress) {
  const pip = await versionAs(scene, who, address)
  return as(who, async (ctx) => snapshotOf(ctx, await accessTo(ctx, address.fileId), pip))
}

describe('a plan that was dated by mistake (PLAN.PIP.WITHDRAW)', () => {
  const withdrawing = (address: PipAddress, who: Actor = scene.writer) =>
    as(who, (ctx) => withdrawPip(ctx, address, 'Verkeerde dag'))

  test('is taken back: no term runs, DUO is told, all of it stays readable, and the next is a first plan', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    expect(await withdrawing(address, coach)).toEqual({ ok: false, error: 'not-found' })
    done(await withdrawing(address))
    expect(await withdrawing(address)).toEqual({ ok: false, error: 'already-withdrawn' })
    const pip = await versionAs(scene, scene.writer, address)
    expect(pip).toMatchObject({ datedOn: '2026-11-20', withdrawnOn: '2026-11-20' })
    expect(pip.steps.at(-1)).toMatchObject({ kind: 'withdrawn', note: 'Verkeerde dag' })
    expect(await versionAs(scene, guide, address)).toMatchObject({ withdrawnOn: '2026-11-20', steps: [] })
    const facts = await as(scene.writer, async (ctx) => integrationFactsOf(ctx, await accessTo(ctx, fileId)))
    expect(facts.plans).toEqual([])
    await expect((await snapshotAs(scene.writer, address))?.general.datedOn).toBe('2026-11-20')
    expect(await as(scene.writer, (ctx) => letterOf(ctx, address))).toBeDefined()
    const { rows } = await as(theSystem(scene.municipality.id), ({ db }) =>
      sql<{ kind: string }>`select kind from outbox_message where file_id = ${fileId} order by id`.execute(
        db,
      ),
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['pip', 'pip-withdrawn'])
    const sending = { on: TODAY, how: 'post' } as const
    expect(await as(scene.writer, (ctx) => sendLetter(ctx, address, sending))).toEqual({
      ok: false,
      error: 'withdrawn',
    })
    expect(await as(scene.writer, (ctx) => startPip(ctx, fileId, ''))).toEqual({ ok: true, value: 2 })
  })

  test('is not taken back after lessons, or once the term is fixed at DUO', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    const term = await aHandledTerm(fileId)
    expect(await withdrawing(address)).toEqual({ ok: false, error: 'term-is-fixed' })
    await term.isWithdrawn()
    await as(scene.writer, async (ctx) => {
      const hours = { kind: 'hours', of: 'course', on: TODAY, hours: 3 } as const
      done(await recordFacts(ctx, fileId, [hours], { source: 'worker' }))
    })
    expect(await withdrawing(address)).toEqual({ ok: false, error: 'has-course-hours' })
  })

  /** DUO told that the term runs, and a colleague handled that; and took it back. */
  async function aHandledTerm(fileId: FileId) {
    const { id } = scene.municipality
    const messageId = crypto.randomUUID()
    await asTheProgram(sql`insert into inbox_event (municipality_id, id, message_id, code, registered_at, registered_on,
        file_id, handled_on, handled_how)
      values (${id}, gen_random_uuid(), ${messageId}, 'SS102', now(), ${TODAY}, ${fileId}, ${TODAY}, 'noted')`)
    return {
      isWithdrawn: () =>
        asTheProgram(sql`insert into inbox_withdrawal (municipality_id, message_id, withdrawn_on, reason)
          values (${id}, ${messageId}, ${TODAY}, 'x')`),
    }
  }

  const asTheProgram = (statement: RawBuilder<unknown>) =>
    as(theSystem(scene.municipality.id), ({ db }) => statement.execute(db))
})
