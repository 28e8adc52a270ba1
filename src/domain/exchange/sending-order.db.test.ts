import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MessageId } from '#kernel/ids.ts'
import type { Delivery, Transport } from '#platform/exchange-transport.ts'
import { day, done } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { anOutbox, answering } from '#test/duo-outbox.ts'
import { noteRefusal, resendMessage, settleUncertain } from './exchange.commands.ts'
import { outboxPage } from './exchange.queries.ts'
import type { Message } from './message.ts'

let database: TestDatabase
let outbox: Awaited<ReturnType<typeof anOutbox>>

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  outbox = await anOutbox(database)
})

const pvt = (on: string): Message => ({ kind: 'pvt', body: { datumOndertekeningPvt: day(on) } })
const pip = (on: string): Message => ({ kind: 'pip', body: { dagtekeningPip: day(on), leerroute: 'B' } })
const OFFER: Message = {
  kind: 'offer',
  body: { instellingsnummer: '0000012345', indicatorAlfabetiseringsonderwijs: 'NVT' },
}
const NO_OFFER: Message = { kind: 'offer-withdrawn', body: { instellingsnummer: '0000012345' } }
const DOWN = { kind: 'not-delivered', trouble: 'weg' } as const

/** The other side as it keeps what came in: the last one about a thing holds. */
function listening(answer: (path: string, nth: number) => Delivery | Promise<Delivery>) {
  const heard: { id: string; method: string; body: unknown }[] = []
  const transport: Transport = {
    takesOnce: false,
    send: async ({ messageId, method, path, body }) => {
      heard.push({ id: messageId, method, body })
      return answer(path, heard.length)
    },
  }
  return { heard, transport }
}
const taking = () => listening(() => ({ kind: 'accepted' }))

describe('EXC.SUPERSEDED: an older one never undoes a newer one', () => {
  test('what failed and was put right meanwhile is not sent any more, and says by what it was replaced', async () => {
    const fileId = await outbox.aFile()
    const old = await outbox.queued(pvt('2026-11-02'), fileId)
    await outbox.send(answering(DOWN))
    const right = await outbox.queued(pvt('2026-11-09'), fileId)
    expect(await outbox.stands(old)).toMatchObject({
      state: 'superseded',
      supersededBy: right,
      nextTryAt: null,
    })
    const duo = taking()
    await outbox.send(duo.transport)
    await outbox.later()
    await outbox.send(duo.transport)
    expect(duo.heard).toEqual([{ id: right, method: 'PUT', body: { datumOndertekeningPvt: '2026-11-09' } }])
    const { total } = await outbox.transact((ctx) => outboxPage(ctx, { filter: 'waiting', page: 1 }))
    expect(total).toBe(0)
  })

  test('one under way is waited for by the newer one, also by a second sender, and not tried again', async () => {
    const fileId = await outbox.aFile()
    const old = await outbox.queued(pvt('2026-11-02'), fileId)
    const inside = Promise.withResolvers<void>()
    const outcome = Promise.withResolvers<Delivery>()
    const slow = listening((_, nth) => {
      if (nth > 1) return { kind: 'accepted' }
      inside.resolve()
      return outcome.promise
    })
    const first = outbox.send(slow.transport)
    await inside.promise
    const right = await outbox.queued(pvt('2026-11-09'), fileId)
    const second = taking()
    expect(await outbox.send(second.transport)).toMatchObject({ accepted: 0 })
    expect(await outbox.stands(old)).toMatchObject({ state: 'retrying' })
    outcome.resolve(DOWN)
    await first
    await outbox.send(second.transport)
    expect(await outbox.stands(old)).toMatchObject({ state: 'superseded', supersededBy: right })
    const both = [...slow.heard, ...second.heard].map(({ id }) => id)
    expect(both).toEqual([old, right])
  })

  test('of one person it says nothing about another', async () => {
    const old = await outbox.queued(pvt('2026-11-02'), await outbox.aFile())
    await outbox.queued(pvt('2026-11-09'), await outbox.aFile('111222333'))
    expect(await outbox.stands(old)).toMatchObject({ state: 'queued' })
  })
})

