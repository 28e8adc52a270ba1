import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { blameTold, closingRefusal, isOffered } from './closing-days.ts'
import { IntegrationFacts } from './facts.ts'
import type { DayFact } from './progress.ts'

const facts = (given: object = {}): IntegrationFacts => IntegrationFacts.parse({ group: 'asylum', ...given })
const planned = (route: string, given: object = {}) =>
  facts({ plans: [{ datedOn: '2024-06-14', route }], ...given })
const refusal = (kind: DayFact['kind'], on: string, known: IntegrationFacts) =>
  closingRefusal({ kind, on: day(on) }, known)

describe('INT.CLOSE.TERM: what closes lies in the term', () => {
  test.each(['map-end-talk', 'pvt-signed', 'z-route-end-talk'] as const)('%s', (kind) => {
    const known = planned('Z')
    expect(refusal(kind, '2024-06-14', known)).toBe('before-the-term')
    expect(refusal(kind, '2024-06-15', known)).toBeUndefined()
    expect(refusal(kind, '2024-06-15', facts())).toBe('before-the-term')
  })

  test('hours of the broad intake do not make an earlier signature', () => {
    const known = planned('B1', { intake: [{ part: 'talk', on: '2024-05-01' }] })
    expect(refusal('pvt-signed', '2024-05-20', known)).toBe('before-the-term')
  })

  test('under the act of 2013 the statement is signed without a plan', () => {
    const known = facts({ dutyStartedOn: '2021-12-31' })
    expect(refusal('pvt-signed', '2022-03-01', known)).toBeUndefined()
    expect(refusal('map-end-talk', '2022-03-01', known)).toBe('before-the-term')
  })

  test('another day is not held to it', () => {
    expect(refusal('duty-notified', '2024-01-01', planned('B1'))).toBeUndefined()
  })
})

describe('INT.CLOSE.ROUTE: what belongs to the route of that day', () => {
  test.each([
    ['map-end-talk', 'B1', undefined],
    ['map-end-talk', 'O', 'not-on-this-route'],
    ['map-end-talk', 'Z', undefined],
    ['pvt-signed', 'O', undefined],
    ['z-route-end-talk', 'B1', 'not-on-this-route'],
    ['z-route-end-talk', 'O', 'not-on-this-route'],
    ['z-route-end-talk', 'Z', undefined],
  ] as const)('%s on %s', (kind, route, expected) => {
    expect(refusal(kind, '2025-06-02', planned(route))).toBe(expected)
  })

  test('a change of route counts from its own day', () => {
    const known = facts({
      plans: [
        { datedOn: '2024-06-14', route: 'B1' },
        { datedOn: '2025-06-02', route: 'Z' },
      ],
    })
    expect(refusal('z-route-end-talk', '2025-06-01', known)).toBe('not-on-this-route')
    expect(refusal('z-route-end-talk', '2025-06-02', known)).toBeUndefined()
  })

  test.each([
    ['B1', { map: true, z: false }],
    ['O', { map: false, z: false }],
    ['Z', { map: true, z: true }],
  ] as const)('%s offers what it has', (route, { map, z }) => {
    const known = planned(route)
    expect(isOffered('map-end-talk', known)).toBe(map)
    expect(isOffered('z-route-end-talk', known)).toBe(z)
    expect(isOffered('pvt-signed', known)).toBe(true)
    expect(isOffered('permit-granted', known)).toBe(true)
  })
})

describe('INT.CLOSE.LAST: the end talk of the Z-route comes last', () => {
  const ended = planned('Z', { zRouteEndTalkOn: '2026-03-02' })
  test.each(['map-end-talk', 'pvt-signed'] as const)('%s', (kind) => {
    expect(refusal(kind, '2026-03-02', ended)).toBeUndefined()
    expect(refusal(kind, '2026-03-03', ended)).toBe('after-the-z-route')
  })

  test.each([{ mapEndTalkOn: '2026-03-02' }, { pvtSignedOn: '2026-03-02' }])(
    'also the other way round: %o',
    (known) => {
      expect(refusal('z-route-end-talk', '2026-03-01', planned('Z', known))).toBe('z-route-still-going')
      expect(refusal('z-route-end-talk', '2026-03-02', planned('Z', known))).toBeUndefined()
    },
  )
})

describe('INT.BLAME: when DUO takes a word on blame', () => {
  test.each([
    ['2027-04-14', []],
    ['2027-04-15', ['not-culpable']],
    ['2027-06-14', ['not-culpable']],
    ['2027-06-15', ['culpable', 'not-culpable']],
  ])('on %s, with a term until 14 June 2027', (today, told) => {
    expect(blameTold(day('2027-06-14'), day(today))).toEqual(told)
  })

  test('without a term there is nothing to be late for', () => {
    expect(blameTold(null, day('2027-06-15'))).toEqual([])
  })
})
