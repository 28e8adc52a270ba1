import type { EnrolmentAddress } from '#domain/enrolment/enrolment.queries.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import { type Instrument, Locale, type Question } from '#domain/instrument/instrument.ts'
import {
  lastNumber,
  type Screen,
  screenAfter,
  screenBefore,
  screensOf,
} from '#domain/measurement/measurement.screens.ts'
import { paths } from '#web/paths.ts'

/** Where someone is in the survey: before it, at a question, at the check, or after it. */
export type Step =
  | { kind: 'introduction' }
  | { kind: 'question'; screen: Screen }
  | { kind: 'check' }
  | { kind: 'thanks' }

/** The screen of one question, for the link that leads back to it. */
export const questionStep = (question: Question): Step => ({
  kind: 'question',
  screen: { number: question.number ?? 1, questions: [question] },
})

/** Which language the address asks for, or the first of these that the survey offers. */
export function localeOf(instrument: Instrument, wishes: readonly (string | undefined)[]): Locale {
  const offered = wishes
    .map((wish) => Locale.safeParse(wish).data)
    .find((locale) => locale !== undefined && instrument.locales[locale] !== undefined)
  return offered ?? 'nl'
}

export const localesOf = (instrument: Instrument): Locale[] =>
  Locale.options.filter((locale) => instrument.locales[locale] !== undefined)

/** A number that is not asked any more leads to the next that is, because an answer before it may have changed. */
export function stepAt(
  instrument: Instrument,
  answers: Answers,
  { vraag, stap }: Readonly<Record<string, string>>,
): Step {
  if (stap === 'klaar') return { kind: 'thanks' }
  if (stap === 'controle') return { kind: 'check' }
  const number = Number(vraag)
  if (vraag === undefined || !Number.isInteger(number)) return { kind: 'introduction' }
  const screen = screensOf(instrument, answers).find((one) => one.number >= number)
  return screen ? { kind: 'question', screen } : { kind: 'check' }
}

export function stepAfter(instrument: Instrument, answers: Answers, step: Step): Step {
  const at =
    step.kind === 'question' ? step.screen.number : step.kind === 'introduction' ? 0 : lastNumber(instrument)
  const screen = screenAfter(instrument, answers, at)
  return screen ? { kind: 'question', screen } : { kind: 'check' }
}

export function stepBefore(instrument: Instrument, answers: Answers, step: Step): Step | null {
  if (step.kind !== 'question' && step.kind !== 'check') return null
  const at = step.kind === 'question' ? step.screen.number : lastNumber(instrument) + 1
  const screen = screenBefore(instrument, answers, at)
  return screen ? { kind: 'question', screen } : { kind: 'introduction' }
}

/** The address of a step in a language. */
export function stepUrl(
  { fileId, enrolmentId }: EnrolmentAddress,
  moment: string,
  locale: Locale,
  step: Step,
) {
  const url = paths.survey(fileId, enrolmentId, moment, locale)
  if (step.kind === 'question') return `${url}&vraag=${step.screen.number}`
  if (step.kind === 'check') return `${url}&stap=controle`
  return step.kind === 'thanks' ? `${url}&stap=klaar` : url
}
