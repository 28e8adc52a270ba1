import { sql } from 'kysely'
import type { MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import type { Db } from '#platform/database.ts'

export type MunicipalityRow = {
  id: MunicipalityId
  name: string
  demo: boolean
  organisationId: OrganisationId
}

/** Every municipality of this installation; only for the program itself, a signed-in user gets none. */
export async function allMunicipalities(db: Db): Promise<MunicipalityRow[]> {
  const { rows } = await sql<MunicipalityRow>`select * from trede.municipalities()`.execute(db)
  return rows
}

/** Ends sessions that are over; returns how many. */
export async function deleteExpiredSessions(db: Db, idleMinutes: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select trede.delete_expired_sessions(
    make_interval(mins => ${idleMinutes})) as gone`.execute(db)
  return rows[0]?.gone ?? 0
}
