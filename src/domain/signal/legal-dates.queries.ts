import { sql } from 'kysely'
import { listableFiles } from '#domain/file/file.queries.ts'
import type { LawRule } from '#domain/integration/law.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { onMyTeam } from './caseload.queries.ts'
import type { OpenDeadline } from './open-deadline.ts'

export type DeadlineOfFile = OpenDeadline & { municipalityId: MunicipalityId; fileId: FileId; number: string }

type Question = { whose: 'mine' | 'all'; until: LocalDate }

/**
 * One page of every legal date of the open files that the actor may list, that nobody met and that ends on or before
 * `until`, first the ones that end first; with how many there are and how many of them are late. One query on the
 * index of dates.
 */
export async function deadlinePage(
  ctx: Context,
  { page, pageSize, ...question }: Question & { page: number; pageSize: number },
): Promise<{ items: DeadlineOfFile[]; total: number; late: number }> {
  const { rows } = await sql<{ items: DeadlineOfFile[]; total: number; late: number }>`
    ${dueUntil(ctx, question)}
    select count(*)::int as total, (count(*) filter (where to_on < ${ctx.today}))::int as late,
      (select coalesce(json_agg(s), '[]') from (
        select municipality_id as "municipalityId", file_id as "fileId", number, obligation, rule,
          article, from_on as "from", to_on as "to" from listed order by to_on, number, obligation
        limit ${pageSize} offset ${(page - 1) * pageSize}) s) as items
    from listed`.execute(ctx.db)
  return rows[0] ?? { items: [], total: 0, late: 0 }
}

// Materialized: a plan for any number of dates would read the team again for each of them.
const dueUntil = (ctx: Context, { whose, until }: Question) => sql`
  with listable as materialized (
    select f.municipality_id, f.id, f.number from file f
    where f.closed_on is null and ${listableFiles(ctx)} and ${whose === 'mine' ? onMyTeam(ctx) : sql`true`}),
  listed as materialized (${whose === 'mine' ? datesPerFile(until) : datesAtOnce(ctx, until)})`

const DATE = sql`d.municipality_id, d.file_id, d.obligation, d.rule, d.article, d.from_on, d.to_on`

/** Of some hundred files: each by its key (`offset 0` keeps it so). */
const datesPerFile = (until: LocalDate) => sql`
  select d.*, f.number from listable f cross join lateral (
    select ${DATE} from deadline_index d where d.municipality_id = f.municipality_id and d.file_id = f.id
      and d.met_on is null and d.to_on <= ${until} offset 0) d`

/** Of a whole municipality: its dates in one reading of their index. */
const datesAtOnce = ({ actor }: Context, until: LocalDate) => sql`
  select d.*, f.number from (
    select ${DATE} from deadline_index d where d.municipality_id = any (${[...actor.municipalities]}::uuid[])
      and d.met_on is null and d.to_on <= ${until} offset 0) d
    join listable f on f.municipality_id = d.municipality_id and f.id = d.file_id`

/** The legal dates of one file that nobody met yet, first the ones that end first. */
export async function openDeadlinesOf(
  ctx: Context,
  { municipalityId, fileId }: Pick<DeadlineOfFile, 'municipalityId' | 'fileId'>,
): Promise<OpenDeadline[]> {
  const { rows } = await sql<OpenDeadline>`
    select d.obligation, d.rule, d.article, d.from_on as "from", d.to_on as "to" from deadline_index d
    where d.municipality_id = ${municipalityId} and d.file_id = ${fileId} and d.met_on is null
    order by d.to_on, d.obligation`.execute(ctx.db)
  return rows
}

export type InTime = {
  /** Whose last day lay in the period. */
  due: number
  met: number
  metLate: number
  missed: number
  /** The last day is still to come. */
  open: number
}

/**
 * How many of one kind of legal date in a municipality were met in time, by the month of their last day.
 * Closed files count: what was missed stays missed.
 * @param rules of the law under which that kind of date falls
 */
export async function inTimeByMonth(
  ctx: Context,
  {
    municipalityId,
    rules,
    from,
    to,
  }: { municipalityId: MunicipalityId; rules: readonly LawRule[]; from: LocalDate; to: LocalDate },
): Promise<(InTime & { month: string })[]> {
  const { rows } = await sql<InTime & { month: string }>`
    select to_char(d.to_on, 'YYYY-MM') as month, count(*)::int as due,
      (count(*) filter (where d.met_on <= d.to_on))::int as met,
      (count(*) filter (where d.met_on > d.to_on))::int as met_late,
      (count(*) filter (where d.met_on is null and d.to_on < ${ctx.today}))::int as missed,
      (count(*) filter (where d.met_on is null and d.to_on >= ${ctx.today}))::int as open
    from deadline_index d
    where d.municipality_id = ${municipalityId} and d.rule = any (${[...rules]}::text[])
      and d.to_on between ${from} and ${to}
    group by 1 order by 1`.execute(ctx.db)
  return rows
}
