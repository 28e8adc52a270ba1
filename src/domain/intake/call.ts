import { z } from 'zod'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** An invitation that may not be left unanswered (Bi art. 5.2). */
export const Call = z.object({
  calledOn: LocalDate,
  /** The day for which the person is called. */
  appointmentOn: LocalDate,
  /** Written warning that goes before the second and the third call. */
  warnedOn: LocalDate.nullable(),
})
export type Call = z.infer<typeof Call>

/** After this many calls without a talk the intake is rounded off in absence. */
export const CALLS = 3

/**
 * The calls that count, oldest first: a talk that was held ends a row of calls, because the person came.
 * @param heldOn days on which a talk was held
 */
export function callsThatCount(calls: readonly Call[], heldOn: readonly LocalDate[]): Call[] {
  const last = heldOn.toSorted().at(-1)
  return calls
    .filter(({ calledOn }) => last === undefined || calledOn > last)
    .toSorted((a, b) => a.calledOn.localeCompare(b.calledOn))
}

/**
 * ITK.CALL: one call, then a written warning with the second, then a third. The next call goes out after the day of
 * the earlier appointment, and its warning lies between that day and the call.
 * @param earlier the calls that count
 */
export function call(
  earlier: readonly Call[],
  wish: Call,
  today: LocalDate,
): Result<
  Call,
  | 'in-the-future'
  | 'three-calls-made'
  | 'appointment-before-call'
  | 'before-earlier-appointment'
  | 'no-warning'
> {
  if (wish.calledOn > today) return refuse('in-the-future')
  if (earlier.length >= CALLS) return refuse('three-calls-made')
  if (wish.appointmentOn < wish.calledOn) return refuse('appointment-before-call')
  const previous = earlier.at(-1)
  if (previous === undefined) return ok({ ...wish, warnedOn: null })
  if (wish.calledOn < previous.appointmentOn) return refuse('before-earlier-appointment')
  const { warnedOn } = wish
  const isWarned = warnedOn !== null && warnedOn >= previous.appointmentOn && warnedOn <= wish.calledOn
  return isWarned ? ok(wish) : refuse('no-warning')
}

/**
 * ITK.ABSENCE: the first day on which the intake may be rounded off without the person: the day after the third
 * appointment passed without a talk.
 * @returns undefined while fewer than three calls count
 */
export function roundedOffFrom(counted: readonly Call[]): LocalDate | undefined {
  const third = counted[CALLS - 1]
  return third && addDays(third.appointmentOn, 1)
}
