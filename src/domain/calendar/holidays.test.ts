import { describe, expect, test } from 'vitest'
import { addDays, dayOfWeek, LocalDate } from '#kernel/local-date.ts'
import { ROYAL_DECREES } from './content/royal-decrees.ts'
import { beyondLastDecree, type HolidayKind, holidaysIn, isRestDay, whyRestDay } from './holidays.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const daysOf = (kind: HolidayKind, year: number) =>
  holidaysIn(year)
    .filter((holiday) => holiday.kind === kind)
    .map((holiday) => holiday.day)

describe('CAL.HOLIDAYS: the holidays of art. 3', () => {
  test('2026 has nine fixed or moving holidays, Good Friday and two decreed days', () => {
    expect(holidaysIn(2026)).toEqual([
      { day: '2026-01-01', kind: 'new-years-day' },
      { day: '2026-01-02', kind: 'royal-decree' },
      { day: '2026-04-03', kind: 'good-friday' },
      { day: '2026-04-06', kind: 'easter-monday' },
      { day: '2026-04-27', kind: 'kings-day' },
      { day: '2026-05-05', kind: 'liberation-day' },
      { day: '2026-05-14', kind: 'ascension-day' },
      { day: '2026-05-15', kind: 'royal-decree' },
      { day: '2026-05-25', kind: 'whit-monday' },
      { day: '2026-12-25', kind: 'christmas-day' },
      { day: '2026-12-26', kind: 'boxing-day' },
    ])
  })

  test('a day can be two holidays: 5 May 2016 was also Ascension Day', () => {
    expect(holidaysIn(2016).filter((holiday) => holiday.day === '2016-05-05')).toHaveLength(2)
  })

  test.each(years(2015, 2040))('in %i each moving holiday keeps its day of the week', (year) => {
    const weekdays = (kind: HolidayKind) => daysOf(kind, year).map(dayOfWeek)
    expect(weekdays('good-friday')).toEqual([5])
    expect(weekdays('easter-monday')).toEqual([1])
    expect(weekdays('ascension-day')).toEqual([4])
    expect(weekdays('whit-monday')).toEqual([1])
  })

  test('5 May is a holiday every year, not only in lustrum years', () => {
    for (const year of years(2015, 2040)) expect(isRestDay(day(`${year}-05-05`))).toBe(true)
  })
})

describe("CAL.KINGSDAY: the monarch's birthday", () => {
  test.each([
    [2012, 'queens-day', '2012-04-30'],
    [2013, 'queens-day', '2013-04-30'],
    [2014, 'kings-day', '2014-04-26'],
    [2015, 'kings-day', '2015-04-27'],
    [2024, 'kings-day', '2024-04-27'],
    [2025, 'kings-day', '2025-04-26'],
    [2026, 'kings-day', '2026-04-27'],
    [2031, 'kings-day', '2031-04-26'],
    [2036, 'kings-day', '2036-04-26'],
  ] as const)('%i: %s on %s', (year, kind, expected) => {
    expect(daysOf(kind, year)).toEqual([expected])
  })

  test('it is never celebrated on a Sunday', () => {
    for (const year of years(2014, 2040)) expect(daysOf('kings-day', year).map(dayOfWeek)).not.toContain(7)
  })

  test('in 2025 the Monday after is an ordinary working day', () => {
    expect(isRestDay(day('2025-04-28'))).toBe(false)
  })
})

describe('CAL.RESTDAY: the days around a holiday', () => {
  test.each([
    ['New Year, a Thursday', '2025-12-31', '2026-01-01'],
    ["King's Day, a Monday: Tuesday works", '2026-04-28', '2026-04-27'],
    ['Liberation Day: Monday 4 May works', '2026-05-04', '2026-05-05'],
    ['Liberation Day: Wednesday 6 May works', '2026-05-06', '2026-05-05'],
    ['Ascension Day: Wednesday works', '2026-05-13', '2026-05-14'],
    ['Whit Monday: Tuesday works', '2026-05-26', '2026-05-25'],
    ['Easter Monday: Tuesday works', '2026-04-07', '2026-04-06'],
    ['Christmas: Thursday 24 December works', '2026-12-24', '2026-12-25'],
    ['CAL.GOODFRIDAY: the Thursday before works', '2026-04-02', '2026-04-03'],
    ["Queen's Day is an ordinary day since 2014", '2014-04-30', '2013-04-30'],
  ])('%s', (_, workingDay, restDay) => {
    expect(isRestDay(day(workingDay))).toBe(false)
    expect(isRestDay(day(restDay))).toBe(true)
  })

  test('Saturday and Sunday are rest days, the Friday and Monday around them are not', () => {
    expect(
      ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((iso) => whyRestDay(day(iso))),
    ).toEqual([null, 'saturday', 'sunday', null])
  })

  test('the reason of a rest day is its weekend day, else its holiday', () => {
    expect(whyRestDay(day('2026-12-25'))).toBe('christmas-day')
    expect(whyRestDay(day('2026-12-26'))).toBe('saturday')
  })

  test('New Year on a Thursday with the decreed Friday makes four rest days in a row', () => {
    const row = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05']
    expect(row.map((iso) => isRestDay(day(iso)))).toEqual([true, true, true, true, false])
  })
})

describe('CAL.DECREE: days put on a par by royal decree', () => {
  test.each([
    '2022-05-27',
    '2023-04-28',
    '2023-05-19',
    '2024-05-10',
    '2024-12-27',
    '2025-05-30',
    '2026-01-02',
    '2026-05-15',
    '2027-05-07',
    '2028-04-28',
    '2028-05-26',
  ])('%s is a rest day by decree and would have been a working Friday', (iso) => {
    expect(whyRestDay(day(iso))).toBe('royal-decree')
    expect(dayOfWeek(day(iso))).toBe(5)
  })

  test('the Friday after Ascension Day is not a rest day without a decree', () => {
    expect(isRestDay(day('2029-05-11'))).toBe(false)
  })

  test('each decree holds only days of its own period, and the periods follow each other without a gap', () => {
    for (const decree of ROYAL_DECREES) {
      expect(decree.from < decree.to).toBe(true)
      for (const decreed of decree.days) expect(decree.from <= decreed && decreed <= decree.to).toBe(true)
    }
    const next = ROYAL_DECREES.slice(1).map((decree) => decree.from)
    expect(next).toEqual(ROYAL_DECREES.slice(0, -1).map((decree) => addDays(decree.to, 1)))
  })

  test('CAL.DECREE.BEYOND: known up to and with 31 December 2028, not from 1 January 2029', () => {
    expect(beyondLastDecree(day('2028-12-31'))).toBe(false)
    expect(beyondLastDecree(day('2029-01-01'))).toBe(true)
  })
})

function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
