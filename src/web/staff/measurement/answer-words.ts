import type { AnswerProblem, Answers } from '#domain/instrument/answers.ts'
import { Goal, goalQuestion, outcomeQuestion } from '#domain/instrument/goals.ts'
import {
  type Instrument,
  type Locale,
  optionsOf,
  type Question,
  questionById,
  textIn,
} from '#domain/instrument/instrument.ts'
import type { AnswerProblems } from '#domain/measurement/measurement.ts'
import type { FormError } from '#ui/error-summary.tsx'

/** An answer as people read it; undefined when there is none. */
export function answerText(question: Question, answers: Answers, locale: Locale): string | undefined {
  const answer = answers[question.id]
  const option = optionsOf(question).find((one) => one.id === answer)
  return option ? textIn(option.texts, locale) : answer || undefined
}

/** Every problem as a sentence that names the question, in the order of the form. */
export const errorsFrom = (instrument: Instrument, problems: AnswerProblems): FormError[] =>
  instrument.questions.flatMap((question) => {
    const problem = problems[question.id]
    return problem ? [{ field: question.id, message: sentenceFor(question, problem) }] : []
  })

function sentenceFor(question: Question, problem: AnswerProblem): string {
  const label = textIn(question.texts, 'nl')
  if (problem === 'required' && GOALS.has(question.id)) return `Kies bij “${label}”: doel of geen doel.`
  if (problem === 'required' && OUTCOMES.has(question.id)) {
    return `Kies bij “${label}” hoe ver het doel is gehaald, of dat het geen doel was.`
  }
  return `${label}: ${PROBLEM_WORDS[problem]}`
}

const GOALS: ReadonlySet<string> = new Set(Goal.options.map(goalQuestion))
const OUTCOMES: ReadonlySet<string> = new Set(Goal.options.map(outcomeQuestion))

const PROBLEM_WORDS = {
  required: 'kies een antwoord.',
  'unknown-option': 'kies een van de antwoorden.',
  'too-long': 'deze tekst is te lang. Kort hem in.',
  'not-a-date': 'schrijf de datum als 12-5-2026.',
  'unknown-question': 'deze vraag hoort niet bij dit formulier.',
} satisfies Record<AnswerProblem, string>

/** The Dutch words of a question, by id. */
export const questionText = (instrument: Instrument, id: string): string => {
  const question = questionById(instrument, id)
  return question ? textIn(question.texts, 'nl') : id
}

/** On a staff screen a language is called by its Dutch name. */
export const LANGUAGES_IN_DUTCH = {
  nl: 'Nederlands',
  en: 'Engels',
  ar: 'Arabisch',
  ti: 'Tigrinya',
} satisfies Record<Locale, string>
