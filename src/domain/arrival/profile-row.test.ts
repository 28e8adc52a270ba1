import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import type { ProfileField } from './profile.ts'
import { guessMapping, mappingProblems } from './profile-mapping.ts'
import { readProfileRow } from './profile-row.ts'

const today = LocalDate.parse('2026-11-20')
const HEADING = [
  'Voornaam',
  'Achternaam',
  'Geboortedatum',
  'M/V',
  'Land van herkomst',
  'Talen',
  'Tolk nodig?',
  'BSN',
  'V-nummer',
  'Datum vergunning',
  'Aankomst COA',
  'Verwachte huisvesting',
  'Opleiding',
  'Zichtbare beperkingen',
]
const mapping = guessMapping(HEADING)

/** A row in which everything is right; each story changes one cell. */
const RIGHT: Readonly<Record<string, string>> = {
  Voornaam: 'Luwam',
  Achternaam: 'Tesfay',
  Geboortedatum: '3-4-1995',
  'M/V': 'V',
  'Land van herkomst': 'Eritrea',
  Talen: 'Tigrinya, Engels',
  'Tolk nodig?': 'ja',
  BSN: '123456782',
  'V-nummer': '2912345678',
  'Datum vergunning': '2026-09-01',
  'Aankomst COA': '12-1-2026',
  'Verwachte huisvesting': '15-1-2027',
  Opleiding: 'Verpleegkunde, drie jaar',
  'Zichtbare beperkingen': 'loopt met een stok',
}

const read = (cells: Readonly<Record<string, string>> = {}) =>
  readProfileRow(
    { row: 2, cells: HEADING.map((column) => ({ ...RIGHT, ...cells })[column] ?? '') },
    { heading: HEADING, mapping, today },
  )

const taken = (cells?: Readonly<Record<string, string>>) => {
  const row = read(cells)
  if (!row.ok) throw new Error(JSON.stringify(row.problems))
  return row.value
}

const problemsOf = (cells: Readonly<Record<string, string>>) => {
  const row = read(cells)
  return row.ok ? [] : row.problems
}

describe('ARR.PROFILE.COLUMNS', () => {
  test.each<[string, ProfileField | null]>([
    ['V-nummer', 'v-number'],
    ['v nr.', 'v-number'],
    ['GEBOORTEDATUM', 'birth-date'],
    ['Spreektaal', 'languages'],
    ['Schoenmaat', null],
    ['', null],
  ])('the heading “%s” is guessed as %s', (heading, field) => {
    expect(guessMapping([heading])).toEqual([field])
  })

  test('a field is guessed once; without a name, or with a field twice, nothing can be taken', () => {
    expect(guessMapping(['Voornaam', 'Roepnaam'])).toEqual(['given-name', null])
    expect(mappingProblems(['given-name', 'family-name', 'sex', 'sex'])).toEqual([
      { kind: 'field-twice', field: 'sex', column: 3 },
    ])
    expect(mappingProblems(['sex', null]).map(({ kind }) => kind)).toEqual(['field-missing', 'field-missing'])
    expect(mappingProblems(mapping)).toEqual([])
  })
})

describe('ARR.PROFILE.ROW', () => {
  test('a whole row becomes a person with languages, numbers and words for the intake', () => {
    const { person, numbers, background, limitations } = taken()
    expect(person).toMatchObject({
      givenName: 'Luwam',
      birthDate: '1995-04-03',
      sex: 'woman',
      originCountry: 'ER',
      contactLanguage: 'ti',
      permitGrantedOn: '2026-09-01',
      languages: [
        { language: 'en', level: 'some', interpreterNeeded: false },
        { language: 'ti', level: 'native', interpreterNeeded: true },
      ],
    })
    expect(numbers).toEqual({ bsn: '123456782', vNumber: '2912345678' })
    expect(background.told).toMatchObject({
      education: 'Verpleegkunde, drie jaar',
      'housing-date': '15-1-2027',
    })
    expect(background.unread).toEqual([])
    expect(limitations).toBe('loopt met een stok')
  })

  test.each([
    ['Geboortedatum', '21-11-2026', 'Deze datum ligt in de toekomst.'],
    ['Geboortedatum', '1-1-1899', 'Deze datum ligt vóór 1900.'],
    ['Geboortedatum', '30-2-1995', 'Dit is geen datum die wij kennen. Schrijf bijvoorbeeld 12-5-2026.'],
    ['Geboortedatum', '3-4-95', 'Dit is geen datum die wij kennen. Schrijf bijvoorbeeld 12-5-2026.'],
    ['Aankomst COA', '2-4-1995', 'De aankomst ligt vóór de geboortedatum.'],
    ['Aankomst COA', '21-11-2026', 'De aankomst ligt in de toekomst.'],
    ['Datum vergunning', '21-11-2026', 'Deze datum ligt in de toekomst.'],
    ['Verwachte huisvesting', '11-1-2026', 'De huisvesting ligt vóór de aankomst in de opvang.'],
    ['Voornaam', '', 'De voornaam ontbreekt of heeft meer dan 80 letters.'],
  ])('%s “%s” stops the row with a sentence', (column, value, reason) => {
    expect(problemsOf({ [column]: value })).toContainEqual({ column, value, reason })
  })

  test('today and the birthday itself can still be true', () => {
    expect(taken({ 'Aankomst COA': '20-11-2026', 'Verwachte huisvesting': '' }).facts).toContainEqual({
      kind: 'arrived-at-reception',
      on: '2026-11-20',
    })
    expect(problemsOf({ 'Aankomst COA': '3-4-1995' })).toEqual([])
  })

  test('a wrong number stops the row and is not repeated', () => {
    expect(problemsOf({ BSN: '123456789' })).toMatchObject([{ column: 'BSN', value: '' }])
    expect(problemsOf({ 'V-nummer': '12345678901' })).toMatchObject([{ column: 'V-nummer', value: '' }])
    // Excel drops a first zero.
    expect(taken({ BSN: '12345672' }).numbers.bsn).toBe('012345672')
  })

  test('a word that we do not know stops nothing and stays readable', () => {
    const { person, background } = taken({ 'Land van herkomst': 'Atlantis', Talen: 'Tigrinya, Klingon' })
    expect(person.originCountry).toBeNull()
    expect(person.languages.map(({ language }) => language)).toEqual(['ti'])
    expect(background.unread).toEqual([
      { column: 'Talen', value: 'Klingon' },
      { column: 'Land van herkomst', value: 'Atlantis' },
    ])
  })

  test('a row with more cells than the heading is refused', () => {
    const cells = [...HEADING.map((column) => RIGHT[column] ?? ''), 'extra']
    const row = readProfileRow({ row: 9, cells }, { heading: HEADING, mapping, today })
    expect(row).toMatchObject({
      row: 9,
      ok: false,
      problems: [{ reason: expect.stringContaining('meer cellen') }],
    })
  })
})

test('ARR.PROFILE.FACTS: reception and permit become legal days, and the group is asylum', () => {
  expect(taken().facts).toEqual([
    { kind: 'group', on: '2026-09-01', group: 'asylum' },
    { kind: 'arrived-at-reception', on: '2026-01-12' },
    { kind: 'permit-granted', on: '2026-09-01' },
  ])
})
