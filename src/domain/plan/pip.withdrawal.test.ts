import { expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { stateOf } from './pip.progress.ts'
import { startVersion } from './pip.ts'
import { withdraw } from './pip.withdrawal.ts'

const dated = { datedOn: day('2026-11-20'), withdrawnOn: null }
const facts = { pip: dated, hasLater: false, isTermFixed: false, hasCourseHours: false }

// PLAN.PIP.WITHDRAW
test.each([
  ['one that was dated by mistake', {}, ' Verkeerde dag ', { ok: true, value: 'Verkeerde dag' }],
  ['without a reason', {}, ' ', { ok: false, error: 'no-reason' }],
  ['a draft', { pip: { datedOn: null, withdrawnOn: null } }, 'x', { ok: false, error: 'not-decided' }],
  [
    'one twice',
    { pip: { ...dated, withdrawnOn: day('2026-11-21') } },
    'x',
    { ok: false, error: 'already-withdrawn' },
  ],
  ['one with a later version', { hasLater: true }, 'x', { ok: false, error: 'not-the-last' }],
  ['one whose term DUO fixed', { isTermFixed: true }, 'x', { ok: false, error: 'term-is-fixed' }],
  ['one after lessons', { hasCourseHours: true }, 'x', { ok: false, error: 'has-course-hours' }],
] as const)('taking back %s', (_, given, reason, outcome) => {
  expect(withdraw({ ...facts, ...given }, reason)).toEqual(outcome)
})

test('a plan that was taken back stays decided to the eye, and the next one is a first plan again', () => {
  expect(stateOf([], dated.datedOn)).toBe('decided')
  const gone = { ...dated, withdrawnOn: day('2026-11-21') }
  expect(startVersion([gone], { earlierPlans: [] }, '')).toEqual({ ok: true, value: 2 })
  expect(startVersion([dated], { earlierPlans: [] }, '')).toEqual({ ok: false, error: 'change-needs-reason' })
})
