import type pg from 'pg'
import type { Config } from './config.ts'
import { assertLocked, type Connection, connect } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { createDatabase, migrate, OLDEST_POSTGRES } from './migrate.ts'
import { countQuery } from './query-count.ts'
import { StartFailure } from './start-failure.ts'

const DATABASE = 'trede'

export type OpenDatabase = Connection & {
  /** The owner's connection, for migrating, backup and restore only. */
  owner: pg.PoolConfig
  /** Brings the database to the newest version; the web server does so at its start, `trede migrate` by hand. */
  migrate: () => Promise<string[]>
  stop: () => Promise<void>
}

/**
 * Opens the built-in database, or the one that DATABASE_URL names.
 * @param whenRunning a second web server on the same folder is refused; a command joins the running one
 * @throws StartFailure with one sentence for people
 */
export async function openDatabase(config: Config, whenRunning: 'refuse' | 'reuse'): Promise<OpenDatabase> {
  return config.DATABASE_URL ? openServer(config, config.DATABASE_URL) : openEmbedded(config, whenRunning)
}

async function openEmbedded(config: Config, whenRunning: 'refuse' | 'reuse'): Promise<OpenDatabase> {
  const server = await startEmbeddedPostgres({ dataDirectory: config.TREDE_DATA, whenRunning })
  await createDatabase(server.admin, DATABASE)
  const owner = server.connection('trede_owner', DATABASE)
  const connection = connect(server.connection('trede_app', DATABASE), countQuery)
  return {
    ...connection,
    owner,
    migrate: () => migrate(owner),
    stop: async () => {
      await connection.close()
      await server.stop(whenRunning === 'refuse' ? 'now' : 'when-unused')
    },
  }
}

/** With one address, that of the owner, the program steps down to its own role on every connection. */
async function openServer(config: Config, url: string): Promise<OpenDatabase> {
  const owner = { connectionString: config.DATABASE_OWNER_URL ?? url }
  const connection = connect({ connectionString: url, options: '-c role=trede_app' }, countQuery)
  await assertNewEnough(owner)
  return {
    ...connection,
    owner,
    migrate: async () => {
      const applied = await migrate(owner)
      await assertLocked(connection.db).catch(refuseRole)
      return applied
    },
    stop: connection.close,
  }
}

function refuseRole(error: Error): never {
  throw new StartFailure(
    `The login of DATABASE_URL may not work as the role trede_app (${error.message}). As administrator, run: create role trede_app; grant trede_app to that login;`,
  )
}

async function assertNewEnough(owner: pg.PoolConfig): Promise<void> {
  const { db, close } = connect({ ...owner, max: 1 })
  try {
    const { rows } = await db
      .selectNoFrom((eb) => eb.fn<string>('current_setting', [eb.val('server_version_num')]).as('version'))
      .execute()
      .then((found) => ({ rows: found }))
    const version = Math.floor(Number(rows[0]?.version) / 10_000)
    if (version >= OLDEST_POSTGRES) return
    throw new StartFailure(
      `The database server is PostgreSQL ${version}; Trede needs ${OLDEST_POSTGRES} or later. Upgrade the server or unset DATABASE_URL.`,
    )
  } catch (error) {
    if (error instanceof StartFailure) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(
      `The database of DATABASE_URL does not answer (${reason}). Start it or correct the address.`,
    )
  } finally {
    await close()
  }
}
