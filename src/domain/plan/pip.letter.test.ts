import { describe, expect, test } from 'vitest'
import { summaryOf } from '#domain/intake/summary.ts'
import type { GoalId, PlanId, StepId } from '#kernel/ids.ts'
import { day } from '#test/builders.ts'
import { aFullContent } from '#test/pip-scene.ts'
import type { PlanGoal } from './goal.ts'
import { helpLanguages, type LetterBasis, letterInput } from './pip.letter.ts'
import type { Pip } from './pip.ts'
import { planLetter } from './plan-letter.ts'

const aGoal = (facts: Partial<PlanGoal>): PlanGoal => ({
  id: '01980000-0000-7000-8000-000000000001' as GoalId,
  kind: 'work',
  title: 'Werk in een winkel',
  why: 'Ik verkoop graag',
  languageAtWork: false,
  addedOn: day('2026-11-02'),
  turns: [],
  steps: [],
  ...facts,
})

const aStep = (facts: Partial<PlanGoal['steps'][number]> = {}): PlanGoal['steps'][number] => ({
  id: '01980000-0000-7000-8000-000000000002' as StepId,
  title: 'Open dag bezoeken',
  doer: 'person',
  doerName: null,
  from: day('2026-11-23'),
  to: day('2026-12-18'),
  addedOn: day('2026-11-02'),
  ending: null,
  ...facts,
})

const basis = (facts: Partial<LetterBasis> = {}): LetterBasis => ({
  pip: {
    id: '01980000-0000-7000-8000-000000000003' as PlanId,
    content: aFullContent(),
    changeReason: '',
    steps: [],
  } as Pick<Pip, 'id' | 'content' | 'changeReason' | 'steps'> as Pip,
  fileNumber: '2026-0001',
  datedOn: day('2026-11-20'),
  sentOn: day('2026-11-20'),
  replacedDatedOn: undefined,
  term: { from: day('2026-11-21'), to: day('2029-11-20') },
  plan: { goals: [], agreements: [], talks: [], reintegration: null },
  facts: { group: 'asylum', dutyStartedOn: day('2026-08-03') },
  summary: summaryOf([], day('2026-11-20')),
  parties: {
    municipality: { name: 'Dalfsen', addressLines: ['Raadhuisstraat 1'], phone: '14 0529' },
    person: { name: 'Samir Haddad', addressLines: [], language: 'ar' },
    worker: { name: 'Noor Visser', email: 'noor@example.nl' },
  },
  ...facts,
})

test('a letter names the municipality once, whatever its own name begins with', () => {
  const letter = planLetter(letterInput(basis()))
  expect(letter.sender.name).toBe('Gemeente Dalfsen')
  expect(JSON.stringify(letter)).not.toContain('van Gemeente')
})

describe('in which languages a letter is explained (PLAN.PIP.LETTER)', () => {
  test.each([
    ['ar', ['nl', 'ar']],
    ['ti', ['nl', 'ti']],
    ['nl', ['nl']],
    ['fa', ['nl']],
  ])('for who is written to in %s: %j', (language, languages) => {
    expect(helpLanguages(language)).toEqual(languages)
  })
})

describe('what a letter tells', () => {
  test('the reasons of the route and of the plan, the day until which one can object, and never health', () => {
    const input = letterInput(basis())
    expect(input.reasons).toBe('De toets vindt B1 haalbaar\nDit past bij werk in een winkel')
    expect(input.objectionUntil).toBe('2027-01-04')
    expect(input.worker).toEqual({ name: 'Noor Visser', email: 'noor@example.nl', phone: '14 0529' })
    expect(JSON.stringify(input)).not.toContain('Rugklachten')
  })

  test('goals that go on with the steps that were not dropped; none on health or money', () => {
    const stopped = { turn: 'stopped' as const, on: day('2026-11-03'), reason: 'x' }
    const dropped = { outcome: 'dropped' as const, on: day('2026-11-03'), note: 'x' }
    const goals = [
      aGoal({ steps: [aStep(), aStep({ title: 'Anders', ending: dropped })] }),
      aGoal({ kind: 'wellbeing', title: 'Weer goed slapen' }),
      aGoal({ kind: 'money', title: 'Schulden' }),
      aGoal({ title: 'Voorbij', turns: [stopped] }),
    ]
    const input = letterInput(basis({ plan: { ...basis().plan, goals } }))
    expect(input.goals).toEqual([
      {
        title: 'Werk in een winkel',
        steps: [{ text: 'Open dag bezoeken', who: 'u', from: '2026-11-23', to: '2026-12-18' }],
      },
    ])
  })

  test('the facts with their source, in words, and nothing that is not known', () => {
    const learnability = {
      domain: 'learnability' as const,
      answers: { result: 'feasible', 'taken-on': '2026-10-01' },
      answeredOn: day('2026-10-05'),
      by: null,
    }
    const input = letterInput(basis({ summary: summaryOf([learnability], day('2026-11-20')) }))
    expect(input.facts).toEqual([
      { label: 'Begin van uw inburgeringsplicht', value: '3 augustus 2026', source: 'DUO' },
      {
        label: 'Uitslag van de leerbaarheidstoets',
        value: 'B1-route haalbaar',
        source: 'leerbaarheidstoets',
      },
    ])
  })

  test('a change names the plan it replaces and why; the first plan after a move does not', () => {
    const replacedDatedOn = day('2026-01-10')
    expect(letterInput(basis({ replacedDatedOn })).change).toBeNull()
    const pip = { ...basis().pip, changeReason: 'Afschalen naar A2' }
    expect(letterInput(basis({ pip, replacedDatedOn })).change).toEqual({
      replacedDatedOn: '2026-01-10',
      reason: 'Afschalen naar A2',
    })
  })
})
