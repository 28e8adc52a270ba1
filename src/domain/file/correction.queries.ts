import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import type { FileAccess } from './file.queries.ts'

export type Correction = {
  key: string
  field: string
  oldValue: unknown
  newValue: unknown
  reason: string
  on: LocalDate
  by: string | null
}

/** What was corrected in the details of the person, newest first; at most fifty. */
export async function personCorrections(ctx: Context, file: FileAccess): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select c.id as key, c.field, c.old_value, c.new_value, c.reason, c.corrected_on as "on", a.name as by
    from correction c left join account a on a.id = c.by_user
    where c.municipality_id = ${file.municipalityId} and c.file_id = ${file.fileId} and c.subject = 'person'
    order by c.corrected_on desc, c.id desc
    limit 50`.execute(ctx.db)
  return rows
}
