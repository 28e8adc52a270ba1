import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import type { ItemOf, LessonReport, ProgressItem } from './progress.ts'
import { checkItem, mostHoursIn, type ProgressKnown } from './progress-check.ts'

const known = (given: Partial<ProgressKnown> = {}): ProgressKnown => ({
  today: day('2026-11-20'),
  birthDate: day('1990-05-17'),
  termLastDay: day('2027-03-10'),
  extendedOn: [],
  fulfilledOn: null,
  lessons: [],
  allLessons: [],
  taalschakelOn: null,
  ...given,
})
const hours = (given: Partial<ItemOf<'hours'>> = {}): ItemOf<'hours'> => ({
  kind: 'hours',
  from: day('2026-11-20'),
  on: day('2026-11-20'),
  count: 'participation',
  hours: 8,
  note: '',
  ...given,
})
const lessons = (given: Partial<LessonReport> = {}): LessonReport => ({
  kind: 'lessons',
  from: day('2026-09-01'),
  on: day('2026-09-30'),
  hours: 40,
  attended: 36,
  missed: 4,
  levels: {},
  remark: '',
  ...given,
})
const verdict = (item: ProgressItem, given: Partial<ProgressKnown> = {}) => {
  const checked = checkItem(item, known(given))
  return checked.ok ? 'taken' : checked.error
}

describe('INT.PROGRESS.DAY: nothing is recorded before it happened', () => {
  test.each([
    ['today', hours(), 'taken'],
    ['tomorrow', hours({ from: day('2026-11-21'), on: day('2026-11-21') }), 'in-the-future'],
    ['the day of birth', hours({ from: day('1990-05-17'), on: day('1990-05-17') }), 'taken'],
    ['the day before birth', hours({ from: day('1990-05-16'), on: day('1990-05-16') }), 'before-birth'],
  ])('%s', (_, item, expected) => {
    expect(verdict(item)).toBe(expected)
  })

  test.each([
    ['2028-05-20', 'taken'],
    ['2028-05-21', 'booked-too-far-ahead'],
  ])('an exam may be booked ahead: %s is %s', (on, expected) => {
    expect(verdict({ kind: 'exam-booking', part: 'KNM', on: day(on) })).toBe(expected)
  })
})

describe('INT.PROGRESS.HOURS: no more hours than fit', () => {
  test.each([
    ['one day', '2026-11-02', '2026-11-02', 12],
    ['a week', '2026-11-02', '2026-11-08', 60],
    ['a week and a day', '2026-11-02', '2026-11-09', 96],
    ['two weeks', '2026-11-02', '2026-11-15', 120],
  ])('%s', (_, from, on, most) => {
    const period = { from: day(from), on: day(on) }
    expect(mostHoursIn(period)).toBe(most)
    expect(verdict(hours({ ...period, hours: most }))).toBe('taken')
    expect(verdict(hours({ ...period, hours: most + 0.5 }))).toBe('too-many-hours')
  })

  test('a workshop is one day', () => {
    const workshop = { kind: 'pvt-workshop', on: day('2026-11-02'), form: 'meeting', note: '' } as const
    expect(verdict({ ...workshop, hours: 12 })).toBe('taken')
    expect(verdict({ ...workshop, hours: 13 })).toBe('too-many-hours')
  })
})

describe('INT.PROGRESS.PERIOD: a report of lessons', () => {
  test.each([
    ['adds up', lessons(), 'taken'],
    ['has lessons that were cancelled', lessons({ attended: 30 }), 'taken'],
    ['says more than was given', lessons({ attended: 37 }), 'more-than-given'],
    ['adds up in hundredths', lessons({ hours: 40.3, attended: 35.1, missed: 5.2 }), 'taken'],
    ['is a hundredth more', lessons({ hours: 40.3, attended: 35.1, missed: 5.21 }), 'more-than-given'],
    ['says nothing', lessons({ attended: 0, missed: 0 }), 'nothing-reported'],
    ['ends before it begins', lessons({ from: day('2026-10-01') }), 'period-backwards'],
  ])('%s', (_, report, expected) => {
    expect(verdict(report)).toBe(expected)
  })

  test.each([
    ['the same again', lessons(), 'already-reported'],
    [
      'a day that was reported',
      lessons({ from: day('2026-09-30'), on: day('2026-10-10') }),
      'overlapping-period',
    ],
    ['the day after', lessons({ from: day('2026-10-01'), on: day('2026-10-10') }), 'taken'],
    ['the day before', lessons({ from: day('2026-08-20'), on: day('2026-08-31') }), 'taken'],
  ])('%s', (_, report, expected) => {
    expect(verdict(report, { lessons: [lessons()] })).toBe(expected)
  })
})

describe('an exam', () => {
  const result = { kind: 'exam-result', on: day('2026-11-02') } as const
  test.each([
    ['of a skill without a level', { ...result, part: 'LE', result: 'passed' } as const, 'level-needed'],
    ['of KNM without a level', { ...result, part: 'KNM', result: 'passed' } as const, 'taken'],
    ['without result and reason', { ...result, part: 'KNM', result: 'absent' } as const, 'reason-needed'],
    [
      'without result, with a reason',
      { ...result, part: 'LE', result: 'absent', reason: 'cancelled' } as const,
      'taken',
    ],
  ])('%s', (_, item, expected) => {
    expect(verdict(item)).toBe(expected)
  })
})

