import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import { exchangeRuns } from '#domain/exchange/exchange-run.queries.ts'
import type { Role } from '#kernel/actor.ts'
import { readConfig } from '#platform/config.ts'
import { openExchange } from '#platform/exchange-settings.ts'
import { aWorker, day } from '#test/builders.ts'
import { acting, ownDatabase } from '#test/database.ts'
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

test('EXC.RUN: one municipality whose folder cannot be read stops nobody, and its people see why', async () => {
  const database = await ownDatabase()
  const broken = await anOutbox(database)
  const sound = await anOutbox(database)
  const id = await sound.queued({ kind: 'hours-intake', body: { uren: 20 } }, await sound.aFile())
  const stuck = await broken.queued(
    { kind: 'hours-intake', body: { uren: 8 } },
    await broken.aFile('111222333'),
  )
  const data = await mkdtemp(join(tmpdir(), 'trede-data-'))
  // A file where the folder of the first municipality should be: it is there and cannot be read as one.
  await mkdir(join(data, 'duo'), { recursive: true })
  await writeFile(join(data, 'duo', 'in'), '')
  await writeFile(join(data, 'duo', 'uit'), '')
  const exchangeOf = await openExchange(readConfig({ TREDE_DATA: data }))
  await expect(exchangeWithDuo(database.db, exchangeOf, day('2026-11-20'))).rejects.toThrow('ENOTDIR')
  expect(await sound.stands(id)).toMatchObject({ state: 'sent' })
  expect(await broken.stands(stuck)).toMatchObject({ state: 'retrying' })
  const runsOf = async ({ municipality }: typeof sound, role: Role) => {
    const worker = await aWorker(database, municipality, { role, scope: 'municipality' })
    return acting(database, worker, (ctx) => exchangeRuns(ctx))
  }
  for (const role of ['case-worker', 'administrator'] as const) {
    expect(await runsOf(broken, role)).toMatchObject([
      { direction: 'in', workedAt: null, trouble: 'De map met berichten is niet te lezen (ENOTDIR).' },
      { direction: 'out', workedAt: null, trouble: expect.stringContaining('niet te schrijven') },
    ])
    expect(await runsOf(sound, role)).toMatchObject([
      { direction: 'in', workedAt: expect.any(Number), failedAt: null, trouble: null },
      { direction: 'out', workedAt: expect.any(Number), failedAt: null, trouble: null },
    ])
  }
  expect(await runsOf(broken, 'career-coach')).toEqual([])
  await rm(data, { recursive: true })
})

test('a second municipality gets a folder of its own, and what lies waiting for the first is still read', async () => {
  const data = await mkdtemp(join(tmpdir(), 'trede-data-'))
  const waiting = join(data, 'duo', 'in')
  await mkdir(waiting, { recursive: true })
  await writeFile(join(waiting, '1.json'), aLetter('SS139'))
  const exchangeOf = await openExchange(readConfig({ TREDE_DATA: data }))
  const dalfsen = { id: '01930000-0000-7000-8000-000000000001', name: 'Dalfsen' }
  const ommen = { id: '01930000-0000-7000-8000-000000000002', name: 'Ommen' }
  const all = [ommen, dalfsen]
  expect(await exchangeOf(dalfsen, [dalfsen]).mailbox.waiting()).toEqual(['1.json'])
  expect(await exchangeOf(dalfsen, all).mailbox.waiting()).toEqual(['1.json'])
  expect(await exchangeOf(ommen, all).mailbox.waiting()).toEqual([])
  await mkdir(join(data, 'duo', 'ommen', 'in'), { recursive: true })
  await writeFile(join(data, 'duo', 'ommen', 'in', '2.json'), aLetter('SS139'))
  expect(await exchangeOf(ommen, all).mailbox.waiting()).toEqual(['2.json'])
  await rm(data, { recursive: true })
})
