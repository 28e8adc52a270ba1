import { sql } from 'kysely'
import type { Answers } from '#domain/instrument/answers.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { countingFigures } from '#platform/database.ts'
import { type ReportReach, reportReach } from './indicator.policy.ts'
import type { ResponseRow } from './measures.ts'

export type ReportChoice = {
  programmeId: ProgrammeId
  /** Peildatum: what was answered up to and with this day. */
  asOf: LocalDate
  /** Year in which people started; null for all years. */
  cohort: string | null
}

/**
 * Every response of a programme that this actor's figures are about, oldest first; undefined when figures are not
 * theirs to see. One query, whatever the number of figures made of it.
 */
export async function responsesFor(
  ctx: Context,
  instruments: readonly ('start-form' | 'exit-form' | 'arbeidstoeleiding-survey')[],
  choice: ReportChoice,
): Promise<ResponseRow[] | undefined> {
  const reach = reportReach(ctx.actor)
  if (!reach) return undefined
  const here = sql`= any (${municipalitiesOf(ctx, reach)}::uuid[])`
  // Materialized: who may be seen is decided once per enrolment, not again for each answer beside it. The answer
  // about health comes beside the others: to merge them for each of many rows is slower there than here.
  const responses = sql<ResponseRow & { health: Answers | null }>`
    with reached as materialized (
      select e.municipality_id, e.id from enrolment e
      where e.municipality_id ${here} and ${within(reach)}
        and e.programme_id = ${choice.programmeId} ${cohortOf(choice)})
    select m.person_id as "personId", m.moment, m.answers, h.answers as health
    from measurement m join reached r on r.municipality_id = m.municipality_id and r.id = m.enrolment_id
      left join measurement_health h
        on h.municipality_id ${here} and h.municipality_id = m.municipality_id and h.measurement_id = m.id
    where m.municipality_id ${here}
      and m.programme_id = ${choice.programmeId} and m.instrument_id = any (${[...instruments]})
      and m.answered_on <= ${choice.asOf}
    order by m.answered_on, m.instance`
  // Without plugins and copies: of so many rows, naming the columns anew and merging into new objects took longest.
  const { rows } = await countingFigures(ctx.db, () => responses.execute(ctx.db.withoutPlugins()))
  for (const { answers, health } of rows) Object.assign(answers, health)
  return rows
}

/** The years in which people started in a programme, latest first: the cohorts that a report can be about. */
export async function cohortsFor(ctx: Context, programmeId: ProgrammeId): Promise<string[]> {
  const reach = reportReach(ctx.actor)
  if (!reach) return []
  const { rows } = await sql<{ cohort: string }>`
    select distinct to_char(e.started_on, 'YYYY') as cohort from enrolment e
    where e.municipality_id = any (${municipalitiesOf(ctx, reach)}::uuid[]) and ${within(reach)}
      and e.programme_id = ${programmeId} order by 1 desc`.execute(ctx.db)
  return rows.map((row) => row.cohort)
}

const municipalitiesOf = (ctx: Context, reach: ReportReach) =>
  reach.kind === 'municipality' ? [reach.municipalityId] : [...ctx.actor.municipalities]

const within = (reach: ReportReach) =>
  reach.kind === 'municipality' ? sql`true` : sql`e.provider_id = ${reach.organisationId}`

const cohortOf = ({ cohort }: ReportChoice) =>
  cohort === null
    ? sql``
    : sql`and e.started_on >= ${`${cohort}-01-01`} and e.started_on <= ${`${cohort}-12-31`}`
