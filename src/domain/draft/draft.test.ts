import { describe, expect, test } from 'vitest'
import { isForCaseWorkers } from './draft.ts'

describe('DRAFT.OWN-JOB: drafts of forms that only case workers fill in', () => {
  test.each([
    ['intake', true],
    ['intake-change', true],
    ['handover-report', true],
    ['pip-draft', true],
    ['pip-objection-ruling', true],
    ['progress', true],
    ['plan-goal-add', true],
    ['plan-work-amend', true],
    ['plan-step-add', false],
    ['plan-talk-report', false],
    ['contact', false],
    ['survey', false],
    ['form', false],
    ['lessons', false],
    ['intakes', false],
  ])('a draft of %s: %s', (kind, expected) => {
    expect(isForCaseWorkers(kind)).toBe(expected)
  })
})
