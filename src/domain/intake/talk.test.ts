import { describe, expect, test } from 'vitest'
import { FileId, IntakeTalkId, MunicipalityId, UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { heldDays, hold, isInOtherHands, missTalk, plan, type Talk, takeBack, talkState } from './talk.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const today = day('2026-11-20')
const days = { today, birthDate: day('1990-05-17'), arrivedOn: day('2024-02-01') }
const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`

/** A talk planned for 24 November 2026. */
const aTalk = (facts: Partial<Talk> = {}): Talk => ({
  municipalityId: MunicipalityId.parse(id(1)),
  id: IntakeTalkId.parse(id(2)),
  fileId: FileId.parse(id(3)),
  plannedOn: day('2026-11-24'),
  way: 'in-person',
  interpreter: 'ar',
  domains: [],
  heldOn: null,
  toldAlone: null,
  notHeldReason: null,
  startedOn: null,
  startedBy: null,
  mistakenOn: null,
  mistakenReason: null,
  ...facts,
})

describe('ITK.PLAN: a talk is planned for today or later, within a year', () => {
  test.each([
    ['2026-11-19', 'in-the-past'],
    ['2026-11-20', 'ok'],
    ['2027-11-20', 'ok'],
    ['2027-11-21', 'too-far-ahead'],
  ])('for %s', (on, expected) => {
    const decision = plan({ plannedOn: day(on), way: 'video', interpreter: null }, today)
    expect(decision.ok ? 'ok' : decision.error).toBe(expected)
  })
})

describe('ITK.HELD: a talk was held on a day that can be', () => {
  test.each([
    ['2026-11-20', 'ok'],
    ['2026-11-21', 'in-the-future'],
    ['2024-02-01', 'ok'],
    ['2024-01-31', 'before-arrival'],
    ['1990-05-16', 'before-birth'],
  ])('on %s', (on, expected) => {
    const decision = hold(aTalk(), { heldOn: day(on), toldAlone: true }, days)
    expect(decision.ok ? 'ok' : decision.error).toBe(expected)
  })

  test('once it is settled it stays so', () => {
    const held = { heldOn: today, toldAlone: true }
    expect(hold(aTalk(held), held, days)).toEqual({ ok: false, error: 'already-settled' })
    expect(hold(aTalk({ notHeldReason: 'no-show' }), held, days).ok).toBe(false)
    expect(missTalk(aTalk(held), 'no-show', today)).toEqual({ ok: false, error: 'already-settled' })
  })
})

describe('ITK.NOT-HELD: nobody stays away from a talk that is still to come', () => {
  test.each([
    ['2026-11-20', 'no-show', 'ok'],
    ['2026-11-21', 'no-show', 'not-yet'],
    ['2026-11-21', 'cancelled-by-person', 'ok'],
  ] as const)('planned for %s: %s', (on, reason, expected) => {
    const decision = missTalk(aTalk({ plannedOn: day(on) }), reason, today)
    expect(decision.ok ? 'ok' : decision.error).toBe(expected)
  })
})

describe('ITK.BUSY: a talk is in the hands of who began it', () => {
  const [me, other] = [UserId.parse(id(4)), UserId.parse(id(5))]
  test.each([
    ['nobody', null, false],
    ['me', me, false],
    ['a colleague', other, true],
  ])('begun by %s', (_, startedBy, expected) => {
    expect(isInOtherHands(aTalk({ startedBy }), me)).toBe(expected)
  })
})

describe('ITK.MISTAKE: a talk that was kept by mistake is taken back once, with a reason', () => {
  const held = { heldOn: day('2026-11-10'), toldAlone: true }
  test.each([
    ['held, with a reason', held, 'verkeerde persoon', 'ok'],
    ['held, without a reason', held, '  ', 'no-reason'],
    ['not held yet', {}, 'verkeerde persoon', 'not-held'],
    ['taken back before', { ...held, mistakenOn: today }, 'nog eens', 'already-taken-back'],
  ])('%s', (_, facts, reason, expected) => {
    const decision = takeBack(aTalk(facts), reason, today)
    expect(decision.ok ? 'ok' : decision.error).toBe(expected)
  })

  test('it is no day on which a talk was held any more', () => {
    const talks = [aTalk(held), aTalk({ heldOn: day('2026-11-12'), mistakenOn: today }), aTalk()]
    expect(heldDays(talks)).toEqual(['2026-11-10'])
  })
})

test.each([
  ['tomorrow', { plannedOn: day('2026-11-21') }, 'planned'],
  ['today, and nobody said how it went', { plannedOn: today }, 'open'],
  ['held', { heldOn: today }, 'held'],
  ['not held', { notHeldReason: 'technical' }, 'not-held'],
  ['held by mistake', { heldOn: today, mistakenOn: today }, 'mistaken'],
] as const)('the state of a talk is derived: %s', (_, facts, expected) => {
  expect(talkState(aTalk(facts), today)).toBe(expected)
})
