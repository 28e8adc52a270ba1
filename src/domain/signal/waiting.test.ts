import { describe, expect, test } from 'vitest'
import { FileId, ObjectionId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { dayOf, type IntakeMoment, type WaitingRow } from './waiting.ts'

const day = (iso: string) => LocalDate.parse(iso)
const today = day('2026-11-20')
const fileId = FileId.parse('01936a52-0000-7000-8000-000000000001')
const about = { fileId, transferId: null, number: '2026-0001', name: 'Rahel Tesfay' }

const talk = (given: Partial<WaitingRow & { kind: 'handover' }> = {}): WaitingRow => ({
  ...about,
  kind: 'handover',
  on: today,
  at: null,
  interpreter: null,
  ...given,
})
const moment = (kind: IntakeMoment['kind'], on: string): IntakeMoment => ({
  fileId,
  number: '2026-0001',
  name: 'Rahel Tesfay',
  kind,
  on: day(on),
  interpreter: 'ti',
})

describe('SIG.DAY: a talk', () => {
  test.each([
    ['2026-11-19', { appointments: 0, waiting: 1 }],
    ['2026-11-20', { appointments: 1, waiting: 0 }],
    ['2026-11-21', { appointments: 0, waiting: 0 }],
  ])('planned on %s is today’s, to report, or not yet there: %j', (on, expected) => {
    const made = dayOf({ rows: [talk({ on: day(on) })] }, today)
    expect({ appointments: made.appointments.length, waiting: made.waiting.length }).toEqual(expected)
  })

  test('stands in the order of its time; without a time it comes last', () => {
    const rows = [talk(), talk({ at: '11:00' }), talk({ at: '09:30', interpreter: 'ar' })]
    const made = dayOf({ rows }, today)
    expect(made.appointments.map(({ at, interpreter }) => [at, interpreter])).toEqual([
      ['09:30', 'ar'],
      ['11:00', null],
      [null, null],
    ])
  })

  test('of the intake is one of the others, with its interpreter', () => {
    expect(dayOf({ moments: [moment('talk-to-report', '2026-11-20')] }, today).appointments).toEqual([
      { ...about, kind: 'intake-talk', on: today, at: null, interpreter: 'ti' },
    ])
    expect(dayOf({ moments: [moment('talk-planned', '2026-11-21')] }, today).appointments).toEqual([])
  })
})

describe('SIG.DAY: what waits', () => {
  test.each([
    ['2026-11-20', 1],
    ['2026-11-21', 0],
  ])('an intake that was postponed until %s waits %i times', (until, times) => {
    expect(dayOf({ moments: [moment('postponed-until', until)] }, today).waiting).toHaveLength(times)
  })

  test('comes longest first, whatever it is', () => {
    const letter = {
      ...about,
      kind: 'send-letter',
      on: day('2026-08-03'),
      at: null,
      interpreter: null,
    } as const
    const made = dayOf(
      { rows: [talk({ on: day('2026-11-02') }), letter], moments: [moment('postponed-until', '2026-10-01')] },
      today,
    )
    expect(made.waiting.map(({ kind }) => kind)).toEqual(['send-letter', 'resume-intake', 'handover'])
  })

  test('an objection waits from the day on which it was received, with the day for the decision', () => {
    const objectionId = ObjectionId.parse('01936a52-0000-7000-8000-000000000002')
    const own = { objectionId, version: 2, decideBy: day('2026-12-28') }
    const { fileId: _, transferId: __, ...person } = about
    const made = dayOf({ objections: [{ fileId, ...person, ...own, receivedOn: day('2026-11-03') }] }, today)
    expect(made.waiting).toEqual([
      { ...about, kind: 'handle-objection', on: '2026-11-03', objection: own, at: null, interpreter: null },
    ])
  })
})
