import { sql } from 'kysely'
import type { FileId, MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { type LessonReport, ProgressItem } from './progress.ts'

type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

/** Who says so: a worker of the municipality, or a school about its own lessons. */
export type ProgressOrigin =
  | { source: 'worker'; organisationId: null }
  | { source: 'school'; organisationId: OrganisationId }

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

/** The lessons that this source reported before, without what was withdrawn. */
export async function findLessons(db: Db, key: FileKey & ProgressOrigin): Promise<LessonReport[]> {
  const rows = await db
    .selectFrom('progressItem')
    .select(['kind', 'onDay', 'detail'])
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('kind', '=', 'lessons')
    .where('organisationId', key.organisationId === null ? 'is' : '=', key.organisationId)
    .where('withdrawnOn', 'is', null)
    .execute()
  return rows.map(itemOf).filter((item) => item.kind === 'lessons')
}

/** Withdraws an item that still counts. @returns the item; undefined when there is none that this actor may withdraw */
export async function withdrawItem(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  { id, reason, ownOnly }: { id: string; reason: string; ownOnly: 'own-only' | 'any' },
): Promise<ProgressItem | undefined> {
  const row = await ctx.db
    .updateTable('progressItem')
    .set({ withdrawnOn: ctx.today, withdrawnBy: actorId(ctx), withdrawnReason: reason })
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .where('id', '=', id)
    .where('withdrawnOn', 'is', null)
    .$if(ownOnly === 'own-only', (query) =>
      query.where('source', '=', 'school').where('recordedBy', '=', actorId(ctx)),
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
