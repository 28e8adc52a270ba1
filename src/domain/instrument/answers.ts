import { LocalDate } from '#kernel/local-date.ts'
import { type Instrument, optionsOf, type Question } from './instrument.ts'

/** Question id to option id, text or ISO day. A question without an answer is absent, never an empty text. */
export type Answers = Readonly<Record<string, string>>

export type AnswerProblem = 'required' | 'unknown-option' | 'too-long' | 'not-a-date' | 'unknown-question'

/** All problems at once, by question id, so that a form shows them together. */
export type Validated =
  | { ok: true; value: Answers }
  | { ok: false; problems: Readonly<Record<string, AnswerProblem>> }

/** True when the question is asked, given the other answers. The reason for no paid work is asked without paid work only. */
export function isAsked(question: Question, answers: Answers): boolean {
  if (question.onlyIf === undefined) return true
  const answer = answers[question.onlyIf.question]
  return answer !== undefined && question.onlyIf.anyOf.includes(answer)
}

/**
 * Checks a whole form or questionnaire that someone hands in.
 *
 * Survey questions may stay open: no answer leaves the denominator. Form questions marked `required` may not,
 * because three of the seventeen files in Dalfsen had no goals at all (Windesheim 2019). Rule INS.COMPLETE.
 * Answers to questions that are not asked are left out of the value: a radio button cannot be unchosen.
 */
export function validateAnswers(instrument: Instrument, given: Answers): Validated {
  return validated(instrument, given, (question) => (question.required ? 'required' : undefined))
}

/** As `validateAnswers`, but open questions are no problem: for drafts and for files of others. */
export function validatePartialAnswers(instrument: Instrument, given: Answers): Validated {
  return validated(instrument, given, () => undefined)
}

/** How many of the questions that were asked have an answer. */
export function answeredShare(instrument: Instrument, answers: Answers): { answered: number; asked: number } {
  const asked = instrument.questions.filter((question) => isAsked(question, answers))
  return {
    answered: asked.filter((question) => answers[question.id] !== undefined).length,
    asked: asked.length,
  }
}

function validated(
  instrument: Instrument,
  given: Answers,
  whenOpen: (question: Question) => AnswerProblem | undefined,
): Validated {
  const answers = withoutEmpty(given)
  const problems = unknownQuestions(instrument, answers)
  const value: Record<string, string> = {}
  for (const question of instrument.questions.filter((one) => isAsked(one, answers))) {
    const answer = answers[question.id]
    const problem = answer === undefined ? whenOpen(question) : problemOf(question, answer)
    if (problem !== undefined) problems[question.id] = problem
    else if (answer !== undefined) value[question.id] = answer
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value }
}

function unknownQuestions(instrument: Instrument, answers: Answers): Record<string, AnswerProblem> {
  const known = new Set(instrument.questions.map((question) => question.id))
  const unknown = Object.keys(answers).filter((id) => !known.has(id))
  return Object.fromEntries(unknown.map((id) => [id, 'unknown-question' as const]))
}

function problemOf(question: Question, answer: string): AnswerProblem | undefined {
  if (question.kind === 'text') return answer.length > question.maxLength ? 'too-long' : undefined
  if (question.kind === 'date') return LocalDate.safeParse(answer).success ? undefined : 'not-a-date'
  return optionsOf(question).some((option) => option.id === answer) ? undefined : 'unknown-option'
}

const withoutEmpty = (given: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given)
      .map(([id, answer]) => [id, answer.trim()])
      .filter(([, answer]) => answer !== ''),
  )
