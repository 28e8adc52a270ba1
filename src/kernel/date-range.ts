import { z } from 'zod'
import { addDays, LocalDate } from './local-date.ts'

/** Days from `from` to and with `to`; `to` null means still running. Both ends are inclusive. */
export const DateRange = z
  .object({ from: LocalDate, to: LocalDate.nullable() })
  .refine((range) => range.to === null || range.to >= range.from, { path: ['to'] })
export type DateRange = z.infer<typeof DateRange>

export const contains = (range: DateRange, day: LocalDate): boolean =>
  range.from <= day && (range.to === null || day <= range.to)

export const overlaps = (a: DateRange, b: DateRange): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)

/** From `from` up to but not including `end`: how Dutch law writes the end of a term. */
export const upTo = (from: LocalDate, end: LocalDate): DateRange =>
  DateRange.parse({ from, to: addDays(end, -1) })
