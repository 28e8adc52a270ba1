import { describe, expect, it } from 'vitest'
import { answeredShare, validateAnswers, validatePartialAnswers } from './answers.ts'
import { Goal } from './goals.ts'
import { instrumentById } from './instruments.ts'

const survey = instrumentById('arbeidstoeleiding-survey')
const startForm = instrumentById('start-form')

const aStartForm = (): Record<string, string> => ({
  sex: 'woman',
  'age-class': '30-49',
  origin: 'Syria',
  'education-abroad': 'higher',
  'work-experience-abroad': 'none',
  'exam-passed-at-start': 'no',
  'diploma-valued-at-start': 'no',
  'language-a2-or-higher': 'yes',
  'took-part-paid-work': 'no',
  'took-part-language-placement': 'yes',
  'took-part-volunteering': 'no',
  'took-part-community': 'no',
  'took-part-social': 'no',
  ...Object.fromEntries(Goal.options.map((goal) => [`goal-${goal}`, 'no-goal'])),
})

// Rule INS.COMPLETE
describe('the start form', () => {
  it('is accepted when every goal is chosen to be a goal or none', () => {
    expect(validateAnswers(startForm, aStartForm()).ok).toBe(true)
  })

  it('is refused when a goal is left empty, and names every open question at once', () => {
    const { 'goal-language': _, sex: __, ...open } = aStartForm()
    expect(validateAnswers(startForm, open)).toEqual({
      ok: false,
      problems: { sex: 'required', 'goal-language': 'required' },
    })
  })

  it('may be kept half filled in', () => {
    expect(validatePartialAnswers(startForm, { sex: 'man' })).toEqual({ ok: true, value: { sex: 'man' } })
  })

  it('takes words for a goal up to 4,000 characters', () => {
    const withWords = (length: number) =>
      validateAnswers(startForm, {
        ...aStartForm(),
        'goal-language': 'goal',
        'meaning-language': 'a'.repeat(length),
      })
    expect(withWords(4000).ok).toBe(true)
    expect(withWords(4001)).toEqual({ ok: false, problems: { 'meaning-language': 'too-long' } })
  })
})

describe('the survey', () => {
  it('may stay empty', () => {
    expect(validateAnswers(survey, {})).toEqual({ ok: true, value: {} })
  })

  it('does not keep an empty answer', () => {
    expect(validateAnswers(survey, { health: ' ', sex: '' })).toEqual({ ok: true, value: {} })
  })

  it('refuses an unknown option and an unknown question together', () => {
    expect(validateAnswers(survey, { health: 'fine', shoes: '42' })).toEqual({
      ok: false,
      problems: { health: 'unknown-option', shoes: 'unknown-question' },
    })
  })

  // Rule INS.ASKED
  it('asks the reason for no paid work only without paid work', () => {
    const reason = { 'reason-without-paid-work': 'learn-more' }
    const valueFor = (answers: Record<string, string>) => validateAnswers(survey, answers)
    expect(valueFor({ ...reason, 'paid-work': 'no' })).toMatchObject({ value: reason })
    expect(valueFor({ ...reason, 'paid-work': 'yes' })).toEqual({ ok: true, value: { 'paid-work': 'yes' } })
    expect(valueFor(reason)).toEqual({ ok: true, value: {} })
  })
})

describe('the share that is answered', () => {
  it('counts the questions that were asked', () => {
    expect(answeredShare(survey, {})).toEqual({ answered: 0, asked: 13 })
    expect(answeredShare(survey, { 'paid-work': 'yes' })).toEqual({ answered: 1, asked: 13 })
    expect(answeredShare(survey, { 'paid-work': 'no' })).toEqual({ answered: 1, asked: 14 })
  })
})
