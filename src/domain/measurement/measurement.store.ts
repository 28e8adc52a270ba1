import { sql } from 'kysely'
import type { Answers } from '#domain/instrument/answers.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { EnrolmentId, FileId, MeasurementId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import { isHealth, partedAnswers } from './measurement.policy.ts'
import { type AnswerChange, Measurement } from './measurement.ts'

/**
 * Adds measurements with their health apart (MEA.HEALTH), any number in one statement. One that is there already (same person, instrument, version,
 * moment and instance) is left as it was: running an import twice changes nothing.
 * @returns the ids that were added
 */
export async function insertMeasurements(
  ctx: Context,
  measurements: readonly Measurement[],
): Promise<MeasurementId[]> {
  const parted = measurements.map((one) => {
    const { open, health } = partedAnswers(one.instrumentId, one.answers)
    return { ...one, answers: open, health }
  })
  // Who fills in may be a partner, who cannot read what it wrote about health: nothing is asked back of that.
  const { rows } = await sql<{ id: MeasurementId }>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(parted)}::jsonb) as r("municipalityId" uuid, id uuid,
        "fileId" uuid, "personId" uuid, "enrolmentId" uuid, "programmeId" text, "instrumentId" text,
        "instrumentVersion" smallint, moment text, instance smallint, "answeredOn" date, locale text, answers jsonb,
        health jsonb, "onBehalf" boolean)),
    added as (
    insert into measurement (municipality_id, id, file_id, person_id, enrolment_id, programme_id, instrument_id,
      instrument_version, moment, instance, answered_on, locale, answers, on_behalf, by_user)
    select r."municipalityId", r.id, r."fileId", r."personId", r."enrolmentId", r."programmeId", r."instrumentId",
      r."instrumentVersion", r.moment, r.instance, r."answeredOn", r.locale, r.answers, r."onBehalf", ${actorId(ctx)}
    from given r
    on conflict (municipality_id, person_id, programme_id, instrument_id, instrument_version, moment, instance) do nothing
    returning id),
    apart as (
    insert into measurement_health (municipality_id, measurement_id, enrolment_id, file_id, answers)
    select r."municipalityId", r.id, r."enrolmentId", r."fileId", r.health
    from given r join added on added.id = r.id where jsonb_typeof(r.health) = 'object')
    select id from added`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

type EnrolmentKey = { municipalityId: MunicipalityId; enrolmentId: EnrolmentId }

/** Everything that was answered in one enrolment, oldest first; of health what the database opens to the reader. */
export async function findMeasurements(ctx: Context, key: EnrolmentKey): Promise<Measurement[]> {
  const rows = await ctx.db
    .selectFrom('measurement as m')
    .leftJoin('measurementHealth as h', (join) =>
      join.onRef('h.municipalityId', '=', 'm.municipalityId').onRef('h.measurementId', '=', 'm.id'),
    )
    .selectAll('m')
    .select('h.answers as health')
    .where('m.municipalityId', '=', key.municipalityId)
    .where('m.enrolmentId', '=', key.enrolmentId)
    .orderBy('m.answeredOn')
    .orderBy('m.id')
    .execute()
  return rows.map(({ health, ...row }) =>
    Measurement.parse({ ...row, answers: { ...Object(row.answers), ...Object(health) } }),
  )
}

/** Writes the health part only when it changes: who may not read it leaves it as it was. */
export async function saveAnswers(ctx: Context, measurement: Measurement, answers: Answers): Promise<void> {
  const { municipalityId, id, enrolmentId, fileId, instrumentId } = measurement
  const { open, health } = partedAnswers(instrumentId, answers)
  await ctx.db
    .updateTable('measurement')
    .set({ answers: JSON.stringify(open) })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
  const before = partedAnswers(instrumentId, measurement.answers).health
  if (JSON.stringify(before) === JSON.stringify(health)) return
  const apart = { answers: JSON.stringify(health ?? {}) }
  await ctx.db
    .insertInto('measurementHealth')
    .values({ municipalityId, measurementId: id, enrolmentId, fileId, ...apart })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'measurementId']).doUpdateSet(apart))
    .execute()
}

/**
 * Keeps the old value of every answer that changes, with who changed it and why. The reason is one for all of them: with
 * an answer about health among them it may tell of that, and then stands there only.
 */
export async function insertAnswerCorrections(
  ctx: Context,
  of: {
    municipalityId: MunicipalityId
    fileId: FileId
    measurementId: MeasurementId
    instrumentId: InstrumentId
  },
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
  const closed = rows.filter(({ field }) => isHealth(of.instrumentId, field))
  const open = rows.filter(({ field }) => !isHealth(of.instrumentId, field))
  if (closed.length > 0) await ctx.db.insertInto('correctionHealth').values(closed).execute()
  if (open.length === 0) return
  const openReason = closed.length > 0 ? '' : reason
  await ctx.db
    .insertInto('correction')
    .values(open.map((row) => ({ ...row, reason: openReason })))
    .execute()
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
