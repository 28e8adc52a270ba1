import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MessageId } from '#kernel/ids.ts'
import { folderTransport } from '#platform/exchange-folder.ts'
import { httpsTransport } from '#platform/exchange-https.ts'
import type { Transport } from '#platform/exchange-transport.ts'
import { aMunicipality, anOpenFile, day, done } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { BSN } from '#test/duo-letters.ts'
import { anOutbox, answering } from '#test/duo-outbox.ts'
import { queueMessage, resendMessage } from './exchange.commands.ts'
import { outboxPage } from './exchange.queries.ts'
import type { Message } from './message.ts'
import { recordAnswer } from './sending.commands.ts'

const PIP: Message = {
  kind: 'pip',
  body: { dagtekeningPip: day('2026-11-18'), leerroute: 'B', niveau: 'B1', geschatteIntensiteitB1Route: 600 },
}

const pvt = (on: string) => ({ kind: 'pvt', body: { datumOndertekeningPvt: day(on) } }) as const

/** About five different things of one person. */
const FIVE: readonly Message[] = [
  { kind: 'hours-intake', body: { uren: 1 } },
  { kind: 'hours-participation', body: { uren: 2 } },
  { kind: 'hours-participation-language', body: { uren: 3 } },
  { kind: 'pvt', body: { datumOndertekeningPvt: day('2026-11-02') } },
  { kind: 'map', body: { datumEindgesprekMap: day('2026-11-03') } },
]

let database: TestDatabase
let outbox: Awaited<ReturnType<typeof anOutbox>>

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  outbox = await anOutbox(database)
})

describe('a message on its way', () => {
  test('is queued, waits for the BSN, and leaves once it is known', async () => {
    const fileId = await anOpenFile(database, outbox.municipality)
    const id = await outbox.queued(PIP, fileId)
    expect(await outbox.stands(id)).toMatchObject({ state: 'no-number', tries: 0 })
    expect(await outbox.send(answering())).toMatchObject({ accepted: 0 })
    const known = await outbox.queued(PIP, await outbox.aFile())
    expect(await outbox.send(answering())).toMatchObject({ accepted: 1 })
    expect(await outbox.stands(known)).toMatchObject({ state: 'accepted', tries: 1, nextTryAt: null })
    expect(await outbox.stands(id)).toMatchObject({ state: 'no-number' })
  })

  test('EXC.BACK-OFF: what is not delivered waits a minute, then two, and keeps its id', async () => {
    const id = await outbox.queued(PIP, await outbox.aFile())
    const ids: string[] = []
    const down: Transport = {
      takesOnce: false,
      send: async ({ messageId }) => {
        ids.push(messageId)
        return { kind: 'not-delivered', trouble: 'DUO is nu niet bereikbaar (503).' }
      },
    }
    expect(await outbox.send(down)).toMatchObject({ 'not-delivered': 1 })
    expect(await outbox.stands(id)).toMatchObject({
      state: 'retrying',
      tries: 1,
      lastTrouble: expect.stringContaining('503'),
    })
    expect(await waitOf(id)).toBe(60)
    // Before the wait is over nothing is tried.
    expect(await outbox.send(down)).toMatchObject({ 'not-delivered': 0 })
    await outbox.later()
    await outbox.send(down)
    expect(await waitOf(id)).toBe(120)
    expect(ids).toEqual([id, id])
  })

  test('when three in a row fail the rest waits for the next run', async () => {
    const fileId = await outbox.aFile()
    for (const message of FIVE) await outbox.queued(message, fileId)
    const trouble = { kind: 'not-delivered', trouble: 'weg' } as const
    expect(await outbox.send(answering(trouble, trouble, trouble))).toMatchObject({
      'not-delivered': 3,
      accepted: 0,
    })
    expect(await outbox.send(answering())).toMatchObject({ accepted: 2 })
  })

  test('EXC.ONCE: two senders at once send each message once', async () => {
    const fileId = await outbox.aFile()
    for (const message of FIVE) await outbox.queued(message, fileId)
    const sent: string[] = []
    const slow: Transport = {
      takesOnce: false,
      send: async ({ messageId }) => {
        sent.push(messageId)
        await new Promise((resolve) => setTimeout(resolve, 20))
        return { kind: 'accepted' }
      },
    }
    await Promise.all([outbox.send(slow), outbox.send(slow)])
    expect(sent.length).toBe(5)
    expect(new Set(sent).size).toBe(5)
  })

  test('a refusal stays with its reason, and a corrected one points to it', async () => {
    const id = await outbox.queued(pvt('2026-11-02'), await outbox.aFile())
    await outbox.send(answering({ kind: 'refused', reasons: ['De dag ligt voor de plicht'] }))
    expect(await outbox.stands(id)).toMatchObject({
      state: 'refused',
      refusals: ['De dag ligt voor de plicht'],
    })
    const { body } = pvt('2026-11-19')
    const again = done(await outbox.transact((ctx) => resendMessage(ctx, id, body)))
    expect(await outbox.stands(again)).toMatchObject({ state: 'queued', replaces: id, body })
    expect(await outbox.stands(id)).toMatchObject({ state: 'refused', replacedBy: again })
    expect(await outbox.transact((ctx) => resendMessage(ctx, id, body))).toMatchObject({
      error: 'not-refused',
    })
    const { total } = await outbox.transact((ctx) => outboxPage(ctx, { filter: 'refused', page: 1 }))
    expect(total).toBe(0)
  })

  test('what DUO would refuse is not queued, nor by someone of another municipality', async () => {
    const fileId = await outbox.aFile()
    const wrong = {
      kind: 'pip',
      body: { dagtekeningPip: day('2026-11-18'), leerroute: 'O', niveau: 'A2' },
    } as const
    const wish = { municipalityId: outbox.municipality.id, fileId }
    expect(await outbox.transact((ctx) => queueMessage(ctx, { ...wish, ...wrong }))).toMatchObject({
      error: 'not-sendable',
    })
    const ommen = await aMunicipality(database, `Ommen ${crypto.randomUUID()}`)
    const refused = await acting(database, theSystem(ommen.id), (ctx) =>
      queueMessage(ctx, { ...wish, ...PIP }),
    )
    expect(refused).toMatchObject({ error: 'not-allowed' })
  })
})

