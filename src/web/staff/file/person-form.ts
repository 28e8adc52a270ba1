import type { NewPerson } from '#domain/person/person.commands.ts'
import {
  type DetailProblem,
  detailProblems,
  LanguageSkill,
  type Person,
  PersonDetails,
} from '#domain/person/person.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { FIELD_WORDS, PROBLEM_WORDS } from './file-words.ts'

export type Fields = Readonly<Record<string, string>>

const DAYS = ['birthDate', 'arrivedInNetherlandsOn', 'arrivedInMunicipalityOn', 'permitGrantedOn'] as const

/** A form offers this many languages, and always one more than are known. */
const LANGUAGE_ROWS = 4

export function languageRows(fields: Fields): number[] {
  const filled = Object.keys(fields)
    .filter((name) => name.startsWith('language-') && fields[name] !== '')
    .map((name) => Number(name.slice('language-'.length)))
    .filter((row) => row >= 1 && row <= 20)
  return Array.from({ length: Math.max(LANGUAGE_ROWS, ...filled.map((row) => row + 1)) }, (_, row) => row + 1)
}

export type ReadPerson = { person: NewPerson; errors: [] } | { person: undefined; errors: FormError[] }

/** Reads the fields of a person; every field that cannot be right gets its own sentence. */
export function readPerson(fields: Fields, today: LocalDate): ReadPerson {
  const days = readDays(fields)
  const languages = readLanguages(fields)
  const details = PersonDetails.safeParse({ ...textsOf(fields), ...days.values })
  const errors = [
    ...days.errors,
    ...(details.success ? [] : shapeErrors(details.error.issues)),
    ...(details.success ? impossibleDays(details.data, today) : []),
    ...languages.errors,
  ]
  if (!details.success || errors.length > 0) return { person: undefined, errors: inOrder(errors) }
  return { person: { ...details.data, languages: languages.skills }, errors: [] }
}

const textsOf = (fields: Fields) => ({
  givenName: fields.givenName ?? '',
  familyName: fields.familyName ?? '',
  sex: fields.sex || null,
  originCountry: fields.originCountry || null,
  phone: fields.phone?.trim() || null,
  email: fields.email?.trim() || null,
  address: fields.address?.trim() || null,
  formOfAddress: fields.formOfAddress || 'formal',
  contactLanguage: fields.contactLanguage || 'nl',
})

export const NOT_A_DAY = 'Schrijf de datum als 12-5-2026, met vier cijfers voor het jaar.'

function readDays(fields: Fields) {
  const errors: FormError[] = []
  const values = DAYS.map((field) => {
    const typed = fields[field]?.trim() ?? ''
    const day = typed === '' ? null : parseDutchDate(typed)
    if (day === undefined) errors.push({ field, message: `${FIELD_WORDS[field]}: ${lower(NOT_A_DAY)}` })
    return [field, day ?? null] as const
  })
  return { values: Object.fromEntries(values), errors }
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  givenName: 'Vul de voornaam in, met hoogstens 80 letters.',
  familyName: 'Vul de achternaam in, met hoogstens 80 letters.',
  email: 'Schrijf het e-mailadres als naam@voorbeeld.nl.',
  phone: 'Schrijf het telefoonnummer met hoogstens 30 tekens.',
  address: 'Schrijf het adres met hoogstens 200 tekens.',
}

const shapeErrors = (issues: readonly { path: PropertyKey[] }[]): FormError[] =>
  [...new Set(issues.map((issue) => String(issue.path[0])))].map((field) => ({
    field,
    message: SHAPE_WORDS[field] ?? 'Kies iets uit de lijst.',
  }))

function impossibleDays(details: PersonDetails, today: LocalDate): FormError[] {
  const problems = Object.entries(detailProblems(details, today)) as [keyof PersonDetails, DetailProblem][]
  return problems.map(([field, problem]) => ({
    field,
    message: `${FIELD_WORDS[field]} ${PROBLEM_WORDS[problem]}.`,
  }))
}

function readLanguages(fields: Fields): { skills: LanguageSkill[]; errors: FormError[] } {
  const rows = languageRows(fields).filter((row) => fields[`language-${row}`])
  const codes = rows.map((row) => fields[`language-${row}`])
  const errors = rows
    .filter((_, index) => codes.indexOf(codes[index]) !== index)
    .map((row) => ({ field: `language-${row}`, message: 'Deze taal staat er al. Kies een andere taal.' }))
  const skills = rows.map((row) =>
    LanguageSkill.parse({
      language: fields[`language-${row}`],
      level: LanguageSkill.shape.level.catch('native').parse(fields[`level-${row}`]),
      interpreterNeeded: fields[`interpreter-${row}`] === 'yes',
    }),
  )
  // In the order in which they are kept, so that the same languages are no correction.
  return { skills: skills.toSorted((a, b) => (a.language < b.language ? -1 : 1)), errors }
}

const inOrder = (errors: readonly FormError[]): FormError[] => {
  const order: readonly (string | null)[] = Object.keys(FIELD_WORDS)
  return errors.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

/** The fields of the form as they stand for someone who is known. */
export function fieldsOfPerson({ languages, ...person }: Person): Fields {
  const days = DAYS.map(
    (field) => [field, person[field] === null ? '' : writeDutchDate(person[field])] as const,
  )
  const skills = languages.flatMap(({ language, level, interpreterNeeded }, index) => [
    [`language-${index + 1}`, language] as const,
    [`level-${index + 1}`, level] as const,
    [`interpreter-${index + 1}`, interpreterNeeded ? 'yes' : ''] as const,
  ])
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    sex: person.sex ?? '',
    originCountry: person.originCountry ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
    address: person.address ?? '',
    formOfAddress: person.formOfAddress,
    contactLanguage: person.contactLanguage,
    ...Object.fromEntries([...days, ...skills]),
  }
}
