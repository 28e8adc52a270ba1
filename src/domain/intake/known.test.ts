import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { changeProblems, changesIn, KnownDomain, withChanges, withNeeds } from './known.ts'
import { domainById } from './life-domains.ts'

const [health, dutch, learnability] = [domainById('health'), domainById('dutch'), domainById('learnability')]
const days = { today: LocalDate.parse('2026-11-20'), birthDate: null, arrivedOn: null }

describe('ITK.FIELD: only what changed is written down anew', () => {
  const before = { answers: { 'score-body': '7', 'can-do': 'Een ochtend werken', care: 'has' } }

  test('what stands as it stood is no new answer', () => {
    expect(changesIn(health, before, { 'can-do': 'Een ochtend werken', care: 'wants' })).toEqual({
      care: 'wants',
    })
  })

  test('the same score again is a new score, and no score is no change', () => {
    expect(changesIn(health, before, { 'score-body': '7' })).toEqual({ 'score-body': '7' })
    expect(changesIn(health, before, {})).toEqual({})
  })

  test('an answer is taken back where there was one', () => {
    expect(changesIn(health, before, { care: null, hinders: null })).toEqual({ care: null })
    expect(withChanges(before, { care: null })).toEqual({ 'score-body': '7', 'can-do': 'Een ochtend werken' })
  })

  test('the fields of an item may stand in another order', () => {
    const jobs = { answers: { experience: 'yes', jobs: [{ years: '2', profession: 'bakker' }] } }
    const same = { experience: 'yes', jobs: [{ profession: 'bakker', years: '2' }] }
    expect(changesIn(domainById('work'), jobs, same)).toEqual({})
  })

  test('a new level is written down with the day and the proof that it needs', () => {
    const known = {
      answers: { 'reading-level': 'A1', 'reading-evidence': 'exam', 'reading-on': '2026-10-03' },
    }
    expect(withNeeds(dutch, known, { 'reading-level': 'A2' })).toEqual({
      'reading-level': 'A2',
      'reading-evidence': 'exam',
      'reading-on': '2026-10-03',
    })
  })
})

describe('ITK.NEEDS: what stood there before is not held against who did not touch it', () => {
  const old = { answers: { 'taken-on': '2026-11-02', result: 'feasible' } }

  test('a result of an earlier version without its source stays', () => {
    const changes = { 'booked-on': '2026-10-01' }
    expect(changeProblems(learnability, { before: old, changes, days })).toEqual({})
  })

  test('a new result says where it comes from', () => {
    const changes = { result: 'not-feasible' }
    expect(changeProblems(learnability, { before: old, changes, days })).toEqual({ source: 'needed' })
  })
})

test('of a domain the newest field gives the day, and each field keeps its own', () => {
  const field = (value: string | null, on: string, answerId: string) => ({
    value,
    answerId,
    talkId: null,
    contentVersion: 2,
    answeredOn: on,
    by: 'Noor',
  })
  const known = KnownDomain.parse({
    domain: 'health',
    from: { 'score-body': field('7', '2026-10-01', 'a'), care: field(null, '2026-11-01', 'b') },
  })
  expect(known.answers).toEqual({ 'score-body': '7' })
  expect(known).toMatchObject({ answeredOn: '2026-11-01', id: 'b' })
})
