import type pg from 'pg'

/** A table of a backup, with the columns that are stored and not computed. */
export type BackupTable = { name: string; columns: readonly string[] }

// Who is signed in, and how often someone failed to, is of the moment. The queue plans its own work again.
const NOT_KEPT = ['session', 'sign_in_attempt']
// The number of a transaction has a meaning on its own server only; a restore gives its own.
const OF_THIS_SERVER = 'written_by'
const IS_OURS = `c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
  and c.relname <> all ($1)`

/** Every table that is kept, those that others point to first. */
export async function tablesInOrder(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { pointsTo: string[] }>(
    `select c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attname <> '${OF_THIS_SERVER}') as columns,
      coalesce((select json_agg(distinct r.relname) from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '[]') as "pointsTo"
    from pg_class c where ${IS_OURS} order by c.relname`,
    [NOT_KEPT],
  )
  const ordered: BackupTable[] = []
  let waiting = rows
  while (waiting.length > 0) {
    const free = waiting.filter((table) => !waiting.some(({ name }) => table.pointsTo.includes(name)))
    if (free.length === 0) throw new Error('Tables point to each other in a circle.')
    ordered.push(...free.map(({ name, columns }) => ({ name, columns })))
    waiting = waiting.filter((table) => !free.includes(table))
  }
  return ordered
}

/** Tables of which row-level security would hide rows from this role without a word. */
export async function unreadableTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where ${IS_OURS}
      and row_security_active(c.oid) and not exists (select from pg_policy p where p.polrelid = c.oid
        and p.polname = 'backup' and current_user::regrole::oid = any (p.polroles))
    order by c.relname`,
    [NOT_KEPT],
  )
  return rows.map(({ name }) => name)
}

export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map(({ name }) => name)
}
