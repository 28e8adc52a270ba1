import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import { readConfig } from '#platform/config.ts'
import { openExchange } from '#platform/exchange-settings.ts'
import { day } from '#test/builders.ts'
import { ownDatabase } from '#test/database.ts'
import { aLetter } from '#test/duo-letters.ts'
import { anOutbox } from '#test/duo-outbox.ts'
import { exchangeWithDuo } from './exchange.ts'

test('every few minutes what lies waiting comes in and what is due goes out; running again changes nothing', async () => {
  const database = await ownDatabase()
  const outbox = await anOutbox(database)
  const data = await mkdtemp(join(tmpdir(), 'trede-data-'))
  const id = await outbox.queued({ kind: 'hours-intake', body: { uren: 20 } }, await outbox.aFile())
  await mkdir(join(data, 'duo', 'in'), { recursive: true })
  await writeFile(join(data, 'duo', 'in', '1.json'), aLetter('SS139'))
  const exchangeOf = await openExchange(readConfig({ TREDE_DATA: data }))
  for (let run = 1; run <= 2; run++) await exchangeWithDuo(database.db, exchangeOf, day('2026-11-20'))
  expect(await readdir(join(data, 'duo', 'uit'))).toEqual([`${id}.json`])
  expect(await readdir(join(data, 'duo', 'in', 'verwerkt'))).toEqual(['1.json'])
  const { lines } = await outbox.transact((ctx) => inboxPage(ctx, { filter: 'open', page: 1 }))
  expect(lines).toMatchObject([{ code: 'SS139', state: 'matched' }])
  await rm(data, { recursive: true })
})
