import { sql } from 'kysely'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'

/** `in`: what DUO tells us; `out`: what we tell DUO. */
export type Direction = 'in' | 'out'

/** Keeps how it went. @param run.trouble null when it worked */
export async function saveRun(
  ctx: Context,
  {
    municipalityId,
    direction,
    trouble,
  }: { municipalityId: MunicipalityId; direction: Direction; trouble: string | null },
): Promise<void> {
  await sql`
    insert into exchange_run (municipality_id, direction, worked_at, failed_at, trouble)
    values (${municipalityId}, ${direction}, case when ${trouble}::text is null then now() end,
      case when ${trouble}::text is not null then now() end, ${trouble})
    on conflict (municipality_id, direction) do update set
      worked_at = coalesce(excluded.worked_at, exchange_run.worked_at), failed_at = excluded.failed_at,
      trouble = excluded.trouble`.execute(ctx.db)
}
