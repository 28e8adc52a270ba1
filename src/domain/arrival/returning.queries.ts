import { sql } from 'kysely'
import { personWithNumber } from '#domain/person/numbers.queries.ts'
import type { FileId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { KnownNumbers } from './profile.ts'

/**
 * Who has one of these numbers here and no open file any more: they moved away or were done, and came back (ARR.RETURN).
 * Their new file is of the same person, so that what DUO sends finds it.
 */
export async function returningPerson(
  ctx: Context,
  municipalityId: MunicipalityId,
  { bsn, vNumber }: KnownNumbers,
): Promise<PersonId | undefined> {
  const known = { ...(bsn !== null && { bsn }), ...(vNumber !== null && { vNumber }) }
  const personId = await personWithNumber(ctx, municipalityId, known)
  if (!personId) return undefined
  const { rows } = await sql`select 1 from file f where f.municipality_id = ${municipalityId}
    and f.person_id = ${personId} and f.closed_on is null limit 1`.execute(ctx.db)
  return rows.length === 0 ? personId : undefined
}

/** Whose file this is, for the command that has just opened it, perhaps for a colleague. */
export async function personOfFile(
  ctx: Context,
  { municipalityId, fileId }: { municipalityId: MunicipalityId; fileId: FileId },
): Promise<PersonId> {
  const { rows } = await sql<{ personId: PersonId }>`select person_id from file
    where municipality_id = ${municipalityId} and id = ${fileId}`.execute(ctx.db)
  const personId = rows[0]?.personId
  if (!personId) throw new Error('a file that was just opened is not there')
  return personId
}
