import { expect, test } from 'vitest'
import { type OutboxFacts, stateOf, waitAfter } from './outbox.ts'

test.each<[string, Partial<OutboxFacts>, string]>([
  ['just queued', {}, 'queued'],
  ['the BSN is not known', { hasNumber: false }, 'no-number'],
  ['tried in vain', { tries: 2 }, 'retrying'],
  ['handed over', { tries: 1, isSent: true }, 'sent'],
  ['DUO has it', { isSent: true, isReceived: true }, 'received'],
  ['accepted', { isSent: true, isReceived: true, accepted: true }, 'accepted'],
  ['refused', { isSent: true, isReceived: true, accepted: false }, 'refused'],
  ['accepted, and the number was removed since', { accepted: true, hasNumber: false }, 'accepted'],
])('EXC.STATE: %s', (_, facts, state) => {
  const queued = { tries: 0, isSent: false, isReceived: false, accepted: null, hasNumber: true }
  expect(stateOf({ ...queued, ...facts })).toBe(state)
})

test('EXC.BACK-OFF: twice as long after each try, never more than six hours', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500].map(waitAfter)).toEqual([
    60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600, 21_600,
  ])
})
