import { sql } from 'kysely'
import { normsOf } from '#domain/organisation/setting.queries.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { asTheMunicipality, type Db } from '#platform/database.ts'
import { assembleFacts } from './assemble.ts'
import { type IndexRow, indexRowsOf, rulesVersion } from './deadline-index.ts'
import { type FileKey, factOf } from './integration.store.ts'

type Today = Pick<Context, 'db' | 'today'>

/**
 * Makes the index rows of these files anew from their facts, in the transaction of `db`. Nobody but the program writes
 * them, whoever recorded the fact.
 */
export const refreshIndex = (
  ctx: Today,
  municipalityId: MunicipalityId,
  fileIds: readonly FileId[],
): Promise<void> => asTheMunicipality(ctx.db, municipalityId, () => makeAnew(ctx, municipalityId, fileIds))

async function makeAnew(
  ctx: Today,
  municipalityId: MunicipalityId,
  fileIds: readonly FileId[],
): Promise<void> {
  const { db } = ctx
  const norms = await normsOf(ctx, municipalityId)
  const { rows } = await sql<{ fileId: FileId; kind: string; onDay: string; detail: unknown }>`
    select file_id, kind, on_day, detail from integration_fact
    where municipality_id = ${municipalityId} and file_id = any (${[...fileIds]}::uuid[])
      and withdrawn_on is null
    order by id`.execute(db)
  await sql`delete from deadline_index
    where municipality_id = ${municipalityId} and file_id = any (${[...fileIds]}::uuid[])`.execute(db)
  const made = [...Map.groupBy(rows, ({ fileId }) => fileId)].flatMap(([fileId, facts]) =>
    indexRowsOf(assembleFacts(facts.map(factOf)), norms).map((row) => ({ ...row, fileId })),
  )
  await addRows(db, { municipalityId, rows: made, version: rulesVersion(norms) })
}

type Made = {
  municipalityId: MunicipalityId
  rows: readonly (IndexRow & { fileId: FileId })[]
  version: string
}

/** As one array of JSON, because a parameter per cell ends at 65,535. */
async function addRows(db: Db, { municipalityId, rows, version }: Made): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into deadline_index
      (municipality_id, file_id, obligation, rule, article, from_on, to_on, met_on, rules_version)
    select ${municipalityId}, r."fileId", r.obligation, r.rule, r.article, r."from", r."to", r."metOn", ${version}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r("fileId" uuid, obligation text, rule text, article text, "from" date, "to" date, "metOn" date)`.execute(
    db,
  )
}

/** Files with rows of other rules: after a change of the law in the program, or of the norms of the municipality. */
export async function findStale(
  ctx: Today,
  municipalityId: MunicipalityId,
  limit: number,
): Promise<FileKey[]> {
  const version = rulesVersion(await normsOf(ctx, municipalityId))
  const { rows } = await sql<FileKey>`
    select distinct municipality_id, file_id from deadline_index
    where municipality_id = ${municipalityId} and rules_version <> ${version}
    limit ${limit}`.execute(ctx.db)
  return rows
}
