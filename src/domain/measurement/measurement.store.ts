import { sql } from 'kysely'
import type { Answers } from '#domain/instrument/answers.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { EnrolmentId, FileId, MeasurementId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import { type AnswerChange, Measurement } from './measurement.ts'

/**
 * Adds measurements, any number in one statement. One that is there already (same person, instrument, version,
 * moment and instance) is left as it was: running an import twice changes nothing.
 * @returns the ids that were added
 */
export async function insertMeasurements(
  ctx: Context,
  measurements: readonly Measurement[],
): Promise<MeasurementId[]> {
  const { rows } = await sql<{ id: MeasurementId }>`
    insert into measurement (municipality_id, id, file_id, person_id, enrolment_id, programme_id, instrument_id,
      instrument_version, moment, instance, answered_on, locale, answers, on_behalf, by_user)
    select r."municipalityId", r.id, r."fileId", r."personId", r."enrolmentId", r."programmeId", r."instrumentId",
      r."instrumentVersion", r.moment, r.instance, r."answeredOn", r.locale, r.answers, r."onBehalf", ${actorId(ctx)}
    from jsonb_to_recordset(${JSON.stringify(measurements)}::jsonb) as r("municipalityId" uuid, id uuid,
      "fileId" uuid, "personId" uuid, "enrolmentId" uuid, "programmeId" text, "instrumentId" text,
      "instrumentVersion" smallint, moment text, instance smallint, "answeredOn" date, locale text, answers jsonb,
      "onBehalf" boolean)
    on conflict (municipality_id, person_id, programme_id, instrument_id, instrument_version, moment, instance) do nothing
    returning id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

type EnrolmentKey = { municipalityId: MunicipalityId; enrolmentId: EnrolmentId }

/** Everything that was answered in one enrolment, oldest first. */
export async function findMeasurements(ctx: Context, key: EnrolmentKey): Promise<Measurement[]> {
  const rows = await ctx.db
    .selectFrom('measurement')
    .selectAll()
    .where('municipalityId', '=', key.municipalityId)
    .where('enrolmentId', '=', key.enrolmentId)
    .orderBy('answeredOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => Measurement.parse(row))
}

export async function saveAnswers(ctx: Context, measurement: Measurement, answers: Answers): Promise<void> {
  await ctx.db
    .updateTable('measurement')
    .set({ answers: JSON.stringify(answers) })
    .where('municipalityId', '=', measurement.municipalityId)
    .where('id', '=', measurement.id)
    .execute()
}

/** Keeps the old value of every answer that changes, with who changed it and why. */
export async function insertAnswerCorrections(
  ctx: Context,
  of: { municipalityId: MunicipalityId; fileId: FileId; measurementId: MeasurementId },
  { changes, reason }: { changes: readonly AnswerChange[]; reason: string },
): Promise<void> {
  const rows = changes.map(({ question, from, to }) => ({
    municipalityId: of.municipalityId,
    id: ctx.newId(),
    fileId: of.fileId,
    subject: 'measurement',
    subjectId: of.measurementId,
    field: question,
    oldValue: JSON.stringify(from),
    newValue: JSON.stringify(to),
    reason,
    correctedOn: ctx.today,
    byUser: actorId(ctx),
  }))
  await ctx.db.insertInto('correction').values(rows).execute()
}

/** Asked twice on one day is asked once. */
export async function insertRequest(
  ctx: Context,
  key: EnrolmentKey,
  asked: { instrumentId: InstrumentId; moment: Moment },
): Promise<void> {
  await ctx.db
    .insertInto('measurementRequest')
    .values({ ...key, ...asked, askedOn: ctx.today, byUser: actorId(ctx) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
