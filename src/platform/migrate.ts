import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { JOB_QUEUES } from './jobs.ts'

/** The oldest PostgreSQL that has what the migrations use. */
export const OLDEST_POSTGRES = 15

/**
 * Makes the two roles when they are absent, and a database that belongs to the owner.
 * @param admin a connection that may create roles and databases, to any existing database
 */
export async function createDatabase(admin: pg.ClientConfig, database: string): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    for (const role of ['trede_owner', 'trede_app']) {
      await client.query(
        `do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`,
      )
    }
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount) return
    await client.query(`create database ${pg.escapeIdentifier(database)} owner trede_owner encoding 'UTF8'`)
  } finally {
    await client.end()
  }
}

/**
 * Brings the database to the newest version; doing nothing when it is there already.
 * @param owner a connection as the owner of the database
 * @param folder where the `*.sql` migrations lie
 * @returns names of the migrations that were applied now
 */
export async function migrate(owner: pg.PoolConfig, folder = 'db/migrations'): Promise<string[]> {
  const pool = new pg.Pool({ ...owner, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await ensureProgramRole(db)
    const migrator = new Migrator({ db, provider: { getMigrations: () => migrationsIn(folder) } })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw error
    await installQueue(db)
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}

/** Whether the database lacks a migration of this version of the program. */
export async function needsMigration(owner: pg.PoolConfig, folder = 'db/migrations'): Promise<boolean> {
  const pool = new pg.Pool({ ...owner, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => migrationsIn(folder) } })
    const known = await migrator.getMigrations()
    return known.some((migration) => migration.executedAt === undefined)
  } finally {
    await db.destroy()
  }
}

async function migrationsIn(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  const entries = names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    return [name.slice(0, -4), { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) }]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/**
 * On a server of one's own the owner makes the program's role, and may step down to it. An owner without the right
 * to make roles finds it made beforehand; whether it may be used shows when the program connects.
 */
async function ensureProgramRole(db: Kysely<unknown>): Promise<void> {
  await sql`do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'trede_app') then create role trede_app; end if;
    if not pg_has_role('trede_app', case when current_setting('server_version_num')::int >= 160000
        then 'SET' else 'MEMBER' end) then
      grant trede_app to current_user;
    end if;
  exception when insufficient_privilege then null;
  end $$`.execute(db)
}

// Through it the queue sends what is scheduled. It would make it itself, had the program the right to make tables;
// without it nothing scheduled ever runs, and nothing says so.
const QUEUE_OF_THE_CLOCK = '__pgboss__send-it'

/** The queue's own tables: made by its own plan, as owner, so that the program needs no right to make tables. */
async function installQueue(db: Kysely<unknown>): Promise<void> {
  const found = await sql`select 1 from pg_namespace where nspname = 'pgboss'`.execute(db)
  if (found.rows.length === 0) {
    await sql.raw(PgBoss.getConstructionPlans('pgboss')).execute(db)
  }
  // Does nothing for a queue that is there already; a version that brings a new one adds it.
  for (const name of [...JOB_QUEUES, QUEUE_OF_THE_CLOCK]) {
    await sql`select pgboss.create_queue(${name}, ${JSON.stringify({ policy: 'standard' })}::json)`.execute(
      db,
    )
  }
  await sql`grant usage on schema pgboss to trede_app`.execute(db)
  await sql`grant all on all tables in schema pgboss to trede_app`.execute(db)
  await sql`grant execute on all functions in schema pgboss to trede_app`.execute(db)
}
