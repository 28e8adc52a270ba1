import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { httpsTransport } from '#platform/exchange-https.ts'
import { day } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { anOutbox } from '#test/duo-outbox.ts'

/** The job of the web server in a process of its own, so that it can be killed as a machine kills it. */
const SENDER = `
  import { sendDue } from '#domain/exchange/sending.commands.ts'
  import { inContext, newId } from '#platform/context.ts'
  import { connect } from '#platform/database.ts'
  import { httpsTransport } from '#platform/exchange-https.ts'
  const { connection, municipalityId, url } = JSON.parse(process.env.SENDER)
  const { db } = connect(connection)
  const actor = { kind: 'system', origin: 'job', municipalities: [municipalityId] }
  const edge = { db, actor, today: '2026-11-20', locale: 'nl', traceId: newId(), origin: 'job' }
  const transport = httpsTransport({ url, source: '', target: '' })
  await sendDue({ municipalityId, transact: (work) => inContext(edge, work), transport })
`

/** DUO, which takes a message in and says nothing until it is asked to. */
function silentDuo() {
  const calls: { method: string; messageId: string }[] = []
  let isTalking = false
  let heard: () => void = () => undefined
  const server = createServer((request, response) => {
    calls.push({ method: request.method ?? '', messageId: String(request.headers.berichtid) })
    heard()
    if (isTalking) response.writeHead(200, { 'API-Version': '1.0.0' }).end()
  })
  return {
    calls,
    listen: () => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hears: () =>
      new Promise<void>((resolve) => {
        heard = resolve
      }),
    talks: () => {
      isTalking = true
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

let database: TestDatabase
let outbox: Awaited<ReturnType<typeof anOutbox>>
let duo: ReturnType<typeof silentDuo>
beforeEach(async () => {
  database = await ownDatabase()
  outbox = await anOutbox(database)
  duo = silentDuo()
  await duo.listen()
})
afterEach(() => duo.stop())

async function killedWhileSending(): Promise<void> {
  const connection = database.connectionAs('trede_app')
  const work = { connection, municipalityId: outbox.municipality.id, url: duo.url() }
  const flags = ['--input-type=module', '--no-warnings', '--eval', SENDER]
  const sender = spawn(process.execPath, flags, { env: { ...process.env, SENDER: JSON.stringify(work) } })
  const words: string[] = []
  sender.stderr.on('data', (part) => words.push(String(part)))
  const ended = new Promise((resolve) => sender.on('exit', resolve))
  const died = ended.then(() => Promise.reject(new Error(`the sender ended by itself: ${words.join('')}`)))
  await Promise.race([duo.hears(), died])
  sender.kill('SIGKILL')
  await ended
  died.catch(() => undefined)
}

const direct = () => httpsTransport({ url: duo.url(), source: '', target: '' })

test('EXC.UNCERTAIN: a plan whose sender is killed after DUO took it in is not sent a second time', async () => {
  const fileId = await outbox.aFile()
  const body = { dagtekeningPip: day('2026-11-18'), leerroute: 'B' } as const
  const id = await outbox.queued({ kind: 'pip', body }, fileId)
  await killedWhileSending()
  duo.talks()
  await outbox.later()
  await outbox.send(direct())
  expect(duo.calls).toEqual([{ method: 'POST', messageId: id }])
  expect(await outbox.stands(id)).toMatchObject({ state: 'uncertain', tries: 1 })
})

test('EXC.ONCE: a day whose sender is killed is put again under the same id', async () => {
  const body = { datumOndertekeningPvt: day('2026-11-18') }
  const id = await outbox.queued({ kind: 'pvt', body }, await outbox.aFile())
  await killedWhileSending()
  duo.talks()
  await outbox.later()
  await outbox.send(direct())
  expect(duo.calls).toEqual([
    { method: 'PUT', messageId: id },
    { method: 'PUT', messageId: id },
  ])
  expect(await outbox.stands(id)).toMatchObject({ state: 'accepted', tries: 2 })
})
