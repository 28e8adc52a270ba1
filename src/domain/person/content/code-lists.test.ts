import { describe, expect, test } from 'vitest'
import { COUNTRIES } from './countries.ts'
import { LANGUAGES } from './languages.ts'

describe.each([
  ['countries', COUNTRIES, /^[A-Z]{2}$/],
  ['languages', LANGUAGES, /^[a-z]{2,3}$/],
] as const)('the list of %s', (_, list, shape) => {
  test('every code has the shape of its standard and occurs once', () => {
    const codes: string[] = list.map((entry) => entry.code)
    expect(codes.filter((code) => !shape.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('every name occurs once and stands in Dutch alphabetical order', () => {
    const names: string[] = list.map((entry) => entry.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl')))
  })
})

test('all 249 codes of ISO 3166-1 are there', () => {
  expect(COUNTRIES).toHaveLength(249)
})

test.each([
  ['SY', 'Syrië'],
  ['ER', 'Eritrea'],
  ['AF', 'Afghanistan'],
  ['IQ', 'Irak'],
  ['IR', 'Iran'],
  ['TR', 'Turkije'],
  ['YE', 'Jemen'],
  ['SO', 'Somalië'],
  ['SD', 'Soedan'],
  ['PK', 'Pakistan'],
  ['ET', 'Ethiopië'],
])('country %s is %s', (code, name) => {
  expect(COUNTRIES.find((country) => country.code === code)?.name).toBe(name)
})

test.each(['nl', 'en', 'ar', 'ti'])('the language of the product %s can be chosen', (code) => {
  expect(LANGUAGES.some((language) => language.code === code)).toBe(true)
})
