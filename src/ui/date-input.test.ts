import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#kernel/local-date.ts'
import { parseDutchDate, writeDutchDate } from './date-input.ts'

describe('reading a day that was typed', () => {
  it.each([
    '12-5-2026',
    '12-05-2026',
    ' 12-5-2026 ',
    '12/5/2026',
    '12.5.2026',
    '12 5 2026',
    '12 mei 2026',
    '12 Mei 2026',
    '2026-05-12',
  ])('"%s" is 12 May 2026', (text) => {
    expect(parseDutchDate(text)).toBe('2026-05-12')
  })

  it.each([
    ['1 jan 2026', '2026-01-01'],
    ['1 februari 2026', '2026-02-01'],
    ['1 mrt. 2026', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['1 juni 2026', '2026-06-01'],
    ['1 juli 2026', '2026-07-01'],
    ['1 sept 2026', '2026-09-01'],
    ['1 oktober 2026', '2026-10-01'],
  ])('"%s" is %s', (text, day) => {
    expect(parseDutchDate(text)).toBe(day)
  })

  it('takes 29 February only in a leap year', () => {
    expect(parseDutchDate('29-2-2028')).toBe('2028-02-29')
    expect(parseDutchDate('29-2-2026')).toBeUndefined()
  })

  it.each(['', 'morgen', '31-4-2026', '0-5-2026', '12-13-2026', '12-5-26', '12-5', '12 mayo 2026', '5-2026'])(
    'refuses "%s"',
    (text) => {
      expect(parseDutchDate(text)).toBeUndefined()
    },
  )

  it('writes a day back the way it is asked for', () => {
    expect(writeDutchDate('2026-05-12' as LocalDate)).toBe('12-5-2026')
  })
})
