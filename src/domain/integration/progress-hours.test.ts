import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import type { LessonReport, ProgressItem } from './progress.ts'
import { countedHours, lessonsTwice, uncountedHours } from './progress-counts.ts'
import { attendanceOf, type CountedHours, hourBalance, hourTotals } from './progress-hours.ts'

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

describe('INT.HOURS.ONE: what does not count for a date counts nowhere', () => {
  const plan = {
    fact: { kind: 'plan', on: day('2026-09-01'), route: 'B1', by: 'us' } as const,
    sourceId: null,
    withdrawn: null,
  }
  const early = row({ of: 'course', hours: 8 })
  const before = { ...early, fact: { ...early.fact, on: day('2026-08-31') } }

  test('hours of the day of the plan count, those of the day before are shown apart', () => {
    expect(hourTotals(countedHours([plan, early, before], [])).lessons).toBe(8)
    expect(uncountedHours([plan, early, before])).toEqual([{ kind: 'course', on: '2026-08-31', hours: 8 }])
  })

  test('the intake opens the count before the plan', () => {
    const talk = {
      fact: { kind: 'intake-talk', on: day('2026-08-31') } as const,
      sourceId: null,
      withdrawn: null,
    }
    expect(uncountedHours([plan, talk, before])).toEqual([])
    expect(uncountedHours([plan, { ...talk, withdrawn: 'yes' }, before])).toHaveLength(1)
  })
})

describe('INT.HOURS.TWICE: hours beside the report of the school', () => {
  const hours = {
    kind: 'hours',
    from: day('2026-09-10'),
    on: day('2026-09-12'),
    count: 'lesson',
    hours: 9,
    note: '',
  } as const
  const lessons = (from: string, on: string): LessonReport => ({
    ...{ kind: 'lessons', from: day(from), on: day(on), hours: 10, attended: 8, missed: 2 },
    ...{ levels: {}, remark: '' },
  })
  const rows = (...items: ProgressItem[]) => items.map((item) => ({ id: item.on, item, withdrawn: null }))

  test.each([
    ['2026-09-12', '2026-09-30', 1],
    ['2026-09-13', '2026-09-30', 0],
    ['2026-09-01', '2026-09-10', 1],
    ['2026-09-01', '2026-09-09', 0],
  ])('a report of %s to %s', (from, on, twice) => {
    expect(lessonsTwice(rows(hours, lessons(from, on)))).toHaveLength(twice)
  })

  test('participation is something else', () => {
    const joined = { ...hours, count: 'participation' } as const
    expect(lessonsTwice(rows(joined, lessons('2026-09-01', '2026-09-30')))).toEqual([])
  })
})

describe('INT.ATTENDANCE', () => {
  const report = (attended: number, missed: number): LessonReport => ({
    ...{ kind: 'lessons', from: day('2026-09-01'), on: day('2026-09-30'), hours: 40, attended, missed },
    ...{ levels: {}, remark: '' },
  })

  test('over all reports; a lesson that was cancelled counts for nobody', () => {
    expect(attendanceOf([report(36, 4), report(20, 5)])).toEqual({
      given: 80,
      attended: 56,
      missed: 9,
      percent: 86,
    })
  })

  test('without reports there is no share', () => {
    expect(attendanceOf([])).toMatchObject({ given: 0, percent: null })
  })
})

describe('INT.HOURS.BALANCE: what the route asks', () => {
  const totals = { intakeLessons: 20, lessons: 580, participation: 152, mapPractice: 40, pvt: 12 }
  const asked = (route: 'B1' | 'O' | 'Z', group: 'asylum' | 'family', estimate: number | null) =>
    hourBalance(totals, { route, group, on: day('2025-06-16'), estimate }).map(
      ({ had, needed }) => `${had}/${needed ?? '-'}`,
    )

  test.each([
    ['B1', 'asylum', 750, ['600/750', '600/600', '40/40', '12/12', '152/-']],
    ['B1', 'family', null, ['600/-', '600/600', '40/40', '12/12', '152/-']],
    ['O', 'asylum', null, ['600/-', '12/12', '152/-']],
    ['Z', 'asylum', null, ['600/800', '152/800', '40/40', '12/12']],
    ['Z', 'family', null, ['600/800', '40/40', '12/12', '152/-']],
  ] as const)('%s for %s', (route, group, estimate, expected) => {
    expect(asked(route, group, estimate)).toEqual(expected)
  })
})
