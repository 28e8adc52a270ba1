import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Pip } from './pip.ts'

/** What decides whether a decision can still be taken back. */
export type WithdrawalFacts = {
  pip: Pick<Pip, 'datedOn' | 'withdrawnOn'>
  /** A later version is there, open or dated. */
  hasLater: boolean
  /** DUO told that the term runs (SS102), and that was handled. */
  isTermFixed: boolean
  /** Hours of course are recorded for this person. */
  hasCourseHours: boolean
}

export type WithdrawalRefusal =
  | 'not-decided'
  | 'already-withdrawn'
  | 'not-the-last'
  | 'term-is-fixed'
  | 'has-course-hours'
  | 'no-reason'

/**
 * Rule PLAN.PIP.WITHDRAW (DUO): a plan that was dated by mistake is taken back with a reason, while the term is not
 * fixed at DUO and no course hours exist. After that only a new version changes it.
 * @returns the reason as it is kept
 */
export function withdraw(facts: WithdrawalFacts, reason: string): Result<string, WithdrawalRefusal> {
  const { pip, hasLater, isTermFixed, hasCourseHours } = facts
  if (pip.datedOn === null) return refuse('not-decided')
  if (pip.withdrawnOn !== null) return refuse('already-withdrawn')
  if (hasLater) return refuse('not-the-last')
  if (isTermFixed) return refuse('term-is-fixed')
  if (hasCourseHours) return refuse('has-course-hours')
  return reason.trim() === '' ? refuse('no-reason') : ok(reason.trim())
}
