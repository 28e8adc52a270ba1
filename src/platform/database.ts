import { createHash } from 'node:crypto'
import { CamelCasePlugin, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { DB } from './database.types.ts'

/** A database or a transaction on it; queries look the same on both. */
export type Db = Kysely<DB>

const DATE = 1082
const BIGINT = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    // A day stays the text it is: as an instant it would shift with the machine's time zone.
    if (id === DATE) return (text: string) => text
    // Counts stay far below 2^53.
    if (id === BIGINT) return Number
    return pg.types.getTypeParser(id, format)
  },
}

export type Connection = { db: Db; pool: pg.Pool; close: () => Promise<void> }

const READS = /^\s*(select|with)\b/i

/**
 * Lets the server remember how it reads each question. With row-level security planning takes as long as reading,
 * and a page asks the same questions every time. Statements that write differ in their number of rows: not those.
 */
function rememberQuestions(client: pg.PoolClient): void {
  const query: (...given: unknown[]) => unknown = client.query.bind(client)
  const remembering = (...given: unknown[]): unknown => {
    const [text, values] = given
    if (given.length !== 2 || typeof text !== 'string' || !READS.test(text)) return query(...given)
    return query({ name: createHash('sha1').update(text).digest('base64'), text, values })
  }
  Object.assign(client, { query: remembering })
}

/**
 * Opens a pool as the program's role, which cannot bypass row-level security.
 * @param onQuery hears each query with its duration, for counting and slow-query logs
 */
export function connect(config: pg.PoolConfig, onQuery?: (event: LogEvent) => void): Connection {
  const pool = new pg.Pool({ max: 10, types, ...config })
  pool.on('connect', rememberQuestions)
  // A broken idle connection is replaced by the next query; without a listener it would end the program.
  pool.on('error', () => {})
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onQuery && { log: onQuery }),
  })
  return { db, pool, close: () => db.destroy() }
}

/** Refuses to work on a connection for which the second lock does not hold. */
export async function assertLocked(db: Db): Promise<void> {
  const { rows } = await sql<{ open: boolean; name: string }>`
    select rolsuper or rolbypassrls as open, rolname as name from pg_roles where rolname = current_user`.execute(
    db,
  )
  const role = rows[0]
  if (role?.open) throw new Error(`The role ${role.name} bypasses row-level security; connect as trede_app.`)
}

/** Runs in one transaction in which the database knows for whom; nobody's rows are visible without it. */
export function asActor<T>(db: Db, actor: Actor, today: LocalDate, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    const userId = actor.kind === 'user' ? actor.userId : ''
    const system = actor.kind === 'system' ? actor.municipalities[0] : ''
    await sql`select set_config('trede.user_id', ${userId}, true),
      set_config('trede.system_municipality', ${system}, true),
      set_config('trede.today', ${today}, true)`.execute(transaction)
    return work(transaction)
  })
}

/**
 * Counts figures within the transaction of somebody who steers and may not read what they are counted from: answers of
 * single people. What comes back to that person went through masking. Figures are about whole sets: the planner, which
 * cannot see how many rows the policies let through, expects few and would look each of them up by itself.
 */
export async function countingFigures<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const say = (figures: 'on' | '', lookups: 'on' | 'off') =>
    sql`select set_config('trede.figures', ${figures}, true), set_config('enable_nestloop', ${lookups}, true)`.execute(
      db,
    )
  await say('on', 'off')
  const value = await work()
  await say('', 'on')
  return value
}

/**
 * Does `work` within the transaction of somebody who may not read all that a rule needs: a school reports hours, and
 * the dates that follow rest on facts that are closed to it. What comes back to that person says only what the rule
 * decided. When `work` fails the transaction ends, and with it what was set here.
 */
export async function asTheMunicipality<T>(
  db: Db,
  municipalityId: string,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select coalesce(current_setting('trede.system_municipality', true), '') as before`.execute(db)
  const become = (id: string) => sql`select set_config('trede.system_municipality', ${id}, true)`.execute(db)
  await become(municipalityId)
  const value = await work()
  await become(rows[0]?.before ?? '')
  return value
}
