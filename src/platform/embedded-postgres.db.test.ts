import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

let dataDirectory: string
let opened: EmbeddedPostgres[]

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'trede-embedded-'))
  opened = []
})

afterEach(async () => {
  for (const server of opened.reverse()) await server.stop('now')
  rmSync(dataDirectory, { recursive: true, force: true })
})

const settings = { shared_buffers: '16MB' }

async function start(whenRunning: 'refuse' | 'reuse', directory = dataDirectory) {
  const server = await startEmbeddedPostgres({ dataDirectory: directory, whenRunning, settings })
  opened.push(server)
  return server
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.admin)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('what was written is there after a stop and a start', async () => {
  const first = await start('refuse')
  await ask(first, 'create table note as select 7 as page')
  await first.stop('now')

  expect(await ask(await start('refuse'), 'select page from note')).toEqual([{ page: 7 }])
})

test('the server is private: no TCP, UTF-8, the sorting of PostgreSQL itself, and every commit on the disk', async () => {
  const facts = `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
    pg_encoding_to_char(encoding) as encoding, datlocprovider as locale
    from pg_database where datname = 'template1'`

  expect(await ask(await start('refuse'), facts)).toEqual([
    { addresses: '', fsync: 'on', encoding: 'UTF8', locale: 'b' },
  ])
})

test('a second web server on the same folder is refused by name of the folder', async () => {
  await start('refuse')

  await expect(start('refuse')).rejects.toThrow(`The data folder ${dataDirectory} is in use by another Trede`)
}, 10_000)

test('a command joins the server that runs, and letting go of it leaves that running', async () => {
  const owner = await start('refuse')
  const guest = await start('reuse')
  await guest.stop('when-unused')

  expect([owner.isReused, guest.isReused]).toEqual([false, true])
  expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('the command that started the server waits until the one that joined is done', async () => {
  const owner = await start('reuse')
  const guest = await start('reuse')
  const order: string[] = []
  const ownerDone = owner.stop('when-unused').then(() => order.push('owner'))
  await ask(guest, 'select pg_sleep(0.3)')
  order.push('guest')
  await guest.stop('when-unused')
  await ownerDone

  expect(order).toEqual(['guest', 'owner'])
})

test('two commands that start on an empty folder at once use one server', async () => {
  const [one, other] = await Promise.all([start('reuse'), start('reuse')])

  expect([one.isReused, other.isReused].sort()).toEqual([false, true])
})

test.each([
  ['of a number that nobody has', '4194303'],
  ['of a number that another program has now', String(process.pid)],
])('a process file %s, left by a crash, is no obstacle', async (_, pid) => {
  await (await start('refuse')).stop('now')
  writeFileSync(
    join(dataDirectory, 'postgres', 'postmaster.pid'),
    `${pid}\n/elsewhere\n0\n5432\n\n\n\nready\n`,
  )

  expect(await ask(await start('refuse'), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a folder whose socket path would be too long works all the same', async () => {
  const deep = join(dataDirectory, 'a'.repeat(60), 'b'.repeat(60))
  const owner = await start('refuse', deep)
  const guest = await start('reuse', deep)

  expect(guest.isReused).toBe(true)
  await owner.stop('now')
  expect(existsSync(owner.admin.host ?? '')).toBe(false)
})

test('a database of another PostgreSQL version is refused with both versions', async () => {
  mkdirSync(join(dataDirectory, 'postgres'))
  writeFileSync(join(dataDirectory, 'postgres', 'PG_VERSION'), '13\n')

  await expect(start('refuse')).rejects.toThrow('was made by PostgreSQL 13 and this Trede has PostgreSQL 18')
})

test('a data folder that cannot be made is refused', async () => {
  const file = join(dataDirectory, 'file')
  writeFileSync(file, '')

  await expect(start('refuse', join(file, 'data'))).rejects.toThrow('cannot be made or written by this user')
})

test('a statement that fails leaves no personal data in the log', async () => {
  const server = await start('refuse')
  await ask(server, `select cast('Semhar Tesfay' as integer)`).catch(() => undefined)

  expect(readFileSync(join(dataDirectory, 'postgres', 'server.log'), 'utf8')).not.toContain('Semhar')
})
