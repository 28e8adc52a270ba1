import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { statusOn, windowUnder } from './deadline.ts'

const day = (iso: string) => LocalDate.parse(iso)
const window = windowUnder(LAW.termYears, {
  obligation: 'term',
  from: day('2026-01-01'),
  to: day('2026-06-30'),
  because: [],
})

describe('how a window stands (INT.STATUS, INT.SOON)', () => {
  test.each([
    ['2025-12-31', 'not-yet'],
    ['2026-01-01', 'open'],
    ['2026-06-15', 'open'],
    ['2026-06-16', 'due-soon'],
    ['2026-06-30', 'due-soon'],
    ['2026-07-01', 'missed'],
  ])('not met, on %s it is %s', (today, status) => {
    expect(statusOn(window, day(today))).toBe(status)
  })

  test.each([
    ['2026-06-30', 'met'],
    ['2026-07-01', 'met-late'],
  ])('met on %s it is %s, whenever one looks', (metOn, status) => {
    expect(statusOn({ ...window, metOn: day(metOn) }, day('2027-01-01'))).toBe(status)
  })

  test('a right that is over is not missed', () => {
    const right = { ...window, lapses: true }
    expect(statusOn(right, day('2026-06-30'))).toBe('due-soon')
    expect(statusOn(right, day('2026-07-01'))).toBe('not-applicable')
  })

  test('moved by a decision it is extended, until it is due soon', () => {
    const moved = { ...window, isExtended: true }
    expect(statusOn(moved, day('2026-06-15'))).toBe('extended')
    expect(statusOn(moved, day('2026-06-16'))).toBe('due-soon')
    expect(statusOn({ ...moved, to: null }, day('2029-01-01'))).toBe('extended')
  })

  test('what was done before it stopped to hold stays done', () => {
    const off = { ...window, isOff: true }
    expect(statusOn(off, day('2026-03-01'))).toBe('not-applicable')
    expect(statusOn({ ...off, metOn: day('2026-02-01') }, day('2026-03-01'))).toBe('met')
  })
})
