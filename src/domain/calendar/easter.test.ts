import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfWeek } from '#kernel/local-date.ts'
import { easterSunday } from './easter.ts'

describe('CAL.EASTER', () => {
  test.each([
    ['2015-04-05', 2015],
    ['2016-03-27', 2016],
    ['2017-04-16', 2017],
    ['2018-04-01', 2018],
    ['2019-04-21', 2019],
    ['2020-04-12', 2020],
    ['2021-04-04', 2021],
    ['2022-04-17', 2022],
    ['2023-04-09', 2023],
    ['2024-03-31', 2024],
    ['2025-04-20', 2025],
    ['2026-04-05', 2026],
    ['2027-03-28', 2027],
    ['2028-04-16', 2028],
    ['2029-04-01', 2029],
    ['2030-04-21', 2030],
    ['2031-04-13', 2031],
    ['2032-03-28', 2032],
    ['2033-04-17', 2033],
    ['2034-04-09', 2034],
    ['2035-03-25', 2035],
    ['2036-04-13', 2036],
    ['2037-04-05', 2037],
    ['2038-04-25', 2038],
    ['2039-04-10', 2039],
    ['2040-04-01', 2040],
  ])('Easter falls on %s', (sunday, year) => {
    expect(easterSunday(year)).toBe(sunday)
  })

  test.each([
    ['the earliest day possible', 1818, '1818-03-22'],
    ['the latest day possible', 1943, '1943-04-25'],
    ['a year the rule of Gauss has to correct by a week', 1981, '1981-04-19'],
    ['another one', 1954, '1954-04-18'],
  ])('%s: %i', (_, year, sunday) => {
    expect(easterSunday(year)).toBe(sunday)
  })

  test('Easter is always a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 2999 }), (year) => {
        const easter = easterSunday(year)
        expect(dayOfWeek(easter)).toBe(7)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})
