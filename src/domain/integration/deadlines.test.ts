import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { deadlinesFor } from './deadlines.ts'
import { IntegrationFacts } from './facts.ts'

const today = LocalDate.parse('2026-11-20')
const statusOf = (obligation: string, given: object) =>
  deadlinesFor(IntegrationFacts.parse({ group: 'asylum', ...given }), today).find(
    (one) => one.obligation === obligation,
  )?.status

const plans = [{ datedOn: '2023-03-06', route: 'B1', progressTalks: 2, by: 'us' }]

describe('after the duty has ended (INT.ENDED)', () => {
  test.each(['exemptedOn', 'waivedOn', 'fulfilledOn'])(
    '%s: nothing more is asked, what was missed stays missed',
    (member) => {
      const ended = { plans, [member]: '2025-06-02' }
      expect(statusOf('course-offer', ended)).toBe('missed')
      expect(statusOf('progress-talk-1', ended)).toBe('missed')
      expect(statusOf('progress-talk-2', ended)).toBe('not-applicable')
      expect(statusOf('route-change', ended)).toBe('not-applicable')
    },
  )

  test('fulfilment closes what was open; after the last day only the term is met late', () => {
    expect(statusOf('pvt', { plans, fulfilledOn: '2026-03-06' })).toBe('met')
    expect(statusOf('term', { plans, fulfilledOn: '2026-03-06' })).toBe('met')
    expect(statusOf('pvt', { plans, fulfilledOn: '2026-03-07' })).toBe('missed')
    expect(statusOf('term', { plans, fulfilledOn: '2026-03-07' })).toBe('met-late')
  })
})

describe('a signature or an end talk closes what was done in hours (INT.HOURS.CLOSED)', () => {
  const hours = (count: number, on = '2024-02-05') => [{ kind: 'pvt', on, hours: count }]

  test('where hours were recorded they must be enough', () => {
    expect(statusOf('pvt', { plans, pvtSignedOn: '2024-03-04', hours: hours(11.5) })).toBe('missed')
    expect(statusOf('pvt', { plans, pvtSignedOn: '2024-03-04', hours: hours(12) })).toBe('met')
  })

  test('hours before the plan are not enough, whoever signed', () => {
    expect(statusOf('pvt', { plans, pvtSignedOn: '2024-03-04', hours: hours(12, '2023-03-05') })).toBe(
      'missed',
    )
  })

  test('where nobody recorded hours, the signature is enough', () => {
    expect(statusOf('pvt', { plans, pvtSignedOn: '2024-03-04' })).toBe('met')
  })
})
