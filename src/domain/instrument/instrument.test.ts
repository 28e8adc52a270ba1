import { describe, expect, it } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { monitorAgeClass, surveyAgeClass } from './age-class.ts'
import { originOf } from './content/origins.ts'
import { Goal, outcomesFromStart } from './goals.ts'
import { Instrument, missingTexts, optionsOf, questionById, textIn } from './instrument.ts'
import { instrumentById, instruments } from './instruments.ts'

const day = (text: string) => LocalDate.parse(text)
const survey = instrumentById('arbeidstoeleiding-survey')

describe('the forms and the survey', () => {
  it.each(instruments)('$id is well-formed, complete in its languages and found by its id', (instrument) => {
    expect(Instrument.safeParse(instrument).success).toBe(true)
    expect(missingTexts(instrument)).toEqual([])
    expect(instrumentById(instrument.id)).toBe(instrument)
  })

  it.each(instruments)('$id has each question and each option once', (instrument) => {
    const questions = instrument.questions.map(({ id }) => id)
    expect(new Set(questions).size).toBe(questions.length)
    for (const question of instrument.questions) {
      const options = optionsOf(question).map(({ id }) => id)
      expect(new Set(options).size).toBe(options.length)
    }
  })

  it.each(instruments)('$id puts every question in a section that exists', (instrument) => {
    const sections = instrument.sections.map(({ id }) => id)
    expect(instrument.questions.filter(({ section }) => !sections.includes(section))).toEqual([])
  })

  it.each(instruments)('$id asks the condition of a question before the question', (instrument) => {
    instrument.questions.forEach((question, index) => {
      if (question.onlyIf === undefined) return
      const { question: earlier, anyOf } = question.onlyIf
      const found = instrument.questions.slice(0, index).find(({ id }) => id === earlier)
      const options = found === undefined ? [] : optionsOf(found).map(({ id }) => id)
      expect(options).toEqual(expect.arrayContaining(anyOf))
    })
  })
})

describe('the survey', () => {
  it('has twelve numbered questions', () => {
    const numbers = survey.questions.map(({ number }) => number)
    expect([...new Set(numbers)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('says that no native speaker has read the Arabic and the Tigrinya', () => {
    expect(survey.locales).toMatchObject({
      nl: 'reviewed',
      ar: 'not-reviewed-by-native-speaker',
      ti: 'not-reviewed-by-native-speaker',
    })
  })

  it('asks in Dutch sentences of at most ten words', () => {
    const texts = [survey.introduction, ...survey.questions.flatMap(({ texts, help }) => [texts, help])]
    const sentences = texts.flatMap((text) => (text?.nl ?? '').split(/(?<=[.?!])\s+/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 10)).toEqual([])
  })

  it('writes Arabic in Arabic and Tigrinya in Ge’ez script', () => {
    for (const { texts } of survey.questions) {
      expect(texts.ar).toMatch(/\p{Script=Arabic}/u)
      expect(texts.ti).toMatch(/\p{Script=Ethiopic}/u)
    }
  })

  it('obliges nobody to answer, and keeps contact details out of exports', () => {
    expect(survey.questions.filter(({ required }) => required)).toEqual([])
    expect(survey.questions.filter(({ exported }) => !exported).map(({ id }) => id)).toEqual([
      'contact-details',
    ])
  })

  it('falls back on Dutch where a form has no other language', () => {
    const startForm = instrumentById('start-form')
    expect(textIn(startForm.title, 'ti')).toBe('Startformulier')
    expect(textIn(survey.title, 'en')).toBe('Questions about work and learning')
  })
})

describe('the nine goals', () => {
  it('are asked on both forms, on the start form with room for words', () => {
    for (const goal of Goal.options) {
      expect(questionById(instrumentById('start-form'), `goal-${goal}`)?.required).toBe(true)
      expect(questionById(instrumentById('start-form'), `meaning-${goal}`)?.kind).toBe('text')
      expect(questionById(instrumentById('exit-form'), `outcome-${goal}`)?.required).toBe(true)
    }
  })

  // Rule INS.NO-GOAL
  it('that were no goal at the start stay no goal at the exit; an open one stays open', () => {
    expect(outcomesFromStart({ 'goal-language': 'no-goal', 'goal-paid-work': 'goal' })).toEqual({
      'outcome-language': 'no-goal',
    })
  })
})

// Rule INS.AGE-CLASS
describe('the age class on 31 December 2017', () => {
  it.each([
    ['2000-01-01', null, '<30'],
    ['1999-12-31', '18-29', '<30'],
    ['1988-01-01', '18-29', '<30'],
    ['1987-12-31', '30-39', '30-49'],
    ['1978-01-01', '30-39', '30-49'],
    ['1977-12-31', '40+', '30-49'],
    ['1968-01-01', '40+', '30-49'],
    ['1967-12-31', '40+', '50+'],
  ])('of someone born on %s is %s in the survey and %s on the start form', (birthDate, survey, monitor) => {
    expect(surveyAgeClass(day(birthDate), day('2017-12-31'))).toBe(survey)
    expect(monitorAgeClass(day(birthDate), day('2017-12-31'))).toBe(monitor)
  })
})

describe('a country of origin', () => {
  it('is taken from the file, or is another country', () => {
    expect(originOf('ER')).toBe('Eritrea')
    expect(originOf('CO')).toBe('other')
  })
})
