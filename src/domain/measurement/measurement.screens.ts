import { type Answers, isAsked } from '#domain/instrument/answers.ts'
import type { Instrument, Question } from '#domain/instrument/instrument.ts'

/** The questions that share a number: one screen of a questionnaire. */
export type Screen = { number: number; questions: readonly Question[] }

/** The screens that are shown, given the answers so far. Rule INS.ASKED: a question that is not asked has no screen. */
export function screensOf(instrument: Instrument, answers: Answers): Screen[] {
  const asked = instrument.questions.filter((question) => isAsked(question, answers))
  const numbers = [...new Set(asked.map((question) => question.number))].filter((number) => number !== null)
  return numbers.map((number) => ({
    number,
    questions: asked.filter((question) => question.number === number),
  }))
}

/** The number of the last question: what "3 of 12" counts to, whether or not all are asked. */
export const lastNumber = (instrument: Instrument): number =>
  Math.max(0, ...instrument.questions.map((question) => question.number ?? 0))

/** Null after the last screen. */
export const screenAfter = (instrument: Instrument, answers: Answers, number: number): Screen | null =>
  screensOf(instrument, answers).find((screen) => screen.number > number) ?? null

/** Null before the first screen. */
export const screenBefore = (instrument: Instrument, answers: Answers, number: number): Screen | null =>
  screensOf(instrument, answers).findLast((screen) => screen.number < number) ?? null
