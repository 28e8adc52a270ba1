import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  ageOn,
  dayInAmsterdam,
  dayOfWeek,
  daysBetween,
  LocalDate,
  monthsBetween,
  yearOf,
} from './local-date.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2000-01-01'), count))

describe('LocalDate', () => {
  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '20-11-2026', '2026-11-20T00:00', ''])(
    'refuses "%s"',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false)
    },
  )

  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('takes %s', (text) => {
    expect(LocalDate.safeParse(text).success).toBe(true)
  })
})

describe('dayInAmsterdam: the day starts at midnight in Amsterdam', () => {
  test.each([
    ['the last second of a winter day', '2026-11-19T22:59:59Z', '2026-11-19'],
    ['midnight in winter is 23:00 UTC', '2026-11-19T23:00:00Z', '2026-11-20'],
    ['the last second of a summer day', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['midnight in summer is 22:00 UTC', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['the night summer time starts: midnight is still winter time', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the hour that is skipped', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the day summer time starts ends at 22:00 UTC', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['and the next day begins there', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the night summer time ends: midnight is still summer time', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['02:30 the first time', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['02:30 the second time', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['that day of 25 hours ends at 23:00 UTC', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['and the next day begins there', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['the turn of the year', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s', (_, instant, expected) => {
    expect(dayInAmsterdam(Date.parse(instant))).toBe(expected)
  })
})

describe('counting days, weeks, months and years', () => {
  test.each([
    ['31 January + 1 month', '2026-01-31', 1, '2026-02-28'],
    ['31 January + 1 month in a leap year', '2028-01-31', 1, '2028-02-29'],
    ['30 January + 1 month', '2026-01-30', 1, '2026-02-28'],
    ['28 February + 1 month keeps the day number', '2026-02-28', 1, '2026-03-28'],
    ['31 March + 1 month', '2026-03-31', 1, '2026-04-30'],
    ['30 November + 3 months', '2026-11-30', 3, '2027-02-28'],
    ['31 August - 6 months', '2026-08-31', -6, '2026-02-28'],
  ])('%s', (_, from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected)
  })

  test('29 February has its birthday on 28 February in other years', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29')
  })

  test('a week has seven days, also when summer time starts in it', () => {
    expect(addWeeks(day('2026-03-25'), 1)).toBe('2026-04-01')
    expect(daysBetween(day('2026-03-25'), day('2026-04-01'))).toBe(7)
  })

  test('days between are negative when the end lies first', () => {
    expect(daysBetween(day('2026-11-20'), day('2026-11-20'))).toBe(0)
    expect(daysBetween(day('2026-11-20'), day('2026-11-13'))).toBe(-7)
  })

  test.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2025-11-20', '2026-11-19', 11],
    ['2025-11-20', '2026-11-20', 12],
  ])('complete months from %s to %s: %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months)
  })

  test.each([
    ['the day before the birthday', '2000-11-21', '2026-11-20', 25],
    ['on the birthday', '2000-11-20', '2026-11-20', 26],
    ['the day after', '2000-11-19', '2026-11-20', 26],
    ['born on 29 February, on 27 February', '2004-02-29', '2027-02-27', 22],
  ])('age %s', (_, born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age)
  })

  test('Monday is 1 and Sunday is 7', () => {
    expect(['2026-11-16', '2026-11-20', '2026-11-22'].map((iso) => dayOfWeek(day(iso)))).toEqual([1, 5, 7])
  })

  test('the year of a day', () => {
    expect(yearOf(day('2026-12-31'))).toBe(2026)
  })

  test('adding days and counting them back agree, and text order is day order', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const to = addDays(from, count)
        expect(daysBetween(from, to)).toBe(count)
        expect(from < to).toBe(count > 0)
      }),
    )
  })
})

test('adding days, weeks, months and years gives the day that Temporal gives', () => {
  const someDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(someDay, fc.integer({ min: -1500, max: 1500 }), (date, count) => {
      const start = LocalDate.parse(date.toISOString().slice(0, 10))
      const plain = Temporal.PlainDate.from(start)
      expect(addDays(start, count)).toBe(plain.add({ days: count }).toString())
      expect(addWeeks(start, count)).toBe(plain.add({ weeks: count }).toString())
      expect(addMonths(start, count)).toBe(plain.add({ months: count }).toString())
      const end = LocalDate.parse(plain.add({ days: count }).toString())
      expect(daysBetween(start, end)).toBe(count)
      if (count >= 0) expect(ageOn(start, end)).toBe(plain.until(end, { largestUnit: 'years' }).years)
      expect(addYears(start, count % 80)).toBe(plain.add({ years: count % 80 }).toString())
    }),
    { numRuns: 2_000 },
  )
})
