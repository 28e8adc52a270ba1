import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { IntegrationFacts } from './facts.ts'
import { lastDayOfPeriod } from './periods.ts'
import { planInForce, termOf } from './term.ts'

const facts = (given: object) => IntegrationFacts.parse({ group: 'asylum', ...given })

describe('the term', () => {
  test('starts the day after the first plan, whoever made it (WI.TERM.START)', () => {
    const moved = facts({
      plans: [
        { datedOn: '2025-02-03', route: 'B1', by: 'us' },
        { datedOn: '2024-03-10', route: 'B1', by: 'other' },
      ],
    })
    expect(termOf(moved)).toMatchObject({ from: '2024-03-11', to: '2027-03-10' })
    expect(termOf(facts({}))).toBeNull()
  })

  test.each([
    ['2024-02-29', 36, '2027-02-28'],
    ['2025-03-01', 36, '2028-02-29'],
    ['2025-03-11', 36, '2028-03-10'],
    ['2024-08-31', 42, '2028-02-29'],
    ['2026-01-15', 6, '2026-07-14'],
  ])('a period from %s of %i months ends on %s', (first, months, last) => {
    expect(lastDayOfPeriod(LocalDate.parse(first), months)).toBe(last)
  })

  test('an extension decided on the last day counts, a day later it does not', () => {
    const plans = [{ datedOn: '2024-03-10', route: 'B1' as const, by: 'us' as const }]
    const extended = (decidedOn: string) =>
      termOf(facts({ plans, extensions: [{ months: 3, decidedOn }] }))?.to
    expect(extended('2027-03-10')).toBe('2027-06-10')
    expect(extended('2027-03-11')).toBe('2027-03-10')
  })

  test('a second extension may be decided within the first', () => {
    const plans = [{ datedOn: '2024-03-10', route: 'B1' as const, by: 'us' as const }]
    const extensions = [
      { months: 6, decidedOn: '2027-05-01' },
      { months: 3, decidedOn: '2027-01-05' },
    ]
    expect(termOf(facts({ plans, extensions }))?.to).toBe('2027-12-10')
  })

  test('sixteen weeks after a birth are 112 days, though they are written in parts of months', () => {
    const plans = [{ datedOn: '2024-03-10', route: 'B1' as const, by: 'us' as const }]
    const extensions = [{ months: 3.68, decidedOn: '2026-01-05' }]
    expect(termOf(facts({ plans, extensions }))?.to).toBe('2027-06-30')
  })
})

describe('the plans together (INT.PLAN.IN-FORCE)', () => {
  const { plans } = facts({
    plans: [
      { datedOn: '2025-01-15', route: 'B1', progressTalks: 4, by: 'other' },
      { datedOn: '2026-03-02', by: 'us' },
      { datedOn: '2026-06-01', level: 'A2', progressTalks: 3 },
      { datedOn: '2027-01-04', route: 'Z' },
    ],
  })
  const on = (day: string) => planInForce({ plans }, LocalDate.parse(day))

  test('a later plan keeps what it does not name', () => {
    expect(on('2026-03-02')).toMatchObject({ route: 'B1', progressTalks: 4 })
    expect(on('2026-06-01')).toMatchObject({ route: 'B1', level: 'A2', progressTalks: 3 })
  })

  test('another route starts without a level', () => {
    expect(on('2027-01-04')).toEqual({ route: 'Z', level: undefined, progressTalks: 3 })
  })

  test('without a plan there is none, and a plan counts from its day', () => {
    expect(on('2025-01-14')).toBeUndefined()
    expect(on('2025-01-15')).toMatchObject({ route: 'B1' })
  })
})
