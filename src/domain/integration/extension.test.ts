import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { extensionDecisionEnd, extensionRequestWindow, statisticsDueOn } from './extension.ts'

const day = (iso: string) => LocalDate.parse(iso)

describe('asking for an extension', () => {
  test('is possible in the last six months, first and last day included (WI.EXT.REQUEST)', () => {
    expect(extensionRequestWindow(day('2027-03-10'))).toEqual({ from: '2026-09-11', to: '2027-03-10' })
  })

  test.each([
    ['2026-03-02', '2026-04-28'],
    ['2026-03-03', '2026-04-28'],
    ['2026-03-10', '2026-05-06'],
    ['2026-04-01', '2026-05-27'],
  ])('asked on %s it is decided on %s at the latest (WI.EXT.DECISION)', (asked, end) => {
    expect(extensionDecisionEnd(day(asked))).toBe(end)
  })
})

describe('statistics for CBS (WI.STAT)', () => {
  test.each([
    ['2026-01-01', '2026-04-28'],
    ['2026-03-31', '2026-04-28'],
    ['2026-04-01', '2026-07-28'],
    ['2026-12-31', '2027-01-28'],
  ])('the quarter of %s is delivered by %s', (within, end) => {
    expect(statisticsDueOn(day(within))).toBe(end)
  })
})
