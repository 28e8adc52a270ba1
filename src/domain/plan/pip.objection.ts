import { z } from 'zod'
import { endOfTerm, type TermEnd } from '#domain/calendar/terms.ts'
import { ObjectionId } from '#kernel/ids.ts'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Awb 6:7. */
const OBJECTION_WEEKS = 6
/** Awb 6:9 par. 2: posted in time and received within a week after the end is in time. */
const POST_DAYS = 7

/** What Awb 6:5 asks of an objection. */
export const FormCheck = z.enum(['signature', 'name-and-address', 'date', 'decision-named', 'grounds'])
export type FormCheck = z.infer<typeof FormCheck>

export const NewObjection = z.object({
  receivedOn: LocalDate,
  /** The day of the postmark; null when it was handed over, mailed or has none. */
  postedOn: LocalDate.nullable(),
  fromWhom: z.string().trim().max(200),
  lacks: z.array(FormCheck),
  grounds: z.string().trim().max(10_000),
})
export type NewObjection = z.infer<typeof NewObjection>

export const Outcome = z.enum(['inadmissible', 'unfounded', 'founded'])
export type Outcome = z.infer<typeof Outcome>

export const Objection = NewObjection.extend({
  id: ObjectionId,
  /** The last day on which what it lacks may be put right (Awb 6:6). */
  repairUntil: LocalDate.nullable(),
  repairedOn: LocalDate.nullable(),
  outcome: Outcome.nullable(),
  outcomeReason: z.string().nullable(),
  decidedOn: LocalDate.nullable(),
})
export type Objection = z.infer<typeof Objection>

/**
 * By when an objection must have come in. Rule PLAN.OBJ.TERM: six weeks from the day after the decision was sent
 * (Awb 6:7, 6:8); a last day on a Saturday, Sunday or holiday moves on (Algemene termijnenwet art. 1).
 * @param sentOn the day on which the letter went to the person
 */
export const objectionTerm = (sentOn: LocalDate): TermEnd =>
  endOfTerm({ startsOn: sentOn, length: { unit: 'weeks', count: OBJECTION_WEEKS }, basis: 'act' })

/**
 * Rule PLAN.OBJ.TIME: received by the last day, or posted by then and received within a week after it (Awb 6:9).
 * A decision that was never sent has no term that could end; an objection before the sending is not too early when
 * the decision was there (Awb 6:10).
 */
export function isInTime(
  { receivedOn, postedOn }: Pick<Objection, 'receivedOn' | 'postedOn'>,
  sentOn: LocalDate | null,
): boolean {
  if (sentOn === null) return true
  const { lastDay } = objectionTerm(sentOn)
  if (receivedOn <= lastDay) return true
  return postedOn !== null && postedOn <= lastDay && receivedOn <= addDays(lastDay, POST_DAYS)
}

export type ReceivingRefusal =
  | 'received-in-the-future'
  | 'received-before-decision'
  | 'posted-after-received'
  | 'nobody-named'

/** Records that an objection came in. Nothing is turned away here: too late or incomplete is judged later. */
export function receive(
  objection: NewObjection,
  { datedOn, today }: { datedOn: LocalDate; today: LocalDate },
): Result<NewObjection, ReceivingRefusal> {
  const { receivedOn, postedOn, fromWhom } = objection
  if (receivedOn > today) return refuse('received-in-the-future')
  if (receivedOn < datedOn) return refuse('received-before-decision')
  if (postedOn !== null && postedOn > receivedOn) return refuse('posted-after-received')
  return fromWhom === '' ? refuse('nobody-named') : ok(objection)
}

export type RepairRefusal = 'nothing-lacks' | 'already-decided' | 'repair-day-over' | 'repaired-in-the-future'

/** Gives until a day to put right what the objection lacks (rule PLAN.OBJ.FORM, Awb 6:6). */
export function askRepair(
  objection: Objection,
  until: LocalDate,
  today: LocalDate,
): Result<LocalDate, RepairRefusal> {
  if (objection.outcome !== null) return refuse('already-decided')
  if (objection.lacks.length === 0) return refuse('nothing-lacks')
  return until < today ? refuse('repair-day-over') : ok(until)
}

/** Notes the day on which it was put right; whether that was in time follows from the days. */
export function repair(
  objection: Objection,
  on: LocalDate,
  today: LocalDate,
): Result<LocalDate, RepairRefusal> {
  if (objection.outcome !== null) return refuse('already-decided')
  if (objection.lacks.length === 0) return refuse('nothing-lacks')
  return on > today ? refuse('repaired-in-the-future') : ok(on)
}

/** Whether something still lacks on a day: nothing was put right, or only after the day that was given. */
export const isIncomplete = ({ lacks, repairUntil, repairedOn }: Objection): boolean =>
  lacks.length > 0 && (repairedOn === null || (repairUntil !== null && repairedOn > repairUntil))

export type Ruling = { outcome: Outcome; reason: string; on: LocalDate }
export type RulingRefusal =
  | 'already-decided'
  | 'outcome-without-reason'
  | 'ruled-in-the-future'
  | 'ruled-before-received'
  | 'not-inadmissible'
  | 'repair-not-offered'
  | 'repair-still-open'

/**
 * Decides on an objection, with reasons. Rule PLAN.OBJ.OUTCOME: not admissible is only what came too late or stayed
 * incomplete after the person was given the time to repair it (Awb 6:6); what came too late is judged on its
 * contents only with a reason why that is excused (Awb 6:11), so the reason says it. The start of the term stays.
 */
export function rule(
  objection: Objection,
  { outcome, reason, on }: Ruling,
  { sentOn, today }: { sentOn: LocalDate | null; today: LocalDate },
): Result<Ruling, RulingRefusal> {
  if (objection.outcome !== null) return refuse('already-decided')
  if (reason.trim() === '') return refuse('outcome-without-reason')
  if (on > today) return refuse('ruled-in-the-future')
  if (on < objection.receivedOn) return refuse('ruled-before-received')
  if (outcome !== 'inadmissible') return ok({ outcome, reason: reason.trim(), on })
  const refusal = whyNotInadmissible(objection, { sentOn, on })
  return refusal ? refuse(refusal) : ok({ outcome, reason: reason.trim(), on })
}

function whyNotInadmissible(
  objection: Objection,
  { sentOn, on }: { sentOn: LocalDate | null; on: LocalDate },
): RulingRefusal | undefined {
  if (!isInTime(objection, sentOn)) return undefined
  if (!isIncomplete(objection)) return 'not-inadmissible'
  if (objection.repairUntil === null) return 'repair-not-offered'
  return on <= objection.repairUntil && objection.repairedOn === null ? 'repair-still-open' : undefined
}
