import { describe, expect, test } from 'vitest'
import type { ObjectionId } from '#kernel/ids.ts'
import { day } from '#test/builders.ts'
import { askRepair, isInTime, type Objection, objectionTerm, receive, repair, rule } from './pip.objection.ts'

const anObjection = (facts: Partial<Objection> = {}): Objection => ({
  id: '01980000-0000-7000-8000-000000000001' as ObjectionId,
  receivedOn: day('2026-12-01'),
  postedOn: null,
  fromWhom: 'Samir Haddad',
  lacks: [],
  grounds: 'Ik wil naar school',
  repairUntil: null,
  repairedOn: null,
  outcome: null,
  outcomeReason: null,
  decidedOn: null,
  ...facts,
})

describe('by when an objection must be in (PLAN.OBJ.TERM)', () => {
  test.each([
    ['sent on a Friday, six weeks later', '2026-11-20', '2027-01-04'],
    ['sent on a Tuesday, six weeks later', '2026-11-24', '2027-01-05'],
    ['an end on a Saturday moves to Monday', '2026-11-07', '2026-12-21'],
    ['an end on Christmas Day moves past the weekend', '2026-11-13', '2026-12-28'],
  ])('%s', (_, sentOn, lastDay) => {
    expect(objectionTerm(day(sentOn)).lastDay).toBe(lastDay)
  })
})

describe('whether it came in time (PLAN.OBJ.TIME)', () => {
  // Sent on Tuesday 24 November 2026: the last day is Tuesday 5 January 2027, posted until 12 January.
  test.each([
    ['2027-01-05', null, true],
    ['2027-01-06', null, false],
    ['2027-01-12', '2027-01-05', true],
    ['2027-01-13', '2027-01-05', false],
    ['2027-01-12', '2027-01-06', false],
  ])('received on %s, posted on %s: %s', (receivedOn, postedOn, inTime) => {
    const days = { receivedOn: day(receivedOn), postedOn: postedOn === null ? null : day(postedOn) }
    expect(isInTime(days, day('2026-11-24'))).toBe(inTime)
  })

  test('a decision that was never sent has no term that ends', () => {
    expect(isInTime({ receivedOn: day('2030-01-01'), postedOn: null }, null)).toBe(true)
  })
})

describe('receiving', () => {
  const given = { datedOn: day('2026-11-20'), today: day('2026-12-01') }
  const receiving = (facts: Partial<Objection>) => {
    const received = receive(anObjection(facts), given)
    return received.ok ? 'received' : received.error
  }

  test.each([
    [{}, 'received'],
    [{ receivedOn: day('2026-11-20') }, 'received'],
    [{ receivedOn: day('2026-11-19') }, 'received-before-decision'],
    [{ receivedOn: day('2026-12-02') }, 'received-in-the-future'],
    [{ postedOn: day('2026-12-02') }, 'posted-after-received'],
    [{ fromWhom: '' }, 'nobody-named'],
  ])('%j is %s', (facts, outcome) => {
    expect(receiving(facts)).toBe(outcome)
  })
})

describe('putting right what lacks (PLAN.OBJ.FORM)', () => {
  const unsigned = anObjection({ lacks: ['signature'] })
  const today = day('2026-12-01')

  test('is offered until a day that is still to come, when something lacks', () => {
    expect(askRepair(unsigned, day('2026-12-15'), today)).toEqual({ ok: true, value: '2026-12-15' })
    expect(askRepair(unsigned, day('2026-11-30'), today)).toEqual({ ok: false, error: 'repair-day-over' })
    expect(askRepair(anObjection(), day('2026-12-15'), today)).toEqual({ ok: false, error: 'nothing-lacks' })
    expect(repair(unsigned, day('2026-12-02'), today)).toEqual({ ok: false, error: 'repaired-in-the-future' })
  })
})

describe('deciding on it (PLAN.OBJ.OUTCOME)', () => {
  const ruling = (
    outcome: 'inadmissible' | 'unfounded' | 'founded',
    on = '2026-12-20',
    reason = 'Daarom',
  ) => ({
    outcome,
    reason,
    on: day(on),
  })
  const ruled = (objection: Objection, wish = ruling('founded')) => {
    const decision = rule(objection, wish, { sentOn: day('2026-11-20'), today: day('2027-03-01') })
    return decision.ok ? 'decided' : decision.error
  }

  test('always says why, once, and not before it came in', () => {
    expect(ruled(anObjection())).toBe('decided')
    expect(ruled(anObjection(), ruling('founded', '2026-12-20', ' '))).toBe('outcome-without-reason')
    expect(ruled(anObjection(), ruling('founded', '2026-11-30'))).toBe('ruled-before-received')
    expect(ruled(anObjection(), ruling('founded', '2027-03-02'))).toBe('ruled-in-the-future')
    expect(ruled(anObjection({ outcome: 'founded' }))).toBe('already-decided')
  })

  test('what came in time and complete is never inadmissible', () => {
    expect(ruled(anObjection(), ruling('inadmissible'))).toBe('not-inadmissible')
    expect(ruled(anObjection({ receivedOn: day('2027-01-05') }), ruling('inadmissible', '2027-02-01'))).toBe(
      'decided',
    )
  })

  test.each([
    ['no day was given to put it right', {}, '2026-12-20', 'repair-not-offered'],
    [
      'the day that was given is not over',
      { repairUntil: day('2026-12-20') },
      '2026-12-20',
      'repair-still-open',
    ],
    ['the day that was given is over', { repairUntil: day('2026-12-19') }, '2026-12-20', 'decided'],
    [
      'it was put right too late',
      { repairUntil: day('2026-12-15'), repairedOn: day('2026-12-16') },
      '2026-12-20',
      'decided',
    ],
    [
      'it was put right on the last day',
      { repairUntil: day('2026-12-15'), repairedOn: day('2026-12-15') },
      '2026-12-20',
      'not-inadmissible',
    ],
  ])('incomplete, and %s', (_, facts, on, outcome) => {
    const incomplete = anObjection({ lacks: ['grounds'], ...facts })
    expect(ruled(incomplete, ruling('inadmissible', on))).toBe(outcome)
  })
})
