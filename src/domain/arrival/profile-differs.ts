import { COUNTRIES } from '#domain/person/content/countries.ts'
import { LANGUAGES } from '#domain/person/content/languages.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ProfileRow, RowProblem } from './profile.ts'
import { fieldLabel } from './profile-mapping.ts'

type Details = ProfileRow['person']

const FIELDS = [
  { field: 'given-name', of: ({ givenName }: Details) => givenName },
  { field: 'family-name', of: ({ familyName }: Details) => familyName },
  { field: 'birth-date', of: ({ birthDate }: Details) => birthDate && asWritten(birthDate) },
  { field: 'origin-country', of: ({ originCountry }: Details) => nameOf(COUNTRIES, originCountry) },
  { field: 'phone', of: ({ phone }: Details) => phone },
  { field: 'email', of: ({ email }: Details) => email },
] as const

const asWritten = (day: LocalDate): string => day.split('-').map(Number).toReversed().join('-')

const nameOf = (list: readonly { code: string; name: string }[], code: string | null): string | null =>
  list.find((one) => one.code === code)?.name ?? code

const STAYS =
  'In het dossier staat iets anders, of nog niets. Dat is niet veranderd: pas het zelf aan als dit klopt.'

/**
 * What a row says of somebody otherwise than the file it is added to (ARR.PROFILE.DIFFERS). The file stays as it is; the
 * report says each difference, because the row itself is thrown away. A language that is known there already differs
 * in nothing.
 */
export function differingDetails(known: Details, { languages, ...came }: ProfileRow['person']): RowProblem[] {
  const person = { ...came, languages }
  const fields = FIELDS.flatMap(({ field, of }): RowProblem[] => {
    const value = of(person)
    return value === null || value === of(known) ? [] : [{ column: fieldLabel(field), value, reason: STAYS }]
  })
  const isNew = languages.filter(({ language }) => !known.languages.some((one) => one.language === language))
  const value = isNew.map(({ language }) => nameOf(LANGUAGES, language)).join(', ')
  return [...fields, ...(value === '' ? [] : [{ column: fieldLabel('languages'), value, reason: STAYS }])]
}
