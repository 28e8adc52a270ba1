import { describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { askedAnswers, isAsked } from './branching.ts'
import { openParts } from './completeness.ts'
import { changesIn } from './known.ts'
import type { DomainId } from './life-domain.ts'
import { domainById, fieldsOf } from './life-domains.ts'

function asked(domain: DomainId, id: string, answers: Answers): string {
  const field = fieldsOf(domainById(domain)).find((one) => one.id === id)
  if (!field) throw new Error(`no field ${id}`)
  return isAsked(domainById(domain), field, answers)
}

describe('ITK.ASKED-WHEN: a question that has no meaning is not asked', () => {
  test.each<[DomainId, string, Answers, string]>([
    ['work', 'jobs', {}, 'unknown'],
    ['work', 'jobs', { experience: 'yes' }, 'yes'],
    ['work', 'jobs', { experience: 'no' }, 'no'],
    ['family', 'early-education', { children: '0' }, 'no'],
    ['family', 'early-education', { children: '1' }, 'yes'],
    ['learnability', 'score', {}, 'unknown'],
    ['learnability', 'score', { 'taken-on': '2026-11-02' }, 'yes'],
    ['education', 'schools', { level: 'none' }, 'no'],
    ['education', 'schools', { level: 'basic' }, 'yes'],
    ['money', 'unburdening', { income: ['wage', 'benefit'] }, 'yes'],
    ['money', 'unburdening', { income: ['wage'] }, 'no'],
    ['housing', 'help-by-other', { 'help-needed': 'yes', 'help-by': ['other'] }, 'yes'],
    // Nobody helps when no help is needed, so nobody else does either.
    ['housing', 'help-by-other', { 'help-needed': 'no', 'help-by': ['other'] }, 'no'],
  ])('%s.%s after %j: %s', (domain, field, answers, expected) => {
    expect(asked(domain, field, answers)).toBe(expected)
  })

  test('an answer that is not asked any more is kept and does not count', () => {
    const work = domainById('work')
    const before = { answers: { experience: 'yes', jobs: [{ profession: 'bakker' }] } }
    expect(changesIn(work, before, { experience: 'no', jobs: null })).toEqual({ experience: 'no' })
    expect(askedAnswers(work, { ...before.answers, experience: 'no' })).toEqual({ experience: 'no' })
  })

  test('without children the law asks nothing on early education', () => {
    const family = { household: 'alleen' }
    expect(openParts(domainById('family'), { family })).toEqual(['early-education'])
    expect(openParts(domainById('family'), { family: { ...family, children: '0' } })).toEqual([])
    expect(openParts(domainById('family'), { family: { ...family, children: '2' } })).toEqual([
      'early-education',
    ])
  })
})
