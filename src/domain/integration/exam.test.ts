import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { type ExamAttempt, type ExamFacts, examStandings, FREE_ATTEMPTS, usesFreeAttempt } from './exam.ts'

const facts = (given: Partial<ExamFacts> = {}): ExamFacts => ({
  group: 'asylum',
  required: 'B1',
  attempts: [],
  bookings: [],
  today: day('2026-11-20'),
  ...given,
})
const attempt = (given: Partial<ExamAttempt> = {}): ExamAttempt => ({
  part: 'LE',
  on: day('2026-09-10'),
  level: 'B1',
  result: 'failed',
  ...given,
})
const reading = (given: Partial<ExamFacts>) => {
  const standing = examStandings(facts(given)).find(({ part }) => part === 'LE')
  if (!standing) throw new Error('reading is a part of the exam')
  return standing
}

describe('INT.EXAM.FREE: two free attempts per part for asylum holders', () => {
  test('nobody used one yet', () => {
    expect(reading({}).freeAttemptsLeft).toBe(FREE_ATTEMPTS)
  })

  test.each([
    ['passed', attempt({ result: 'passed' }), true],
    ['failed', attempt(), true],
    ['not there', attempt({ result: 'absent', reason: 'absent' }), true],
    ['own fault', attempt({ result: 'absent', reason: 'culpable' }), true],
    ['no result and no reason known', attempt({ result: 'absent' }), true],
    ['cancelled in time', attempt({ result: 'absent', reason: 'cancelled' }), false],
    ['not own fault', attempt({ result: 'absent', reason: 'not-culpable' }), false],
  ])('%s', (_, one, isUsed) => {
    expect(usesFreeAttempt(one)).toBe(isUsed)
  })

  test('a third attempt leaves none, and never fewer than none', () => {
    const attempts = ['2026-01-10', '2026-03-10', '2026-05-10'].map((on) => attempt({ on: day(on) }))
    expect(reading({ attempts }).freeAttemptsLeft).toBe(0)
  })

  test('attempts at one part cost nothing of another', () => {
    expect(reading({ attempts: [attempt({ part: 'SP' })] }).freeAttemptsLeft).toBe(2)
  })

  test('a family migrant pays every attempt', () => {
    expect(reading({ group: 'family' }).freeAttemptsLeft).toBeNull()
  })
})

describe('INT.EXAM.PASSED: a part is passed at the level of the plan or above', () => {
  test.each([
    ['A2', 'B1', null],
    ['B1', 'B1', '2026-09-10'],
    ['B2', 'B1', '2026-09-10'],
    ['A2', 'A2', '2026-09-10'],
  ] as const)('passed at %s with a plan of %s', (level, required, passedOn) => {
    const attempts = [attempt({ level, result: 'passed' })]
    expect(reading({ attempts, required }).passedOn).toBe(passedOn)
  })

  test('KNM has no level and counts always', () => {
    const attempts = [{ part: 'KNM', on: day('2026-09-10'), result: 'passed' } as const]
    expect(examStandings(facts({ attempts })).find(({ part }) => part === 'KNM')?.passedOn).toBe('2026-09-10')
  })
})

describe('INT.EXAM.BOOKED: a booked day', () => {
  const bookings = [{ part: 'LE', on: day('2026-11-20') } as const]

  test('of today still lies ahead', () => {
    expect(reading({ bookings })).toMatchObject({ bookedOn: '2026-11-20', awaitsResultOf: null })
  })

  test('of yesterday waits for its result', () => {
    expect(reading({ bookings, today: day('2026-11-21') })).toMatchObject({
      bookedOn: null,
      awaitsResultOf: '2026-11-20',
    })
  })

  test('is over once there is a result of that day', () => {
    const attempts = [attempt({ on: day('2026-11-20') })]
    expect(reading({ bookings, attempts, today: day('2026-12-20') }).awaitsResultOf).toBeNull()
  })

  test('after a failed attempt is a next one', () => {
    expect(reading({ bookings, attempts: [attempt()] }).bookedOn).toBe('2026-11-20')
  })
})
