import { sql } from 'kysely'
import type { MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { ProfileMapping } from './profile-mapping.ts'
import type { RowOutcome } from './profile-plan.ts'
import type { RawRow } from './profile-row.ts'

export type ImportKey = { municipalityId: MunicipalityId; id: string }

export async function insertImport(
  ctx: Context,
  key: ImportKey,
  file: { name: string; heading: readonly string[]; rows: readonly RawRow[]; mapping: ProfileMapping },
): Promise<void> {
  await sql`insert into profile_import (municipality_id, id, file_name, heading, rows, mapping, started_by)
    values (${key.municipalityId}, ${key.id}, ${file.name}, ${[...file.heading]}::text[],
      ${JSON.stringify(file.rows)}::jsonb, ${JSON.stringify(file.mapping)}::jsonb, ${actorId(ctx)})`.execute(
    ctx.db,
  )
}

/** Waits for whoever finishes this import at the same moment. */
export async function lockImport(ctx: Context, key: ImportKey): Promise<void> {
  await sql`select 1 from profile_import where municipality_id = ${key.municipalityId} and id = ${key.id}
    for update`.execute(ctx.db)
}

export async function setMapping(ctx: Context, key: ImportKey, mapping: ProfileMapping): Promise<void> {
  await sql`update profile_import set mapping = ${JSON.stringify(mapping)}::jsonb
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

/** The rows go: what they held lies in the files now, and the report says what became of each. */
export async function setReport(ctx: Context, key: ImportKey, report: readonly RowOutcome[]): Promise<void> {
  await sql`update profile_import set rows = '[]', report = ${JSON.stringify(report)}::jsonb
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

export async function removeImport(ctx: Context, key: ImportKey): Promise<void> {
  await sql`delete from profile_import
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

export async function removeImportsBefore(
  ctx: Context,
  municipalities: readonly MunicipalityId[],
  days: number,
): Promise<void> {
  await sql`delete from profile_import where municipality_id = any (${[...municipalities]}::uuid[])
    and started_at < now() - make_interval(days => ${days})`.execute(ctx.db)
}
