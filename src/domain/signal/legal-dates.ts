import { statusOn, windowUnder } from '#domain/integration/deadline.ts'
import { sentenceFor } from '#domain/integration/deadline-sentence.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import type { LawRule } from '#domain/integration/law.ts'
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
export function legalDate(
  { obligation, rule, article, from, to }: OpenDeadline,
  today: LocalDate,
): LegalDate {
  const window = windowUnder(lawOf(rule), { obligation, from, to, because: [] })
  const status = statusOn(window, today)
  return {
    title: obligationTitle(obligation),
    why: sentenceFor({ ...window, status }, today),
    source: `${rule}, ${article}`,
    urgency: URGENCY[status] ?? 'calm',
    target: { to: MET_IN_THE_PLAN.has(rule) ? 'plan' : 'integration' },
  }
}

/** What is met by a plan or by a talk about it; everything else is met by a fact of integration. */
const MET_IN_THE_PLAN: ReadonlySet<LawRule> = new Set([
  'WI.PIP.DEADLINE',
  'WI.PIP.THIRD',
  'WI.PIP.MOVE',
  'WI.PROGRESS',
  'NORM2019.PIP',
  'NORM2019.TALKS',
] as const)
