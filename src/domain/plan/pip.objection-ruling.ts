import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import {
  isIncomplete,
  isInTime,
  NotHeard,
  type Objection,
  type Outcome,
  type OverRefusal,
  over,
  type WithdrawnHow,
} from './pip.objection.ts'

/** That the person was heard, with what was said, or why not. */
export const Hearing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heard'), on: LocalDate, report: z.string().trim().min(1).max(10_000) }),
  z.object({ kind: z.literal('not-heard'), because: NotHeard }),
])
export type Hearing = z.infer<typeof Hearing>

export type HearingRefusal = OverRefusal | 'heard-in-the-future' | 'heard-before-received'

/** Rule PLAN.OBJ.HEAR: who objects is heard before the decision, unless one of five grounds says no (Awb 7:2, 7:3). */
export function hearObjector(
  objection: Objection,
  hearing: Hearing,
  today: LocalDate,
): Result<Hearing, HearingRefusal> {
  const no = over(objection)
  if (no) return refuse(no)
  if (hearing.kind === 'not-heard') return ok(hearing)
  if (hearing.on > today) return refuse('heard-in-the-future')
  return hearing.on < objection.receivedOn ? refuse('heard-before-received') : ok(hearing)
}

export type Withdrawal = { on: LocalDate; how: WithdrawnHow }
export type WithdrawalRefusal =
  | OverRefusal
  | 'withdrawn-in-the-future'
  | 'withdrawn-before-received'
  | 'no-hearing-that-day'

/** Rule PLAN.OBJ.WITHDRAW: who objected may take it back, in writing or while being heard (Awb 6:21). */
export function withdraw(
  objection: Objection,
  withdrawal: Withdrawal,
  today: LocalDate,
): Result<Withdrawal, WithdrawalRefusal> {
  const no = over(objection)
  if (no) return refuse(no)
  if (withdrawal.on > today) return refuse('withdrawn-in-the-future')
  if (withdrawal.on < objection.receivedOn) return refuse('withdrawn-before-received')
  if (withdrawal.how === 'at-hearing' && objection.heardOn !== withdrawal.on) {
    return refuse('no-hearing-that-day')
  }
  return ok(withdrawal)
}

export type Ruling = {
  outcome: Outcome
  reason: string
  /** Why it is excused that it came too late; empty when it is not, or when it came in time. */
  lateExcuse: string
  on: LocalDate
}

export type RulingRefusal =
  | OverRefusal
  | 'outcome-without-reason'
  | 'ruled-in-the-future'
  | 'ruled-before-received'
  | 'nobody-heard'
  | 'ruled-before-hearing'
  | 'skipping-does-not-fit'
  | 'excuse-needed'
  | 'excuse-without-need'
  | 'not-a-party'
  | 'not-inadmissible'
  | 'repair-not-offered'
  | 'repair-still-open'

type Days = { sentOn: LocalDate | null; today: LocalDate }

/**
 * Decides on an objection, with reasons. Rule PLAN.OBJ.OUTCOME: not admissible is what came too late without an excuse
 * (Awb 6:11), what stayed incomplete after the person was given the time to repair it (6:6), and what is of somebody
 * who is no party (1:2). Everything else is judged on its contents. The start of the term stays.
 */
export function rule(
  objection: Objection,
  ruling: Ruling,
  { sentOn, today }: Days,
): Result<Ruling, RulingRefusal> {
  const typed = { ...ruling, reason: ruling.reason.trim(), lateExcuse: ruling.lateExcuse.trim() }
  const no =
    over(objection) ??
    wrongRuling(objection, typed, today) ??
    withoutHearing(objection, typed) ??
    wrongExcuse(objection, typed, sentOn) ??
    (typed.outcome === 'inadmissible'
      ? whyNotInadmissible(objection, typed, sentOn)
      : objection.party === 'other'
        ? 'not-a-party'
        : undefined)
  return no ? refuse(no) : ok(typed)
}

function wrongRuling(
  { receivedOn }: Objection,
  { reason, on }: Ruling,
  today: LocalDate,
): RulingRefusal | undefined {
  if (reason === '') return 'outcome-without-reason'
  if (on > today) return 'ruled-in-the-future'
  return on < receivedOn ? 'ruled-before-received' : undefined
}

/** Some grounds not to hear say how the decision ends. */
const FITS: Partial<Record<NotHeard, Outcome>> = {
  'manifestly-inadmissible': 'inadmissible',
  'manifestly-unfounded': 'unfounded',
  'fully-met': 'founded',
}

function withoutHearing(
  { heardOn, notHeardBecause }: Objection,
  { outcome, on }: Ruling,
): RulingRefusal | undefined {
  if (heardOn !== null) return on < heardOn ? 'ruled-before-hearing' : undefined
  if (notHeardBecause === null) return 'nobody-heard'
  const fits = FITS[notHeardBecause]
  return fits !== undefined && fits !== outcome ? 'skipping-does-not-fit' : undefined
}

function wrongExcuse(
  objection: Objection,
  { outcome, lateExcuse }: Ruling,
  sentOn: LocalDate | null,
): RulingRefusal | undefined {
  const isLate = !isInTime(objection, sentOn)
  if (!isLate) return lateExcuse === '' ? undefined : 'excuse-without-need'
  return outcome !== 'inadmissible' && lateExcuse === '' ? 'excuse-needed' : undefined
}

function whyNotInadmissible(
  objection: Objection,
  { on, lateExcuse }: Ruling,
  sentOn: LocalDate | null,
): RulingRefusal | undefined {
  if (objection.party === 'other') return undefined
  if (!isInTime(objection, sentOn) && lateExcuse === '') return undefined
  if (!isIncomplete(objection)) return 'not-inadmissible'
  if (objection.repairUntil === null) return 'repair-not-offered'
  return on <= objection.repairUntil && objection.repairedOn === null ? 'repair-still-open' : undefined
}
