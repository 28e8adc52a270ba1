import { expect, test } from 'vitest'
import { keptOf, type OutboxFacts, stateOf, waitAfter, withoutNumbers } from './outbox.ts'

test.each<[string, Partial<OutboxFacts>, string]>([
  ['just queued', {}, 'queued'],
  ['the BSN is not known', { hasNumber: false }, 'no-number'],
  ['tried in vain', { tries: 2 }, 'retrying'],
  ['a newer one says it anew', { tries: 2, isSuperseded: true }, 'superseded'],
  ['it broke off, and may not be told twice', { tries: 1, isUncertain: true }, 'uncertain'],
  ['it broke off, and somebody saw that DUO has it', { isUncertain: true, accepted: true }, 'accepted'],
  ['handed over', { tries: 1, isSent: true }, 'sent'],
  ['DUO has it', { isSent: true, isReceived: true }, 'received'],
  ['accepted', { isSent: true, isReceived: true, accepted: true }, 'accepted'],
  ['refused', { isSent: true, isReceived: true, accepted: false }, 'refused'],
  ['accepted, and the number was removed since', { accepted: true, hasNumber: false }, 'accepted'],
])('EXC.STATE: %s', (_, facts, state) => {
  const queued = { tries: 0, isSent: false, isReceived: false, accepted: null, hasNumber: true }
  const untouched = { ...queued, isSuperseded: false, isUncertain: false }
  expect(stateOf({ ...untouched, ...facts })).toBe(state)
})

test('EXC.BACK-OFF: twice as long after each try, never more than six hours', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500].map(waitAfter)).toEqual([
    60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600, 21_600,
  ])
})

test('EXC.NUMBER: of the words of the other side no number stays, of its answer only the id it gave', () => {
  expect(withoutNumbers('Persoon 999990019 (V 1234567890) kwam op 20261118')).toBe(
    'Persoon ••••••••• (V •••••••••) kwam op 20261118',
  )
  expect(keptOf({ id: 412, naam: 'Anne', bsn: '999990019' })).toEqual({ id: 412 })
  expect(keptOf({ bsn: '999990019' })).toBeUndefined()
  expect(keptOf({ id: 999_990_019 })).toBeUndefined()
})
