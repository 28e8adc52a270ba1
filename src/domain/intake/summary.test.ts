import { expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { type DatedAnswer, summaryOf } from './summary.ts'

const today = LocalDate.parse('2026-11-20')
const dated = { answeredOn: LocalDate.parse('2026-11-03'), by: 'Noor de Wit' }
const said = (domain: DatedAnswer['domain'], answers: DatedAnswer['answers']): DatedAnswer => ({
  ...dated,
  domain,
  answers,
})

test('what matters for the plan comes out, dated and with its author', () => {
  const summary = summaryOf(
    [
      said('learnability', { 'taken-on': '2026-11-02', result: 'feasible', score: '104.25' }),
      said('dutch', { 'reading-level': 'A2', 'reading-evidence': 'exam', 'reading-on': '2026-10-03' }),
      said('motivation', { droombaan: 'apotheker', 'wants-change': 'yes', 'help-by': ['volunteer'] }),
      said('housing', { 'wants-change': 'later' }),
      said('travel', { 'wants-change': 'no' }),
    ],
    today,
  )
  expect(summary.learnability).toEqual({
    ...dated,
    result: 'feasible',
    score: '104.25',
    takenOn: '2026-11-02',
    source: null,
  })
  expect(summary.dutch?.reading).toEqual({ level: 'A2', evidence: 'exam', on: '2026-10-03' })
  expect(summary.dutch?.speaking).toBeNull()
  expect(summary.education).toBeNull()
  expect(summary.wantsChange.map(({ domain, when }) => [domain, when])).toEqual([
    ['motivation', 'now'],
    ['housing', 'later'],
  ])
})

test('ITK.LOCKED: health and money do not come along, even when someone hands them in', () => {
  const summary = summaryOf(
    [
      said('health', { 'wants-change': 'yes', 'can-do': 'fietsen' }),
      said('money', { 'wants-change': 'yes' }),
    ],
    today,
  )
  expect(summary.wantsChange).toEqual([])
  expect(JSON.stringify(summary)).not.toContain('fietsen')
})
