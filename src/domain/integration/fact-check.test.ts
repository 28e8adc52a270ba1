import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { checkFact } from './fact-check.ts'
import { RecordedFact } from './recorded-fact.ts'

const fact = (given: object): RecordedFact => RecordedFact.parse(given)
const today = LocalDate.parse('2026-11-20')
const check = (given: object, ...facts: object[]) =>
  checkFact(fact(given), {
    facts: facts.map(fact),
    birthDate: LocalDate.parse('1990-05-17'),
    arrivedOn: null,
    today,
  })

const plan = { kind: 'plan', route: 'B1', by: 'us' }

describe('one at a time (INT.FACT.ONCE)', () => {
  const duty = { kind: 'duty-started', on: '2025-03-03' }

  test('the same fact again changes nothing', () => {
    expect(check(duty, duty)).toEqual({ ok: true, value: 'known' })
  })

  test('another day for what happens once is refused', () => {
    expect(check({ ...duty, on: '2025-03-04' }, duty)).toEqual({ ok: false, error: 'already-recorded' })
  })

  test('lessons come as often as they are given', () => {
    const lessons = { kind: 'hours', of: 'course', on: '2026-01-31', hours: 12 }
    expect(check(lessons, lessons)).toEqual({ ok: true, value: 'new' })
  })
})

describe('told twice, counted once (INT.FACT.TWICE)', () => {
  const dated = { ...plan, on: '2024-06-14' }
  const extension = { kind: 'extension', on: '2026-11-02', ground: 'Wi art. 12', months: 6 }

  test.each([
    ['an extension, in other words', { ...extension, ground: 'Langdurige ziekte' }, 'known'],
    ['an extension of other months', { ...extension, months: 3 }, 'new'],
    ['an extension of another day', { ...extension, on: '2026-11-03' }, 'new'],
  ])('%s', (_, given, value) => {
    expect(check(given, dated, extension)).toEqual({ ok: true, value })
  })

  test.each(['learnability-test', 'moved-in'])(
    'a %s of the same day; of another day it is another',
    (kind) => {
      expect(check({ kind, on: '2026-10-01' }, { kind, on: '2026-10-01' })).toEqual({
        ok: true,
        value: 'known',
      })
      expect(check({ kind, on: '2026-10-02' }, { kind, on: '2026-10-01' })).toEqual({
        ok: true,
        value: 'new',
      })
    },
  )
})

describe('what cannot come before what (INT.FACT.ORDER)', () => {
  test.each([
    ['2026-11-20', { ok: true, value: 'new' }],
    ['2026-11-21', { ok: false, error: 'in-the-future' }],
    ['1990-05-17', { ok: true, value: 'new' }],
    ['1990-05-16', { ok: false, error: 'before-birth' }],
  ])('a permit of %s', (on, answer) => {
    expect(check({ kind: 'permit-granted', on })).toEqual(answer)
  })

  test.each([
    [
      'plan-before-duty',
      { kind: 'duty-started', on: '2025-03-03' },
      { ...plan, on: '2025-03-03' },
      '2025-03-02',
    ],
    [
      'notice-before-duty',
      { kind: 'duty-started', on: '2025-03-03' },
      { kind: 'duty-notified', on: '2025-03-03' },
      '2025-03-02',
    ],
    [
      'exam-before-arrival',
      { kind: 'arrived-at-reception', on: '2025-03-03' },
      { kind: 'exam', part: 'KNM', result: 'passed', on: '2025-03-03' },
      '2025-03-02',
    ],
    [
      'hours-before-arrival',
      { kind: 'arrived-at-reception', on: '2025-03-03' },
      { kind: 'hours', of: 'course', hours: 3, on: '2025-03-03' },
      '2025-03-02',
    ],
  ])('%s, whichever of the two is recorded last', (error, first, later, tooEarly) => {
    expect(check(later, first)).toEqual({ ok: true, value: 'new' })
    expect(check(first, later)).toEqual({ ok: true, value: 'new' })
    expect(check({ ...later, on: tooEarly }, first)).toEqual({ ok: false, error })
    expect(check(first, { ...later, on: tooEarly })).toEqual({ ok: false, error })
  })

  test.each([
    ['extension-before-plan', { kind: 'extension', ground: 'ziekte', months: 3 }],
    ['end-talk-before-plan', { kind: 'map-end-talk' }],
    ['talk-before-plan', { kind: 'progress-talk' }],
  ])('%s', (error, given) => {
    expect(check({ ...given, on: '2025-03-03' })).toEqual({ ok: false, error })
    expect(check({ ...given, on: '2025-03-03' }, { ...plan, on: '2025-03-04' })).toEqual({ ok: false, error })
    expect(check({ ...given, on: '2025-03-03' }, { ...plan, on: '2025-03-03' }).ok).toBe(true)
  })

  test.each([
    ['exam', { kind: 'exam', part: 'KNM', result: 'passed' }, 'exam-before-arrival'],
    ['hours', { kind: 'hours', of: 'course', hours: 3 }, 'hours-before-arrival'],
  ])('%s before the arrival that stands with the person', (_, given, error) => {
    const known = { facts: [], birthDate: null, arrivedOn: LocalDate.parse('2025-03-03'), today }
    expect(checkFact(fact({ ...given, on: '2025-03-02' }), known)).toEqual({ ok: false, error })
    expect(checkFact(fact({ ...given, on: '2025-03-03' }), known).ok).toBe(true)
  })
})
