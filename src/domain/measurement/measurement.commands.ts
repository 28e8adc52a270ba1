import {
  type EnrolmentAccess,
  type EnrolmentAddress,
  enrolmentFor,
} from '#domain/enrolment/enrolment.queries.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import type { Instrument, InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { instrumentById, instruments } from '#domain/instrument/instruments.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { MeasurementId } from '#kernel/ids.ts'
import { ok, type RefusalOf, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayFill, readableAnswers } from './measurement.policy.ts'
import {
  findMeasurements,
  insertAnswerCorrections,
  insertMeasurements,
  insertRequest,
  saveAnswers,
} from './measurement.store.ts'
import {
  changesBetween,
  type Handover,
  isExpectedIn,
  keptAnswers,
  type Measurement,
  mayAnswer,
  versionOn,
  withCarriedGoals,
} from './measurement.ts'

/**
 * Records what was answered: a staff form, or a survey on behalf of the person. What is wrong with the answers is
 * told by question by `problemsIn`, which a page asks first; here wrong answers are refused as a whole.
 */
export async function answerInstrument(
  ctx: Context,
  address: EnrolmentAddress,
  handover: Handover,
): Promise<
  Result<
    MeasurementId,
    | 'not-found'
    | 'already-answered'
    | 'in-the-future'
    | 'before-start'
    | 'not-in-this-programme'
    | 'language-not-offered'
    | 'invalid-answers'
  >
> {
  const access = await accessTo(ctx, address, handover.instrumentId)
  if (!access) return refuse('not-found')
  const programme = programmeById(access.enrolment.programmeId)
  const instrument = versionOn(instruments, handover.instrumentId, handover.answeredOn)
  const allowed = mayAnswer(access.enrolment, { programme, instrument }, { handover, today: ctx.today })
  if (!allowed.ok) return allowed
  const answers = keptAnswers(allowed.value, await complete(ctx, access, handover))
  if (!answers.ok) return answers
  const measurement = measurementOf(ctx, access, {
    instrument: allowed.value,
    handover: { ...handover, answers: answers.value },
  })
  const added = await insertMeasurements(ctx, [measurement])
  if (added.length === 0) return refuse('already-answered')
  await audit(ctx, access, 'measurement.answer', { ...about(handover), measurementId: measurement.id })
  return ok(measurement.id)
}

/** Changes answers that were wrong; every old value stays, with the reason. A change needs a reason. */
export async function correctAnswers(
  ctx: Context,
  address: EnrolmentAddress,
  wish: { measurementId: MeasurementId; answers: Answers; reason: string },
): Promise<Result<string[], 'not-found' | 'no-reason' | 'invalid-answers' | 'nothing-changed'>> {
  const access = await enrolmentFor(ctx, address, 'lock')
  const known = access ? await findMeasurements(ctx, keyOf(access)) : []
  const measurement = known.find((one) => one.id === wish.measurementId)
  if (!access || !measurement) return refuse('not-found')
  const instrument = instrumentById(measurement.instrumentId)
  if (!mayFill(access.roles, instrument)) return refuse('not-found')
  if (wish.reason.trim() === '') return refuse('no-reason')
  // What these roles may not read was not found either, and stays as it was.
  const answers = keptAnswers(
    instrument,
    readableAnswers(access.roles, measurement.instrumentId, wish.answers),
  )
  if (!answers.ok) return answers
  const before = readableAnswers(access.roles, measurement.instrumentId, measurement.answers)
  const changes = changesBetween(instrument, before, answers.value)
  if (changes.length === 0) return refuse('nothing-changed')
  const of = { ...measurement, measurementId: measurement.id }
  await insertAnswerCorrections(ctx, of, { changes, reason: wish.reason.trim() })
  await saveAnswers(ctx, { ...measurement, answers: before }, answers.value)
  const questions = changes.map(({ question }) => question)
  await audit(ctx, access, 'measurement.correct', { measurementId: measurement.id, questions })
  return ok(questions)
}

/** Writes down that the person was asked today. Without an answer it stays visible as a question still open. */
export async function askMeasurement(
  ctx: Context,
  address: EnrolmentAddress,
  asked: { instrumentId: InstrumentId; moment: Moment },
): Promise<Result<null, 'not-found' | 'not-in-this-programme' | 'already-answered'>> {
  const access = await accessTo(ctx, address, asked.instrumentId)
  if (!access) return refuse('not-found')
  if (!isExpectedIn(programmeById(access.enrolment.programmeId), asked))
    return refuse('not-in-this-programme')
  const known = await findMeasurements(ctx, keyOf(access))
  if (known.some((one) => one.instrumentId === asked.instrumentId && one.moment === asked.moment)) {
    return refuse('already-answered')
  }
  await insertRequest(ctx, keyOf(access), asked)
  await audit(ctx, access, 'measurement.ask', about(asked))
  return ok(null)
}

export type AnswerRefusal = RefusalOf<typeof answerInstrument>

/** To someone who may not fill it in, there is nothing to fill in. Waits for other changes of the same file. */
async function accessTo(ctx: Context, address: EnrolmentAddress, instrumentId: InstrumentId) {
  const access = await enrolmentFor(ctx, address, 'lock')
  return access && mayFill(access.roles, instrumentById(instrumentId)) ? access : undefined
}

/** The answers with what the start form already said about goals. */
async function complete(ctx: Context, access: EnrolmentAccess, handover: Handover): Promise<Answers> {
  if (handover.instrumentId !== 'exit-form') return handover.answers
  const known = await findMeasurements(ctx, keyOf(access))
  const start = known.find((one) => one.instrumentId === 'start-form')
  return withCarriedGoals(handover.answers, start?.answers)
}

const measurementOf = (
  ctx: Context,
  { enrolment }: EnrolmentAccess,
  { instrument, handover }: { instrument: Instrument; handover: Handover },
): Measurement => ({
  ...handover,
  municipalityId: enrolment.municipalityId,
  id: MeasurementId.parse(ctx.newId()),
  fileId: enrolment.fileId,
  personId: enrolment.personId,
  enrolmentId: enrolment.id,
  programmeId: enrolment.programmeId,
  instrumentVersion: instrument.version,
  instance: enrolment.ordinal,
  onBehalf: instrument.audience === 'participant',
})

const keyOf = ({ enrolment }: EnrolmentAccess) => ({
  municipalityId: enrolment.municipalityId,
  enrolmentId: enrolment.id,
})

const about = ({ instrumentId, moment }: { instrumentId: InstrumentId; moment: Moment }) => ({
  instrumentId,
  moment,
})

const audit = (
  ctx: Context,
  { enrolment }: EnrolmentAccess,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordAudit(ctx, {
    municipalityId: enrolment.municipalityId,
    action,
    object: { type: 'file', id: enrolment.fileId },
    detail: { enrolmentId: enrolment.id, ...detail },
  })
