import { z } from 'zod'
import { endOfTerm, type TermEnd } from '#domain/calendar/terms.ts'
import { ObjectionId } from '#kernel/ids.ts'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Awb 6:7. */
const OBJECTION_WEEKS = 6
/** Awb 6:9 par. 2: posted in time and received within a week after the end is in time. */
const POST_DAYS = 7

/** What Awb 6:5 asks of an objection; `authorisation` is what may be asked of who acts for somebody (Awb 2:1). */
export const FormCheck = z.enum([
  'signature',
  'name-and-address',
  'date',
  'decision-named',
  'grounds',
  'authorisation',
])
export type FormCheck = z.infer<typeof FormCheck>

/** Who objects: the person, somebody on behalf of the person, or somebody else in an own name. */
export const Party = z.enum(['person', 'representative', 'other'])
export type Party = z.infer<typeof Party>

export const NewObjection = z.object({
  receivedOn: LocalDate,
  /** The day of the postmark; null when it was handed over, mailed or has none. */
  postedOn: LocalDate.nullable(),
  fromWhom: z.string().trim().max(200),
  party: Party,
  lacks: z.array(FormCheck),
  grounds: z.string().trim().max(10_000),
  /** An advisory committee hears and advises (Awb 7:13). */
  withCommittee: z.boolean(),
})
export type NewObjection = z.infer<typeof NewObjection>

export const Outcome = z.enum(['inadmissible', 'unfounded', 'partly-founded', 'founded'])
export type Outcome = z.infer<typeof Outcome>

/** Why nobody was heard (Awb 7:3, a to e). */
export const NotHeard = z.enum([
  'manifestly-inadmissible',
  'manifestly-unfounded',
  'waived',
  'no-answer',
  'fully-met',
])
export type NotHeard = z.infer<typeof NotHeard>

/** Awb 6:21: in writing, or spoken while being heard. */
export const WithdrawnHow = z.enum(['in-writing', 'at-hearing'])
export type WithdrawnHow = z.infer<typeof WithdrawnHow>

export const Objection = NewObjection.extend({
  id: ObjectionId,
  /** The day on which the letter that says it came in was made (Awb 6:14). */
  confirmedOn: LocalDate.nullable(),
  /** The day on which the person was asked to put right what it lacks, and the last day for it (Awb 6:6). */
  repairAskedOn: LocalDate.nullable(),
  repairUntil: LocalDate.nullable(),
  repairedOn: LocalDate.nullable(),
  heardOn: LocalDate.nullable(),
  hearingReport: z.string().nullable(),
  notHeardBecause: NotHeard.nullable(),
  postponedOn: LocalDate.nullable(),
  postponedReason: z.string().nullable(),
  withdrawnOn: LocalDate.nullable(),
  withdrawnHow: WithdrawnHow.nullable(),
  outcome: Outcome.nullable(),
  outcomeReason: z.string().nullable(),
  /** Why it is excused that it came too late (Awb 6:11). */
  lateExcuse: z.string().nullable(),
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

/** Nothing is done any more with what was decided on or withdrawn. */
export type OverRefusal = 'already-decided' | 'already-withdrawn'

export function over({ outcome, withdrawnOn }: Objection): OverRefusal | undefined {
  if (outcome !== null) return 'already-decided'
  return withdrawnOn === null ? undefined : 'already-withdrawn'
}

export type RepairRefusal = OverRefusal | 'nothing-lacks' | 'repair-day-over' | 'repaired-in-the-future'

const notToRepair = (objection: Objection): RepairRefusal | undefined =>
  over(objection) ?? (objection.lacks.length === 0 ? 'nothing-lacks' : undefined)

/** Gives until a day to put right what the objection lacks (rule PLAN.OBJ.FORM, Awb 6:6). */
export function askRepair(
  objection: Objection,
  until: LocalDate,
  today: LocalDate,
): Result<LocalDate, RepairRefusal> {
  const no = notToRepair(objection)
  if (no) return refuse(no)
  return until < today ? refuse('repair-day-over') : ok(until)
}

/** Notes the day on which it was put right; whether that was in time follows from the days. */
export function repair(
  objection: Objection,
  on: LocalDate,
  today: LocalDate,
): Result<LocalDate, RepairRefusal> {
  const no = notToRepair(objection)
  if (no) return refuse(no)
  return on > today ? refuse('repaired-in-the-future') : ok(on)
}

/** Whether something still lacks on a day: nothing was put right, or only after the day that was given. */
export const isIncomplete = ({ lacks, repairUntil, repairedOn }: Objection): boolean =>
  lacks.length > 0 && (repairedOn === null || (repairUntil !== null && repairedOn > repairUntil))

export type CorrectionRefusal = OverRefusal | ReceivingRefusal | 'nothing-changed' | 'no-reason'

/** Rule PLAN.OBJ.CORRECT: a slip of the pen is put right with a reason while nothing was decided. */
export function correct(
  objection: Objection,
  { becomes, reason }: { becomes: NewObjection; reason: string },
  days: { datedOn: LocalDate; today: LocalDate },
): Result<{ was: NewObjection; becomes: NewObjection; reason: string }, CorrectionRefusal> {
  const no = over(objection)
  if (no) return refuse(no)
  const received = receive(becomes, days)
  if (!received.ok) return received
  const was = NewObjection.parse(objection)
  if (JSON.stringify(was) === JSON.stringify(NewObjection.parse(becomes))) return refuse('nothing-changed')
  return reason.trim() === '' ? refuse('no-reason') : ok({ was, becomes, reason: reason.trim() })
}
