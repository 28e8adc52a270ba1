import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { sealAudit } from '#platform/audit.ts'
import type { Municipality } from './builders.ts'
import { acting, type TestDatabase, theSystem } from './database.ts'

/** Test files run beside each other, and loading a demo is one transaction: waiting for it takes longer than a test. */
export const SEALING_TIMEOUT = 180_000

/**
 * Seals the audit record once every transaction that is going on has ended. PostgreSQL counts them for the whole server,
 * those of other test files too, and only rows older than all of them are sealed.
 * @returns how many rows were sealed
 */
export async function seal(database: TestDatabase, { id }: Municipality): Promise<number> {
  await untilAllEnded(database)
  return acting(database, theSystem(id), (ctx) => sealAudit(ctx.db, id))
}

async function untilAllEnded({ db }: TestDatabase): Promise<void> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(db)
  const now = rows[0]?.now ?? '0'
  for (;;) {
    const boundary = await sql<{ hasPassed: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${now}::xid8 as has_passed`.execute(db)
    if (boundary.rows[0]?.hasPassed) return
    await setTimeout(50)
  }
}
