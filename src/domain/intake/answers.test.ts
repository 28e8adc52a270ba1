import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { type Answers, answerProblems } from './answers.ts'
import type { DomainId } from './life-domain.ts'
import { domainById } from './life-domains.ts'

const days = {
  today: LocalDate.parse('2026-11-20'),
  birthDate: LocalDate.parse('1990-05-17'),
  arrivedOn: LocalDate.parse('2024-02-01'),
}
const problems = (domain: DomainId, answers: Answers) => answerProblems(domainById(domain), answers, days)

describe('ITK.DAY: what happened is not of tomorrow, nor of before the person was born or came here', () => {
  test.each([
    ['on the day of the talk', '2026-11-20', {}],
    ['tomorrow', '2026-11-21', { 'taken-on': 'in-the-future' }],
    ['on the day of arrival', '2024-02-01', {}],
    ['the day before arrival', '2024-01-31', { 'taken-on': 'before-arrival' }],
    ['before birth', '1990-05-16', { 'taken-on': 'before-birth' }],
    ['on a day that does not exist', '31-2-2026', { 'taken-on': 'not-a-day' }],
  ])('a test taken %s', (_, on, expected) => {
    expect(problems('learnability', { 'taken-on': on })).toEqual(expected)
  })

  test('a test may be booked for a day that is to come', () => {
    expect(problems('learnability', { 'booked-on': '2026-12-01' })).toEqual({})
  })

  test.each([
    ['2026-05-11', { 'result-on': 'before-other-day' }],
    ['2026-05-12', {}],
  ])('a diploma that was sent in on 12 May is not valued on %s', (on, expected) => {
    expect(problems('diploma', { 'asked-on': '2026-05-12', 'result-on': on, level: 'basic' })).toEqual(
      expected,
    )
  })

  test('a day is not held against an arrival that nobody knows', () => {
    const unknown = { ...days, arrivedOn: null, birthDate: null }
    expect(answerProblems(domainById('learnability'), { 'taken-on': '2019-01-01' }, unknown)).toEqual({})
  })
})

describe('ITK.SCORE: the own score runs from 0 to 10 in whole steps', () => {
  test.each([
    ['0', undefined],
    ['10', undefined],
    ['11', 'out-of-range'],
    ['-1', 'not-a-number'],
    ['6.5', 'not-a-number'],
    ['zes', 'not-a-number'],
  ])('a score of %s', (score, problem) => {
    expect(problems('health', { 'score-body': score })['score-body']).toBe(problem)
  })

  test.each([
    ['999.99', undefined],
    ['1000', 'out-of-range'],
    ['104.25', undefined],
    ['104.255', 'not-a-number'],
  ])('the score of the test is written as ddd,dd: %s', (score, problem) => {
    expect(problems('learnability', { 'taken-on': '2026-11-02', score }).score).toBe(problem)
  })
})

describe('ITK.NEEDS: an answer that says too little alone asks for the other', () => {
  test('a result of the test needs the day of the test, and where it comes from', () => {
    expect(problems('learnability', { result: 'feasible' })).toEqual({
      'taken-on': 'needed',
      source: 'needed',
    })
  })

  test('a language level needs what shows it and since when', () => {
    expect(problems('dutch', { 'speaking-level': 'A2' })).toEqual({
      'speaking-evidence': 'needed',
      'speaking-on': 'needed',
    })
  })

  test('nothing else has to be filled in: an intake is several talks', () => {
    expect(problems('family', {})).toEqual({})
  })
})

describe('codes', () => {
  test('a job is named with its place in the list', () => {
    const jobs = [
      { profession: 'bakker', years: '2', country: 'SY' },
      { profession: 'chauffeur', years: 'lang', country: 'XX' },
    ]
    expect(problems('work', { jobs })).toEqual({
      'jobs.1.years': 'not-a-number',
      'jobs.1.country': 'unknown-option',
    })
  })

  test('half-days, options and fields that do not exist are refused', () => {
    expect(problems('availability', { 'half-days': ['mon-am', 'sat-eve'] })).toEqual({})
    expect(problems('availability', { 'half-days': ['mon-am', 'mon-night'] })).toEqual({
      'half-days': 'unknown-option',
    })
    expect(problems('education', { level: 'phd' })).toEqual({ level: 'unknown-option' })
    expect(problems('education', { religion: 'x' })).toEqual({ religion: 'unknown-field' })
  })
})
