import { sql } from 'kysely'
import type { EnrolmentAccess } from '#domain/enrolment/enrolment.queries.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { enrolmentsOfFile, type Parts } from '#domain/file/file-page.queries.ts'
import { type Expectation, expectationsFor } from '#domain/programme/expectations.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { EnrolmentId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { type MeasurementState, measurementState } from './measurement.overview.ts'
import { isHidden, readableAnswers } from './measurement.policy.ts'
import { findMeasurements } from './measurement.store.ts'
import type { AnswerChange, Measurement } from './measurement.ts'

/** What was answered in an enrolment, as far as the roles of the reader open it; oldest first. */
export async function measurementsOf(
  ctx: Context,
  { enrolment, roles }: EnrolmentAccess,
): Promise<Measurement[]> {
  const { municipalityId, id } = enrolment
  const found = await findMeasurements(ctx, { municipalityId, enrolmentId: id })
  return found.map((one) => ({ ...one, answers: readableAnswers(roles, one.instrumentId, one.answers) }))
}

export type AnswerCorrection = AnswerChange & {
  key: string
  reason: string
  on: LocalDate
  by: string | null
}

/** What was corrected in one measurement, newest first; without what these roles may not read. */
export async function answerCorrections(
  ctx: Context,
  { enrolment, roles }: EnrolmentAccess,
  { id, instrumentId }: Pick<Measurement, 'id' | 'instrumentId'>,
): Promise<AnswerCorrection[]> {
  const { rows } = await sql<AnswerCorrection>`
    select c.id as key, c.field as question, c.old_value as "from", c.new_value as "to", c.reason,
      c.corrected_on as "on", a.name as by
    from correction c left join account a on a.id = c.by_user
    where c.municipality_id = ${enrolment.municipalityId} and c.file_id = ${enrolment.fileId}
      and c.subject = 'measurement' and c.subject_id = ${id}
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
