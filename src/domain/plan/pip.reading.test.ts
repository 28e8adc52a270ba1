import { describe, expect, test } from 'vitest'
import type { AgreementId, GoalId, StepId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { Agreement } from './agreement.ts'
import type { PlanGoal } from './goal.ts'
import { readContents } from './pip.reading.ts'
import type { Step } from './step.ts'

const day = (iso: string) => LocalDate.parse(iso)
const step: Step = {
  id: '01980000-0000-7000-8000-000000000002' as StepId,
  title: 'Open dag bezoeken',
  doer: 'person',
  doerName: null,
  from: day('2026-11-23'),
  to: day('2026-12-18'),
  addedOn: day('2026-11-02'),
  ending: null,
}
const goal: PlanGoal = {
  id: '01980000-0000-7000-8000-000000000001' as GoalId,
  kind: 'work',
  title: 'Werk in een winkel',
  why: 'Ik verkoop graag',
  languageAtWork: false,
  addedOn: day('2026-11-02'),
  turns: [],
  steps: [step],
}
const agreement: Agreement = {
  id: '01980000-0000-7000-8000-000000000003' as AgreementId,
  activity: 'koffie-en-taal',
  description: '',
  partner: 'Bibliotheek',
  from: day('2026-11-23'),
  until: null,
  hoursPerWeek: 2,
  addedOn: day('2026-11-02'),
  ending: null,
}

const read = (goals: readonly PlanGoal[], agreements: readonly Agreement[] = [agreement]) =>
  readContents({ goals: [...goals], agreements: [...agreements] })
const before = read([goal])

describe('what was read is what is dated (PLAN.PIP.READ)', () => {
  test.each<[string, PlanGoal]>([
    ['a title', { ...goal, title: 'Werk in een keuken' }],
    [
      'a step more',
      { ...goal, steps: [step, { ...step, id: '01980000-0000-7000-8000-000000000009' as StepId }] },
    ],
    ['a later window', { ...goal, steps: [{ ...step, to: day('2026-12-19') }] }],
    [
      'a dropped step',
      { ...goal, steps: [{ ...step, ending: { outcome: 'dropped', on: day('2026-11-20'), note: 'x' } }] },
    ],
    [
      'a stopped goal',
      {
        ...goal,
        turns: [{ turn: 'stopped', on: day('2026-11-20'), reason: 'x' } as PlanGoal['turns'][number]],
      },
    ],
  ])('%s is a change', (_, changed) => {
    expect(read([changed])).not.toBe(before)
  })

  test('a step that was done since is no change, and the order makes no difference', () => {
    expect(
      read([{ ...goal, steps: [{ ...step, ending: { outcome: 'done', on: day('2026-11-20'), note: '' } }] }]),
    ).toBe(before)
    const second = { ...goal, id: '01980000-0000-7000-8000-000000000000' as GoalId }
    expect(read([goal, second])).toBe(read([second, goal]))
  })

  test('an agreement that was added or ended is a change', () => {
    expect(read([goal], [])).not.toBe(before)
    expect(read([goal], [{ ...agreement, ending: { on: day('2026-11-20'), reason: 'x' } }])).not.toBe(before)
  })
})
