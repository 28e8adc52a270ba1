import { sql } from 'kysely'
import { z } from 'zod'
import { possibleDuplicatesOfEach } from '#domain/file/duplicates.queries.ts'
import type { FilePart } from '#domain/file/file.policy.ts'
import { type FileAccess, listableFiles } from '#domain/file/file.queries.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { arrivalMunicipalities } from './arrival.policy.ts'
import { UNMAPPED } from './arrival-profile.store.ts'
import { ArrivalProfile, numbersIn, type ReadRow, UnreadCell } from './profile.ts'
import { ProfileMapping } from './profile-mapping.ts'
import { type Match, RowOutcome } from './profile-plan.ts'
import type { RawRow } from './profile-row.ts'

/** What the reception centre told of a person, as the intake shows it. */
export type ToldOnArrival = {
  told: ArrivalProfile['told']
  unread: ArrivalProfile['unread']
  /** Health: null for who lacks that part, and when nothing was told. */
  limitations: string | null
  /** Columns without a field: empty for who lacks that part too, because nobody knows what they tell. */
  unmapped: readonly UnreadCell[]
  recordedOn: LocalDate
}

type ToldRow = { fields: unknown; unmapped: unknown; limitations: string | null; recordedOn: LocalDate }

/**
 * The profile that came with a person, in one query; undefined when there is none or the intake is not theirs to see.
 * @param parts of the reader; limitations come only with `health-answers`
 */
export async function profileOf(
  ctx: Context,
  { municipalityId, fileId }: Pick<FileAccess, 'municipalityId' | 'fileId'>,
  parts: ReadonlySet<FilePart>,
): Promise<ToldOnArrival | undefined> {
  if (!parts.has('intake')) return undefined
  const { rows } = await sql<ToldRow>`
    select a.fields, a.recorded_on, case when ${parts.has('health-answers')} then ${UNMAPPED} else '[]' end as unmapped,
      case when ${parts.has('health-answers')} then l.words end as limitations
    from arrival_profile a
    left join arrival_limitation l on l.municipality_id = a.municipality_id and l.file_id = a.file_id
    where a.municipality_id = ${municipalityId} and a.file_id = ${fileId}`.execute(ctx.db)
  const row = rows[0]
  return (
    row && {
      ...ArrivalProfile.parse(row.fields),
      limitations: row.limitations,
      unmapped: z.array(UnreadCell).parse(row.unmapped),
      recordedOn: row.recordedOn,
    }
  )
}

export type ProfileImport = {
  municipalityId: MunicipalityId
  id: string
  fileName: string
  heading: readonly string[]
  rows: readonly RawRow[]
  mapping: ProfileMapping
  /** Null until it is finished. */
  report: readonly RowOutcome[] | null
}

/** An import that somebody of this municipality started and did not throw away; undefined when there is none. */
export async function findProfileImport(ctx: Context, id: string): Promise<ProfileImport | undefined> {
  const own = arrivalMunicipalities(ctx.actor).map((one) => one.id)
  const { rows } = await sql<ProfileImport>`
    select municipality_id, id, file_name, heading, rows, mapping, report from profile_import
    where municipality_id = any (${own}::uuid[]) and id = ${id}`.execute(ctx.db)
  const row = rows[0]
  return (
    row && {
      ...row,
      mapping: ProfileMapping.parse(row.mapping),
      report: row.report && z.array(RowOutcome).parse(row.report),
    }
  )
}

export type UnfinishedImport = {
  id: string
  fileName: string
  rows: number
  startedOn: LocalDate
  by: string | null
}

export async function unfinishedImports(ctx: Context): Promise<UnfinishedImport[]> {
  const own = arrivalMunicipalities(ctx.actor).map((one) => one.id)
  const { rows } = await sql<UnfinishedImport>`
    select i.id, i.file_name, jsonb_array_length(i.rows) as rows, 
      (i.started_at at time zone 'Europe/Amsterdam')::date as started_on, a.name as by
    from profile_import i left join account a on a.id = i.started_by
    where i.municipality_id = any (${own}::uuid[]) and i.report is null
    order by i.started_at desc limit 20`.execute(ctx.db)
  return rows
}

/** Who of these rows may be known here, by row number: by number first, then as `possibleDuplicates` finds them. */
export async function matchesFor(
  ctx: Context,
  municipalityId: MunicipalityId,
  rows: readonly ReadRow[],
): Promise<Map<number, Match[]>> {
  const readable = rows.flatMap((one) => (one.ok ? [{ row: one.row, ...one.value }] : []))
  const alike = await possibleDuplicatesOfEach(
    ctx,
    municipalityId,
    readable.map(({ person }) => person),
  )
  const numbered = await filesWithNumbers(
    ctx,
    municipalityId,
    readable.flatMap(({ row, numbers }) => numbersIn(numbers).map((one) => ({ row, ...one }))),
  )
  return new Map(
    readable.map(({ row }, place) => {
      const sure = numbered.filter((one) => one.row === row).map(matchOf)
      const isSure = ({ file }: Match) => sure.some((one) => one.file?.fileId === file?.fileId)
      return [row, [...sure, ...(alike[place] ?? []).filter((one) => !isSure(one))]]
    }),
  )
}

type Numbered = { row: number; caseWorkers: string[]; isListable: boolean; hasMoved: boolean } & NonNullable<
  Match['file']
>

async function filesWithNumbers(
  ctx: Context,
  municipalityId: MunicipalityId,
  asked: readonly { row: number; kind: string; number: string }[],
): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    select distinct on (e.row, f.id) e.row, f.id as file_id, f.number, p.birth_date,
      p.given_name || ' ' || p.family_name as name, (${listableFiles(ctx)}) as is_listable,
      coalesce(f.moved_on < ${ctx.today}, false) as has_moved,
      array(select a.name from file_team_member t join account a on a.id = t.user_id
        where t.municipality_id = f.municipality_id and t.file_id = f.id and t.role = 'case-worker'
          and t.from_on <= ${ctx.today} and (t.to_on is null or t.to_on >= ${ctx.today})) as case_workers
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as e(row int, kind text, number text)
    join person_number n on n.municipality_id = ${municipalityId} and n.kind = e.kind and n.number = e.number
    join person p on p.municipality_id = n.municipality_id and p.id = n.person_id
    join file f on f.municipality_id = p.municipality_id and f.person_id = p.id`.execute(ctx.db)
  return rows
}

const matchOf = ({ isListable, hasMoved, caseWorkers, ...file }: Numbered): Match => ({
  reasons: ['same-number'],
  caseWorkers,
  hasMoved,
  file: isListable ? shownOf(file) : null,
})

const shownOf = ({ fileId, number, name, birthDate }: NonNullable<Match['file']>) => ({
  fileId,
  number,
  name,
  birthDate,
})