describe('EXC.ORDER: about one thing messages leave in the order in which they were made', () => {
  test('an offer that failed goes before its withdrawal, and both go', async () => {
    const fileId = await outbox.aFile()
    const offer = await outbox.queued(OFFER, fileId)
    await outbox.send(answering(DOWN))
    const withdrawn = await outbox.queued(NO_OFFER, fileId)
    const duo = taking()
    expect(await outbox.send(duo.transport)).toMatchObject({ accepted: 0 })
    await outbox.later()
    await outbox.send(duo.transport)
    expect(duo.heard.map(({ id }) => id)).toEqual([offer, withdrawn])
  })

  test('a first plan is told before the second, because DUO counts from it', async () => {
    const fileId = await outbox.aFile()
    const ids = [
      await outbox.queued(pip('2026-11-02'), fileId),
      await outbox.queued(pip('2026-11-16'), fileId),
    ]
    const duo = taking()
    await Promise.all([outbox.send(duo.transport), outbox.send(duo.transport)])
    await outbox.send(duo.transport)
    expect(duo.heard.map(({ id }) => id)).toEqual(ids)
  })

  test('four senders and ten messages: none twice, and each thing in order', async () => {
    const files = [await outbox.aFile(), await outbox.aFile('111222333')]
    const queued = new Map<string, number>()
    for (let on = 1; on <= 5; on++) {
      for (const fileId of files) queued.set(await outbox.queued(pip(`2026-11-0${on}`), fileId), on)
    }
    const duo = listening(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return { kind: 'accepted' }
    })
    for (let run = 0; run < 6; run++) {
      await Promise.all([1, 2, 3, 4].map(() => outbox.send(duo.transport)))
    }
    expect(duo.heard.length).toBe(10)
    expect(new Set(duo.heard.map(({ id }) => id)).size).toBe(10)
    for (const fileId of files) {
      const { rows } = await outbox.transact((ctx) =>
        sql<{
          id: string
        }>`select id from outbox_message where file_id = ${fileId} order by answered_at`.execute(ctx.db),
      )
      expect(rows.map(({ id }) => queued.get(id))).toEqual([1, 2, 3, 4, 5])
    }
  })

  test('a refused one cannot be sent again over something newer; it is noted instead', async () => {
    const fileId = await outbox.aFile()
    const old = await outbox.queued(pvt('2026-11-02'), fileId)
    await outbox.send(answering({ kind: 'refused', reasons: ['te vroeg'] }))
    await outbox.queued(pvt('2026-11-09'), fileId)
    await outbox.send(answering())
    const again = await outbox.transact((ctx) => resendMessage(ctx, old, pvt('2026-11-03').body))
    expect(again).toMatchObject({ error: 'overtaken' })
    done(await outbox.transact((ctx) => noteRefusal(ctx, old, ' gezien ')))
    expect(await outbox.stands(old)).toMatchObject({ state: 'refused', noted: { note: 'gezien' } })
    expect(await outbox.transact((ctx) => noteRefusal(ctx, old, ''))).toMatchObject({ error: 'not-refused' })
  })
})

describe('EXC.UNCERTAIN: what may not be told twice is left to a person when it broke off', () => {
  const killed = () => {
    const { heard, transport } = listening(() => {
      throw new Error('killed')
    })
    return { heard, send: () => expect(outbox.send(transport)).rejects.toThrow('killed') }
  }

  test('a plan: it waits for a person, who saw that DUO has it', async () => {
    const fileId = await outbox.aFile()
    const id = await outbox.queued(pip('2026-11-02'), fileId)
    const newer = await outbox.queued(pip('2026-11-16'), fileId)
    const died = killed()
    await died.send()
    await outbox.later()
    const duo = taking()
    await outbox.send(duo.transport)
    expect(duo.heard).toEqual([])
    expect(await outbox.stands(id)).toMatchObject({ state: 'uncertain', nextTryAt: null })
    const { total } = await outbox.transact((ctx) => outboxPage(ctx, { filter: 'uncertain', page: 1 }))
    expect(total).toBe(1)
    done(await outbox.transact((ctx) => settleUncertain(ctx, id, 'arrived')))
    expect(await outbox.stands(id)).toMatchObject({ state: 'accepted' })
    await outbox.send(duo.transport)
    expect(duo.heard.map((one) => one.id)).toEqual([newer])
    expect(await outbox.transact((ctx) => settleUncertain(ctx, id, 'not-arrived'))).toMatchObject({
      error: 'not-uncertain',
    })
  })

  test('when DUO has it not, it goes again under the same id', async () => {
    const id = await outbox.queued(pip('2026-11-02'), await outbox.aFile())
    await killed().send()
    await outbox.later()
    await outbox.send(answering())
    done(await outbox.transact((ctx) => settleUncertain(ctx, id, 'not-arrived')))
    const duo = taking()
    await outbox.send(duo.transport)
    expect(duo.heard.map((one) => one.id)).toEqual([id])
    expect(await outbox.stands(id)).toMatchObject({ state: 'accepted', tries: 2 })
  })

  test('a day that is put is simply put again', async () => {
    const id = await outbox.queued(pvt('2026-11-02'), await outbox.aFile())
    await killed().send()
    await outbox.later()
    const duo = taking()
    await outbox.send(duo.transport)
    expect(duo.heard.map((one) => one.id)).toEqual([id])
    expect(await outbox.stands(id)).toMatchObject({ state: 'accepted' })
  })

  test('while its sender lives nobody else takes it', async () => {
    const id = await outbox.queued(pip('2026-11-02'), await outbox.aFile())
    await killed().send()
    await outbox.send(answering())
    expect(await outbox.stands(id)).toMatchObject({ state: 'retrying' })
  })

  test('a message that no longer fits names its trouble and holds nothing up', async () => {
    const fileId = await outbox.aFile()
    const id = MessageId.parse(crypto.randomUUID())
    // As an older version of the program queued it.
    await outbox.transact((ctx) =>
      sql`insert into outbox_message (municipality_id, id, file_id, kind, body)
        values (${outbox.municipality.id}, ${id}, ${fileId}, 'pvt', '{"datum": "2-11"}')`.execute(ctx.db),
    )
    const other = await outbox.queued(OFFER, fileId)
    const duo = taking()
    await outbox.send(duo.transport)
    expect(duo.heard.map((one) => one.id)).toEqual([other])
    expect(await outbox.stands(id)).toMatchObject({
      state: 'retrying',
      lastTrouble: expect.stringContaining('past niet meer'),
    })
  })
})
