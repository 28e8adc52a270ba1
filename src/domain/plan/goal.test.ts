import { describe, expect, test } from 'vitest'
import { partsFor } from '#domain/file/file.policy.ts'
import type { Role } from '#kernel/actor.ts'
import { StepId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import {
  checkGoal,
  type GoalTurn,
  goalKindsFor,
  goalStatus,
  isWithoutStep,
  planGaps,
  turnGoal,
} from './goal.ts'
import { checkStep, endStep, isOverdue, type Step, stepStatus } from './step.ts'

const day = (iso: string) => LocalDate.parse(iso)
const today = day('2026-11-20')

const aStep = (facts: Partial<Step> = {}): Step => ({
  id: StepId.parse('01936a00-0000-7000-8000-000000000001'),
  title: 'Aanmelden bij Koffie & Taal',
  doer: 'person',
  doerName: null,
  from: day('2026-11-01'),
  to: day('2026-12-31'),
  addedOn: day('2026-11-01'),
  ending: null,
  ...facts,
})
const done = aStep({ ending: { outcome: 'done', on: day('2026-11-10'), note: '' } })
const dropped = aStep({
  ending: { outcome: 'dropped', on: day('2026-11-10'), note: 'Cursus gaat niet door' },
})
const later = aStep({ from: day('2026-11-21') })
const aGoal = (steps: Step[], ...turns: GoalTurn['turn'][]) => ({
  steps,
  turns: turns.map((turn) => ({ turn, on: today, reason: 'Verhuisd' })),
})

describe('PLAN.GOAL: a plan without a goal with a step cannot be decided on', () => {
  test.each([
    ['no goal at all', [], ['no-goal']],
    ['only a stopped goal', [aGoal([aStep()], 'stopped')], ['no-goal']],
    ['a goal without a step', [aGoal([])], ['no-step']],
    ['a goal of which the only step was dropped', [aGoal([dropped])], ['no-step']],
    ['two goals, one with a step', [aGoal([]), aGoal([aStep()])], []],
    [
      'a step on a stopped goal beside a goal without one',
      [aGoal([aStep()], 'stopped'), aGoal([])],
      ['no-step'],
    ],
    ['a goal that was taken up again', [aGoal([aStep()], 'stopped', 'reopened')], []],
    ['a step that is done', [aGoal([done])], []],
  ])('%s', (_, goals, gaps) => expect(planGaps(goals)).toEqual(gaps))

  test('a goal without a step is pointed out, a stopped one is not', () => {
    expect(isWithoutStep(aGoal([]))).toBe(true)
    expect(isWithoutStep(aGoal([dropped]))).toBe(true)
    expect(isWithoutStep(aGoal([aStep()]))).toBe(false)
    expect(isWithoutStep(aGoal([], 'stopped'))).toBe(false)
  })
})

describe('PLAN.STATUS: the status of a goal follows from its steps', () => {
  test.each([
    ['without steps', aGoal([]), 'not-started'],
    ['with a step that begins tomorrow', aGoal([later]), 'not-started'],
    ['with a step that begins today', aGoal([aStep({ from: today })]), 'busy'],
    ['with one step done and one to come', aGoal([done, later]), 'busy'],
    ['with every step done', aGoal([done, done]), 'done'],
    ['with every step done but one that was dropped', aGoal([done, dropped]), 'done'],
    ['with only a dropped step', aGoal([dropped]), 'not-started'],
    ['stopped, though a step is done', aGoal([done], 'stopped'), 'stopped'],
    ['taken up again', aGoal([aStep()], 'stopped', 'reopened'), 'busy'],
  ])('%s', (_, goal, status) => expect(goalStatus(goal, today)).toBe(status))

  test('a dropped step is stopped, and no step is late on its last day', () => {
    expect(stepStatus(dropped, today)).toBe('stopped')
    expect(isOverdue(aStep({ to: today }), today)).toBe(false)
    expect(isOverdue(aStep({ to: day('2026-11-19') }), today)).toBe(true)
    expect(isOverdue({ ...done, to: day('2026-11-19') }, today)).toBe(false)
  })
})

describe('PLAN.TURN: a goal is stopped and taken up again with a reason', () => {
  const turn = (of: GoalTurn['turn'], reason = ' Eerst werk ') => ({ turn: of, on: today, reason })

  test.each([
    [
      'stopping',
      aGoal([]),
      turn('stopped'),
      { ok: true, value: { turn: 'stopped', on: today, reason: 'Eerst werk' } },
    ],
    ['stopping twice', aGoal([], 'stopped'), turn('stopped'), { ok: false, error: 'already-stopped' }],
    ['stopping after a restart', aGoal([], 'stopped', 'reopened'), turn('stopped', 'x'), { ok: true }],
    ['reopening what goes on', aGoal([]), turn('reopened'), { ok: false, error: 'not-stopped' }],
    ['without a reason', aGoal([]), turn('stopped', '  '), { ok: false, error: 'no-reason' }],
  ])('%s', (_, goal, wish, answer) => expect(turnGoal(goal, wish)).toMatchObject(answer))
})

describe('PLAN.CLOSED: goals on health and money are for who may see health and money', () => {
  test.each<[Role, boolean]>([
    ['case-worker', true],
    ['career-coach', false],
    ['social-guide', false],
    ['volunteer-coach', false],
    ['bridge-builder', false],
  ])('%s', (role, sees) => {
    const kinds = goalKindsFor(partsFor([role]))
    expect(kinds.includes('wellbeing')).toBe(sees)
    expect(kinds.includes('money')).toBe(sees)
    expect(kinds).toContain('language')
  })
})

test('PLAN.LANGUAGE-AT-WORK: Dutch at work belongs to a goal on language or on work', () => {
  const wish = { title: 'Pauzepraat', why: 'Erbij horen', languageAtWork: true }
  expect(checkGoal({ ...wish, kind: 'work' }).ok).toBe(true)
  expect(checkGoal({ ...wish, kind: 'language' }).ok).toBe(true)
  expect(checkGoal({ ...wish, kind: 'family' })).toEqual({ ok: false, error: 'not-on-language-or-work' })
})

describe('PLAN.STEP and PLAN.WINDOW', () => {
  test.each([
    ['somebody else has a name', { doer: 'other', doerName: null }, 'other-needs-name'],
    ['a window does not end before it begins', { to: day('2026-10-31') }, 'ends-before-start'],
    ['a year is not a slip of the pen', { to: day('2062-12-31') }, 'unlikely-year'],
    ['ten years on is too far', { to: day('2036-11-21') }, 'unlikely-year'],
  ] as const)('%s', (_, facts, error) => {
    expect(checkStep(aStep(facts), today)).toEqual({ ok: false, error })
  })

  test('a window of one day is a window, and ten years to the day is near enough', () => {
    expect(checkStep(aStep({ to: day('2026-11-01') }), today).ok).toBe(true)
    expect(checkStep(aStep({ to: day('2036-11-20') }), today).ok).toBe(true)
  })

  test('only somebody else keeps a name', () => {
    const named = checkStep(aStep({ doer: 'coach', doerName: 'Amal' }), today)
    expect(named.ok && named.value.doerName).toBeNull()
  })

  test.each([
    ['done today', aStep(), { outcome: 'done', on: today, note: '' }, true],
    ['done tomorrow', aStep(), { outcome: 'done', on: day('2026-11-21'), note: '' }, 'in-the-future'],
    ['dropped without a reason', aStep(), { outcome: 'dropped', on: today, note: '' }, 'dropped-needs-note'],
    ['ended twice', done, { outcome: 'done', on: today, note: '' }, 'already-ended'],
  ] as const)('a step %s', (_, step, ending, answer) => {
    const result = endStep(step, ending, today)
    expect(result.ok || result.error).toBe(answer)
  })
})
