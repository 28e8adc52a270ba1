import { beforeAll, expect, test } from 'vitest'
import { acceptTransfer } from '#domain/arrival/transfer.commands.ts'
import { queueMessage } from '#domain/exchange/exchange.commands.ts'
import { recordAnswer } from '#domain/exchange/sending.commands.ts'
import { aMunicipality, anOpenFile, aWorker, day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aMessageEachWay } from '#test/duo-letters.ts'
import { aMove } from '#test/transfer-scene.ts'
import { theWeb } from '#test/web.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await ownDatabase()
})

test('a message about someone without a BSN says where that is filled in', async () => {
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const browser = await theWeb(database).browserOf(worker)
  const fileId = await anOpenFile(database, dalfsen)
  const body = { dagtekeningPip: day('2026-11-18'), leerroute: 'B' } as const
  const id = await acting(database, worker, async (ctx) =>
    done(await queueMessage(ctx, { municipalityId: dalfsen.id, fileId, kind: 'pip', body })),
  )
  const page = await browser.page(`/duo/verzonden/${id}`)
  expect(page).toContain('Dit bericht wacht op een nummer')
  expect(page).toContain(`href="/dossiers/${fileId}/nummers"`)
  await aMessageEachWay(database, dalfsen, fileId)
  expect(await browser.page(`/duo/verzonden/${id}`)).not.toContain('wacht op een nummer')
})

test('EXC.MOVED: of who moved the refusal stays without a name, and can be noted', async () => {
  const move = await aMove(database, 1)
  const messageId = await acting(database, move.sender, async (ctx) => {
    const message = { kind: 'pvt', body: { datumOndertekeningPvt: day('2026-11-02') } } as const
    return done(await queueMessage(ctx, { ...message, municipalityId: move.dalfsen.id, fileId: move.fileId }))
  })
  await acting(database, theSystem(move.dalfsen.id), (ctx) =>
    recordAnswer(
      ctx,
      { municipalityId: move.dalfsen.id, id: messageId },
      { kind: 'refused', reasons: ['Onbekend'] },
    ),
  )
  const id = await move.sent()
  await acting(database, move.receiver, async (ctx) => done(await acceptTransfer(ctx, id)))
  const after = await theWeb(database, day('2026-11-21')).browserOf(move.sender)
  const list = await after.page('/duo/verzonden')
  expect(list).toContain('verhuisd')
  expect(list).toContain('Onbekend')
  const page = await after.page(`/duo/verzonden/${messageId}`)
  expect(page).not.toContain('2-11-2026')
  expect(page).not.toContain('Opnieuw sturen')
  expect(page).not.toContain(`/dossiers/${move.fileId}`)
  expect(
    (await after.post(`/duo/verzonden/${messageId}`, { datumOndertekeningPvt: '9-11-2026' })).status,
  ).toBe(404)
  expect((await after.post(`/duo/verzonden/${messageId}/noteren`, {})).status).toBe(303)
  expect(await after.page('/duo/verzonden?toon=refused')).toContain('Er is niets dat hierbij past.')
})
