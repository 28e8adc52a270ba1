import { sql } from 'kysely'
import { actorId, type Context } from '#platform/context.ts'
import type { Enrolment } from './enrolment.ts'

/** One statement for all: an import brings thousands. */
export async function insertImportedEnrolments(
  ctx: Context,
  enrolments: readonly Enrolment[],
): Promise<void> {
  await sql`insert into enrolment (municipality_id, id, file_id, person_id, programme_id, programme_version, ordinal,
      provider_id, started_on, enrolled_by)
    select r."municipalityId", r."id", r."fileId", r."personId", r."programmeId", r."programmeVersion", r."ordinal",
      r."providerId", r."startedOn", ${actorId(ctx)}
    from jsonb_to_recordset(${JSON.stringify(enrolments)}::jsonb) as r("municipalityId" uuid, "id" uuid,
      "fileId" uuid, "personId" uuid, "programmeId" text, "programmeVersion" smallint, "ordinal" smallint,
      "providerId" uuid, "startedOn" date)`.execute(ctx.db)
}
