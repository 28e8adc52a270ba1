import { sql } from 'kysely'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { Db } from './database.ts'

/** How many rows of the audit record no seal protects yet: those that were written after the last seal was made. */
export async function unsealedRows(db: Db, municipalityId: MunicipalityId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from audit_event e where e.municipality_id = ${municipalityId}
      and e.written_by >= coalesce((select s.boundary from audit_seal s where s.municipality_id = ${municipalityId}
        order by s.number desc limit 1), '0'::xid8)`.execute(db)
  return rows[0]?.count ?? 0
}