describe('INT.EXTENSION.REQUEST: more time', () => {
  const request = { kind: 'extension', on: day('2026-11-20'), ground: 'illness' } as const
  const granted = { outcome: 'granted', on: day('2026-11-20'), months: 5 } as const

  test.each([
    ['the day before the last six months', '2026-09-10', 'request-too-early'],
    ['the first day of the last six months', '2026-09-11', 'taken'],
  ])('%s', (_, on, expected) => {
    expect(verdict({ ...request, on: day(on) })).toBe(expected)
  })

  test.each([
    ['the last day of the term', '2027-03-10', 'taken'],
    ['the day after', '2027-03-11', 'request-too-late'],
  ])('%s', (_, on, expected) => {
    expect(verdict({ ...request, on: day(on) }, { today: day('2027-03-20') })).toBe(expected)
  })

  test('there is no term before there is a plan', () => {
    expect(verdict(request, { termLastDay: null })).toBe('term-unknown')
  })

  test.each([
    ['on the day itself', granted, 'taken'],
    ['the day before it was asked', { ...granted, on: day('2026-11-19') }, 'decision-before-request'],
    ['tomorrow', { ...granted, on: day('2026-11-21') }, 'decision-in-the-future'],
    ['for longer than the ground gives', { ...granted, months: 37 }, 'length-not-of-ground'],
    ['refused', { outcome: 'refused', on: day('2026-11-20') } as const, 'taken'],
  ])('decided %s', (_, decision, expected) => {
    expect(verdict({ ...request, decision })).toBe(expected)
  })

  test.each([
    ['that DUO told of already', '2026-11-20', 'extension-known'],
    ['beside one of another day', '2026-11-19', 'taken'],
  ])('a decision %s', (_, extendedOn, expected) => {
    expect(verdict({ ...request, decision: granted }, { extendedOn: [day(extendedOn)] })).toBe(expected)
  })
})

describe('INT.CERTIFICATE: the paper is handed over', () => {
  const certificate = { kind: 'certificate', on: day('2026-11-20') } as const
  test.each([
    ['before the duty was fulfilled', null, 'not-fulfilled'],
    ['on that day', '2026-11-20', 'taken'],
    ['the day before that', '2026-11-21', 'not-fulfilled'],
  ])('%s', (_, fulfilledOn, expected) => {
    expect(verdict(certificate, { fulfilledOn: fulfilledOn === null ? null : day(fulfilledOn) })).toBe(
      expected,
    )
  })
})

test('a course does not end before it begins', () => {
  const offer = {
    kind: 'course-offer',
    on: day('2026-11-02'),
    institutionNumber: '1234567890',
    literacy: 'NVT',
    startsOn: day('2027-01-11'),
  } as const
  expect(verdict({ ...offer, endsOn: day('2027-01-11') })).toBe('taken')
  expect(verdict({ ...offer, endsOn: day('2027-01-10') })).toBe('course-backwards')
})

describe('INT.HOURS.TWICE: lessons that the school reported', () => {
  test.each([
    ['a day that was reported', { from: day('2026-09-30'), on: day('2026-09-30') }, 'lessons-reported'],
    ['the day after', { from: day('2026-10-01'), on: day('2026-10-01') }, 'taken'],
  ])('%s', (_, period, expected) => {
    expect(verdict(hours({ ...period, count: 'lesson' }), { allLessons: [lessons()] })).toBe(expected)
  })

  test('participation and lessons of the intake lie beside them', () => {
    const period = { from: day('2026-09-30'), on: day('2026-09-30') }
    expect(verdict(hours(period), { allLessons: [lessons()] })).toBe('taken')
    expect(verdict(hours({ ...period, count: 'lesson-in-intake' }), { allLessons: [lessons()] })).toBe(
      'taken',
    )
  })
})

test('INT.LIFTED: a partial exemption says of which parts', () => {
  const exemption = { kind: 'exemption', on: day('2026-11-02'), ground: 'GED' } as const
  expect(verdict({ ...exemption, parts: [] })).toBe('parts-needed')
  expect(verdict({ ...exemption, parts: ['SP'] })).toBe('taken')
  expect(verdict({ ...exemption, ground: 'DIP', parts: [] })).toBe('taken')
})

describe('INT.BLAME', () => {
  const blame = { kind: 'blame', on: day('2026-11-20'), of: 'pvt' } as const
  test.each([
    ['2027-01-20', 'not-culpable', 'blame-too-early'],
    ['2027-01-19', 'not-culpable', 'taken'],
    ['2027-01-19', 'culpable', 'culpable-in-term'],
    ['2026-11-19', 'culpable', 'taken'],
  ] as const)('with a last day of %s, %s', (termLastDay, told, expected) => {
    expect(verdict({ ...blame, verdict: told }, { termLastDay: day(termLastDay) })).toBe(expected)
  })
})

test('INT.TAALSCHAKEL: it does not end before it began', () => {
  const end = { kind: 'taalschakel-end', on: day('2026-11-02'), result: 'diploma', note: '' } as const
  expect(verdict(end)).toBe('not-started')
  expect(verdict(end, { taalschakelOn: day('2026-11-03') })).toBe('not-started')
  expect(verdict(end, { taalschakelOn: day('2026-11-02') })).toBe('taken')
})
