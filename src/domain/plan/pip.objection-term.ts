import { endOfTerm, type TermEnd } from '#domain/calendar/terms.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { isIncomplete, type Objection, type OverRefusal, objectionTerm, over } from './pip.objection.ts'

/** Awb 7:10 par. 1 and 3. */
const DECISION_WEEKS = { alone: 6, withCommittee: 12, postponed: 6 } as const

type Days = Pick<
  Objection,
  'receivedOn' | 'withCommittee' | 'postponedOn' | 'repairAskedOn' | 'repairUntil' | 'repairedOn'
>

export type DecisionTerm = TermEnd & {
  /** The day after which the weeks run. */
  from: LocalDate
  weeks: number
  /** How long the term stood still while the objection was put right. */
  suspendedDays: number
}

/**
 * By when is decided on an objection. Rule PLAN.OBJ.DECIDE: six weeks after the time to object is over, twelve with an
 * advisory committee, six more once when it is postponed (Awb 7:10 par. 1, 3); it stands still from the day after
 * repair was asked until it was put right or the time for it is over (par. 2). What came too late is decided on within
 * the same weeks from its receipt: our reading. The last day moves as the Algemene termijnenwet says.
 * @returns null while the letter was not sent: then the time to object has not begun
 */
export function decisionTerm(objection: Days, sentOn: LocalDate | null): DecisionTerm | null {
  if (sentOn === null) return null
  const { lastDay } = objectionTerm(sentOn)
  const from = objection.receivedOn > lastDay ? objection.receivedOn : lastDay
  const suspendedDays = daysOfRepair(objection)
  const { alone, withCommittee, postponed } = DECISION_WEEKS
  const weeks =
    (objection.withCommittee ? withCommittee : alone) + (objection.postponedOn === null ? 0 : postponed)
  const startsOn = addDays(from, suspendedDays)
  return {
    ...endOfTerm({ startsOn, length: { unit: 'weeks', count: weeks }, basis: 'act' }),
    from,
    weeks,
    suspendedDays,
  }
}

/** From the day after the asking, until the day of the repair or the end of the time that was given. */
function daysOfRepair({ repairAskedOn, repairUntil, repairedOn }: Days): number {
  if (repairAskedOn === null || repairUntil === null) return 0
  const inTime = repairedOn !== null && repairedOn <= repairUntil
  const days = inTime ? daysBetween(repairAskedOn, repairedOn) - 1 : daysBetween(repairAskedOn, repairUntil)
  return Math.max(days, 0)
}

export type PostponeRefusal = OverRefusal | 'no-term' | 'already-postponed' | 'decision-overdue' | 'no-reason'

/** Postpones the decision by six weeks. Rule PLAN.OBJ.POSTPONE (Awb 7:10 par. 3): once, with a reason, in time. */
export function postpone(
  objection: Objection,
  reason: string,
  { sentOn, today }: { sentOn: LocalDate | null; today: LocalDate },
): Result<string, PostponeRefusal> {
  const no = over(objection)
  if (no) return refuse(no)
  if (objection.postponedOn !== null) return refuse('already-postponed')
  const term = decisionTerm(objection, sentOn)
  if (term === null) return refuse('no-term')
  if (today > term.lastDay) return refuse('decision-overdue')
  return reason.trim() === '' ? refuse('no-reason') : ok(reason.trim())
}

/** What is to be done with an objection: one thing at a time. */
export type ObjectionStep =
  | 'confirm'
  | 'ask-repair'
  | 'await-repair'
  | 'hear'
  | 'decide'
  | 'new-version'
  | 'withdrawn'
  | 'decided'

/**
 * Derived (rule PLAN.OBJ.STEP): confirm its receipt, have it put right, hear, decide; after a founded one, a new
 * version of the plan.
 */
export function objectionStep(
  objection: Objection,
  { today, hasNewerVersion }: { today: LocalDate; hasNewerVersion: boolean },
): ObjectionStep {
  const { outcome, withdrawnOn, lacks, repairUntil, repairedOn } = objection
  if (withdrawnOn !== null) return 'withdrawn'
  if (outcome !== null) return asksNewVersion(outcome) && !hasNewerVersion ? 'new-version' : 'decided'
  if (objection.confirmedOn === null) return 'confirm'
  if (lacks.length > 0 && repairUntil === null && repairedOn === null) return 'ask-repair'
  if (isIncomplete(objection) && repairedOn === null && repairUntil !== null && repairUntil >= today) {
    return 'await-repair'
  }
  return objection.heardOn === null && objection.notHeardBecause === null ? 'hear' : 'decide'
}

/** Awb 7:11: what was founded replaces the decision, wholly or in part. */
export const asksNewVersion = (outcome: Objection['outcome']): boolean =>
  outcome === 'founded' || outcome === 'partly-founded'
