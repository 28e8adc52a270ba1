import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, DateRange, overlaps, upTo } from './date-range.ts'
import { addDays, LocalDate } from './local-date.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const range = (from: string, to: string | null): DateRange => DateRange.parse({ from, to })
const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2026-01-01'), count))
const ranges = fc
  .tuple(days, fc.option(fc.integer({ min: 0, max: 200 })))
  .map(([from, length]) => range(from, length === null ? null : addDays(from, length)))

describe('DateRange', () => {
  test('one day is a range, an end before the start is refused at `to`', () => {
    expect(range('2026-11-20', '2026-11-20')).toEqual({ from: '2026-11-20', to: '2026-11-20' })
    const refused = DateRange.safeParse({ from: '2026-11-20', to: '2026-11-19' })
    expect(refused.error?.issues.map((issue) => issue.path)).toEqual([['to']])
  })

  test('both ends belong to it', () => {
    const november = range('2026-11-01', '2026-11-30')
    const asked = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']
    expect(asked.map((iso) => contains(november, day(iso)))).toEqual([false, true, true, false])
  })

  test('a range without end holds every later day and no earlier one', () => {
    expect(contains(range('2026-11-20', null), day('2090-01-01'))).toBe(true)
    expect(contains(range('2026-11-20', null), day('2026-11-19'))).toBe(false)
  })

  test.each([
    ['ending the day before', '2026-10-01', '2026-10-31', false],
    ['ending on the first day', '2026-10-01', '2026-11-01', true],
    ['starting on the last day', '2026-11-30', '2026-12-31', true],
    ['starting the day after', '2026-12-01', null, false],
    ['lying inside', '2026-11-10', '2026-11-11', true],
    ['still running from before', '2026-01-01', null, true],
  ])('November and a range %s', (_, from, to, expected) => {
    expect(overlaps(range('2026-11-01', '2026-11-30'), range(from, to))).toBe(expected)
  })

  test('overlap is mutual, and the same as some day in both', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const latestStart = a.from > b.from ? a.from : b.from
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(overlaps(a, b)).toBe(contains(a, latestStart) && contains(b, latestStart))
      }),
    )
  })

  test('up to a day leaves that day out; an empty range is refused', () => {
    expect(upTo(day('2026-03-10'), day('2029-03-10'))).toEqual({ from: '2026-03-10', to: '2029-03-09' })
    expect(upTo(day('2026-03-10'), day('2026-03-11'))).toEqual({ from: '2026-03-10', to: '2026-03-10' })
    expect(() => upTo(day('2026-03-10'), day('2026-03-10'))).toThrow()
  })
})
