import { z } from 'zod'
import type { Enrolment } from '#domain/enrolment/enrolment.ts'
import { type AnswerProblem, type Answers, validateAnswers } from '#domain/instrument/answers.ts'
import { outcomesFromStart } from '#domain/instrument/goals.ts'
import { type Instrument, InstrumentId, Locale, Moment } from '#domain/instrument/instrument.ts'
import { type Programme, ProgrammeId } from '#domain/programme/programme.ts'
import { EnrolmentId, FileId, MeasurementId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** The answers of one person to one version of an instrument at one moment of one enrolment. */
export const Measurement = z.object({
  municipalityId: MunicipalityId,
  id: MeasurementId,
  fileId: FileId,
  personId: PersonId,
  enrolmentId: EnrolmentId,
  programmeId: ProgrammeId,
  instrumentId: InstrumentId,
  instrumentVersion: z.number().int().positive(),
  moment: Moment,
  /** The how-manieth enrolment in this programme: whoever starts again is measured again. Rule MEA.INSTANCE. */
  instance: z.number().int().positive(),
  answeredOn: LocalDate,
  locale: Locale,
  /** Question id to option id, text or ISO day. */
  answers: z.record(z.string(), z.string()),
  /** A worker entered what the person answered. */
  onBehalf: z.boolean(),
})
export type Measurement = z.infer<typeof Measurement>

/** What someone hands in. */
export type Handover = {
  instrumentId: InstrumentId
  moment: Moment
  answers: Answers
  answeredOn: LocalDate
  locale: Locale
}

/**
 * The version that was in force on a day. Rule MEA.VERSION: answers on paper of last year belong to last year's
 * questions, whenever they are typed in.
 * @returns undefined when no version was in force
 */
export const versionOn = (
  instruments: readonly Instrument[],
  instrumentId: InstrumentId,
  day: LocalDate,
): Instrument | undefined =>
  instruments
    .filter((one) => one.id === instrumentId && one.validFrom <= day)
    .filter((one) => one.validTo === null || day <= one.validTo)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)

/** Whether a programme asks for an instrument at a moment. */
export const isExpectedIn = (
  programme: Programme,
  { instrumentId, moment }: Pick<Handover, 'instrumentId' | 'moment'>,
): boolean => programme.expectations.some((one) => one.instrumentId === instrumentId && one.moment === moment)

/**
 * Whether answers may be recorded at all, before looking at the answers. Rule MEA.DAY: from the first day of the
 * enrolment to today; a measurement of before the start measures something else.
 */
export function mayAnswer(
  enrolment: Pick<Enrolment, 'startedOn'>,
  { programme, instrument }: { programme: Programme; instrument: Instrument | undefined },
  { handover, today }: { handover: Omit<Handover, 'answers'>; today: LocalDate },
): Result<Instrument, 'in-the-future' | 'before-start' | 'not-in-this-programme' | 'language-not-offered'> {
  if (!instrument || !isExpectedIn(programme, handover)) return refuse('not-in-this-programme')
  if (handover.answeredOn > today) return refuse('in-the-future')
  if (handover.answeredOn < enrolment.startedOn) return refuse('before-start')
  return instrument.locales[handover.locale] === undefined ? refuse('language-not-offered') : ok(instrument)
}

export type AnswerProblems = Readonly<Record<string, AnswerProblem>>

/** What is wrong with answers, by question; empty when they may be kept. The page asks it, and the command again. */
export function problemsIn(instrument: Instrument, answers: Answers): AnswerProblems {
  const checked = validateAnswers(instrument, answers)
  return checked.ok ? {} : checked.problems
}

/** Answers as they are kept: without those to questions that were not asked. */
export function keptAnswers(instrument: Instrument, answers: Answers): Result<Answers, 'invalid-answers'> {
  const checked = validateAnswers(instrument, answers)
  return checked.ok ? ok(checked.value) : refuse('invalid-answers')
}

/**
 * The exit form knows from the start form what was no goal. Rule INS.NO-GOAL. What is answered wins: a goal can
 * come up on the way.
 */
export const withCarriedGoals = (answers: Answers, startAnswers: Answers | undefined): Answers => {
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '')
  return { ...outcomesFromStart(startAnswers ?? {}), ...Object.fromEntries(given) }
}

export type AnswerChange = { question: string; from: string | null; to: string | null }

/** Which answers differ between what was kept and what it becomes, in the order of the questions. */
export const changesBetween = (instrument: Instrument, before: Answers, after: Answers): AnswerChange[] =>
  instrument.questions
    .map(({ id }) => ({ question: id, from: before[id] ?? null, to: after[id] ?? null }))
    .filter(({ from, to }) => from !== to)
