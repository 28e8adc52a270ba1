import { describe, expect, it } from 'vitest'
import { EnrolmentId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { type EnrolmentFacts, type FileFacts, SignalKind } from './signal.ts'
import { everythingDated, nextDue, ruleOf, signalsOf, turnOf } from './signals.ts'

const day = (text: string) => LocalDate.parse(text)
const today = day('2026-11-20')

/** A file of long ago that is looked after: spoken last week, with a case worker, and nothing running. */
const aFile = (facts: Partial<FileFacts> = {}): FileFacts => ({
  openedOn: day('2025-02-03'),
  lastContactOn: day('2026-11-13'),
  hasCaseWorker: true,
  enrolments: [],
  ...facts,
})

const inDalfsen = (facts: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  id: EnrolmentId.parse('01930000-0000-7000-8000-000000000001'),
  programmeId: 'thuis-in-dalfsen',
  startedOn: day('2026-01-15'),
  endedOn: null,
  endReason: null,
  extendedMonths: 0,
  entered: [],
  answered: [{ instrumentId: 'start-form', moment: 'start', answeredOn: day('2026-01-20') }],
  ...facts,
})

const inVip = (facts: Partial<EnrolmentFacts> = {}): EnrolmentFacts =>
  inDalfsen({ programmeId: 'vip', answered: [], ...facts })

const signalOn = (kind: SignalKind, facts: FileFacts, on: string = today) =>
  signalsOf(facts, day(on)).find((signal) => signal.kind === kind)

// Rule SIG.NEW
describe('a file opened on 6 November 2026', () => {
  const facts = aFile({ openedOn: day('2026-11-06'), lastContactOn: null })

  it('is new up to and with 20 November', () => {
    expect(signalOn('new', facts, '2026-11-06')).toMatchObject({ urgency: 'busy', dueOn: '2026-11-20' })
    expect(signalOn('new', facts, '2026-11-20')).toBeDefined()
    expect(signalOn('new', facts, '2026-11-21')).toBeUndefined()
  })

  it('waits only from the day on which it is no longer new', () => {
    expect(signalOn('waiting', facts, '2026-11-20')).toBeUndefined()
    expect(signalOn('waiting', facts, '2026-11-21')).toMatchObject({ sinceOn: '2026-11-06', dueOn: null })
  })
})

// Rule SIG.NO-START-FORM
describe('someone in Thuis in Dalfsen since 15 January 2026 without a start form', () => {
  const facts = aFile({ enrolments: [inDalfsen({ answered: [] })] })

  it.each([
    ['2026-01-14', undefined],
    ['2026-01-15', 'busy'],
    ['2026-01-28', 'busy'],
    ['2026-01-29', 'attention'],
    ['2026-02-12', 'attention'],
    ['2026-02-13', 'late'],
  ])('gives on %s the signal %s', (on, urgency) => {
    expect(signalOn('no-start-form', facts, on)?.urgency).toBe(urgency)
  })

  it('points to the form of that enrolment and says by when', () => {
    expect(signalOn('no-start-form', facts)).toMatchObject({
      ruleId: 'SIG.NO-START-FORM',
      dueOn: '2026-02-12',
      target: { to: 'form', form: 'start', enrolmentId: '01930000-0000-7000-8000-000000000001' },
    })
  })

  it('gives none once the form is filled in', () => {
    expect(signalOn('no-start-form', aFile({ enrolments: [inDalfsen()] }))).toBeUndefined()
  })
})

// Rule SIG.EXIT-FORM-MISSING
it.each([
  ['2026-06-29', undefined],
  ['2026-06-30', 'busy'],
  ['2026-07-28', 'attention'],
  ['2026-07-29', 'late'],
  ['2030-01-01', 'late'],
])('after an end on 30 June 2026 the missing exit form is on %s %s', (on, urgency) => {
  const running = on < '2026-06-30'
  const enrolment = running ? inDalfsen() : inDalfsen({ endedOn: day('2026-06-30'), endReason: 'completed' })
  expect(signalOn('exit-form-missing', aFile({ enrolments: [enrolment] }), on)?.urgency).toBe(urgency)
})

// Rule SIG.SURVEY-DUE
describe('the survey of someone who ended VIP on 14 July 2026', () => {
  const ended = inVip({ endedOn: day('2026-07-14'), endReason: 'completed' })

  it.each([
    ['2027-01-13', 'Tweede vragenlijst (M2) afnemen', 'late'],
    ['2027-01-14', 'Tweede vragenlijst (M2) afnemen', 'late'],
    ['2027-01-15', 'Derde vragenlijst (M3) afnemen', 'busy'],
    ['2028-01-14', 'Derde vragenlijst (M3) afnemen', 'late'],
    ['2028-01-15', undefined, undefined],
  ])('is on %s: %s (%s)', (on, task, urgency) => {
    const signal = signalOn('survey-due', aFile({ enrolments: [ended] }), on)
    expect([signal?.task, signal?.urgency]).toEqual([task, urgency])
  })
})

