import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { aWaitingObjection } from '#test/objection.ts'
import { decisionTerm, objectionStep, postpone } from './pip.objection-term.ts'

const SENT = day('2026-11-20')
/** Objecting can be done until 4 January 2027. */
const LATE = { receivedOn: day('2027-01-05') }
const HEARD = { heardOn: day('2026-12-10'), hearingReport: 'Hij wil naar school' }

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
    expect(decisionTerm(aWaitingObjection(facts), SENT)?.lastDay).toBe(lastDay)
  })

  test('not at all while the letter was not sent', () => {
    expect(decisionTerm(aWaitingObjection(), null)).toBeNull()
  })

  test.each([
    ['on the last day', {}, '2027-02-15', 'postponed'],
    ['a day later', {}, '2027-02-16', 'decision-overdue'],
    ['a second time', postponed, '2026-12-20', 'already-postponed'],
    ['of what was decided', { outcome: 'founded' as const }, '2026-12-20', 'already-decided'],
  ])('PLAN.OBJ.POSTPONE: postponing %s', (_, facts, today, expected) => {
    const decision = postpone(aWaitingObjection(facts), 'Meer onderzoek', { sentOn: SENT, today: day(today) })
    expect(decision.ok ? 'postponed' : decision.error).toBe(expected)
  })

  test('postponing says why, and needs a term', () => {
    const days = { sentOn: SENT, today: day('2026-12-20') }
    expect(postpone(aWaitingObjection(), ' ', days)).toEqual({ ok: false, error: 'no-reason' })
    expect(postpone(aWaitingObjection(), 'x', { ...days, sentOn: null })).toEqual({
      ok: false,
      error: 'no-term',
    })
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
    expect(objectionStep(aWaitingObjection(facts), now)).toBe(step)
  })

  test('after a new version was begun a founded objection asks nothing', () => {
    const now = { today: day('2026-12-10'), hasNewerVersion: true }
    expect(objectionStep(aWaitingObjection({ outcome: 'founded' }), now)).toBe('decided')
  })
})
