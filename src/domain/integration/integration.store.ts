import { sql } from 'kysely'
import type { FactId, FileId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { type FactSource, RecordedFact } from './recorded-fact.ts'

export type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

export type FactRow = FileKey & {
  id: FactId
  fact: RecordedFact
  source: FactSource
  sourceId: string | null
}

export async function addFacts(ctx: Context, rows: readonly FactRow[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ fact: { kind, on, ...detail }, ...row }) => ({
    municipalityId: row.municipalityId,
    id: row.id,
    fileId: row.fileId,
    kind,
    onDay: on,
    detail: JSON.stringify(detail),
    source: row.source,
    sourceId: row.sourceId,
    recordedOn: ctx.today,
    recordedBy: actorId(ctx),
  }))
  await ctx.db.insertInto('integrationFact').values(values).execute()
}

/** What counts of a file: facts that nobody withdrew. */
export async function findFacts(
  db: Db,
  key: FileKey,
): Promise<{ id: FactId; fact: RecordedFact; source: FactSource; sourceId: string | null }[]> {
  const rows = await db
    .selectFrom('integrationFact')
    .select(['id', 'kind', 'onDay', 'detail', 'source', 'sourceId'])
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('withdrawnOn', 'is', null)
    .execute()
  return rows.map(({ id, source, sourceId, ...row }) => ({
    id: id as FactId,
    fact: factOf(row),
    source: source as FactSource,
    sourceId,
  }))
}

/** Row to fact; the check of the shape is the same as for what comes in. */
export const factOf = (row: { kind: string; onDay: string; detail: unknown }): RecordedFact =>
  RecordedFact.parse({ kind: row.kind, on: row.onDay, ...Object(row.detail) })

export type PersonDays = { birthDate: LocalDate | null; arrivedOn: LocalDate | null }

/** The days of the person before which nothing of the integration can have happened. */
export async function findPersonDays(db: Db, key: FileKey): Promise<PersonDays> {
  const { rows } =
    await sql<PersonDays>`select p.birth_date, p.arrived_in_netherlands_on as arrived_on from file f
    join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    where f.municipality_id = ${key.municipalityId} and f.id = ${key.fileId}`.execute(db)
  return rows[0] ?? { birthDate: null, arrivedOn: null }
}

/** Withdraws facts by id or by what brought them. @returns the ids that were withdrawn just now */
export async function withdrawFacts(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  which: { factId: FactId } | { sourceId: string },
  reason: string,
): Promise<FactId[]> {
  const rows = await ctx.db
    .updateTable('integrationFact')
    .set({ withdrawnOn: ctx.today, withdrawnBy: actorId(ctx), withdrawnReason: reason })
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .where('withdrawnOn', 'is', null)
    .where((is) => ('factId' in which ? is('id', '=', which.factId) : is('sourceId', '=', which.sourceId)))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id as FactId)
}
