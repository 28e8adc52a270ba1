import { sql } from 'kysely'
import type { MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'

/** One line per name until somebody has seen it, also when the file cannot be moved out of the way. */
export async function insertUnreadable(
  ctx: Context,
  municipalityId: MunicipalityId,
  { fileName, reason }: { fileName: string; reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into inbox_unreadable (municipality_id, id, file_name, reason)
    values (${municipalityId}, ${ctx.newId()}, ${fileName}, ${reason}) on conflict do nothing`.execute(ctx.db)
  return numAffectedRows === 1n
}

/** @returns of which municipality the line was; undefined when it is not there or was seen before */
export async function setUnreadableSeen(
  ctx: Context,
  own: readonly MunicipalityId[],
  id: string,
): Promise<MunicipalityId | undefined> {
  const { rows } = await sql<{ municipalityId: MunicipalityId }>`update inbox_unreadable
    set seen_on = ${ctx.today}, seen_by = ${actorId(ctx)}
    where municipality_id = any (${[...own]}::uuid[]) and id = ${id} and seen_on is null
    returning municipality_id`.execute(ctx.db)
  return rows[0]?.municipalityId
}
