import { sql } from 'kysely'
import type { MunicipalityId, UserId } from '#kernel/ids.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/database.ts'
import { DRAFT_CHARACTERS, DRAFT_KEPT_DAYS, type DraftFields } from './draft.ts'

export type DraftKey = { municipalityId: MunicipalityId; userId: UserId; form: string }

/**
 * Adds these fields to the draft; fields that are not named keep what they held.
 * @returns false when the whole would become too large; then nothing changes
 */
export async function mergeDraft(db: Db, key: DraftKey, fields: DraftFields): Promise<boolean> {
  const { rows } = await sql`
    insert into draft as d (municipality_id, user_id, form, fields, saved_at)
    values (${key.municipalityId}, ${key.userId}, ${key.form}, ${JSON.stringify(fields)}::jsonb, now())
    on conflict (municipality_id, user_id, form)
      do update set fields = d.fields || excluded.fields, saved_at = excluded.saved_at
      where length((d.fields || excluded.fields)::text) <= ${DRAFT_CHARACTERS}
    returning 1`.execute(db)
  return rows.length > 0
}

export async function removeDraft(db: Db, key: DraftKey): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('municipalityId', '=', key.municipalityId)
    .where('userId', '=', key.userId)
    .where('form', '=', key.form)
    .execute()
}

/** @returns how many drafts nobody went on with were thrown away */
export async function removeAbandoned(
  db: Db,
  municipalityId: MunicipalityId,
  today: LocalDate,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from draft where municipality_id = ${municipalityId}
    and saved_at < ${addDays(today, -DRAFT_KEPT_DAYS)}::date`.execute(db)
  return Number(numAffectedRows ?? 0)
}
