import { partsFor } from '#domain/file/file.policy.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import type { Instrument, InstrumentId } from '#domain/instrument/instrument.ts'
import type { Role } from '#kernel/actor.ts'

// A form is what a worker finds; a survey is what the person says, to who asks it: the case worker or the provider.
const FILLED_BY: Record<Instrument['audience'], readonly Role[]> = {
  staff: ['case-worker', 'career-coach', 'programme-coordinator'],
  participant: ['case-worker', 'programme-coordinator'],
}

/** Who fills in a staff form, or enters a survey on behalf of the person; the same people ask and correct. */
export const mayFill = (roles: readonly Role[], { audience }: Pick<Instrument, 'audience'>): boolean =>
  roles.some((role) => FILLED_BY[audience].includes(role))

export const mayReadAnswers = (roles: readonly Role[], { audience }: Pick<Instrument, 'audience'>): boolean =>
  partsFor(roles).has(audience === 'staff' ? 'forms' : 'measurements')

const HEALTH_QUESTIONS: Partial<Record<InstrumentId, readonly string[]>> = {
  'arbeidstoeleiding-survey': ['health'],
}

/** Rule MEA.HEALTH: an answer about health is kept apart, in rows that the database opens to case workers only. */
export const isHealth = (instrumentId: InstrumentId, question: string): boolean =>
  (HEALTH_QUESTIONS[instrumentId] ?? []).includes(question)

/** The answers in two parts, as they are kept. @returns `health` is null when nothing was answered about it */
export function partedAnswers(
  instrumentId: InstrumentId,
  answers: Answers,
): { open: Answers; health: Answers | null } {
  const entries = Object.entries(answers)
  const closed = entries.filter(([question]) => isHealth(instrumentId, question))
  const open = entries.filter(([question]) => !isHealth(instrumentId, question))
  return { open: Object.fromEntries(open), health: closed.length > 0 ? Object.fromEntries(closed) : null }
}

/** Rule MEA.HEALTH: an answer about health is for the case worker (Wi2021 art. 37), not for who reads the rest. */
export const isHidden = (roles: readonly Role[], instrumentId: InstrumentId, question: string): boolean =>
  !partsFor(roles).has('health-answers') && isHealth(instrumentId, question)

/** The answers that these roles may read. */
export const readableAnswers = (
  roles: readonly Role[],
  instrumentId: InstrumentId,
  answers: Answers,
): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => !isHidden(roles, instrumentId, question)))
