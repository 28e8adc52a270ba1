import { expect, test } from 'vitest'
import { ok, type Result, refuse } from './result.ts'

const half = (value: number): Result<number, 'odd'> => (value % 2 === 0 ? ok(value / 2) : refuse('odd'))

test('a result is either a value or a refusal, told apart by `ok`', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 })
  expect(half(3)).toEqual({ ok: false, error: 'odd' })
})
