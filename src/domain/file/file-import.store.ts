import { sql } from 'kysely'
import type { FileId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'

export type ImportedFileRow = { id: FileId; personId: PersonId; number: string }

/**
 * One statement for all: an import brings thousands. The files are closed at once: respondents of a study are there
 * for the figures, and are on nobody's list of people to help.
 */
export async function insertImportedFiles(
  ctx: Context,
  { municipalityId, openedOn }: { municipalityId: MunicipalityId; openedOn: LocalDate },
  files: readonly ImportedFileRow[],
): Promise<void> {
  await sql`insert into file (municipality_id, id, person_id, number, opened_on, closed_on, close_reason, opened_by)
    select ${municipalityId}, r."id", r."personId", r."number", ${openedOn}, ${openedOn}, 'imported', ${actorId(ctx)}
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as r("id" uuid, "personId" uuid, "number" text)`.execute(
    ctx.db,
  )
}
