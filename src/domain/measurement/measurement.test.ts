import { describe, expect, test } from 'vitest'
import { arbeidstoeleidingSurvey as survey } from '#domain/instrument/content/arbeidstoeleiding-survey.ts'
import { exitForm } from '#domain/instrument/content/exit-form.ts'
import { startForm } from '#domain/instrument/content/start-form.ts'
import { Goal, outcomeQuestion } from '#domain/instrument/goals.ts'
import { questionById } from '#domain/instrument/instrument.ts'
import { thuisInDalfsen } from '#domain/programme/content/thuis-in-dalfsen.ts'
import { vip } from '#domain/programme/content/vip.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { measurementState } from './measurement.overview.ts'
import { isHidden, mayFill, mayReadAnswers, partedAnswers, readableAnswers } from './measurement.policy.ts'
import { prefilled } from './measurement.prefill.ts'
import { lastNumber, screenAfter, screenBefore, screensOf } from './measurement.screens.ts'
import {
  changesBetween,
  keptAnswers,
  mayAnswer,
  problemsIn,
  versionOn,
  withCarriedGoals,
} from './measurement.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const today = day('2026-11-20')
const enrolment = { startedOn: day('2026-09-01') }

const atM1 = (answeredOn: string, locale: 'nl' | 'ar' | 'en' = 'nl') => ({
  instrumentId: 'arbeidstoeleiding-survey' as const,
  moment: 'M1' as const,
  answeredOn: day(answeredOn),
  locale,
})

describe('MEA.DAY: from the first day of the programme to today', () => {
  test.each([
    ['2026-08-31', 'before-start'],
    ['2026-09-01', 'ok'],
    ['2026-11-20', 'ok'],
    ['2026-11-21', 'in-the-future'],
  ])('answered on %s', (on, expected) => {
    const result = mayAnswer(enrolment, { programme: vip, instrument: survey }, { handover: atM1(on), today })
    expect(result.ok ? 'ok' : result.error).toBe(expected)
  })
})

describe('MEA.ASKED: only what the programme asks, in a language it is offered in', () => {
  test('Thuis in Dalfsen asks no survey', () => {
    const asked = { programme: thuisInDalfsen, instrument: survey }
    const result = mayAnswer(enrolment, asked, { handover: atM1('2026-09-01'), today })
    expect(result).toEqual({ ok: false, error: 'not-in-this-programme' })
  })

  test('the start form is Dutch only', () => {
    const handover = {
      ...atM1('2026-09-01', 'ar'),
      instrumentId: 'start-form' as const,
      moment: 'start' as const,
    }
    const asked = { programme: thuisInDalfsen, instrument: startForm }
    expect(mayAnswer(enrolment, asked, { handover, today })).toEqual({
      ok: false,
      error: 'language-not-offered',
    })
  })

  test.each(['nl', 'ar', 'en'] as const)('the survey is offered in %s', (locale) => {
    const asked = { programme: vip, instrument: survey }
    expect(mayAnswer(enrolment, asked, { handover: atM1('2026-09-01', locale), today }).ok).toBe(true)
  })
})

