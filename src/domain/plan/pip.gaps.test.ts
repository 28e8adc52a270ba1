import { describe, expect, test } from 'vitest'
import { LIFE_DOMAINS } from '#domain/intake/life-domains.ts'
import type { AgreementId, GoalId, StepId } from '#kernel/ids.ts'
import { day } from '#test/builders.ts'
import type { Agreement } from './agreement.ts'
import type { PlanGoal } from './goal.ts'
import { missingIntake, pipGaps } from './pip.gaps.ts'

const today = day('2026-11-20')

const goals: PlanGoal[] = [
  {
    id: '01980000-0000-7000-8000-000000000001' as GoalId,
    kind: 'language',
    title: 'Praten met de buren',
    why: 'Erbij horen',
    languageAtWork: false,
    addedOn: today,
    turns: [],
    steps: [
      {
        id: '01980000-0000-7000-8000-000000000002' as StepId,
        title: 'Naar de les',
        doer: 'person',
        doerName: null,
        from: today,
        to: day('2027-06-01'),
        addedOn: today,
        ending: null,
      },
    ],
  },
]

const lessons = (facts: Partial<Agreement> = {}): Agreement => ({
  id: '01980000-0000-7000-8000-000000000003' as AgreementId,
  activity: 'route-hours',
  description: '',
  partner: 'Taalschool',
  from: day('2026-12-01'),
  until: null,
  hoursPerWeek: 12,
  addedOn: today,
  ending: null,
  ...facts,
})

describe('how intensive the route is (PLAN.PIP.INTENSITY)', () => {
  test.each([
    ['Z', 'asylum', [], ['no-route-hours']],
    ['O', 'asylum', [], ['no-route-hours']],
    ['Z', 'asylum', [lessons({ activity: 'sport' })], ['no-route-hours']],
    ['Z', 'asylum', [lessons()], []],
    ['Z', 'asylum', [lessons({ from: day('2026-01-01'), until: today })], []],
    ['Z', 'asylum', [lessons({ from: day('2026-01-01'), until: day('2026-11-19') })], ['no-route-hours']],
    [
      'Z',
      'asylum',
      [lessons({ from: day('2026-01-01'), ending: { on: today, reason: 'x' } })],
      ['no-route-hours'],
    ],
    // DUO's estimate says it for the B1-route; of family migrants the law asks none.
    ['B1', 'asylum', [], []],
    ['Z', 'family', [], []],
  ] as const)('route %s of the group %s with %j lacks %j', (route, group, agreements, gaps) => {
    const plan = { goals, agreements: [...agreements] }
    expect(pipGaps({ content: { route }, plan, standing: { group } }, today)).toEqual(gaps)
  })

  test('a plan without a goal lacks that as well', () => {
    const plan = { goals: [], agreements: [] }
    expect(pipGaps({ content: { route: 'Z' }, plan, standing: { group: 'asylum' } }, today)).toEqual([
      'no-goal',
      'no-route-hours',
    ])
  })
})

describe('what the intake lacks under a first plan (PLAN.PIP.INTAKE)', () => {
  test('everything that the law asks while nothing was said', () => {
    const asked = LIFE_DOMAINS.filter(({ legal }) => legal.length > 0).map(({ id }) => id)
    const missing = missingIntake([], { earlierPlans: [] }).map(({ domain }) => domain)
    expect([...new Set(missing)]).toEqual(asked)
  })

  test('not what was answered, and nothing under a change or after a move', () => {
    const test = { domain: 'learnability', answers: { result: 'feasible' } } as const
    const missing = missingIntake([test], { earlierPlans: [] }).map(({ domain }) => domain)
    expect(missing).not.toContain('learnability')
    expect(missingIntake([], { earlierPlans: [{ datedOn: day('2026-01-10') }] })).toEqual([])
  })
})
