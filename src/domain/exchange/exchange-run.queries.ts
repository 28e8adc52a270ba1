import { sql } from 'kysely'
import { membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { Direction } from './exchange-run.store.ts'

/** How one direction went last. Instants in milliseconds since 1970; `failedAt` only while it does not work. */
export type ExchangeRun = {
  direction: Direction
  workedAt: number | null
  failedAt: number | null
  trouble: string | null
}

/** How reading and sending went last, for the case workers and the administrators of a municipality (EXC.RUN). */
export async function exchangeRuns(ctx: Context): Promise<ExchangeRun[]> {
  const municipalities = membershipsAs(ctx.actor, ['case-worker', 'administrator']).flatMap(
    ({ municipalityId }): MunicipalityId[] => (municipalityId ? [municipalityId] : []),
  )
  const { rows } = await sql<ExchangeRun>`
    select direction, (extract(epoch from worked_at) * 1000)::bigint as worked_at,
      (extract(epoch from failed_at) * 1000)::bigint as failed_at, trouble
    from exchange_run where municipality_id = any (${municipalities}::uuid[]) order by direction`.execute(
    ctx.db,
  )
  return rows
}
