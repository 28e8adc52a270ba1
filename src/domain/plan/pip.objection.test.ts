import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { aWaitingObjection } from '#test/objection.ts'
import {
  askRepair,
  correct,
  isInTime,
  NewObjection,
  type Objection,
  objectionTerm,
  receive,
  repair,
} from './pip.objection.ts'

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
    const received = receive(aWaitingObjection(facts), given)
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
  const unsigned = aWaitingObjection({ lacks: ['signature'] })
  const today = day('2026-12-01')

  test('is offered until a day that is still to come, when something lacks', () => {
    expect(askRepair(unsigned, day('2026-12-15'), today)).toEqual({ ok: true, value: '2026-12-15' })
    expect(askRepair(unsigned, day('2026-11-30'), today)).toEqual({ ok: false, error: 'repair-day-over' })
    expect(askRepair(aWaitingObjection(), day('2026-12-15'), today)).toEqual({
      ok: false,
      error: 'nothing-lacks',
    })
    expect(repair(unsigned, day('2026-12-02'), today)).toEqual({ ok: false, error: 'repaired-in-the-future' })
  })
})

const SENT = day('2026-11-20')

describe('putting right a slip of the pen (PLAN.OBJ.CORRECT)', () => {
  const days = { datedOn: SENT, today: day('2026-12-10') }
  const becomes = NewObjection.parse(aWaitingObjection({ fromWhom: 'S. Haddad' }))
  test.each([
    ['with a reason', {}, becomes, 'Naam', 'corrected'],
    ['without a reason', {}, becomes, ' ', 'no-reason'],
    ['that changes nothing', {}, NewObjection.parse(aWaitingObjection()), 'Naam', 'nothing-changed'],
    [
      'into what cannot be',
      {},
      { ...becomes, receivedOn: day('2026-12-11') },
      'Dag',
      'received-in-the-future',
    ],
    ['after the decision', { outcome: 'founded' as const }, becomes, 'Naam', 'already-decided'],
    ['after it was withdrawn', { withdrawnOn: SENT }, becomes, 'Naam', 'already-withdrawn'],
  ])('%s', (_, facts, wish, reason, expected) => {
    const decision = correct(aWaitingObjection(facts), { becomes: wish, reason }, days)
    expect(decision.ok ? 'corrected' : decision.error).toBe(expected)
  })
})
