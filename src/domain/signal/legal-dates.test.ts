import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { legalDate } from './legal-dates.ts'
import type { OpenDeadline } from './open-deadline.ts'

const day = (iso: string) => LocalDate.parse(iso)
const plan: OpenDeadline = {
  obligation: 'plan-decided',
  rule: 'WI.PIP.DEADLINE',
  article: 'Bi art. 5.3 lid 1',
  from: day('2025-03-03'),
  to: day('2025-05-12'),
}

describe('a legal date on a work list (SIG.LEGAL-DATE)', () => {
  test.each([
    ['2025-04-27', 'calm'],
    ['2025-04-28', 'attention'],
    ['2025-05-12', 'attention'],
    ['2025-05-13', 'late'],
  ])('on %s it is %s', (today, urgency) => {
    expect(legalDate(plan, day(today)).urgency).toBe(urgency)
  })

  test('says what, by when, what is left and by which rule', () => {
    expect(legalDate(plan, day('2025-05-03'))).toEqual({
      title: 'PIP vaststellen',
      why: 'Het PIP moet uiterlijk 12 mei 2025 zijn vastgesteld (nog 9 dagen).',
      source: 'WI.PIP.DEADLINE, Bi art. 5.3 lid 1',
      urgency: 'attention',
      target: { to: 'plan' },
    })
  })

  test('a progress talk leads to the plan, an exam to integration', () => {
    expect(
      legalDate({ ...plan, obligation: 'progress-talk-2', rule: 'WI.PROGRESS' }, plan.to).target,
    ).toEqual({ to: 'plan' })
    expect(legalDate({ ...plan, obligation: 'exams', rule: 'WI.ROUTE.B1' }, plan.to).target).toEqual({
      to: 'integration',
    })
  })
})
