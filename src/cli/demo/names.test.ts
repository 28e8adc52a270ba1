import { describe, expect, test } from 'vitest'
import { COUNTRIES } from '#domain/person/content/countries.ts'
import { COMPANIES, PARTNERS } from './companies.ts'
import { NAMES_BY_ORIGIN, type NameList, STAFF_NAMES } from './names.ts'

const lists: readonly (readonly [string, NameList])[] = [
  ...Object.entries(NAMES_BY_ORIGIN),
  ['NL', STAFF_NAMES],
]

describe.each(lists)('the names of %s', (origin, list) => {
  test('belong to a country of the code list', () => {
    expect(COUNTRIES.some((country) => country.code === origin)).toBe(true)
  })

  test.each(['female', 'male', 'family'] as const)('%s: sixteen different names, none empty', (kind) => {
    expect(new Set(list[kind].filter((name) => name !== '')).size).toBe(16)
  })
})

test('every company and partner has a name of its own', () => {
  const all: string[] = [...COMPANIES, ...PARTNERS].map((company) => company.name)
  expect(new Set(all).size).toBe(all.length)
})
