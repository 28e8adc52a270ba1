import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { agreementStatus, checkAgreement, endAgreement, type NewAgreement } from './agreement.ts'
import { changesIn, checkAmendment } from './amendment.ts'
import { activitiesFor, mayOnPlan } from './plan.policy.ts'
import { checkHeld, checkMissed, talkStatus } from './progress-talk.ts'
import { checkReintegration } from './reintegration.ts'

const day = (iso: string) => LocalDate.parse(iso)
const today = day('2026-11-20')

const aTaalstage = (facts: Partial<NewAgreement> = {}): NewAgreement => ({
  activity: 'taalstage',
  description: '',
  partner: 'Bakkerij De Gouden Schep',
  from: day('2026-11-01'),
  until: day('2027-01-31'),
  hoursPerWeek: 8,
  ...facts,
})

describe('PLAN.AGREEMENT', () => {
  test.each([
    ['something else is described', { activity: 'other' }, 'other-needs-description'],
    [
      'the intensity of a route is a number of hours',
      { activity: 'route-hours', hoursPerWeek: null },
      'needs-hours',
    ],
    ['it does not end before it begins', { until: day('2026-10-31') }, 'ends-before-start'],
  ] as const)('%s', (_, facts, error) => {
    expect(checkAgreement(aTaalstage(facts), today)).toEqual({ ok: false, error })
  })

  test('an agreement needs no last day', () => {
    expect(checkAgreement(aTaalstage({ until: null }), today).ok).toBe(true)
  })

  test.each([
    ['begins tomorrow', { from: day('2026-11-21') }, null, 'not-started'],
    ['begins today', { from: today }, null, 'running'],
    ['has its last day today', { until: today }, null, 'running'],
    ['had its last day yesterday', { until: day('2026-11-19') }, null, 'past'],
    ['ends tomorrow', {}, day('2026-11-21'), 'running'],
    ['ended today', {}, today, 'ended'],
  ] as const)('one that %s', (_, facts, endedOn, status) => {
    const ending = endedOn && { on: endedOn, reason: 'Verhuisd' }
    expect(agreementStatus({ ...aTaalstage(facts), ending }, today)).toBe(status)
  })

  test.each([
    ['without a reason', day('2026-11-20'), '', 'no-reason'],
    ['before it began', day('2026-10-31'), 'Verhuisd', 'before-start'],
    ['after its agreed last day', day('2027-02-01'), 'Verhuisd', 'after-agreed-end'],
    ['on its first day', day('2026-11-01'), 'Verhuisd', true],
    ['on its agreed last day', day('2027-01-31'), 'Verhuisd', true],
  ] as const)('ending one %s', (_, on, reason, answer) => {
    const result = endAgreement({ ...aTaalstage(), ending: null }, { on, reason })
    expect(result.ok || result.error).toBe(answer)
  })

  test('one ends once', () => {
    const ending = { on: today, reason: 'Verhuisd' }
    expect(endAgreement({ ...aTaalstage(), ending }, ending)).toEqual({ ok: false, error: 'already-ended' })
  })
})

describe('PLAN.TALK', () => {
  const planned = { plannedOn: day('2026-11-19'), held: null, missed: null }
  const report = { heldOn: today, attendees: 'Rana, tolk', report: 'Het gaat goed.', agreed: '' }
  const missed = { on: today, reason: 'Ziek' }

  test.each([
    ['planned for today', { ...planned, plannedOn: today }, 'planned'],
    ['planned for yesterday, and nothing said', planned, 'no-outcome'],
    ['held', { ...planned, held: report }, 'held'],
    ['not held', { ...planned, missed }, 'missed'],
  ])('a talk %s', (_, talk, status) => expect(talkStatus(talk, today)).toBe(status))

  test('a talk has one outcome, and none of a day to come', () => {
    expect(checkHeld(planned, report, today).ok).toBe(true)
    expect(checkHeld(planned, { ...report, heldOn: day('2026-11-21') }, today)).toMatchObject({
      error: 'in-the-future',
    })
    expect(checkHeld({ ...planned, missed }, report, today)).toMatchObject({ error: 'has-outcome' })
    expect(checkMissed({ ...planned, held: report }, 'Ziek')).toMatchObject({ error: 'has-outcome' })
    expect(checkMissed(planned, ' ')).toMatchObject({ error: 'no-reason' })
  })
})

describe('PLAN.AMEND', () => {
  const was = { title: 'Taal', to: '2026-12-31', doerName: null }

  test('only topics that differ are kept', () => {
    expect(changesIn(was, { title: 'Taal', to: '2027-01-31', doerName: null })).toEqual([
      { field: 'to', oldValue: '2026-12-31', newValue: '2027-01-31' },
    ])
  })

  test('an amendment changes something and says why', () => {
    const changes = changesIn(was, { ...was, title: 'Nederlands' })
    expect(checkAmendment([], 'Omdat')).toMatchObject({ error: 'nothing-changed' })
    expect(checkAmendment(changes, ' ')).toMatchObject({ error: 'no-reason' })
    expect(checkAmendment(changes, ' Beter ')).toEqual({ ok: true, value: 'Beter' })
  })
})

test('PLAN.WORK: the part on work is added once', () => {
  const part = { whyNow: 'Bijna B1', workGoal: 'Bakker', support: 'Coach' }
  expect(checkReintegration(null, part).ok).toBe(true)
  expect(checkReintegration({ ...part, addedOn: today }, part)).toMatchObject({ error: 'already-added' })
})

describe('PLAN.ROLES', () => {
  test('a coach agrees on what leads to work, a case worker on everything, nobody else on anything', () => {
    expect(activitiesFor(['career-coach'])).toEqual(['map', 'taalstage', 'volunteering'])
    expect(activitiesFor(['case-worker'])).toContain('unburdening')
    expect(activitiesFor(['social-guide'])).toEqual([])
  })

  test.each([
    ['social-guide', ['see', 'see-goals', 'end-step']],
    ['volunteer-coach', ['see-goals']],
    ['bridge-builder', ['see-goals']],
    ['language-school', []],
    ['programme-coordinator', []],
    ['team-manager', []],
    ['career-coach', ['see', 'see-goals', 'see-talks', 'add-step', 'end-step', 'agree', 'hold-talk']],
  ] as const)('%s', (role, actions) => {
    const all = [
      'see',
      'see-goals',
      'see-talks',
      'set-goals',
      'add-step',
      'end-step',
      'agree',
      'amend',
    ] as const
    const every = [...all, 'hold-talk', 'reintegrate'] as const
    expect(every.filter((action) => mayOnPlan([role], action))).toEqual(actions)
  })
})
