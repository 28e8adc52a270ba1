import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import {
  clockTime,
  counted,
  fill,
  formatNumber,
  formatPercentage,
  longDate,
  relativeDate,
  roundHalfUp,
  weekdayDate,
} from './words.ts'

const today = '2026-11-20' as LocalDate

describe('a day in words', () => {
  it.each([
    ['2026-11-20', 'vandaag'],
    ['2026-11-21', 'morgen'],
    ['2026-11-19', 'gisteren'],
    ['2026-11-23', 'over 3 dagen'],
    ['2026-11-15', '5 dagen geleden'],
    ['2026-12-21', 'over 31 dagen'],
    ['2026-12-22', '22 december 2026'],
    ['2026-10-20', '31 dagen geleden'],
    ['2026-10-19', '19 oktober 2026'],
  ])('on 20 November 2026 the day %s is "%s"', (day, words) => {
    expect(relativeDate(day as LocalDate, today)).toBe(words)
  })

  it('keeps the digits of the Dutch letter in Arabic', () => {
    expect(relativeDate('2026-11-23' as LocalDate, today, 'ar')).toBe('خلال 3 أيام')
    expect(longDate(today, 'ar')).toContain('2026')
  })

  it('gives the date itself in Tigrinya, where days to come and days gone are worded alike', () => {
    expect(relativeDate('2026-11-23' as LocalDate, today, 'ti')).toBe(
      longDate('2026-11-23' as LocalDate, 'ti'),
    )
    expect(relativeDate('2026-11-21' as LocalDate, today, 'ti')).toBe('ጽባሕ')
  })

  it('names the weekday', () => {
    expect(weekdayDate(today)).toBe('vrijdag 20 november 2026')
  })

  it('gives the clock of the Netherlands, in winter and in summer', () => {
    expect(clockTime(Date.UTC(2026, 10, 20, 13, 2))).toBe('14:02')
    expect(clockTime(Date.UTC(2026, 6, 20, 12, 2))).toBe('14:02')
  })
})

describe('a number in words', () => {
  it.each([
    [12.45, 1, 12.5],
    [12.44, 1, 12.4],
    [1.005, 2, 1.01],
    [-12.45, 1, -12.5],
    [2.5, 0, 3],
    [1e-9, 1, 0],
    [-0.04, 1, 0],
    [0, 1, 0],
  ])('%d with %d decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded)
  })

  it('has a comma and one decimal as percentage', () => {
    expect(formatPercentage(42.85)).toBe('42,9%')
    expect(formatPercentage(100)).toBe('100,0%')
    expect(formatNumber(1234.5, 'nl', 1)).toBe('1.234,5')
  })

  it('counts one and many', () => {
    expect(counted(1, 'taak', 'taken')).toBe('1 taak')
    expect(counted(1200, 'taak', 'taken')).toBe('1.200 taken')
    expect(fill('{n, plural, one {# taak} other {# taken}}', { n: 3 })).toBe('3 taken')
    expect(fill('{n, plural, zero {لا مهام} two {مهمتان} few {# مهام} other {# مهمة}}', { n: 2 }, 'ar')).toBe(
      'مهمتان',
    )
  })
})