describe('MEA.VERSION: the questions of the day on which they were answered', () => {
  const first = { ...survey, validFrom: day('2016-01-01'), validTo: day('2026-06-30') }
  const second = { ...survey, version: 2, validFrom: day('2026-07-01') }
  test.each([
    ['2015-12-31', undefined],
    ['2016-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
  ])('on %s it is version %s', (on, version) => {
    expect(versionOn([second, first, startForm], survey.id, day(on))?.version).toBe(version)
  })
})

describe('the answers themselves', () => {
  test('a goal that was left open is a problem with its own name', () => {
    expect(problemsIn(startForm, { 'goal-language': 'goal' })).toMatchObject({ 'goal-paid-work': 'required' })
    expect(problemsIn(startForm, { 'goal-language': 'goal' })).not.toHaveProperty('goal-language')
  })

  test('an empty survey may be kept: every question may be skipped', () => {
    expect(keptAnswers(survey, { health: '' })).toEqual({ ok: true, value: {} })
    expect(keptAnswers(survey, { health: 'fine' })).toEqual({ ok: false, error: 'invalid-answers' })
  })

  test('a correction names what changed, also what became empty', () => {
    const changes = changesBetween(survey, { health: 'good', 'paid-work': 'no' }, { health: 'bad' })
    expect(changes).toEqual([
      { question: 'health', from: 'good', to: 'bad' },
      { question: 'paid-work', from: 'no', to: null },
    ])
  })

  test('what was no goal at the start is no goal at the exit, unless the exit says otherwise', () => {
    const start = { 'goal-paid-work': 'no-goal', 'goal-language': 'goal', 'goal-volunteering': 'no-goal' }
    const given = { 'outcome-paid-work': '', 'outcome-volunteering': 'partly' }
    expect(withCarriedGoals(given, start)).toEqual({
      'outcome-paid-work': 'no-goal',
      'outcome-volunteering': 'partly',
    })
    expect(withCarriedGoals({}, undefined)).toEqual({})
    expect(Goal.options.every((goal) => questionById(exitForm, outcomeQuestion(goal)))).toBe(true)
  })
})

describe('MEA.STATE: asked, answered, missing', () => {
  test.each([
    ['not-yet', null, 'not-yet'],
    ['open', null, 'open'],
    ['due-soon', null, 'open'],
    ['open', '2026-11-02', 'asked'],
    ['late', null, 'missing'],
    ['late', '2026-11-02', 'missing'],
    ['done', '2026-11-02', 'answered'],
    ['not-applicable', '2026-11-02', 'lapsed'],
  ] as const)('%s, asked on %s: %s', (status, askedOn, expected) => {
    expect(measurementState({ status }, askedOn && day(askedOn))).toBe(expected)
  })
})

describe('MEA.FILL and MEA.HEALTH: who fills in, who reads', () => {
  test.each([
    ['case-worker', true, true],
    ['programme-coordinator', true, true],
    ['career-coach', true, false],
    ['social-guide', false, false],
    ['trainer', false, false],
    ['volunteer-coach', false, false],
  ] as const)('a %s fills in forms: %s, surveys: %s', (role, forms, surveys) => {
    expect([mayFill([role], startForm), mayFill([role], survey)]).toEqual([forms, surveys])
  })

  test('the answer about health is for the case worker', () => {
    const answers = { health: 'bad', 'paid-work': 'no' }
    expect(readableAnswers(['case-worker'], survey.id, answers)).toEqual(answers)
    expect(readableAnswers(['career-coach', 'programme-coordinator'], survey.id, answers)).toEqual({
      'paid-work': 'no',
    })
    expect(isHidden(['career-coach'], 'exit-form', 'health')).toBe(false)
    expect(mayReadAnswers(['career-coach'], survey)).toBe(true)
    expect(mayReadAnswers(['social-guide'], startForm)).toBe(false)
  })
})

test('MEA.HEALTH: the answer about health is kept apart from the others', () => {
  expect(partedAnswers(survey.id, { health: 'bad', 'paid-work': 'no' })).toEqual({
    open: { 'paid-work': 'no' },
    health: { health: 'bad' },
  })
  expect(partedAnswers(survey.id, { 'paid-work': 'no' })).toEqual({
    open: { 'paid-work': 'no' },
    health: null,
  })
})

describe('MEA.PREFILL: what the file knows is offered', () => {
  const known = { sex: 'man', originCountry: 'SY', birthDate: day('1996-12-31') } as const
  test('sex, origin and age, in the classes of the instrument', () => {
    expect(prefilled(startForm, known, day('2026-12-30'))).toEqual({
      sex: 'man',
      origin: 'Syria',
      'age-class': '<30',
    })
    expect(prefilled(startForm, known, day('2026-12-31'))['age-class']).toBe('30-49')
    expect(prefilled(survey, known, day('2026-01-05'))['age-class']).toBe('30-39')
    expect(prefilled(survey, known, day('2025-12-31'))['age-class']).toBe('18-29')
  })

  test('nothing is offered that is not known', () => {
    const unknown = { sex: null, originCountry: null, birthDate: null }
    expect(prefilled(survey, unknown, today)).toEqual({})
    expect(prefilled(survey, { ...unknown, originCountry: 'NP' }, today)).toEqual({ origin: 'other' })
  })
})

describe('one question per screen', () => {
  test('the reason for no paid work has a screen only without paid work', () => {
    const numbers = (paidWork: string) =>
      screensOf(survey, { 'paid-work': paidWork }).map(({ number }) => number)
    expect(numbers('no')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(numbers('yes')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12])
    expect(lastNumber(survey)).toBe(12)
  })

  test('forward and back skip what is not asked', () => {
    const answers = { 'paid-work': 'yes' }
    expect(screenAfter(survey, answers, 9)?.number).toBe(11)
    expect(screenBefore(survey, answers, 11)?.number).toBe(9)
    expect([screenBefore(survey, answers, 1), screenAfter(survey, answers, 12)]).toEqual([null, null])
  })

  test('question 11 is one screen with three questions', () => {
    expect(screenAfter(survey, {}, 10)?.questions.map(({ id }) => id)).toEqual(['sex', 'origin', 'age-class'])
  })
})
