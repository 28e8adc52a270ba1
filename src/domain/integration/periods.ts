import { addDays, addMonths, type LocalDate } from '#kernel/local-date.ts'

/**
 * The last day of a period of whole months that starts on `firstDay` itself: the day before its exclusive end.
 * Where the end month is too short for the day number, the period ends with that month: three years from
 * 29 February 2024 end on 28 February 2027, and are never shorter than three years.
 */
export function lastDayOfPeriod(firstDay: LocalDate, months: number): LocalDate {
  const end = addMonths(firstDay, months)
  return end.slice(8) === firstDay.slice(8) ? addDays(end, -1) : end
}
