import { draftForm } from '#domain/draft/draft.ts'
import type { EnrolmentAddress } from '#domain/enrolment/enrolment.queries.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import { outcomesFromStart } from '#domain/instrument/goals.ts'
import type { Instrument, Moment } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { mayFill, mayReadAnswers } from '#domain/measurement/measurement.policy.ts'
import { prefilled } from '#domain/measurement/measurement.prefill.ts'
import { type MeasurementDesk, measurementDesk } from '#domain/measurement/measurement.queries.ts'
import { isExpectedIn, type Measurement } from '#domain/measurement/measurement.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { paths } from '#web/paths.ts'
import type { Call } from '#web/route.ts'
import { type OpenedEnrolment, openEnrolment } from '../enrolment/opened-enrolment.ts'

/** Which form or which moment of the survey an address names, and its other addresses. */
export type Target = {
  instrument: Instrument
  moment: Moment
  url: string
  correctionUrl: string
  draft: string
}

export function targetOf(call: Call, { fileId, enrolmentId }: EnrolmentAddress): Target | undefined {
  const { form, moment } = call.params
  if (form === 'start' || form === 'exit') {
    return {
      instrument: instrumentById(form === 'start' ? 'start-form' : 'exit-form'),
      moment: form,
      url: paths.form(fileId, enrolmentId, form),
      correctionUrl: paths.formCorrection(fileId, enrolmentId, form),
      draft: draftForm('form', fileId, enrolmentId, form),
    }
  }
  if (moment !== 'M1' && moment !== 'M2' && moment !== 'M3') return undefined
  return {
    instrument: instrumentById('arbeidstoeleiding-survey'),
    moment,
    url: paths.survey(fileId, enrolmentId, moment),
    correctionUrl: paths.surveyCorrection(fileId, enrolmentId, moment),
    draft: draftForm('survey', fileId, enrolmentId, moment),
  }
}

/** A form or a moment on the screen: filled in already, or to be filled in by who is looking. */
export type OpenedMeasurement = OpenedEnrolment & {
  target: Target
  /** Everything answered in this enrolment, as far as the reader may know it. */
  known: readonly Measurement[]
  draft: MeasurementDesk['draft']
  measurement: Measurement | undefined
  mayFill: boolean
}

/** @returns undefined when this programme does not ask it, or it is not theirs to fill in or read */
export async function openMeasurement(call: Call, view: string): Promise<OpenedMeasurement | undefined> {
  const opened = await openEnrolment(call, 'see', view)
  const target = opened && targetOf(call, opened.address)
  if (!opened || !target) return undefined
  const { instrument, moment } = target
  if (!isExpectedIn(opened.programme, { instrumentId: instrument.id, moment })) return undefined
  const { known, draft } = await measurementDesk(call.ctx, opened, target.draft)
  const measurement = known.find((one) => one.instrumentId === instrument.id && one.moment === moment)
  const isFiller = mayFill(opened.roles, instrument)
  if (!(measurement ? mayReadAnswers(opened.roles, instrument) : isFiller)) return undefined
  return { ...opened, target, known, draft, measurement, mayFill: isFiller }
}

/** What can be offered as an answer before anyone typed: from the person, and from the start form for the exit form. */
export function offeredAnswers({ target, card, known }: OpenedMeasurement, today: LocalDate): Answers {
  const { instrument } = target
  const first = known.find((one) => one.instrumentId === instrument.id)?.answeredOn ?? today
  const start = known.find((one) => one.instrumentId === 'start-form')
  return {
    ...(card.background && prefilled(instrument, card.background, first)),
    ...(instrument.id === 'exit-form' && start && outcomesFromStart(start.answers)),
  }
}

/** Of everything a form sent, the fields that are questions. */
export const answersIn = (instrument: Instrument, fields: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(instrument.questions.map(({ id }) => [id, fields[id] ?? '']))
