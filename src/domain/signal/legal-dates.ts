import { statusOn, type Window, windowUnder } from '#domain/integration/deadline.ts'
import { sentenceFor } from '#domain/integration/deadline-sentence.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import { lawOf } from '#domain/integration/law-of.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OpenDeadline } from './open-deadline.ts'
import type { SignalTarget, Urgency } from './signal.ts'

export type LegalDate = {
  title: string
  /** One sentence with the day and what is left. */
  why: string
  /** Rule id and article, as a reader looks them up. */
  source: string
  urgency: Urgency
  target: SignalTarget
}

const URGENCY: Partial<Record<ReturnType<typeof statusOn>, Urgency>> = {
  'not-yet': 'calm',
  open: 'calm',
  'due-soon': 'attention',
  missed: 'late',
}

/** How a legal date stands for who works on the file: SIG.LEGAL-DATE. */
export function legalDate({ obligation, rule, from, to }: OpenDeadline, today: LocalDate): LegalDate {
  const window: Window = windowUnder(lawOf(rule), { obligation, from, to, because: [] })
  const status = statusOn(window, today)
  return {
    title: obligationTitle(obligation),
    why: sentenceFor({ ...window, status }, today),
    source: `${rule}, ${window.article}`,
    urgency: URGENCY[status] ?? 'calm',
    target: { to: isAboutThePlan(obligation) ? 'plan' : 'integration' },
  }
}

const isAboutThePlan = (obligation: string): boolean => /plan|-talk-\d/.test(obligation)
