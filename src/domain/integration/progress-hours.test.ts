import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { countedHours } from './progress-counts.ts'
import { type CountedHours, hourBalance, hourTotals } from './progress-hours.ts'

const row = (fact: { of: CountedHours['kind']; hours: number }, given = {}) => ({
  fact: { kind: 'hours', on: day('2026-09-01'), ...fact } as const,
  sourceId: null,
  withdrawn: null,
  ...given,
})

describe('INT.HOURS.COUNTS: the three counts of DUO', () => {
  test('lessons during the broad intake are counted apart from those of the route', () => {
    const item = {
      kind: 'hours',
      on: day('2026-09-01'),
      from: day('2026-09-01'),
      count: 'lesson-in-intake',
      hours: 20,
      note: '',
    } as const
    const items = [{ id: 'item', item, withdrawn: null }]
    const facts = [row({ of: 'course', hours: 20 }, { sourceId: 'item' }), row({ of: 'course', hours: 48 })]
    expect(hourTotals(countedHours(facts, items))).toMatchObject({ intakeLessons: 20, lessons: 48 })
  })

  test('participation has the hours of MAP and PVT in it (Bi 3.14)', () => {
    const facts = [
      row({ of: 'participation', hours: 100 }),
      row({ of: 'map-practice', hours: 40 }),
      row({ of: 'pvt', hours: 12 }),
    ]
    expect(hourTotals(countedHours(facts, []))).toMatchObject({
      participation: 152,
      mapPractice: 40,
      pvt: 12,
    })
  })

  test('hours that were withdrawn do not count', () => {
    const facts = [row({ of: 'course', hours: 8 }, { withdrawn: { on: '2026-10-01', reason: 'dubbel' } })]
    expect(hourTotals(countedHours(facts, [])).lessons).toBe(0)
  })

  test('no hour is lost and none stands in two counts', () => {
    const counted = fc.array(
      fc.record({
        kind: fc.constantFrom('course', 'participation', 'map-practice', 'pvt'),
        hours: fc.integer({ min: 1, max: 2000 }),
        isIntake: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(counted, (hours) => {
        const { intakeLessons, lessons, participation } = hourTotals(hours)
        expect(intakeLessons + lessons + participation).toBe(hours.reduce((sum, one) => sum + one.hours, 0))
      }),
    )
  })
})

describe('INT.HOURS.BALANCE: what the route asks', () => {
  const totals = { intakeLessons: 20, lessons: 580, participation: 152, mapPractice: 40, pvt: 12 }
  const asked = (route: 'B1' | 'O' | 'Z', group: 'asylum' | 'family') =>
    hourBalance(totals, { route, group, on: day('2025-06-16') }).map(({ had, needed }) => `${had}/${needed}`)

  test.each([
    ['B1', 'asylum', ['40/40', '12/12']],
    ['O', 'asylum', ['12/12']],
    ['Z', 'asylum', ['600/800', '152/800', '40/40', '12/12']],
    ['Z', 'family', ['600/800', '40/40', '12/12']],
  ] as const)('%s for %s', (route, group, expected) => {
    expect(asked(route, group)).toEqual(expected)
  })
})
