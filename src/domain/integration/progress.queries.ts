import { sql } from 'kysely'
import type { FileAccess } from '#domain/file/file.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { itemOf } from './progress.store.ts'
import type { ProgressItem } from './progress.ts'

export type ProgressItemRow<I extends ProgressItem = ProgressItem> = {
  id: string
  item: I
  source: 'worker' | 'school' | 'duo'
  /** The school that reported it. */
  organisation: string | null
  recordedOn: LocalDate
  /** Name of who recorded it; null for the program itself. */
  by: string | null
  withdrawn: { on: LocalDate; reason: string } | null
}

type Row = Omit<ProgressItemRow, 'item'> & { kind: string; onDay: string; detail: unknown }

/**
 * Everything recorded on the way to the diploma, also what was withdrawn, latest day first, in one query. Requests
 * for more time and waivers only for who may know their ground: the second lock keeps them (Wi art. 37).
 */
export async function progressItemsOf(
  ctx: Context,
  { municipalityId, fileId }: Pick<FileAccess, 'municipalityId' | 'fileId'>,
): Promise<ProgressItemRow[]> {
  const { rows } = await sql<Row>`select p.id, p.kind, p.on_day, p.detail, p.source, o.name as organisation,
      p.recorded_on, a.name as by, case when p.withdrawn_on is not null
        then json_build_object('on', p.withdrawn_on, 'reason', p.withdrawn_reason) end as withdrawn
    from progress_item p left join account a on a.id = p.recorded_by
      left join organisation o on o.id = p.organisation_id
    where p.municipality_id = ${municipalityId} and p.file_id = ${fileId}
    order by p.on_day desc, p.id desc`.execute(ctx.db)
  return rows.map(({ kind, onDay, detail, ...row }) => ({ ...row, item: itemOf({ kind, onDay, detail }) }))
}

/** What counts: everything that nobody withdrew. */
export const itemsThatCount = (rows: readonly ProgressItemRow[]): ProgressItemRow[] =>
  rows.filter(({ withdrawn }) => withdrawn === null)
