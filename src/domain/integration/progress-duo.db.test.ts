import { expect, test } from 'vitest'
import { messageFor, outboxPage } from '#domain/exchange/exchange.queries.ts'
import { recordAnswer } from '#domain/exchange/sending.commands.ts'
import { day, done } from '#test/builders.ts'
import { acting, ownDatabase, theSystem } from '#test/database.ts'
import { aSchoolScene } from '#test/school-scene.ts'
import { recordProgress } from './progress.commands.ts'
import { retellHours, sendHours } from './progress-duo.commands.ts'

test('EXC.REBUILT: refused hours go again as they stand in the file now, and only the count that was refused', async () => {
  const database = await ownDatabase()
  const scene = await aSchoolScene(database)
  const fileId = await scene.aFileWithPlan('Z')
  const as = <T>(work: Parameters<typeof acting<T>>[2]) => acting(database, scene.worker, work)
  const workshop = (on: string, hours: number) =>
    ({ kind: 'pvt-workshop', on: day(on), hours, form: 'activity', note: '' }) as const
  await as(async (ctx) => done(await recordProgress(ctx, fileId, workshop('2026-10-12', 3))))
  await as(async (ctx) => done(await sendHours(ctx, fileId)))
  const { lines } = await as((ctx) => outboxPage(ctx, { filter: 'all', page: 1 }))
  const told = lines.find(({ kind }) => kind === 'hours-participation')
  if (!told) throw new Error('hours are told in three counts')
  expect(told.body).toEqual({ uren: 3 })
  const key = { municipalityId: scene.dalfsen.id, id: told.id }
  await acting(database, theSystem(scene.dalfsen.id), (ctx) =>
    recordAnswer(ctx, key, { kind: 'refused', reasons: ['Te weinig'] }),
  )
  await as(async (ctx) => done(await recordProgress(ctx, fileId, workshop('2026-11-09', 4))))
  const again = await as(async (ctx) => done(await retellHours(ctx, told.id)))
  expect(await as((ctx) => messageFor(ctx, again))).toMatchObject({
    kind: 'hours-participation',
    body: { uren: 7 },
    replaces: told.id,
  })
  const after = await as((ctx) => outboxPage(ctx, { filter: 'all', page: 1 }))
  expect(after.total).toBe(lines.length + 1)
})
