import { sql } from 'kysely'
import type { FileId, MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { type LessonReport, ProgressItem } from './progress.ts'

type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

/** Who says so: a worker of the municipality, a school about its own lessons, or DUO about more time. */
export type ProgressOrigin =
  | { source: 'worker'; organisationId: null }
  | { source: 'school'; organisationId: OrganisationId }
  | { source: 'duo'; organisationId: null }

export type ProgressRow = FileKey & ProgressOrigin & { id: string; item: ProgressItem }

export async function addItem(ctx: Context, { item, ...row }: ProgressRow): Promise<void> {
  const { kind, on, ...detail } = item
  await ctx.db
    .insertInto('progressItem')
    .values({
      ...row,
      kind,
      onDay: on,
      detail: JSON.stringify(detail),
      recordedOn: ctx.today,
      recordedBy: actorId(ctx),
    })
    .execute()
}

/** Row to item; the check of the shape is the same as for what comes in. */
export const itemOf = (row: { kind: string; onDay: string; detail: unknown }): ProgressItem =>
  ProgressItem.parse({ kind: row.kind, on: row.onDay, ...Object(row.detail) })

/** The lessons that were reported, each with the school that did (null: a worker), without what was withdrawn. */
export async function findLessons(
  db: Db,
  key: FileKey,
): Promise<{ report: LessonReport; organisationId: OrganisationId | null }[]> {
  const rows = await db
    .selectFrom('progressItem')
    .select(['kind', 'onDay', 'detail', 'organisationId'])
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('kind', '=', 'lessons')
    .where('withdrawnOn', 'is', null)
    .execute()
  return rows.flatMap(({ organisationId, ...row }) => {
    const report = itemOf(row)
    return report.kind === 'lessons'
      ? [{ report, organisationId: organisationId as OrganisationId | null }]
      : []
  })
}

/** The first day of the earliest taalschakeltraject; null while none is known. */
export async function findTaalschakelStart(db: Db, key: FileKey): Promise<LocalDate | null> {
  const row = await db
    .selectFrom('progressItem')
    .select('onDay')
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('kind', '=', 'taalschakel-start')
    .where('withdrawnOn', 'is', null)
    .orderBy('onDay')
    .executeTakeFirst()
  return (row?.onDay as LocalDate | undefined) ?? null
}

/** Whose items may be taken back: those of one school, all but DUO's, or the one that DUO itself takes back. */
export type Whose = { school: OrganisationId | undefined } | 'any' | 'duo'

/** Withdraws an item that still counts. @returns the item; undefined when there is none that this actor may withdraw */
export async function withdrawItem(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  { id, reason, whose }: { id: string; reason: string; whose: Whose },
): Promise<ProgressItem | undefined> {
  const row = await ctx.db
    .updateTable('progressItem')
    .set({ withdrawnOn: ctx.today, withdrawnBy: actorId(ctx), withdrawnReason: reason })
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .where('id', '=', id)
    .where('withdrawnOn', 'is', null)
    .where('source', whose === 'duo' ? '=' : '<>', 'duo')
    .$if(typeof whose === 'object', (query) =>
      query.where('organisationId', '=', typeof whose === 'object' ? (whose.school ?? null) : null),
    )
    .returning(['kind', 'onDay', 'detail'])
    .executeTakeFirst()
  return row && itemOf(row)
}

/** The school for which this actor stands on the case team; who works for two reports for the one that is on it. */
export async function schoolOnTeam(
  { db }: Context,
  { municipalityId, fileId }: FileKey,
): Promise<OrganisationId | undefined> {
  const { rows } = await sql<{ schools: OrganisationId[] }>`
    select trede.on_team_as(${municipalityId}, ${fileId}, '{language-school}') as schools`.execute(db)
  return rows[0]?.schools[0]
}
