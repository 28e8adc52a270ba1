import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { Locale } from '#domain/instrument/instrument.ts'
import { fill } from '#ui/words.ts'
import { type SurveyWords, surveyWords } from './survey-words.ts'

const keys = Object.keys(surveyWords.nl) as (keyof SurveyWords)[]
const values = { number: 3, last: 12, n: 3 }

describe.each(Locale.options)('the words around the survey in %s', (locale) => {
  const words = surveyWords[locale]

  test('every word is there, and none is left over', () => {
    expect(Object.keys(words)).toEqual(keys)
    expect(keys.filter((key) => words[key].trim() === '')).toEqual([])
  })

  test('every word can be filled, and shows no placeholder', () => {
    const filled = keys.map((key) => fill(words[key], values, locale))
    expect(filled.filter((text) => /[{}#]/.test(text))).toEqual([])
  })

  test('every word has the same blanks as the Dutch one', () => {
    const blanks = (text: string) => [...text.matchAll(/\{(number|last|n)\b/g)].map((match) => match[1])
    expect(keys.filter((key) => String(blanks(words[key])) !== String(blanks(surveyWords.nl[key])))).toEqual(
      [],
    )
  })

  test('counting answers has a form for each number', () => {
    const counted = [0, 1, 2, 3, 11, 100].map((n) => fill(words.answered, { n }, locale))
    expect(counted.every((text) => text.length > 5)).toBe(true)
    expect(new Set(counted).size).toBeGreaterThanOrEqual(6)
  })

  test('it is not the Dutch text', () => {
    const same = keys.filter((key) => locale !== 'nl' && words[key] === surveyWords.nl[key])
    expect(same.filter((key) => key !== 'start')).toEqual([])
  })
})

test('Arabic counts two questions in its own way', () => {
  expect(new IntlMessageFormat(surveyWords.ar.answered, 'ar').format({ n: 2 })).toBe('أجبت عن سؤالين.')
})
