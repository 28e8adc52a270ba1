import { sql } from 'kysely'
import type { Draft } from '#domain/draft/draft.queries.ts'
import { DraftFields } from '#domain/draft/draft.ts'
import type { EnrolmentAccess } from '#domain/enrolment/enrolment.queries.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { enrolmentsOfFile, type Parts } from '#domain/file/file-page.queries.ts'
import { type Expectation, expectationsFor } from '#domain/programme/expectations.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { EnrolmentId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import { type MeasurementState, measurementState } from './measurement.overview.ts'
import { isHidden, readableAnswers } from './measurement.policy.ts'
import { type AnswerChange, Measurement } from './measurement.ts'

/** What lies on the desk of who fills in a form: what was answered before, and the own draft of this form. */
export type MeasurementDesk = { known: Measurement[]; draft: Draft | undefined }

type DeskRow = { known: unknown[]; fields: unknown; savedAt: number | null }

/**
 * What was answered in an enrolment, oldest first and as far as the roles of the reader open it, together with the
 * draft that this worker left: one query, because these pages already make seven others.
 * @param form key of the draft (`draftForm`)
 */
export async function measurementDesk(
  ctx: Context,
  { enrolment, roles }: EnrolmentAccess,
  form: string,
): Promise<MeasurementDesk> {
  const { rows } = await sql<DeskRow>`
    select coalesce(json_agg(json_build_object('municipalityId', m.municipality_id, 'id', m.id, 'fileId', m.file_id,
        'personId', m.person_id, 'enrolmentId', m.enrolment_id, 'programmeId', m.programme_id,
        'instrumentId', m.instrument_id, 'instrumentVersion', m.instrument_version, 'moment', m.moment,
        'instance', m.instance, 'answeredOn', m.answered_on, 'locale', m.locale, 'answers',
        m.answers || coalesce(h.answers, '{}'), 'onBehalf', m.on_behalf) order by m.answered_on, m.id) filter (where m.id is not null), '[]') as known,
      d.fields, floor(extract(epoch from d.saved_at) * 1000)::bigint as saved_at
    from (select 1) always
    left join draft d on d.municipality_id = ${enrolment.municipalityId} and d.user_id = ${actorId(ctx)}
      and d.form = ${form}
    left join measurement m on m.municipality_id = ${enrolment.municipalityId} and m.enrolment_id = ${enrolment.id}
    left join measurement_health h on h.municipality_id = m.municipality_id and h.measurement_id = m.id
    group by d.fields, d.saved_at`.execute(ctx.db)
  const row = rows[0]
  const found = (row?.known ?? []).map((one) => Measurement.parse(one))
  const readable = found.map((one) => ({
    ...one,
    answers: readableAnswers(roles, one.instrumentId, one.answers),
  }))
  const draft = row?.savedAt ? { fields: DraftFields.parse(row.fields), savedAt: row.savedAt } : undefined
  return { known: readable, draft }
}

export type AnswerCorrection = AnswerChange & {
  key: string
  reason: string
  on: LocalDate
  by: string | null
}

/**
 * What was corrected in one measurement, newest first; without what these roles may not read. Answers that were
 * corrected together share their instant; the reason is empty where it stands with an answer about health.
 */
export async function answerCorrections(
  ctx: Context,
  { enrolment, roles }: EnrolmentAccess,
  { id, instrumentId }: Pick<Measurement, 'id' | 'instrumentId'>,
): Promise<AnswerCorrection[]> {
  const ofThis = sql`municipality_id = ${enrolment.municipalityId} and file_id = ${enrolment.fileId}
    and subject = 'measurement' and subject_id = ${id}`
  const { rows } = await sql<AnswerCorrection>`
    with found as (
      select * from correction where ${ofThis}
      union all select * from correction_health where ${ofThis})
    select c.id as key, c.field as question, c.old_value as "from", c.new_value as "to",
      (select max(same.reason) from found same where same.created_at = c.created_at) as reason,
      c.corrected_on as "on", a.name as by
    from found c left join account a on a.id = c.by_user
    order by c.corrected_on desc, c.id desc
    limit 200`.execute(ctx.db)
  return rows.filter(({ question }) => !isHidden(roles, instrumentId, question))
}

export type OverviewRow = {
  enrolmentId: EnrolmentId
  programmeId: ProgrammeId
  ordinal: number
  expectation: Expectation
  state: MeasurementState
  askedOn: LocalDate | null
  answeredOn: LocalDate | null
}

/** Every form and moment that the programmes of a file ask for: asked, answered or missing. */
export async function measurementOverview(
  ctx: Context,
  file: FileAccess,
  parts: Parts,
): Promise<OverviewRow[]> {
  const enrolments = await enrolmentsOfFile(ctx, file, parts)
  return enrolments.flatMap((enrolment) => {
    const { id, programmeId, ordinal, asked, answered } = enrolment
    return expectationsFor(programmeById(programmeId), enrolment, ctx.today).map((expectation) => {
      const same = (one: { instrumentId: string; moment: string }) =>
        one.instrumentId === expectation.instrumentId && one.moment === expectation.moment
      const askedOn = asked.findLast(same)?.askedOn ?? null
      const answeredOn = answered.find(same)?.answeredOn ?? null
      const state = measurementState(expectation, askedOn)
      return { enrolmentId: id, programmeId, ordinal, expectation, state, askedOn, answeredOn }
    })
  })
}
