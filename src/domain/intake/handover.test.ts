import { describe, expect, test } from 'vitest'
import { FileId, HandoverId, MunicipalityId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { HANDOVER_SUBJECTS, HandoverSubjectId } from './content/handover-subjects.ts'
import { mayHandOver } from './handover.policy.ts'
import {
  ask,
  giveUp,
  type Handover,
  type HandoverPlan,
  type HandoverReport,
  handoverState,
  hold,
  plan,
  publish,
} from './handover.ts'

const day = (text: string) => LocalDate.parse(text)
const today = day('2026-11-20')

const aHandover = (facts: Partial<Handover> = {}): Handover => ({
  municipalityId: MunicipalityId.parse('01930000-0000-7000-8000-000000000001'),
  id: HandoverId.parse('01930000-0000-7000-8000-000000000002'),
  fileId: FileId.parse('01930000-0000-7000-8000-000000000003'),
  askedOn: day('2026-11-02'),
  askedOf: 'reception',
  organisation: 'COA Zwolle',
  contact: null,
  plan: null,
  held: null,
  notHeld: null,
  publishedOn: null,
  ...facts,
})

const first = (report: HandoverReport) => ({ ...report, reason: '' })

const aPlan = (on: string): HandoverPlan => ({
  on: day(on),
  at: '10:30',
  meeting: 'video',
  place: null,
  joining: 'Samir, de begeleider van het COA en de consulent',
  interpreter: 'ar',
})

const aReport = (heldOn: string, report = 'Samir wil graag snel leren.') => ({
  heldOn: day(heldOn),
  report,
  shared: [{ subject: 'family' as const, words: 'Twee kinderen.' }],
})

const held = () => aHandover({ held: aReport('2026-11-12') })
const notHeld = () => aHandover({ notHeld: { on: day('2026-11-12'), reason: 'no-answer', note: null } })

describe('HANDOVER.ASK and HANDOVER.ONE: asking', () => {
  const asked = (on: string, earlier: Handover[]) => ask({ ...aHandover(), askedOn: day(on) }, earlier, today)
  test('today is the last day on which something can have been asked', () => {
    expect(asked('2026-11-20', [])).toMatchObject({ ok: true })
    expect(asked('2026-11-21', [])).toEqual({ ok: false, error: 'asked-in-the-future' })
  })
  test('a second talk waits until the first was held or will not be held', () => {
    expect(asked('2026-11-20', [aHandover()])).toEqual({ ok: false, error: 'one-is-open' })
    expect(asked('2026-11-20', [held(), notHeld()])).toMatchObject({ ok: true })
  })
})

describe('HANDOVER.PLAN: planning', () => {
  test('a talk is planned from today on, and may be moved', () => {
    expect(plan(aHandover(), aPlan('2026-11-19'), today)).toEqual({ ok: false, error: 'planned-in-the-past' })
    expect(plan(aHandover(), aPlan('2026-11-20'), today)).toMatchObject({ ok: true })
    const moved = plan(aHandover({ plan: aPlan('2026-11-10') }), aPlan('2026-12-01'), today)
    expect(moved).toMatchObject({ ok: true, value: { plan: { on: '2026-12-01' } } })
  })
  test('what was held, or will not be held, is not planned any more', () => {
    expect(plan(held(), aPlan('2026-12-01'), today)).toEqual({ ok: false, error: 'not-open' })
    expect(plan(notHeld(), aPlan('2026-12-01'), today)).toEqual({ ok: false, error: 'not-open' })
  })
})

describe('HANDOVER.HELD: holding', () => {
  test.each([
    ['on the day it was asked', '2026-11-02', undefined],
    ['the day before it was asked', '2026-11-01', 'held-before-asked'],
    ['today', '2026-11-20', undefined],
    ['tomorrow', '2026-11-21', 'held-in-the-future'],
  ])('held %s', (_, on, error) => {
    expect(hold(aHandover(), first(aReport(on)), today)).toMatchObject(
      error ? { ok: false, error } : { ok: true },
    )
  })
  test('a talk without a report was not handed over', () => {
    expect(hold(aHandover(), first(aReport('2026-11-12', ' ')), today)).toEqual({
      ok: false,
      error: 'no-report',
    })
  })
  test('a report may be written again until the person can read it', () => {
    const better = aReport('2026-11-12', 'Beter verwoord.')
    expect(hold(held(), { ...better, reason: ' ' }, today)).toEqual({ ok: false, error: 'no-reason' })
    expect(hold(held(), { ...better, reason: 'Typefout' }, today)).toMatchObject({
      ok: true,
      value: { held: better },
    })
    const published = aHandover({ held: aReport('2026-11-12'), publishedOn: today })
    expect(hold(published, first(aReport('2026-11-12')), today)).toEqual({
      ok: false,
      error: 'already-published',
    })
  })
  test('what was not held cannot be held after all', () => {
    expect(hold(notHeld(), first(aReport('2026-11-12')), today)).toEqual({ ok: false, error: 'was-not-held' })
  })
})

describe('HANDOVER.SHARED: what may be shared', () => {
  test('a subject stands in the report once', () => {
    const twice = { ...aReport('2026-11-12') }
    twice.shared = [...twice.shared, ...twice.shared]
    expect(hold(aHandover(), first(twice), today)).toEqual({ ok: false, error: 'subject-twice' })
  })
  test('every subject of the list is described once, and only limitations tell of health', () => {
    expect(HANDOVER_SUBJECTS.map(({ id }) => id)).toEqual(HandoverSubjectId.options)
    expect(HANDOVER_SUBJECTS.filter(({ isHealth }) => isHealth).map(({ id }) => id)).toEqual([
      'visible-limitations',
    ])
  })
})

describe('HANDOVER.NOT-HELD: a talk that will not be held', () => {
  const onDay = { on: today, note: null }
  test('"other" needs words', () => {
    expect(giveUp(aHandover(), { ...onDay, reason: 'other' })).toEqual({
      ok: false,
      error: 'other-needs-words',
    })
    const worded = giveUp(aHandover(), { on: today, reason: 'other', note: ' Locatie gesloten ' })
    expect(worded).toMatchObject({ ok: true, value: { notHeld: { note: 'Locatie gesloten' } } })
  })
  test('a talk that was held stays held', () => {
    expect(giveUp(held(), { ...onDay, reason: 'no-answer' })).toEqual({ ok: false, error: 'not-open' })
  })
})

test('HANDOVER.PUBLISH: only what was held is published, and once', () => {
  expect(publish(aHandover(), today)).toEqual({ ok: false, error: 'not-held-yet' })
  expect(publish(held(), today)).toMatchObject({ ok: true, value: { publishedOn: '2026-11-20' } })
  const published = aHandover({ held: aReport('2026-11-12'), publishedOn: today })
  expect(publish(published, today)).toEqual({ ok: false, error: 'already-published' })
})

test.each([
  ['asked', aHandover()],
  ['planned', aHandover({ plan: aPlan('2026-11-20') })],
  ['awaits-report', aHandover({ plan: aPlan('2026-11-19') })],
  ['held', held()],
  ['published', aHandover({ held: aReport('2026-11-12'), publishedOn: today })],
  ['not-held', notHeld()],
])('HANDOVER.STATE: %s follows from the days', (state, handover) => {
  expect(handoverState(handover, today)).toBe(state)
})

test('HANDOVER.ROLES: a coach reads the talk, a case worker arranges it', () => {
  expect(mayHandOver(['career-coach', 'social-guide', 'language-school'])).toBe(false)
  expect(mayHandOver(['case-worker'])).toBe(true)
})