async function waitOf(id: MessageId): Promise<number | undefined> {
  const { rows } = await outbox.transact((ctx) =>
    sql<{
      wait: number
    }>`select extract(epoch from next_try_at - last_try_at)::int as wait from outbox_message
      where id = ${id}`.execute(ctx.db),
  )
  return rows[0]?.wait
}

describe('by folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trede-duo-'))
    return () => rm(folder, { recursive: true })
  })
  const left = async (...below: string[]) => {
    const names = await readdir(join(folder, 'uit', ...below)).catch(() => [])
    return names.filter((name) => name.endsWith('.json'))
  }

  test('a message becomes one file under its own id, and is answered later', async () => {
    const id = await outbox.queued(PIP, await outbox.aFile())
    expect(await outbox.send(folderTransport(folder))).toMatchObject({ 'handed-over': 1 })
    expect(await left()).toEqual([`${id}.json`])
    const written = JSON.parse(await readFile(join(folder, 'uit', `${id}.json`), 'utf8'))
    expect(written).toEqual({
      berichtId: id,
      methode: 'POST',
      adres: `/personen/${BSN}/PIP`,
      bericht: {
        dagtekeningPip: '2026-11-18',
        leerroute: 'B',
        niveau: 'B1',
        geschatteIntensiteitB1Route: 600,
      },
    })
    expect(await outbox.stands(id)).toMatchObject({ state: 'sent' })
    const key = { municipalityId: outbox.municipality.id, id }
    expect(await outbox.transact((ctx) => recordAnswer(ctx, key, { kind: 'received' }))).toBe(true)
    expect(await outbox.stands(id)).toMatchObject({ state: 'received' })
    expect(await outbox.transact((ctx) => recordAnswer(ctx, key, { kind: 'accepted' }))).toBe(true)
    const late = { kind: 'refused', reasons: ['te laat'] } as const
    expect(await outbox.transact((ctx) => recordAnswer(ctx, key, late))).toBe(false)
    expect(await outbox.stands(id)).toMatchObject({ state: 'accepted', refusals: [] })
  })

  test('EXC.ONCE: dying after the file was written leaves one file, also when it was taken away', async () => {
    const id = await outbox.queued(PIP, await outbox.aFile())
    const dying: Transport = {
      takesOnce: true,
      send: async (departure) => {
        await folderTransport(folder).send(departure)
        throw new Error('killed')
      },
    }
    await expect(outbox.send(dying)).rejects.toThrow('killed')
    expect(await outbox.stands(id)).toMatchObject({ state: 'retrying' })
    await outbox.later()
    await outbox.send(folderTransport(folder))
    expect(await left()).toEqual([`${id}.json`])
    const again = await outbox.queued(
      { kind: 'pvt', body: { datumOndertekeningPvt: day('2026-11-02') } },
      await outbox.aFile('111222333'),
    )
    await expect(outbox.send(dying)).rejects.toThrow('killed')
    await rename(join(folder, 'uit', `${again}.json`), join(folder, 'taken.json'))
    await mkdir(join(folder, 'uit', 'verwerkt'))
    await rename(join(folder, 'taken.json'), join(folder, 'uit', 'verwerkt', `${again}.json`))
    await outbox.later()
    await outbox.send(folderTransport(folder))
    expect(await left()).toEqual([`${id}.json`])
  })
})

test('EXC.NUMBER: no audit row, log row or message of ours holds the number', async () => {
  const id = await outbox.queued(PIP, await outbox.aFile())
  const nowhere = httpsTransport({ url: 'http://127.0.0.1:1', source: '', target: '' })
  expect(await outbox.send(nowhere)).toMatchObject({ 'not-delivered': 1 })
  await outbox.later()
  await outbox.send(answering({ kind: 'refused', reasons: [`Persoon ${BSN} is hier onbekend`] }))
  expect(await outbox.stands(id)).toMatchObject({ refusals: ['Persoon ••••••••• is hier onbekend'] })
  const { rows } = await outbox.transact((ctx) =>
    sql<{ text: string }>`select row_to_json(a)::text as text from audit_event a
      union all select row_to_json(p)::text from processing_event p
      union all select row_to_json(m)::text from outbox_message m`.execute(ctx.db),
  )
  expect(rows.some(({ text }) => text.includes(id))).toBe(true)
  expect(rows.filter(({ text }) => text.includes(BSN))).toEqual([])
})
