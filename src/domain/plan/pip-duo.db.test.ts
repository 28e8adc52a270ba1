import { expect, test } from 'vitest'
import { resendMessage } from '#domain/exchange/exchange.commands.ts'
import { messageFor, outboxPage } from '#domain/exchange/exchange.queries.ts'
import { recordAnswer } from '#domain/exchange/sending.commands.ts'
import { done } from '#test/builders.ts'
import { acting, theSystem } from '#test/database.ts'
import { aDecidedPip, aFileWithTeam, aPipScene } from '#test/pip-scene.ts'
import { retellPlan } from './pip-duo.commands.ts'

test('EXC.REBUILT: a refused plan goes again as it was decided, by who decides, and with nothing typed', async () => {
  const { scene, coach, stranger } = await aPipScene()
  const { database, writer, municipality } = scene
  const fileId = await aFileWithTeam(scene, [])
  await aDecidedPip(scene, fileId)
  const first = await acting(database, writer, async (ctx) => {
    const { lines } = await outboxPage(ctx, { filter: 'all', page: 1 })
    const line = lines.find(({ kind }) => kind === 'pip')
    if (!line) throw new Error('a decided plan is told')
    return line
  })
  const key = { municipalityId: municipality.id, id: first.id }
  const refused = { kind: 'refused', reasons: ['Onbekend'] } as const
  expect(await acting(database, writer, (ctx) => retellPlan(ctx, first.id))).toMatchObject({
    error: 'not-refused',
  })
  await acting(database, theSystem(municipality.id), (ctx) => recordAnswer(ctx, key, refused))
  const typed = { dagtekeningPip: '2026-01-01', leerroute: 'Z' }
  expect(await acting(database, writer, (ctx) => resendMessage(ctx, first.id, typed))).toMatchObject({
    error: 'rebuilt',
  })
  for (const who of [coach, stranger]) {
    expect(await acting(database, who, (ctx) => retellPlan(ctx, first.id))).toMatchObject({
      error: 'not-found',
    })
  }
  const again = await acting(database, writer, async (ctx) => done(await retellPlan(ctx, first.id)))
  expect(await acting(database, writer, (ctx) => messageFor(ctx, again))).toMatchObject({
    kind: 'pip',
    body: first.body,
    replaces: first.id,
  })
})
