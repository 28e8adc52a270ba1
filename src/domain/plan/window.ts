import { addYears, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Further away than this a year is a slip of the pen: no plan of three years with its extensions reaches it. */
const YEARS_AROUND_TODAY = 10

export type WindowRefusal = 'ends-before-start' | 'unlikely-year'

/** Rule PLAN.WINDOW. @param window first and last day; `to` null when no last day was agreed */
export function checkWindow(
  { from, to }: { from: LocalDate; to: LocalDate | null },
  today: LocalDate,
): Result<null, WindowRefusal> {
  if (to !== null && to < from) return refuse('ends-before-start')
  return isNear(from, today) && (to === null || isNear(to, today)) ? ok(null) : refuse('unlikely-year')
}

/** Whether a day can be part of a plan at all. */
export const isNear = (day: LocalDate, today: LocalDate): boolean =>
  day >= addYears(today, -YEARS_AROUND_TODAY) && day <= addYears(today, YEARS_AROUND_TODAY)
