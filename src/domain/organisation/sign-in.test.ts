import { describe, expect, test } from 'vitest'
import { codeAsTyped, lockSeconds, stageAfterPassword, totpStep } from './sign-in.ts'

describe('after a right password', () => {
  test.each([
    [
      'a worker without a second factor, where it is required',
      false,
      false,
      'required',
      'set-up-second-factor',
    ],
    ['a worker without a second factor, where it is optional', false, false, 'optional', 'signed-in'],
    ['a worker with a second factor, where it is required', false, true, 'required', 'second-factor'],
    ['a worker with a second factor, where it is optional', false, true, 'optional', 'second-factor'],
    ['a demo account, where it is required', true, false, 'required', 'signed-in'],
    ['a demo account that has one all the same', true, true, 'required', 'second-factor'],
  ] as const)('%s', (_, demo, totpConfirmed, policy, expected) => {
    expect(stageAfterPassword({ demo, totpConfirmed }, policy)).toBe(expected)
  })
})

describe('a lock', () => {
  test('takes a minute, then twice as long each time, and never more than an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(lockSeconds)).toEqual([
      60, 120, 240, 480, 960, 1920, 3600, 3600, 3600,
    ])
  })
})

describe('a code', () => {
  test.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 123-456 ', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['', undefined],
  ])('"%s" is read as %s', (typed, expected) => {
    expect(codeAsTyped(typed)).toBe(expected)
  })

  test('belongs to a step of thirty seconds', () => {
    expect(totpStep(Date.parse('1970-01-01T00:00:59.999Z'), 0)).toBe(1)
    expect(totpStep(Date.parse('1970-01-01T00:01:00Z'), 0)).toBe(2)
    expect(totpStep(Date.parse('1970-01-01T00:01:00Z'), -1)).toBe(1)
  })
})
