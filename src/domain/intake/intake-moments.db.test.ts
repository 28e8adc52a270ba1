import { beforeAll, describe, expect, test } from 'vitest'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { anIntakeScene, HEALTH, type IntakeScene, reached, WISH } from '#test/intake-scene.ts'
import { planTalk, postponeIntake } from './intake.commands.ts'
import { intakeGaps, intakeMomentsOf } from './intake.queries.ts'

let scene: IntakeScene
beforeAll(async () => {
  scene = await anIntakeScene()
})

const momentsOf = (actor: UserActor, fileId: FileId) =>
  scene.as(actor, async (ctx) =>
    (await intakeMomentsOf(ctx))
      .filter((one) => one.fileId === fileId)
      .map(({ kind, on, interpreter }) => [kind, on, interpreter].filter(Boolean).join(' ')),
  )

const planned = (fileId: FileId, on: string) =>
  scene.as(scene.worker, (ctx) =>
    planTalk(ctx, fileId, { plannedOn: day(on), way: 'video', interpreter: 'ti' }),
  )

describe('ITK.MOMENTS: what waits in the intake of the own files', () => {
  test('a talk of today is to report, one of tomorrow is planned', async () => {
    const fileId = await scene.aFile()
    done(await planned(fileId, '2026-11-20'))
    done(await planned(fileId, '2026-11-21'))
    expect(await momentsOf(scene.worker, fileId)).toEqual([
      'talk-to-report 2026-11-20 ti',
      'talk-planned 2026-11-21 ti',
    ])
  })

  test('a postponement waits until a talk is held', async () => {
    const fileId = await scene.aFile()
    const ill = { reason: 'ill', fromOn: day('2026-11-16') } as const
    done(await scene.as(scene.worker, (ctx) => postponeIntake(ctx, fileId, ill)))
    expect(await momentsOf(scene.worker, fileId)).toEqual(['postponed-until 2026-12-14'])
    done(await scene.hold(fileId, new Map([['motivation', WISH]]), '2026-11-20'))
    expect(await momentsOf(scene.worker, fileId)).toEqual([])
  })

  test('nobody else is told: no coach, no volunteer, no other municipality', async () => {
    const fileId = await scene.aFile()
    done(await planned(fileId, '2026-11-20'))
    for (const actor of [scene.coach, scene.volunteer, scene.elsewhere]) {
      expect(await momentsOf(actor, fileId)).toEqual([])
    }
  })
})

test('ITK.COMPLETE: gaps are known to who sees every domain, and to nobody else', async () => {
  const fileId = await scene.aFile()
  done(await scene.hold(fileId, new Map([['health', HEALTH]])))
  const gapsFor = (actor: UserActor) =>
    scene.as(actor, async (ctx) => intakeGaps(ctx, await reached(ctx, fileId)))
  const mine = await gapsFor(scene.worker)
  expect(mine?.map(({ domain }) => domain)).toContain('learnability')
  expect(mine?.map(({ domain }) => domain)).not.toContain('health')
  expect(await gapsFor(scene.coach)).toBeUndefined()
})
