import { expect, test } from 'vitest'
import { queueMessage } from '#domain/exchange/exchange.commands.ts'
import { aMunicipality, anOpenFile, aWorker, day, done } from '#test/builders.ts'
import { acting, ownDatabase } from '#test/database.ts'
import { aMessageEachWay } from '#test/duo-letters.ts'
import { theWeb } from '#test/web.ts'

test('a message about someone without a BSN says where that is filled in', async () => {
  const database = await ownDatabase()
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