// Rule SIG.NO-ACTIVITY
describe('someone who was last spoken on 21 September 2026', () => {
  const facts = aFile({ lastContactOn: day('2026-09-21') })

  it('is in time with contact sixty days later, and late the day after', () => {
    expect(signalOn('no-activity', facts, '2026-11-20')).toBeUndefined()
    expect(signalOn('no-activity', facts, '2026-11-21')).toMatchObject({
      urgency: 'late',
      sinceOn: '2026-09-21',
      dueOn: '2026-11-20',
    })
  })

  it('counts from the opening of the file when there was no contact at all', () => {
    const never = aFile({ openedOn: day('2026-09-20'), lastContactOn: null })
    expect(signalOn('no-activity', never)?.dueOn).toBe('2026-11-19')
  })
})

// Rule SIG.WAITING
describe('waiting', () => {
  it('begins the day after the last programme ended', () => {
    const ended = aFile({ enrolments: [inDalfsen({ endedOn: day('2026-11-19'), endReason: 'completed' })] })
    expect(signalOn('waiting', ended, '2026-11-19')).toBeUndefined()
    expect(signalOn('waiting', ended, '2026-11-20')).toMatchObject({ sinceOn: '2026-11-19' })
  })

  it.each(['paid-work', 'education'] as const)('does not begin when someone left for %s', (endReason) => {
    const ended = aFile({ enrolments: [inDalfsen({ endedOn: day('2026-06-30'), endReason })] })
    expect(signalOn('waiting', ended)).toBeUndefined()
  })

  it('stops when a next programme is to begin', () => {
    expect(
      signalOn('waiting', aFile({ enrolments: [inVip({ startedOn: day('2026-12-01') })] })),
    ).toBeUndefined()
  })
})

// Rule SIG.NO-CASE-WORKER
it('says so when nobody is on the team as case worker', () => {
  expect(signalOn('no-case-worker', aFile({ hasCaseWorker: false }))).toMatchObject({
    target: { to: 'team' },
  })
  expect(signalOn('no-case-worker', aFile())).toBeUndefined()
})

// Rule SIG.NEXT-DUE
describe('what is due next', () => {
  const due = (facts: FileFacts) => nextDue(facts, everythingDated(facts, today))

  it('is the contact within sixty days when nothing else is asked', () => {
    const facts = aFile({ enrolments: [inDalfsen()] })
    expect(due(facts)).toEqual({ day: '2027-01-12', status: 'calm', text: 'Contact opnemen' })
  })

  it('is a late form before anything that still has time', () => {
    const facts = aFile({ enrolments: [inDalfsen({ answered: [] })] })
    expect(due(facts)).toMatchObject({ day: '2026-02-12', status: 'late', text: 'Startformulier invullen' })
  })

  it('is nothing for someone who may know of nothing', () => {
    const facts = aFile({ enrolments: [inDalfsen({ answered: [] })] })
    expect(nextDue(facts, [])).toEqual({ day: null, status: 'calm', text: 'Niets gepland' })
  })

  it('is done when every programme ended and nothing has a day', () => {
    const ended = inVip({ startedOn: day('2023-08-01'), endedOn: day('2024-01-31'), endReason: 'completed' })
    expect(nextDue(aFile({ enrolments: [ended] }), []).status).toBe('done')
  })
})

// Rule SIG.TURN
describe('the turn of a signal', () => {
  const start = (startedOn: string) =>
    signalOn('no-start-form', aFile({ enrolments: [inDalfsen({ startedOn: day(startedOn), answered: [] })] }))

  it.each([
    ['2026-10-22', 'late'],
    ['2026-10-23', 'this-week'],
    ['2026-10-29', 'this-week'],
    ['2026-10-30', 'later'],
  ])('of a start form of someone who started on %s is %s', (startedOn, turn) => {
    const signal = start(startedOn)
    expect(signal && turnOf(signal, today)).toBe(turn)
  })

  it('is this week when no day is agreed', () => {
    const waiting = signalOn('waiting', aFile())
    expect(waiting && turnOf(waiting, today)).toBe('this-week')
  })
})

it('has words for every signal', () => {
  for (const kind of SignalKind.options) expect(ruleOf(kind).kind).toBe(kind)
})
