import { beforeAll, describe, expect, test } from 'vitest'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import type { Actor, UserActor } from '#kernel/actor.ts'
import type { Context } from '#platform/context.ts'
import { day, done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import {
  accessTo,
  aDecidedPip,
  aFileForAPlan,
  anAgreedPip,
  anObjection,
  aPipScene,
  type PlanScene,
  versionAs,
} from '#test/pip-scene.ts'
import { startPip } from './pip.commands.ts'
import { sendLetter } from './pip.decision.commands.ts'
import { objectionsTo } from './pip.queries.ts'
import {
  confirmObjection,
  correctObjection,
  giveRepairTerm,
  postponeDecision,
  receiveObjection,
  recordHearing,
  recordRepair,
  ruleOnObjection,
  withdrawObjection,
} from './pip-objection.commands.ts'
import { aboutObjection, confirmationOf, objectionsWaiting } from './pip-objection.queries.ts'

const TODAY = day('2026-11-20')

let scene: PlanScene
let coach: UserActor
let stranger: UserActor
beforeAll(async () => {
  ;({ scene, coach, stranger } = await aPipScene())
})

const aFile = () => aFileForAPlan(scene)
const as = <T>(who: Actor, work: (ctx: Context) => Promise<T>, today = TODAY) =>
  acting(scene.database, who, work, today)

describe('an objection', () => {
  const objection = anObjection({
    receivedOn: day('2026-12-01'),
    lacks: ['signature'],
    grounds: 'Ik wil naar school',
  })

  test('sent, objected to, repaired and decided; the term does not move', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    await as(scene.writer, async (ctx) => {
      done(await sendLetter(ctx, address, { on: TODAY, how: 'post' }))
      expect(await sendLetter(ctx, address, { on: TODAY, how: 'post' })).toEqual({
        ok: false,
        error: 'already-sent',
      })
    })
    const december = day('2026-12-20')
    const objectionId = await as(
      scene.writer,
      async (ctx) => done(await receiveObjection(ctx, address, objection)),
      december,
    )
    const at = { ...address, objectionId }
    await as(
      scene.writer,
      async (ctx) => {
        const ruling = { lateExcuse: '', on: december }
        const inadmissible = { ...ruling, outcome: 'inadmissible', reason: 'Niet ondertekend' } as const
        expect(await ruleOnObjection(ctx, at, inadmissible)).toEqual({ ok: false, error: 'nobody-heard' })
        done(await recordHearing(ctx, at, { kind: 'heard', on: december, report: 'Hij wil naar school' }))
        expect(await ruleOnObjection(ctx, at, inadmissible)).toEqual({
          ok: false,
          error: 'repair-not-offered',
        })
        done(await giveRepairTerm(ctx, at, day('2027-01-05')))
        done(await recordRepair(ctx, at, december))
        done(await ruleOnObjection(ctx, at, { ...ruling, outcome: 'founded', reason: 'Hij heeft gelijk' }))
        expect(await withdrawObjection(ctx, at, { on: december, how: 'in-writing' })).toEqual({
          ok: false,
          error: 'already-decided',
        })
      },
      december,
    )
    const pip = await versionAs(scene, scene.writer, { fileId, version: 1 })
    const found = await as(scene.writer, async (ctx) => objectionsTo(ctx, await accessTo(ctx, fileId), pip))
    expect(found).toMatchObject([{ outcome: 'founded', repairedOn: '2026-12-20', decidedOn: '2026-12-20' }])
    const facts = await as(scene.writer, async (ctx) => integrationFactsOf(ctx, await accessTo(ctx, fileId)))
    expect(facts.plans).toHaveLength(1)
  })

  test('waits for its case worker, step by step, until it is withdrawn', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    const waiting = (who: Actor, on = TODAY) =>
      as(who, async (ctx) => (await objectionsWaiting(ctx)).filter((one) => one.fileId === fileId), on)
    const objectionId = await as(scene.writer, async (ctx) => {
      done(await sendLetter(ctx, address, { on: TODAY, how: 'post' }))
      return done(await receiveObjection(ctx, address, anObjection()))
    })
    const at = { ...address, objectionId }
    // Sent on 20 November: objecting until 4 January 2027, deciding six weeks later.
    expect(await waiting(scene.writer)).toMatchObject([
      { version: 1, objectionId, receivedOn: '2026-11-20', decideBy: '2027-02-15', step: 'confirm' },
    ])
    for (const who of [scene.reader, coach, stranger]) expect(await waiting(who)).toEqual([])
    const letter = await as(scene.writer, async (ctx) => {
      expect(await confirmObjection(ctx, { ...at, version: 2 })).toEqual({ ok: false, error: 'not-found' })
      done(await confirmObjection(ctx, at))
      expect(await confirmObjection(ctx, at)).toEqual({ ok: false, error: 'already-confirmed' })
      const becomes = anObjection({ withCommittee: true })
      done(await correctObjection(ctx, at, { becomes, reason: 'Vakje vergeten' }))
      done(await postponeDecision(ctx, at, 'De commissie heeft meer tijd nodig'))
      const pip = await versionAs(scene, scene.writer, address)
      const file = await accessTo(ctx, fileId)
      const about = await aboutObjection(ctx, file, { pip, objectionId })
      expect(about).toMatchObject({ corrections: [{ reason: 'Vakje vergeten' }], hasNewerVersion: false })
      return confirmationOf(ctx, file, { pip, objectionId })
    })
    expect(Buffer.from(letter ?? []).toString('latin1')).toContain('/Title (Wij hebben uw bezwaar ontvangen)')
    expect(await waiting(scene.writer)).toMatchObject([{ decideBy: '2027-05-10', step: 'hear' }])
    await as(scene.writer, async (ctx) =>
      done(await withdrawObjection(ctx, at, { on: TODAY, how: 'in-writing' })),
    )
    expect(await waiting(scene.writer)).toEqual([])
  })

  test('that was founded waits for a new version of the plan', async () => {
    const fileId = await aFile()
    const address = await aDecidedPip(scene, fileId)
    const waiting = () =>
      as(scene.writer, async (ctx) => (await objectionsWaiting(ctx)).filter((one) => one.fileId === fileId))
    await as(scene.writer, async (ctx) => {
      const objectionId = done(await receiveObjection(ctx, address, anObjection()))
      const at = { ...address, objectionId }
      done(await recordHearing(ctx, at, { kind: 'not-heard', because: 'fully-met' }))
      const ruling = { reason: 'Hij heeft gelijk', lateExcuse: '', on: TODAY }
      expect(await ruleOnObjection(ctx, at, { ...ruling, outcome: 'unfounded' })).toEqual({
        ok: false,
        error: 'skipping-does-not-fit',
      })
      done(await ruleOnObjection(ctx, at, { ...ruling, outcome: 'founded' }))
    })
    expect(await waiting()).toMatchObject([{ decideBy: null, step: 'new-version' }])
    await as(scene.writer, async (ctx) => done(await startPip(ctx, fileId, 'Bezwaar gegrond')))
    expect(await waiting()).toEqual([])
  })

  test('there is nothing to object to before a decision', async () => {
    const fileId = await aFile()
    const address = await anAgreedPip(scene, fileId)
    const received = await as(scene.writer, (ctx) => receiveObjection(ctx, address, objection))
    expect(received).toEqual({ ok: false, error: 'not-decided' })
  })
})
