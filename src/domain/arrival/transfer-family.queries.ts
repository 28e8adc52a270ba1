import { sql } from 'kysely'
import { type FileAccess, listableFiles } from '#domain/file/file.queries.ts'
import type { Context } from '#platform/context.ts'

/** Somebody of the same family who moved here too and has a file of its own. */
export type CameAlong = { number: string; name: string }

/**
 * Who came from the same household with an own file that the actor may list, and is not in the family of this file
 * yet. The household itself does not move: another municipality decides who belongs together here (ARR.TRANSFER.FAMILY).
 */
export async function cameAlongWith(
  ctx: Context,
  { municipalityId, fileId, personId }: FileAccess,
): Promise<CameAlong[]> {
  const { today } = ctx
  const inFamily = sql`h.mistaken_on is null and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})`
  const { rows } = await sql<CameAlong>`
    select f.number, p.given_name || ' ' || p.family_name as name
    from file_transfer mine
      join file_transfer theirs on theirs.to_municipality_id = mine.to_municipality_id
        and theirs.municipality_id = mine.municipality_id and theirs.id <> mine.id
      join file_transfer_contents came on came.municipality_id = mine.municipality_id and came.transfer_id = mine.id
      join file_transfer_contents along on along.municipality_id = theirs.municipality_id
        and along.transfer_id = theirs.id
        and along.contents ->> 'household' = came.contents ->> 'household'
      join file f on f.municipality_id = theirs.to_municipality_id and f.id = theirs.new_file_id
      join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    where mine.to_municipality_id = ${municipalityId} and mine.new_file_id = ${fileId} and f.closed_on is null
      and ${listableFiles(ctx)}
      and not exists (select 1 from household_member h join household_member own
          on own.municipality_id = h.municipality_id and own.household_id = h.household_id
        where h.municipality_id = f.municipality_id and h.person_id = f.person_id and own.person_id = ${personId}
          and own.mistaken_on is null and own.end_reason is null and ${inFamily})
    order by p.birth_date nulls last, f.number limit 20`.execute(ctx.db)
  return rows
}
