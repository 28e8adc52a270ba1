import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Whether the database answers and has every migration of this version of the program.
 * @param folder where the `*.sql` migrations lie
 */
export async function isReady(db: Db, folder = 'db/migrations'): Promise<boolean> {
  const files = await readdir(folder)
  const known = files.filter((name) => name.endsWith('.sql')).map((name) => name.slice(0, -4))
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    const applied = new Set(rows.map((row) => row.name))
    return known.every((name) => applied.has(name))
  } catch {
    return false
  }
}
