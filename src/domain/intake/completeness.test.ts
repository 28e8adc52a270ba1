import { describe, expect, test } from 'vitest'
import { agendaOf, gapsIn, isExemptFromTest, type Known, openParts } from './completeness.ts'
import { domainById, LIFE_DOMAINS } from './life-domains.ts'

/** Everything that the law asks has an answer. */
const complete: Known = {
  learnability: { 'taken-on': '2026-11-02', result: 'feasible' },
  education: { level: 'basic' },
  work: { experience: 'no' },
  dutch: {
    'reading-level': 'A1',
    'listening-level': 'A1',
    'writing-level': 'pre-A1',
    'speaking-level': 'A2',
  },
  motivation: { broodbaan: 'winkel' },
  availability: { 'half-days': ['mon-am'] },
  'self-reliance': { letters: 'alone', appointments: 'alone', authorities: 'with-help' },
  family: { household: 'alleen', 'early-education': 'no-young-children' },
  health: { 'can-do': 'fietsen' },
}
const titles = (known: Known) => agendaOf(LIFE_DOMAINS, known).required.map(({ id }) => id)

describe('ITK.COMPLETE: the intake is complete when each legal part has an answer', () => {
  test('with all of them it is', () => {
    expect(gapsIn(LIFE_DOMAINS, complete)).toEqual([])
  })

  test.each(Object.keys(complete))('without %s it is not', (domain) => {
    const known: Known = { ...complete, [domain]: {} }
    expect([...new Set(gapsIn(LIFE_DOMAINS, known).map((gap) => gap.domain))]).toEqual([domain])
    expect(titles(known)).toEqual([domain])
  })

  test('a gap says which part of the law is open, and where it is asked', () => {
    const known: Known = { ...complete, family: { household: 'met drie kinderen' } }
    expect(gapsIn(LIFE_DOMAINS, known)).toEqual([
      { part: 'early-education', domain: 'family', title: 'Gezin en kinderopvang' },
    ])
  })

  test('three language skills of four leave the language level open', () => {
    const { 'writing-level': _, ...three } = complete.dutch ?? {}
    expect(openParts(domainById('dutch'), { dutch: three })).toEqual(['language-level'])
  })

  test('the family can be known while early education is still to be asked', () => {
    const known: Known = { family: { household: 'met drie kinderen' } }
    expect(openParts(domainById('family'), known)).toEqual(['early-education'])
  })

  test('money, housing and the network help, and nobody is held up by them', () => {
    expect(agendaOf(LIFE_DOMAINS, complete).optional.map(({ id }) => id)).toContain('money')
    const talked: Known = { ...complete, money: { debts: 'no' } }
    expect(agendaOf(LIFE_DOMAINS, talked).optional.map(({ id }) => id)).not.toContain('money')
  })
})

describe('ITK.EXEMPT: a limitation in sight or hearing takes the test off the list', () => {
  test.each([
    ['visual', true],
    ['auditive', true],
    ['no', false],
  ])('%s', (answer, expected) => {
    const known: Known = { ...complete, learnability: {}, health: { 'can-do': 'x', 'test-exempt': answer } }
    expect(isExemptFromTest(known)).toBe(expected)
    expect(titles(known)).toEqual(expected ? [] : ['learnability'])
  })
})
