import { describe, expect, test } from 'vitest'
import { ExtensionGround, fixedMonths, isLengthOf } from './progress-extension.ts'

describe('INT.EXTENSION.LENGTH: how much longer each ground makes the term', () => {
  test.each([
    ['bereavement', 3, true],
    ['bereavement', 4, false],
    ['nearly-done', 6, true],
    ['nearly-done', 5, false],
    ['literacy', 6, true],
    ['literacy', 7, false],
    ['course-stopped', 6, true],
    ['course-stopped', 7, false],
    ['homeless', 24, true],
    ['homeless', 25, false],
    ['special', 24, true],
    ['special', 25, false],
    ['non-exempting-education', 24, true],
    ['non-exempting-education', 25, false],
    ['illness', 11, true],
    ['illness', 37, false],
    ['shelter', 5, true],
    ['late-offer', 2, true],
  ] as const)('%s with %i months', (ground, months, isRight) => {
    expect(isLengthOf(ground, months)).toBe(isRight)
  })

  test('a ground with one length needs no number', () => {
    const fixed = ExtensionGround.options.filter((ground) => fixedMonths(ground) !== null)
    expect(fixed).toEqual(['bereavement', 'childbirth', 'nearly-done'])
    expect(fixed.every((ground) => isLengthOf(ground, fixedMonths(ground) ?? 0))).toBe(true)
  })
})
