import { sql } from 'kysely'
import { partsFor } from '#domain/file/file.policy.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import type { Context } from '#platform/context.ts'
import { seesConsent } from './consent.policy.ts'
import { Consent } from './consent.ts'

/** A consent with who wrote it down. */
export type SeenConsent = Consent & { recordedBy: string | null }

/**
 * What the person of a file agreed to share, also what was withdrawn since, the last one given first. Whether one
 * holds on a day: `isGiven`. Nothing for who does not see the background of the file.
 */
export async function consentsOf(ctx: Context, file: FileAccess): Promise<SeenConsent[]> {
  if (!seesConsent(partsFor(file.roles))) return []
  const { rows } = await sql<Consent & { recordedByName: string | null }>`
    select c.*, a.name as recorded_by_name from consent c left join account a on a.id = c.recorded_by
    where c.municipality_id = ${file.municipalityId} and c.file_id = ${file.fileId}
    order by c.given_on desc, c.id desc
    limit 100`.execute(ctx.db)
  return rows.map(({ recordedByName, ...row }) => ({ ...Consent.parse(row), recordedBy: recordedByName }))
}
