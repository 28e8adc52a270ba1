import { beforeAll, expect, test } from 'vitest'
import { judgePip, sendPip, startPip, writePip } from '#domain/plan/pip.commands.ts'
import { sendLetter } from '#domain/plan/pip.decision.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import { day, done } from '#test/builders.ts'
import { acting } from '#test/database.ts'
import { aDecidedPip, aFileForAPlan, aFullContent, aPipScene, type PlanScene } from '#test/pip-scene.ts'
import { theWeb } from '#test/web.ts'

let scene: PlanScene
let coach: UserActor

beforeAll(async () => {
  ;({ scene, coach } = await aPipScene())
})

const today = async (who: UserActor) => (await theWeb(scene.database).browserOf(who)).page('/vandaag')

test('a plan waits for its reader, then for its writer, and for nobody else', async () => {
  const { database, writer, reader } = scene
  const fileId = await aFileForAPlan(scene)
  const address = { fileId, version: 1 }
  await acting(database, writer, async (ctx) => {
    done(await startPip(ctx, fileId, ''))
    done(await writePip(ctx, address, aFullContent()))
    done(await sendPip(ctx, address))
  })
  expect(await today(reader)).toContain('plan lezen als tweede lezer')
  expect(await today(writer)).not.toContain('Wacht op u')
  expect(await today(coach)).not.toContain('Wacht op u')
  await acting(database, reader, async (ctx) =>
    done(await judgePip(ctx, address, { verdict: 'returned', comment: 'Het doel mist een stap.' })),
  )
  expect(await today(writer)).toContain('plan aanpassen na de opmerkingen')
  expect(await today(reader)).not.toContain('Wacht op u')
})

test('a decision waits for its letter until that was sent', async () => {
  const address = await aDecidedPip(scene, await aFileForAPlan(scene))
  expect(await today(scene.writer)).toContain('brief met het besluit verzenden')
  await acting(scene.database, scene.writer, async (ctx) =>
    done(await sendLetter(ctx, address, { on: day('2026-11-20'), how: 'post' })),
  )
  expect(await today(scene.writer)).not.toContain('brief met het besluit verzenden')
})
