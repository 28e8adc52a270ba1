import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { type Call, call, callsThatCount, roundedOffFrom } from './call.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const today = day('2026-11-20')
const aCall = (calledOn: string, appointmentOn: string, warnedOn?: string): Call => ({
  calledOn: day(calledOn),
  appointmentOn: day(appointmentOn),
  warnedOn: warnedOn ? day(warnedOn) : null,
})

const first = aCall('2026-09-01', '2026-09-15')
const second = aCall('2026-09-22', '2026-10-06', '2026-09-16')
const third = aCall('2026-10-13', '2026-10-27', '2026-10-07')

describe('ITK.CALL: a call, a written warning with the second, and a third', () => {
  test.each([
    ['the first needs no warning', [], aCall('2026-11-20', '2026-12-01'), 'ok'],
    ['sent tomorrow', [], aCall('2026-11-21', '2026-12-01'), 'in-the-future'],
    ['for a day before it was sent', [], aCall('2026-11-20', '2026-11-19'), 'appointment-before-call'],
    ['the second with a warning', [first], second, 'ok'],
    ['the second without', [first], aCall('2026-09-22', '2026-10-06'), 'no-warning'],
    [
      'a warning of before the first appointment',
      [first],
      aCall('2026-09-22', '2026-10-06', '2026-09-14'),
      'no-warning',
    ],
    [
      'a warning on the day of the first appointment',
      [first],
      aCall('2026-09-22', '2026-10-06', '2026-09-15'),
      'ok',
    ],
    [
      'before the first appointment has passed',
      [first],
      aCall('2026-09-14', '2026-10-06', '2026-09-14'),
      'before-earlier-appointment',
    ],
    ['a third', [first, second], third, 'ok'],
    ['a fourth', [first, second, third], aCall('2026-11-03', '2026-11-17', '2026-10-28'), 'three-calls-made'],
  ])('%s', (_, earlier, wish, expected) => {
    const decision = call(earlier, wish, today)
    expect(decision.ok ? 'ok' : decision.error).toBe(expected)
  })

  test('a talk that was held ends the row: the next call is a first one', () => {
    expect(callsThatCount([second, first], [day('2026-09-29')])).toEqual([])
    expect(callsThatCount([second, first], [day('2026-09-10')])).toEqual([second])
    expect(callsThatCount([second, first], [])).toEqual([first, second])
  })
})

describe('ITK.ABSENCE: after three calls the intake may be rounded off without the person', () => {
  test('from the day after the third appointment', () => {
    expect(roundedOffFrom([first, second, third])).toBe('2026-10-28')
  })

  test('not after two', () => {
    expect(roundedOffFrom([first, second])).toBeUndefined()
  })
})
