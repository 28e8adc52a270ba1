import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { aWaitingObjection } from '#test/objection.ts'
import type { Objection } from './pip.objection.ts'
import { hearObjector, type Ruling, rule, withdraw } from './pip.objection-ruling.ts'

const SENT = day('2026-11-20')
/** Objecting can be done until 4 January 2027. */
const LATE = { receivedOn: day('2027-01-05') }
const HEARD = { heardOn: day('2026-12-10'), hearingReport: 'Hij wil naar school' }

describe('hearing (PLAN.OBJ.HEAR) and withdrawing (PLAN.OBJ.WITHDRAW)', () => {
  const today = day('2026-12-10')
  test.each([
    ['2026-12-01', 'heard'],
    ['2026-11-30', 'heard-before-received'],
    ['2026-12-10', 'heard'],
    ['2026-12-11', 'heard-in-the-future'],
  ])('heard on %s: %s', (on, expected) => {
    const decision = hearObjector(aWaitingObjection(), { kind: 'heard', on: day(on), report: 'x' }, today)
    expect(decision.ok ? 'heard' : decision.error).toBe(expected)
  })

  test.each([
    ['in writing on the day it came in', {}, '2026-12-01', 'in-writing', 'withdrawn'],
    ['before it came in', {}, '2026-11-30', 'in-writing', 'withdrawn-before-received'],
    ['tomorrow', {}, '2026-12-11', 'in-writing', 'withdrawn-in-the-future'],
    ['spoken while being heard', HEARD, '2026-12-10', 'at-hearing', 'withdrawn'],
    ['spoken on another day', HEARD, '2026-12-09', 'at-hearing', 'no-hearing-that-day'],
    ['after the decision', { outcome: 'unfounded' as const }, '2026-12-10', 'in-writing', 'already-decided'],
  ] as const)('withdrawn %s', (_, facts, on, how, expected) => {
    const decision = withdraw(aWaitingObjection(facts), { on: day(on), how }, today)
    expect(decision.ok ? 'withdrawn' : decision.error).toBe(expected)
  })
})

describe('deciding on it (PLAN.OBJ.OUTCOME)', () => {
  const ruling = (facts: Partial<Ruling> = {}): Ruling => ({
    outcome: 'founded',
    reason: 'Daarom',
    lateExcuse: '',
    on: day('2026-12-20'),
    ...facts,
  })
  const inadmissible = (on = '2026-12-20') => ruling({ outcome: 'inadmissible', on: day(on) })
  const ruled = (objection: Objection, wish = ruling()) => {
    const decision = rule(objection, wish, { sentOn: SENT, today: day('2027-03-01') })
    return decision.ok ? 'decided' : decision.error
  }
  const heard = (facts: Partial<Objection> = {}) => aWaitingObjection({ ...HEARD, ...facts })
  const late = (facts: Partial<Objection> = {}) => heard({ ...LATE, heardOn: day('2027-01-20'), ...facts })

  test('always says why, once, after the hearing and not before it came in', () => {
    expect(ruled(heard())).toBe('decided')
    expect(ruled(heard(), ruling({ reason: ' ' }))).toBe('outcome-without-reason')
    expect(ruled(heard(), ruling({ on: day('2026-11-30') }))).toBe('ruled-before-received')
    expect(ruled(heard(), ruling({ on: day('2026-12-09') }))).toBe('ruled-before-hearing')
    expect(ruled(heard(), ruling({ on: day('2026-12-10') }))).toBe('decided')
    expect(ruled(heard(), ruling({ on: day('2027-03-02') }))).toBe('ruled-in-the-future')
    expect(ruled(heard({ outcome: 'founded' }))).toBe('already-decided')
    expect(ruled(heard({ withdrawnOn: SENT }))).toBe('already-withdrawn')
  })

  test.each([
    ['nothing is known of a hearing', null, 'founded', 'nobody-heard'],
    ['the person did not want it', 'waived', 'founded', 'decided'],
    ['the person gets all of it', 'fully-met', 'founded', 'decided'],
    ['the person gets a part of it', 'fully-met', 'partly-founded', 'skipping-does-not-fit'],
    ['it cannot be right', 'manifestly-unfounded', 'unfounded', 'decided'],
    ['it cannot be right, and yet it is', 'manifestly-unfounded', 'founded', 'skipping-does-not-fit'],
  ] as const)('not heard because %s', (_, notHeardBecause, outcome, expected) => {
    expect(ruled(aWaitingObjection({ notHeardBecause }), ruling({ outcome }))).toBe(expected)
  })

  test('what came in time and complete is never inadmissible, unless it is of no party', () => {
    expect(ruled(heard(), inadmissible())).toBe('not-inadmissible')
    expect(ruled(heard({ party: 'representative' }), inadmissible())).toBe('not-inadmissible')
    expect(ruled(heard({ party: 'other' }), inadmissible())).toBe('decided')
    expect(ruled(heard({ party: 'other' }))).toBe('not-a-party')
  })

  test('what came too late is inadmissible without an excuse, and judged on its contents with one (Awb 6:11)', () => {
    const on = day('2027-02-01')
    expect(ruled(late(), ruling({ outcome: 'inadmissible', on }))).toBe('decided')
    expect(ruled(late(), ruling({ on }))).toBe('excuse-needed')
    expect(ruled(late(), ruling({ on, lateExcuse: 'Lag in het ziekenhuis' }))).toBe('decided')
    const excused = { on, lateExcuse: 'Lag in het ziekenhuis' }
    expect(ruled(late(), ruling({ ...excused, outcome: 'inadmissible' }))).toBe('not-inadmissible')
    expect(ruled(heard(), ruling({ lateExcuse: 'Ziek' }))).toBe('excuse-without-need')
  })

  test.each([
    ['no day was given to put it right', {}, 'repair-not-offered'],
    ['the day that was given is not over', { repairUntil: day('2026-12-20') }, 'repair-still-open'],
    ['the day that was given is over', { repairUntil: day('2026-12-19') }, 'decided'],
    [
      'it was put right too late',
      { repairUntil: day('2026-12-15'), repairedOn: day('2026-12-16') },
      'decided',
    ],
    [
      'it was put right on the last day',
      { repairUntil: day('2026-12-15'), repairedOn: day('2026-12-15') },
      'not-inadmissible',
    ],
  ])('incomplete, and %s', (_, facts, outcome) => {
    expect(ruled(heard({ lacks: ['grounds'], ...facts }), inadmissible())).toBe(outcome)
  })
})
