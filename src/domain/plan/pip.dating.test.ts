import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { checkDating } from './pip.dating.ts'
import type { Standing } from './pip.ts'

const standing = (facts: Partial<Standing> = {}): Standing => ({
  group: 'asylum',
  dutyStartedOn: day('2026-08-03'),
  settledOn: day('2026-09-01'),
  earlierPlans: [],
  courseHours: 0,
  leastHours: { pvt: 12, map: 40 },
  lastDayOfRouteChange: undefined,
  ...facts,
})

const earlier = (facts: Partial<Standing['earlierPlans'][number]> = {}) => [
  { datedOn: day('2026-01-10'), route: 'B1' as const, level: 'B1' as const, by: 'us' as const, ...facts },
]

describe('the day of dating (PLAN.PIP.DATE)', () => {
  const dating = (datedOn: string, facts: Partial<Standing> = {}, changeReason = '') => {
    const today = day('2026-11-20')
    const days = { datedOn: day(datedOn), sentOn: today, heardOn: day('2026-08-01'), today }
    const decision = checkDating({ ...days, version: 1, changeReason, standing: standing(facts) })
    return decision.ok ? 'dated' : decision.error
  }

  test.each([
    ['2026-11-20', {}, 'dated'],
    ['2026-11-21', {}, 'dated-in-the-future'],
    ['2026-09-01', {}, 'dated'],
    ['2026-08-31', {}, 'before-settling'],
    ['2026-09-01', { dutyStartedOn: day('2026-09-02') }, 'before-duty'],
    ['2026-09-02', { dutyStartedOn: day('2026-09-02') }, 'dated'],
    ['2026-11-20', { dutyStartedOn: undefined }, 'duty-unknown'],
    ['2026-11-20', { settledOn: undefined }, 'settling-unknown'],
    ['2026-10-01', { earlierPlans: earlier({ by: 'other', datedOn: day('2026-10-01') }) }, 'dated'],
    [
      '2026-09-30',
      { earlierPlans: earlier({ by: 'other', datedOn: day('2026-10-01') }) },
      'before-earlier-plan',
    ],
  ])('dated on %s with %j: %s', (datedOn, facts, outcome) => {
    expect(dating(datedOn, facts)).toBe(outcome)
  })

  test('a second first plan of ours is refused, a change with its reason is not', () => {
    expect(dating('2026-11-20', { earlierPlans: earlier() })).toBe('second-first-plan')
    expect(dating('2026-11-20', { earlierPlans: earlier() }, 'Afschalen')).toBe('dated')
  })

  test('not before the day on which the person was heard (PLAN.PIP.HEARD)', () => {
    const days = { heardOn: day('2026-11-10'), sentOn: day('2026-11-20'), today: day('2026-11-20') }
    const on = (datedOn: string) =>
      checkDating({ ...days, datedOn: day(datedOn), version: 1, changeReason: '', standing: standing() })
    expect(on('2026-11-09')).toEqual({ ok: false, error: 'before-talk' })
    expect(on('2026-11-10').ok).toBe(true)
  })
})

describe('the day on which the letter goes (PLAN.PIP.LETTER)', () => {
  test.each([
    ['2026-11-19', 'letter-day-not-near'],
    ['2026-11-20', 'dated'],
    ['2026-11-27', 'dated'],
    ['2026-11-28', 'letter-day-not-near'],
  ])('on %s: %s', (sentOn, outcome) => {
    const today = day('2026-11-20')
    const days = { datedOn: today, heardOn: today, sentOn: day(sentOn), today }
    const decision = checkDating({ ...days, version: 1, changeReason: '', standing: standing() })
    expect(decision.ok ? 'dated' : decision.error).toBe(outcome)
  })
})
