import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BackupFailure, type Block, type Contents, checkBackup, readBlocks } from './backup-format.ts'
import { appliedMigrations, type BackupTable, tablesInOrder } from './backup-tables.ts'

/**
 * Puts a backup into an empty database of the same version, whole or not at all. The file is checked first.
 * @param owner a connection as the owner of the database
 * @returns what was put back, per table. Throws BackupFailure with one sentence
 */
export async function restore(owner: pg.PoolConfig, file: string): Promise<Contents> {
  const { header, contents } = await checkBackup(file)
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query(`begin; set local timezone = 'UTC'; set local datestyle = 'ISO'`)
    requireSameVersion(header.migrations, await appliedMigrations(client))
    const tables = await tablesInOrder(client)
    await requireEmpty(client, tables)
    await unforced(client, tables, () => load(client, file, tables))
    await client.query('commit')
    // Without it the first pages would be planned as if every table were empty.
    await client.query('analyze')
    return contents
  } finally {
    await client.end()
  }
}

/** Whether nothing was ever put into this database, not even tables: then it may be migrated before a restore. */
export async function isUntouched(owner: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const found = await client.query(`select from pg_tables where schemaname = 'public' limit 1`)
    return found.rowCount === 0
  } finally {
    await client.end()
  }
}

function requireSameVersion(ofBackup: readonly string[], ofDatabase: readonly string[]): void {
  if (JSON.stringify(ofBackup) === JSON.stringify(ofDatabase)) return
  const last = ofBackup.at(-1) ?? 'none'
  throw new BackupFailure(
    `The backup was made by another version of Trede (last migration ${last}): restore it with that version, then upgrade.`,
  )
}

/** Locks the tables first, so that nobody fills them between this look and the restore. */
async function requireEmpty(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  const names = tables.map(({ name }) => pg.escapeIdentifier(name))
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
  await client.query(`set local trede.backup = 'on'`)
  const looks = names.map((name) => `exists (select from ${name})`)
  const { rows } = await client.query<{ filled: boolean }>(`select ${looks.join(' or ')} as filled`)
  if (!rows[0]?.filled) return
  throw new BackupFailure(
    'This database is not empty: restore into a new one (another TREDE_DATA or DATABASE_URL).',
  )
}

// COPY cannot fill a table whose row-level security holds for the owner. The tables are locked and empty, and both
// steps stand or fall with the transaction, so nobody ever meets a table without its lock.
async function unforced(client: pg.Client, tables: readonly BackupTable[], work: () => Promise<void>) {
  const force = async (words: 'no force' | 'force') => {
    for (const { name } of tables) {
      await client.query(`alter table ${pg.escapeIdentifier(name)} ${words} row level security`)
    }
  }
  await force('no force')
  await work()
  await letSealingGoOn(client)
  await continueNumbering(client, tables)
  await force('force')
}

async function load(client: pg.Client, file: string, tables: readonly BackupTable[]): Promise<void> {
  const blocks = readBlocks(file)
  let block = await blocks.next()
  const rows = async function* (): AsyncGenerator<Buffer> {
    for (block = await blocks.next(); isRows(block); block = await blocks.next()) yield block.value.bytes
  }
  while (!block.done) {
    if (block.value.kind === 'table') {
      await pipeline(Readable.from(rows()), client.query(copyFrom(copyCommand(block.value, tables))))
    } else {
      block = await blocks.next()
    }
  }
}

type Rows = IteratorYieldResult<Extract<Block, { kind: 'rows' }>>
const isRows = (result: IteratorResult<Block>): result is Rows => !result.done && result.value.kind === 'rows'

function copyCommand(from: { table: string; columns: readonly string[] }, tables: readonly BackupTable[]) {
  const table = tables.find(({ name }) => name === from.table)
  if (!table || JSON.stringify(table.columns) !== JSON.stringify(from.columns)) {
    throw new BackupFailure(`The table ${from.table} of the backup does not fit this database.`)
  }
  const columns = from.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  return `copy ${pg.escapeIdentifier(table.name)} (${columns}) from stdin`
}

/**
 * Seals take rows by the number of the transaction that wrote them, and numbers of another server mean nothing here.
 * Every row now has the number of this restore, so what was not sealed is sealed next; what was sealed gets a number
 * before every boundary, so that it is not sealed twice.
 */
async function letSealingGoOn(client: pg.Client): Promise<void> {
  await client.query(`update audit_event e set written_by = '0'
    from (select municipality_id, unnest(event_ids) as id from audit_seal) s
    where s.municipality_id = e.municipality_id and s.id = e.id`)
  await client.query(`update audit_seal set boundary = '1'`)
}

async function continueNumbering(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) and a.attidentity <> ''`,
    [tables.map(({ name }) => name)],
  )
  for (const { table, column } of rows) {
    const [name, of] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)]
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${of}), 1), max(${of}) is not null) from ${name}`,
      [name, column],
    )
  }
}
