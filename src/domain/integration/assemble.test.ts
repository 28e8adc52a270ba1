import { expect, test } from 'vitest'
import { assembleFacts } from './assemble.ts'
import { IntegrationFacts } from './facts.ts'
import { RecordedFact } from './recorded-fact.ts'
import { plansInOrder } from './term.ts'

const recorded = RecordedFact.array().parse([
  { kind: 'group', on: '2024-11-01', group: 'asylum' },
  { kind: 'group', on: '2026-02-01', group: 'family' },
  { kind: 'duty-started', on: '2024-11-01' },
  { kind: 'third-party-asked', on: '2025-02-01' },
  { kind: 'intake-talk', on: '2025-01-10' },
  { kind: 'learnability-test', on: '2025-01-20' },
  { kind: 'plan', on: '2025-05-12', route: 'B1', level: 'B1', progressTalks: 4, by: 'us' },
  { kind: 'hours', on: '2025-09-30', of: 'course', hours: 40 },
  { kind: 'exam', on: '2026-05-01', part: 'KNM', result: 'passed' },
  { kind: 'extension', on: '2026-06-01', ground: 'ziekte', months: 3 },
  { kind: 'progress-talk', on: '2025-12-01' },
])

test('facts recorded one by one become what the rules reckon with', () => {
  const facts = assembleFacts(recorded)
  expect(IntegrationFacts.parse(facts)).toEqual(facts)
  expect(facts).toEqual({
    group: 'family',
    dutyStartedOn: '2024-11-01',
    awaitsThirdParty: { askedOn: '2025-02-01' },
    intake: [
      { part: 'talk', on: '2025-01-10' },
      { part: 'learnability', on: '2025-01-20' },
    ],
    plans: [{ datedOn: '2025-05-12', route: 'B1', level: 'B1', progressTalks: 4, by: 'us' }],
    progressTalks: ['2025-12-01'],
    hours: [{ kind: 'course', on: '2025-09-30', hours: 40 }],
    exams: [{ part: 'KNM', on: '2026-05-01', result: 'passed' }],
    extensions: [{ ground: 'ziekte', months: 3, decidedOn: '2026-06-01' }],
  })
})

test('the order in which they were recorded makes no difference', () => {
  expect(assembleFacts(recorded.toReversed())).toEqual(assembleFacts(recorded))
})

test('without a recorded group somebody counts as asylum (INT.GROUP)', () => {
  expect(assembleFacts([]).group).toBe('asylum')
})

test('of two versions of a plan with one day, the one that was recorded last holds', () => {
  const versions = RecordedFact.array().parse([
    { kind: 'plan', on: '2026-11-20', route: 'B1', level: 'B1', by: 'us' },
    { kind: 'plan', on: '2026-11-20', route: 'B1', level: 'A2', by: 'us' },
  ])
  expect(plansInOrder(assembleFacts(versions)).at(-1)?.level).toBe('A2')
})

test('INT.LIFTED: a part of the exam that was lifted is known with the day of the decision', () => {
  const lifted = RecordedFact.parse({ kind: 'exam-part-lifted', on: '2026-11-02', part: 'SP' })
  expect(assembleFacts([lifted]).examPartsLifted).toEqual([{ part: 'SP', on: '2026-11-02' }])
  expect(assembleFacts([]).examPartsLifted).toBeUndefined()
})
