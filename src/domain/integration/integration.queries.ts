import { sql } from 'kysely'
import type { FileAccess } from '#domain/file/file.queries.ts'
import type { FactId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { assembleFacts } from './assemble.ts'
import type { IntegrationFacts } from './facts.ts'
import { factOf } from './integration.store.ts'
import type { FactSource, RecordedFact } from './recorded-fact.ts'

export type RecordedFactRow = {
  id: FactId
  fact: RecordedFact
  source: FactSource
  sourceId: string | null
  recordedOn: LocalDate
  /** Name of who recorded it; null for the program itself. */
  by: string | null
  withdrawn: { on: LocalDate; reason: string } | null
}

type Row = Omit<RecordedFactRow, 'fact'> & {
  kind: string
  onDay: string
  detail: unknown
  routeHours: number | null
}

/** Every fact of a file, also what was withdrawn, latest day first, in one query. */
export const factsOfFile = async (ctx: Context, file: FileKey): Promise<RecordedFactRow[]> =>
  (await readFacts(ctx, file)).map(factRow)

/** The same with the course hours that the latest plan estimates (DUO's "geschatte intensiteit"); in one query. */
export async function factsWithEstimate(
  ctx: Context,
  file: FileKey,
): Promise<{ facts: RecordedFactRow[]; estimate: number | null }> {
  const rows = await readFacts(ctx, file)
  const plan = rows.find(({ kind, withdrawn }) => kind === 'plan' && withdrawn === null)
  return { facts: rows.map(factRow), estimate: plan?.routeHours ?? null }
}

type FileKey = Pick<FileAccess, 'municipalityId' | 'fileId'>

const factRow = ({ kind, onDay, detail, routeHours: _, ...row }: Row): RecordedFactRow => ({
  ...row,
  fact: factOf({ kind, onDay, detail }),
})

/** A plan of ours is the source of its fact. */
async function readFacts(ctx: Context, { municipalityId, fileId }: FileKey): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select i.id, i.kind, i.on_day, i.detail, i.source, i.source_id, i.recorded_on,
      a.name as by, p.route_hours, case when i.withdrawn_on is not null
        then json_build_object('on', i.withdrawn_on, 'reason', i.withdrawn_reason) end as withdrawn
    from integration_fact i left join account a on a.id = i.recorded_by
      left join pip p on p.municipality_id = i.municipality_id and p.id = i.source_id and i.kind = 'plan'
    where i.municipality_id = ${municipalityId} and i.file_id = ${fileId}
    order by i.on_day desc, i.id desc`.execute(ctx.db)
  return rows
}

/**
 * What the rules reckon with: the facts of `factsOfFile` that nobody withdrew. Of two facts of the same day, as two
 * versions of a plan, the one that was recorded last comes last.
 */
export const factsThatCount = (rows: readonly RecordedFactRow[]): IntegrationFacts =>
  assembleFacts(rows.flatMap(({ withdrawn, fact }) => (withdrawn === null ? [fact] : [])).reverse())

/** What the rules reckon with for one file, in one query. */
export const integrationFactsOf = async (
  ctx: Context,
  file: Pick<FileAccess, 'municipalityId' | 'fileId'>,
): Promise<IntegrationFacts> => factsThatCount(await factsOfFile(ctx, file))
