import { describe, expect, test } from 'vitest'
import type { ObjectionId } from '#kernel/ids.ts'
import { day } from '#test/builders.ts'
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
import { hearObjector, type Ruling, rule, withdraw } from './pip.objection-ruling.ts'
import { decisionTerm, objectionStep, postpone } from './pip.objection-term.ts'

const anObjection = (facts: Partial<Objection> = {}): Objection => ({
  id: '01980000-0000-7000-8000-000000000001' as ObjectionId,
  receivedOn: day('2026-12-01'),
  postedOn: null,
  fromWhom: 'Samir Haddad',
  party: 'person',
  lacks: [],
  grounds: 'Ik wil naar school',
  withCommittee: false,
  confirmedOn: null,
  repairAskedOn: null,
  repairUntil: null,
  repairedOn: null,
  heardOn: null,
  hearingReport: null,
  notHeardBecause: null,
  postponedOn: null,
  postponedReason: null,
  withdrawnOn: null,
  withdrawnHow: null,
  outcome: null,
  outcomeReason: null,
  lateExcuse: null,
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

const SENT = day('2026-11-20')
/** Objecting can be done until 4 January 2027. */
const LATE = { receivedOn: day('2027-01-05') }
const HEARD = { heardOn: day('2026-12-10'), hearingReport: 'Hij wil naar school' }

describe('putting right a slip of the pen (PLAN.OBJ.CORRECT)', () => {
  const days = { datedOn: SENT, today: day('2026-12-10') }
  const becomes = NewObjection.parse(anObjection({ fromWhom: 'S. Haddad' }))
  test.each([
    ['with a reason', {}, becomes, 'Naam', 'corrected'],
    ['without a reason', {}, becomes, ' ', 'no-reason'],
    ['that changes nothing', {}, NewObjection.parse(anObjection()), 'Naam', 'nothing-changed'],
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
    const decision = correct(anObjection(facts), { becomes: wish, reason }, days)
    expect(decision.ok ? 'corrected' : decision.error).toBe(expected)
  })
})

describe('by when is decided (PLAN.OBJ.DECIDE)', () => {
  const committee = { withCommittee: true }
  const postponed = { postponedOn: day('2026-12-10') }
  const asked = { repairAskedOn: day('2026-12-01'), repairUntil: day('2026-12-15') }
  test.each([
    ['six weeks after the last day for objecting', {}, '2027-02-15'],
    ['twelve with a committee; Easter Monday moves it', committee, '2027-03-30'],
    ['six more when postponed', postponed, '2027-03-30'],
    ['eighteen weeks with both: too long a term to move', { ...committee, ...postponed }, '2027-05-10'],
    ['fourteen days later when the time to repair passed unused', asked, '2027-03-01'],
    ['as many days as the repair took', { ...asked, repairedOn: day('2026-12-10') }, '2027-02-23'],
    [
      'no days when it was repaired the day after the asking',
      { ...asked, repairedOn: day('2026-12-02') },
      '2027-02-15',
    ],
    [
      'what is repaired too late stands still until the last day',
      { ...asked, repairedOn: day('2026-12-16') },
      '2027-03-01',
    ],
    ['in time on the last day for objecting', { receivedOn: day('2027-01-04') }, '2027-02-15'],
    ['from the day of receipt when that is a day too late', LATE, '2027-02-16'],
  ])('%s', (_, facts, lastDay) => {
    expect(decisionTerm(anObjection(facts), SENT)?.lastDay).toBe(lastDay)
  })

  test('not at all while the letter was not sent', () => {
    expect(decisionTerm(anObjection(), null)).toBeNull()
  })

  test.each([
    ['on the last day', {}, '2027-02-15', 'postponed'],
    ['a day later', {}, '2027-02-16', 'decision-overdue'],
    ['a second time', postponed, '2026-12-20', 'already-postponed'],
    ['of what was decided', { outcome: 'founded' as const }, '2026-12-20', 'already-decided'],
  ])('PLAN.OBJ.POSTPONE: postponing %s', (_, facts, today, expected) => {
    const decision = postpone(anObjection(facts), 'Meer onderzoek', { sentOn: SENT, today: day(today) })
    expect(decision.ok ? 'postponed' : decision.error).toBe(expected)
  })

  test('postponing says why, and needs a term', () => {
    const days = { sentOn: SENT, today: day('2026-12-20') }
    expect(postpone(anObjection(), ' ', days)).toEqual({ ok: false, error: 'no-reason' })
    expect(postpone(anObjection(), 'x', { ...days, sentOn: null })).toEqual({ ok: false, error: 'no-term' })
  })
})

describe('hearing (PLAN.OBJ.HEAR) and withdrawing (PLAN.OBJ.WITHDRAW)', () => {
  const today = day('2026-12-10')
  test.each([
    ['2026-12-01', 'heard'],
    ['2026-11-30', 'heard-before-received'],
    ['2026-12-10', 'heard'],
    ['2026-12-11', 'heard-in-the-future'],
  ])('heard on %s: %s', (on, expected) => {
    const decision = hearObjector(anObjection(), { kind: 'heard', on: day(on), report: 'x' }, today)
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
    const decision = withdraw(anObjection(facts), { on: day(on), how }, today)
    expect(decision.ok ? 'withdrawn' : decision.error).toBe(expected)
  })
})

describe('what is to be done (PLAN.OBJ.STEP)', () => {
  const confirmed = { confirmedOn: day('2026-12-02') }
  const lacking = { ...confirmed, lacks: ['grounds' as const] }
  const asked = { ...lacking, repairAskedOn: day('2026-12-02'), repairUntil: day('2026-12-10') }
  test.each([
    ['nothing was done', {}, 'confirm'],
    ['something lacks', lacking, 'ask-repair'],
    ['the last day to repair is today', asked, 'await-repair'],
    ['the last day to repair was yesterday', { ...asked, repairUntil: day('2026-12-09') }, 'hear'],
    ['it was repaired', { ...asked, repairedOn: day('2026-12-05') }, 'hear'],
    ['it is complete', confirmed, 'hear'],
    ['the person was heard', { ...confirmed, ...HEARD }, 'decide'],
    ['nobody needs to be heard', { ...confirmed, notHeardBecause: 'waived' as const }, 'decide'],
    ['it was partly founded', { outcome: 'partly-founded' as const }, 'new-version'],
    ['it was unfounded', { outcome: 'unfounded' as const }, 'decided'],
    ['it was withdrawn', { withdrawnOn: day('2026-12-03') }, 'withdrawn'],
  ])('when %s', (_, facts, step) => {
    const now = { today: day('2026-12-10'), hasNewerVersion: false }
    expect(objectionStep(anObjection(facts), now)).toBe(step)
  })

  test('after a new version was begun a founded objection asks nothing', () => {
    const now = { today: day('2026-12-10'), hasNewerVersion: true }
    expect(objectionStep(anObjection({ outcome: 'founded' }), now)).toBe('decided')
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
  const heard = (facts: Partial<Objection> = {}) => anObjection({ ...HEARD, ...facts })
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
    expect(ruled(anObjection({ notHeardBecause }), ruling({ outcome }))).toBe(expected)
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
