import { describe, expect, test } from 'vitest'
import { isLeanedOn, isWithdrawnAlone } from './fact-withdrawal.ts'
import { type FactSource, RecordedFact } from './recorded-fact.ts'

const fact = (given: object): RecordedFact => RecordedFact.parse(given)

describe('INT.FACT.WITHDRAW: who brought it takes it back', () => {
  test.each<[FactSource, string | null, boolean]>([
    ['worker', null, true],
    ['worker', 'an item', false],
    ['import', null, true],
    ['transfer', 'a transfer', true],
    ['intake', 'an answer', true],
    ['duo', 'an event', false],
    ['plan', 'a plan', false],
    ['school', 'an item', false],
  ])('%s, with %s', (source, sourceId, alone) => {
    expect(isWithdrawnAlone({ source, sourceId })).toBe(alone)
  })
})

describe('INT.FACT.WITHDRAW: a plan stays while something rests on it', () => {
  const plan = fact({ kind: 'plan', on: '2024-06-14', route: 'B1', by: 'other' })
  const later = fact({ kind: 'plan', on: '2025-06-14', route: 'B1', by: 'us' })
  const extension = fact({ kind: 'extension', on: '2026-11-02', ground: 'Wi art. 12', months: 6 })
  const talk = fact({ kind: 'progress-talk', on: '2025-01-14' })

  test('an extension or a talk', () => {
    expect(isLeanedOn(plan, [extension])).toBe(true)
    expect(isLeanedOn(plan, [talk])).toBe(true)
    expect(isLeanedOn(plan, [])).toBe(false)
  })

  test('not when an earlier or a still earlier enough plan carries it', () => {
    expect(isLeanedOn(plan, [extension, later])).toBe(false)
    expect(isLeanedOn(plan, [talk, later])).toBe(true)
  })

  test('another fact carries nothing', () => {
    expect(isLeanedOn(fact({ kind: 'permit-granted', on: '2024-01-02' }), [extension])).toBe(false)
  })
})
