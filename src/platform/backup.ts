import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import {
  BackupFailure,
  type Contents,
  checkBackup,
  END_OF_TABLE,
  type Header,
  tally,
} from './backup-format.ts'
import { appliedMigrations, type BackupTable, tablesInOrder, unreadableTables } from './backup-tables.ts'

/**
 * Writes the whole database into one file, as it is at one instant, and reads the file back before it gets its name.
 * The web server goes on meanwhile. Whoever is signed in is left out: nobody stays signed in through a restore.
 * @param owner a connection as the owner of the database
 * @param file a path at which nothing is yet
 * @returns what the file holds, per table. Throws BackupFailure with one sentence
 */
export async function backUp(owner: pg.PoolConfig, file: string): Promise<Contents> {
  if (existsSync(file)) throw new BackupFailure(`${file} exists already: choose another name or remove it.`)
  const unfinished = `${file}.unfinished`
  try {
    const written = await inSnapshot(owner, (client) => write(client, unfinished))
    const { contents } = await checkBackup(unfinished)
    if (JSON.stringify(contents) !== JSON.stringify(written)) {
      throw new BackupFailure(`${file} could not be written whole: reading it back gave something else.`)
    }
    await rename(unfinished, file)
    return contents
  } catch (error) {
    await rm(unfinished, { force: true })
    if (error instanceof BackupFailure || !isSystemError(error)) throw error
    throw new BackupFailure(`${file} could not be written: ${error.message}.`)
  }
}

async function inSnapshot<T>(owner: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    // The text of a day or an instant may not depend on the settings of this server.
    await client.query(
      `set local trede.backup = 'on'; set local timezone = 'UTC'; set local datestyle = 'ISO'`,
    )
    const unreadable = await unreadableTables(client)
    if (unreadable.length > 0) {
      throw new BackupFailure(
        `This role may not read all of ${unreadable.join(', ')}: connect as the owner of the database.`,
      )
    }
    return await work(client)
  } finally {
    await client.end()
  }
}

async function write(client: pg.Client, file: string): Promise<Contents> {
  const contents: Contents = {}
  // It holds everything, so only who made it may read it; `flush`: on the disk before it counts as written.
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(textOf(client, contents), createGzip(), target)
  return contents
}

async function* textOf(client: pg.Client, contents: Contents): AsyncGenerator<Buffer | string> {
  const { rows } = await client.query<{ now: string }>('select now()::text as now')
  const header: Header = {
    trede: 'backup',
    format: 1,
    takenAt: rows[0]?.now ?? '',
    migrations: await appliedMigrations(client),
  }
  yield `${JSON.stringify(header)}\n`
  for (const table of await tablesInOrder(client)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`
    const count = tally()
    for await (const bytes of rowsOf(client, table)) {
      count.add(bytes)
      yield bytes
    }
    yield END_OF_TABLE
    contents[table.name] = count.result()
  }
  yield `${JSON.stringify({ contents })}\n`
}

function rowsOf(client: pg.Client, table: BackupTable): AsyncIterable<Buffer> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyTo(`copy ${pg.escapeIdentifier(table.name)} (${columns}) to stdout`))
  return Readable.from(stream)
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error
