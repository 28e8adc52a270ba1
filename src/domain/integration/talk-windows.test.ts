import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { IntegrationFacts } from './facts.ts'
import { normTalkWindows, progressTalkWindows } from './talk-windows.ts'

/** Shares: 4-2-2025 to 3-11-2025, to 4-8-2026, to 5-5-2027, to 3-2-2028. */
const plans = [{ datedOn: '2025-02-03', route: 'B1', progressTalks: 4, by: 'other' }]
const facts = (given: object) => IntegrationFacts.parse({ group: 'asylum', plans, ...given })
const metOn = (given: object) => progressTalkWindows(facts(given)).map((window) => window.metOn)
const lapsing = (given: object) => progressTalkWindows(facts(given)).map(({ lapses }) => lapses)

describe('who moves in with a plan of another municipality (WI.PROGRESS.MOVE)', () => {
  test.each([
    ['ended the day before', '2025-11-04', [true, false, false, false]],
    ['ends on that day', '2025-11-03', [false, false, false, false]],
    ['ends the day after', '2025-11-02', [false, false, false, false]],
    ['before the plan', '2025-02-03', [false, false, false, false]],
    ['after the whole term', '2028-02-04', [true, true, true, true]],
  ])('a share lapses when it was over before that day: %s', (_, movedInOn, expected) => {
    expect(lapsing({ movedInOn })).toEqual(expected)
  })

  test('the days of the shares are those of who did not move', () => {
    const days = (given: object) => progressTalkWindows(facts(given)).map(({ from, to }) => [from, to])
    expect(days({ movedInOn: '2026-10-05' })).toEqual(days({}))
  })

  test.each([
    [['2025-06-02'], ['2025-06-02', null, null, null]],
    [['2026-10-04'], ['2026-10-04', null, null, null]],
    [['2026-10-05'], [null, null, '2026-10-05', null]],
    [
      ['2025-06-02', '2026-11-09'],
      ['2025-06-02', null, '2026-11-09', null],
    ],
    // More talks than shares that are over: none is lost.
    [
      ['2025-06-02', '2026-01-12', '2026-09-07', '2026-11-09'],
      ['2025-06-02', '2026-01-12', '2026-09-07', '2026-11-09'],
    ],
  ])('talks %j meet %j', (progressTalks, expected) => {
    expect(metOn({ movedInOn: '2026-10-05', progressTalks })).toEqual(expected)
  })

  test('the day of the move is the reason of a share that lapsed, and of no other', () => {
    const windows = progressTalkWindows(facts({ movedInOn: '2026-10-05' }))
    const named = windows.map(({ because }) => because.some(({ fact }) => fact === 'movedInOn'))
    expect(named).toEqual([true, true, false, false])
  })

  test('the talks of the first year lapse together', () => {
    const first = (movedInOn: string) => normTalkWindows(facts({ movedInOn })).map(({ lapses }) => lapses)
    expect(first('2026-02-04')).toEqual([true, true])
    expect(first('2026-02-03')).toEqual([false, false])
  })
})

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(LocalDate.parse('2025-01-01'), days))

test('no talk is counted twice, none skips a share that waits for it, and without a move nothing changes', () => {
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 8 }), (movedInOn, progressTalks) => {
      const term = [...new Set(progressTalks.filter((held) => held >= '2025-02-04'))].toSorted()
      const windows = progressTalkWindows(facts({ movedInOn, progressTalks }))
      const met = windows.flatMap((window) => window.metOn ?? [])
      expect(new Set(met).size).toBe(met.length)
      expect(met).toEqual(met.toSorted())
      const over = windows.filter(({ lapses }) => lapses).length
      const before = term.filter((held) => held < movedInOn).length
      // A share that lapsed stays empty only when the other municipality held fewer talks.
      expect(met).toHaveLength(Math.min(4 - Math.max(0, over - before), term.length))
      expect(metOn({ progressTalks })).toEqual(Array.from({ length: 4 }, (_, at) => term[at] ?? null))
    }),
  )
})
