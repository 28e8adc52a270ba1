import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar day as ISO text: no clock, no zone, and `<` compares days. */
export const LocalDate = z.iso.date().brand('LocalDate')
export type LocalDate = z.infer<typeof LocalDate>

/** The day on which an instant falls in the European part of the Netherlands. */
export function dayInAmsterdam(epochMs: number): LocalDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs)
  return LocalDate.parse(instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())
}

export const addDays = (day: LocalDate, days: number): LocalDate => add(day, { days })
export const addWeeks = (day: LocalDate, weeks: number): LocalDate => add(day, { weeks })

/** The same day number later, or the last day of a shorter month (31 January + 1 month = 28 February). */
export const addMonths = (day: LocalDate, months: number): LocalDate => add(day, { months })
export const addYears = (day: LocalDate, years: number): LocalDate => add(day, { years })

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (noonOf(to) - noonOf(from)) / DAY_MS

/** Complete calendar months from one day to another; 31 January to 28 February is one. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const months = monthCountOf(to) - monthCountOf(from)
  return addMonths(from, months) <= to ? months : months - 1
}

/** Complete years of age on a day; who was born on 29 February is a year older on 1 March of other years. */
export const ageOn = (birthDate: LocalDate, day: LocalDate): number =>
  yearOf(day) - yearOf(birthDate) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const dayOfWeek = (day: LocalDate): number => Temporal.PlainDate.from(day).dayOfWeek

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/**
 * The day that Temporal gives, which a test holds it to; by hand, because a caseload counts thousands of days at
 * once and Temporal takes microseconds for each.
 */
function add(day: LocalDate, { years = 0, months = 0, weeks = 0, days = 0 }: Duration): LocalDate {
  const monthCount = monthCountOf(day) + years * 12 + months
  const year = Math.floor(monthCount / 12)
  const month = (monthCount % 12) + 1
  const dayOfMonth = Math.min(Number(day.slice(8)), daysIn(year, month)) + weeks * 7 + days
  if (dayOfMonth > 0 && dayOfMonth <= 28) return written(year, month, dayOfMonth)
  const sum = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return written(sum.getUTCFullYear(), sum.getUTCMonth() + 1, sum.getUTCDate())
}

type Duration = { years?: number; months?: number; weeks?: number; days?: number }

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const written = (year: number, month: number, day: number): LocalDate =>
  `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LocalDate

const DAY_MS = 86_400_000
const noonOf = (day: LocalDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), 12)
const monthCountOf = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
