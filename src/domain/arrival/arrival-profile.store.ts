import { sql } from 'kysely'
import { z } from 'zod'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import { ArrivalProfile, UnreadCell } from './profile.ts'

type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

type Kept = { background: ArrivalProfile; limitations: string | null; unmapped: UnreadCell[] }

/** Cells of columns without a field, of every import, the oldest first; for case workers. */
export const UNMAPPED = sql`coalesce((select jsonb_agg(cell order by u.id, place) from arrival_unread u
  cross join lateral jsonb_array_elements(u.cells) with ordinality cells(cell, place)
  where u.municipality_id = a.municipality_id and u.file_id = a.file_id), '[]')`

/** What is kept beside a file already. */
export async function findArrivalProfile(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
): Promise<Kept | undefined> {
  const { rows } = await sql<{ fields: unknown; words: string | null; unmapped: unknown }>`
    select a.fields, l.words, ${UNMAPPED} as unmapped from arrival_profile a
    left join arrival_limitation l on l.municipality_id = a.municipality_id and l.file_id = a.file_id
    where a.municipality_id = ${municipalityId} and a.file_id = ${fileId}`.execute(ctx.db)
  const [row] = rows
  return (
    row && {
      background: ArrivalProfile.parse(row.fields),
      limitations: row.words,
      unmapped: z.array(UnreadCell).parse(row.unmapped),
    }
  )
}

export async function saveArrivalProfile(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  { background, limitations }: { background: ArrivalProfile; limitations: string | null },
): Promise<void> {
  const by = actorId(ctx)
  await sql`insert into arrival_profile (municipality_id, file_id, fields, recorded_on, recorded_by)
    values (${municipalityId}, ${fileId}, ${JSON.stringify(background)}::jsonb, ${ctx.today}, ${by})
    on conflict (municipality_id, file_id) do update
      set fields = excluded.fields, recorded_on = excluded.recorded_on, recorded_by = excluded.recorded_by`.execute(
    ctx.db,
  )
  if (limitations === null) return
  await sql`insert into arrival_limitation (municipality_id, file_id, words, recorded_on, recorded_by)
    values (${municipalityId}, ${fileId}, ${limitations}, ${ctx.today}, ${by})
    on conflict (municipality_id, file_id) do update
      set words = excluded.words, recorded_on = excluded.recorded_on, recorded_by = excluded.recorded_by`.execute(
    ctx.db,
  )
}

export async function addUnmapped(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  cells: readonly UnreadCell[],
): Promise<void> {
  await sql`insert into arrival_unread (municipality_id, id, file_id, cells, recorded_on, recorded_by)
    values (${municipalityId}, ${ctx.newId()}, ${fileId}, ${JSON.stringify(cells)}::jsonb, ${ctx.today},
      ${actorId(ctx)})`.execute(ctx.db)
}
