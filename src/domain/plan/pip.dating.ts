import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { latestPlan, type Standing } from './pip.ts'

export type DatingRefusal =
  | 'duty-unknown'
  | 'settling-unknown'
  | 'dated-in-the-future'
  | 'before-duty'
  | 'before-settling'
  | 'before-earlier-plan'
  | 'before-talk'
  | 'second-first-plan'
  | 'letter-day-not-near'

export type Dating = {
  datedOn: LocalDate
  /** The day on which the letter goes to the person. */
  sentOn: LocalDate
  version: number
  /** Why there is a new plan; empty for a first one. */
  changeReason: string
  /** The day on which the person agreed or refused. */
  heardOn: LocalDate
  standing: Standing
  today: LocalDate
}

/**
 * Whether a plan may bear this day. Rule PLAN.PIP.DATE (DUO): not before the duty began, the person settled here or
 * the plan before was dated, and not in the future. Rule PLAN.PIP.HEARD: not before the person was asked.
 * Rule PLAN.PIP.LETTER: its letter goes at once, within a week (Awb 3:41).
 * Rule PLAN.PIP.FIRST: a plan of ours is there once as a first one; what follows is a change with its reason.
 */
export function checkDating(dating: Dating): Result<LocalDate, DatingRefusal> {
  const { datedOn, standing, today, heardOn } = dating
  if (datedOn > today) return refuse('dated-in-the-future')
  if (standing.dutyStartedOn === undefined) return refuse('duty-unknown')
  if (standing.settledOn === undefined) return refuse('settling-unknown')
  if (datedOn < standing.dutyStartedOn) return refuse('before-duty')
  if (datedOn < standing.settledOn) return refuse('before-settling')
  if (isSecondFirst(dating)) return refuse('second-first-plan')
  const before = latestPlan(standing)
  if (before && datedOn < before.datedOn) return refuse('before-earlier-plan')
  if (datedOn < heardOn) return refuse('before-talk')
  return isNear(dating) ? ok(datedOn) : refuse('letter-day-not-near')
}

const isSecondFirst = ({ changeReason, standing }: Dating): boolean =>
  changeReason === '' && standing.earlierPlans.some((plan) => plan.by === 'us')

/** Our agreement: the law says "at once" and names no days. */
const LETTER_DAYS = 7

const isNear = ({ sentOn, today }: Dating): boolean =>
  sentOn >= today && sentOn <= addDays(today, LETTER_DAYS)
