import { describe, expect, test } from 'vitest'
import { nvaWerktrajecten } from '#domain/programme/content/nva-werktrajecten.ts'
import { thuisInDalfsen } from '#domain/programme/content/thuis-in-dalfsen.ts'
import { vip } from '#domain/programme/content/vip.ts'
import type { Actor, Role } from '#kernel/actor.ts'
import { EnrolmentId, FileId, MunicipalityId, OrganisationId, PersonId, UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { mayOnEnrolment, rolesOnEnrolment } from './enrolment.policy.ts'
import {
  currentPhase,
  type EndReason,
  type Enrolment,
  end,
  enrol,
  extend,
  hasEndedEarly,
  isRunning,
  nextPhase,
  type PhaseFacts,
} from './enrolment.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const today = day('2026-11-20')
const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`
const welcomeHouse = OrganisationId.parse(id(5))
const otherProvider = OrganisationId.parse(id(6))

/** Someone who started with Thuis in Dalfsen on 3 March 2025. */
const anEnrolment = (facts: Partial<Enrolment> = {}): Enrolment => ({
  municipalityId: MunicipalityId.parse(id(1)),
  id: EnrolmentId.parse(id(2)),
  fileId: FileId.parse(id(3)),
  personId: PersonId.parse(id(4)),
  programmeId: 'thuis-in-dalfsen',
  programmeVersion: 1,
  ordinal: 1,
  providerId: welcomeHouse,
  startedOn: day('2025-03-03'),
  endedOn: null,
  endReason: null,
  endNote: null,
  ...facts,
})
const anEnded = (on: string, endReason: EndReason = 'completed') =>
  anEnrolment({ endedOn: day(on), endReason })

const inPreparation: PhaseFacts = {
  entered: [
    { phase: 'vip', enteredOn: day('2025-09-01') },
    { phase: 'preparing-for-paid-work', enteredOn: day('2026-03-02') },
  ],
  observations: [],
}

describe('ENR.ONCE: one programme is followed once at a time', () => {
  test.each([
    ['never before', [], 'ok'],
    ['while it runs', [anEnrolment()], 'already-enrolled'],
    ['ended the day after the new start', [anEnded('2026-11-03')], 'starts-before-earlier-end'],
    ['ended on the day of the new start', [anEnded('2026-11-02')], 'ok'],
  ])('someone who followed it %s', (_, earlier, expected) => {
    const result = enrol(anEnrolment({ startedOn: day('2026-11-02') }), earlier, today)
    expect(result.ok ? 'ok' : result.error).toBe(expected)
  })

  test('a second start is the second enrolment', () => {
    const again = enrol(anEnrolment({ startedOn: day('2026-11-02') }), [anEnded('2026-01-31')], today)
    expect(again.ok && again.value.ordinal).toBe(2)
  })
})

test.each([
  ['2027-11-20', true],
  ['2027-11-21', false],
])('ENR.AHEAD: on 20 November 2026 a start on %s can be planned: %s', (startedOn, expected) => {
  expect(enrol(anEnrolment({ startedOn: day(startedOn) }), [], today).ok).toBe(expected)
})

describe('ENR.PHASE: the last phase that was entered', () => {
  const facts = inPreparation
  test.each([
    ['2025-08-31', 'start-up', 'vip'],
    ['2025-09-01', 'vip', 'preparing-for-paid-work'],
    ['2026-03-01', 'vip', 'preparing-for-paid-work'],
    ['2026-03-02', 'preparing-for-paid-work', 'entering-the-labour-market'],
  ])('on %s it is %s', (asOf, phase, next) => {
    expect(currentPhase(thuisInDalfsen, facts, day(asOf))?.id).toBe(phase)
    expect(nextPhase(thuisInDalfsen, facts, day(asOf))?.id).toBe(next)
  })

  test('after the last phase nothing comes, and VIP has no phases', () => {
    const entered = [{ phase: 'entering-the-labour-market', enteredOn: day('2026-09-01') }]
    expect(nextPhase(thuisInDalfsen, { entered, observations: [] }, today)).toBeNull()
    expect(currentPhase(vip, { entered: [], observations: [] }, today)).toBeNull()
  })
})

describe('ENR.END: on a day between the start and today', () => {
  test.each([
    ['2025-03-02', 'before-start'],
    ['2025-03-03', 'ok'],
    ['2026-11-20', 'ok'],
    ['2026-11-21', 'in-the-future'],
  ])('ended on %s', (on, expected) => {
    const result = end(anEnrolment(), { endedOn: day(on), endReason: 'contact-lost', endNote: '' }, today)
    expect(result.ok ? 'ok' : result.error).toBe(expected)
  })

  test.each([
    ['', 'other-needs-note'],
    ['   ', 'other-needs-note'],
    ['Naar het buitenland', 'ok'],
  ])('another reason, explained as "%s"', (endNote, expected) => {
    const result = end(anEnrolment(), { endedOn: today, endReason: 'other', endNote }, today)
    expect(result.ok ? 'ok' : result.error).toBe(expected)
  })

  test('nobody ends twice', () => {
    const again = end(anEnded('2026-01-31'), { endedOn: today, endReason: 'moved', endNote: '' }, today)
    expect(again).toEqual({ ok: false, error: 'already-ended' })
  })
})

describe('ENR.EXTEND: one to twenty-four months, with a reason', () => {
  const asked = (months: number, reason = 'Stage loopt door') => {
    const result = extend(anEnrolment({ programmeId: 'vip' }), vip, { months, reason })
    return result.ok ? 'ok' : result.error
  }
  test.each([
    [0, 'not-1-to-24-months'],
    [1, 'ok'],
    [1.5, 'not-1-to-24-months'],
    [24, 'ok'],
    [25, 'not-1-to-24-months'],
  ])('VIP with %s months', (months, expected) => {
    expect(asked(months)).toBe(expected)
  })

  test('not without a reason, not after the end, and not without a fixed length', () => {
    expect(asked(3, ' ')).toBe('no-reason')
    const wish = { months: 3, reason: 'Stage loopt door' }
    expect(extend(anEnded('2026-01-31'), vip, wish)).toEqual({ ok: false, error: 'ended' })
    expect(extend(anEnrolment(), thuisInDalfsen, wish)).toEqual({ ok: false, error: 'not-extendable' })
    expect(extend(anEnrolment(), nvaWerktrajecten, wish).ok).toBe(true)
  })
})

test.each([
  ['2025-03-02', false],
  ['2025-03-03', true],
  ['2026-01-31', true],
  ['2026-02-01', false],
])('ENR.RUNNING: from 3 March 2025 to 31 January 2026 it runs on %s: %s', (on, expected) => {
  expect(isRunning(anEnded('2026-01-31'), day(on))).toBe(expected)
})

test.each([
  ['completed', false],
  ['paid-work', true],
  ['contact-lost', true],
] as const)('ENR.EARLY: who ended as %s stopped early: %s', (reason, expected) => {
  expect(hasEndedEarly(anEnded('2026-01-31', reason))).toBe(expected)
  expect(hasEndedEarly(anEnrolment())).toBe(false)
})

describe('ENR.PROVIDER: a provider sees its own enrolments', () => {
  const worksAt = (organisationId: OrganisationId, role: Role): Actor => ({
    kind: 'user',
    userId: UserId.parse(id(7)),
    name: 'Test',
    memberships: [
      { organisationId, organisationName: 'x', municipalityId: null, role, scope: 'self', team: null },
    ],
    municipalities: [],
  })
  test.each([
    ['programme-coordinator', welcomeHouse, ['programme-coordinator']],
    ['programme-coordinator', otherProvider, []],
    ['trainer', otherProvider, []],
    ['career-coach', otherProvider, ['career-coach']],
  ] as const)('a %s', (role, at, expected) => {
    expect(rolesOnEnrolment(worksAt(at, role), [role], welcomeHouse)).toEqual(expected)
  })

  test('a volunteer and a language school see no enrolment; only the case worker extends', () => {
    expect(mayOnEnrolment(['volunteer-coach', 'language-school'], 'see')).toBe(false)
    expect(mayOnEnrolment(['programme-coordinator', 'career-coach'], 'extend')).toBe(false)
    expect(mayOnEnrolment(['case-worker'], 'extend')).toBe(true)
    expect(mayOnEnrolment(['social-guide'], 'see-notes')).toBe(false)
  })
})
