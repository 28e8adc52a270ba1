import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { bsnFrom, vNumberFrom } from '#domain/person/numbers.ts'
import {
  type DetailProblem,
  detailProblems,
  type LanguageSkill,
  PersonDetails,
} from '#domain/person/person.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import {
  type ArrivalProfile,
  BackgroundField,
  type ProfileField,
  type ProfileRow,
  type ReadRow,
  type RowProblem,
  type UnreadCell,
} from './profile.ts'
import { countryIn, dayIn, languagesIn, sexIn } from './profile-cells.ts'
import type { ProfileMapping } from './profile-mapping.ts'

export type RawRow = { row: number; cells: readonly string[] }
export type ProfileTable = { heading: readonly string[]; mapping: ProfileMapping; today: LocalDate }

const NOT_A_DAY = 'Dit is geen datum die wij kennen. Schrijf bijvoorbeeld 12-5-2026.'

/**
 * Reads one row of a profile file (ARR.PROFILE.ROW). Days and numbers that cannot be right stop the row, each with
 * a sentence; a country, language or other word that we do not know does not: it stays readable beside the file.
 */
export function readProfileRow({ row, cells }: RawRow, { heading, mapping, today }: ProfileTable): ReadRow {
  const reading = readingOf(cells, heading, mapping)
  const extra = cells.slice(heading.length).filter((cell) => cell.trim() !== '')
  if (extra.length > 0) {
    reading.refuse(null, `Deze rij heeft meer cellen (${cells.length}) dan de kop (${heading.length}).`)
  }
  const days = daysOf(reading, today)
  const bsn = reading.number(
    'bsn',
    bsnFrom,
    'Dit is geen geldig BSN: het zijn niet negen cijfers, of de proef klopt niet.',
  )
  const vNumber = reading.number('v-number', vNumberFrom, 'Een V-nummer heeft hoogstens tien cijfers.')
  const person = personOf(reading, days, today)
  const value: ProfileRow | undefined = person && {
    person,
    numbers: { bsn: bsn ?? null, vNumber: vNumber ?? null },
    household: reading.cell('household') || null,
    facts: factsOf(days, today),
    background: { told: toldIn(reading), unread: reading.unread },
    limitations: reading.cell('visible-limitations') || null,
    unmapped: unmappedIn(cells, heading, mapping),
  }
  if (!value || reading.problems.length > 0) return { row, ok: false, problems: reading.problems }
  return { row, ok: true, value }
}

type Reading = {
  problems: RowProblem[]
  unread: ArrivalProfile['unread']
  cell: (field: ProfileField) => string
  /** Null for a problem of the row as a whole; the value of a personal number is never repeated. */
  refuse: (field: ProfileField | null, reason: string) => void
  number: (
    field: 'bsn' | 'v-number',
    read: (cell: string) => string | undefined,
    reason: string,
  ) => string | undefined
  /** What `read` makes of the cell; words it does not know are kept as they stand. */
  known: <T>(field: ProfileField, read: (cell: string) => T | undefined) => T | null
}

function readingOf(cells: readonly string[], heading: readonly string[], mapping: ProfileMapping): Reading {
  const problems: RowProblem[] = []
  const unread: ArrivalProfile['unread'] = []
  const cell = (field: ProfileField) => cells[mapping.indexOf(field)]?.trim() ?? ''
  const columnOf = (field: ProfileField) => heading[mapping.indexOf(field)] ?? ''
  const refuse: Reading['refuse'] = (field, reason) => {
    const isNumber = field === 'bsn' || field === 'v-number'
    const value = field === null || isNumber ? '' : cell(field)
    problems.push({ column: field === null ? '' : columnOf(field), value, reason })
  }
  return {
    problems,
    unread,
    cell,
    refuse,
    number: (field, read, reason) => {
      const found = cell(field) === '' ? undefined : read(cell(field))
      if (cell(field) !== '' && found === undefined) refuse(field, reason)
      return found
    },
    known: (field, read) => {
      if (cell(field) === '') return null
      const found = read(cell(field))
      if (found === undefined) unread.push({ column: columnOf(field), value: cell(field) })
      return found ?? null
    },
  }
}

const DAY_FIELDS = ['birth-date', 'arrival-date', 'permit-date', 'housing-date'] as const
type Days = Readonly<Record<(typeof DAY_FIELDS)[number], LocalDate | null>>

function daysOf(reading: Reading, today: LocalDate): Days {
  const dayOf = (field: (typeof DAY_FIELDS)[number]): LocalDate | null => {
    if (reading.cell(field) === '') return null
    const day = dayIn(reading.cell(field))
    if (day === undefined) reading.refuse(field, NOT_A_DAY)
    return day ?? null
  }
  const days = Object.fromEntries(DAY_FIELDS.map((field) => [field, dayOf(field)])) as Days
  const { 'arrival-date': arrival, 'birth-date': birth, 'housing-date': housing } = days
  if (arrival && arrival > today) reading.refuse('arrival-date', 'De aankomst ligt in de toekomst.')
  if (arrival && birth && arrival < birth)
    reading.refuse('arrival-date', 'De aankomst ligt vóór de geboortedatum.')
  if (arrival && housing && housing < arrival) {
    reading.refuse('housing-date', 'De huisvesting ligt vóór de aankomst in de opvang.')
  }
  return days
}

const DAY_WORDS = {
  'in-the-future': 'Deze datum ligt in de toekomst.',
  'before-birth': 'Deze datum ligt vóór de geboortedatum.',
  'before-arrival': 'Deze datum ligt vóór de aankomst in Nederland.',
  'before-1900': 'Deze datum ligt vóór 1900.',
} satisfies Record<DetailProblem, string>

const FIELD_OF_DETAIL: Readonly<Record<string, { field: ProfileField; reason: string }>> = {
  givenName: { field: 'given-name', reason: 'De voornaam ontbreekt of heeft meer dan 80 letters.' },
  familyName: { field: 'family-name', reason: 'De achternaam ontbreekt of heeft meer dan 80 letters.' },
  email: { field: 'email', reason: 'Dit is geen e-mailadres. Het moet eruitzien als naam@voorbeeld.nl.' },
  phone: { field: 'phone', reason: 'Een telefoonnummer heeft hoogstens 30 tekens.' },
  birthDate: { field: 'birth-date', reason: NOT_A_DAY },
  permitGrantedOn: { field: 'permit-date', reason: NOT_A_DAY },
}

function personOf(reading: Reading, days: Days, today: LocalDate): ProfileRow['person'] | undefined {
  const { skills, unread } = languagesIn(reading.cell('languages'), reading.cell('interpreter'))
  if (unread.length > 0) reading.unread.push({ column: 'Talen', value: unread.join(', ') })
  const parsed = PersonDetails.safeParse({
    givenName: reading.cell('given-name'),
    familyName: reading.cell('family-name'),
    birthDate: days['birth-date'],
    sex: reading.known('sex', sexIn),
    originCountry: reading.known('origin-country', countryIn),
    phone: reading.cell('phone') || null,
    email: reading.cell('email') || null,
    address: null,
    formOfAddress: 'formal',
    contactLanguage: contactLanguageOf(skills),
    arrivedInNetherlandsOn: null,
    arrivedInMunicipalityOn: null,
    permitGrantedOn: days['permit-date'],
  })
  const refuse = (detail: string, reason?: string) => {
    const known = FIELD_OF_DETAIL[detail]
    if (known) reading.refuse(known.field, reason ?? known.reason)
  }
  if (!parsed.success) {
    for (const name of new Set(parsed.error.issues.map(({ path }) => String(path[0])))) refuse(name)
    return undefined
  }
  for (const [name, problem] of Object.entries(detailProblems(parsed.data, today))) {
    refuse(name, DAY_WORDS[problem])
  }
  return { ...parsed.data, languages: skills.toSorted((a, b) => (a.language < b.language ? -1 : 1)) }
}

/** Letters exist in four languages; who speaks none of them gets Dutch. */
const LETTER_LANGUAGES = ['ar', 'ti', 'en']
const contactLanguageOf = (skills: readonly LanguageSkill[]): string =>
  skills.find(({ language }) => LETTER_LANGUAGES.includes(language))?.language ?? 'nl'

/** ARR.PROFILE.FACTS: somebody in reception with a permit belongs to the asylum group (Wi art. 13 par. 1). */
function factsOf(days: Days, today: LocalDate): RecordedFact[] {
  const { 'arrival-date': arrival, 'permit-date': permit } = days
  return [
    { kind: 'group', on: permit ?? arrival ?? today, group: 'asylum' },
    ...(arrival ? [{ kind: 'arrived-at-reception' as const, on: arrival }] : []),
    ...(permit ? [{ kind: 'permit-granted' as const, on: permit }] : []),
  ]
}

const unmappedIn = (
  cells: readonly string[],
  heading: readonly string[],
  mapping: ProfileMapping,
): UnreadCell[] =>
  heading.flatMap((column, place) => {
    const value = cells[place]?.trim() ?? ''
    return value === '' || mapping[place] ? [] : [{ column: column || `Kolom ${place + 1}`, value }]
  })

const toldIn = (reading: Reading): ArrivalProfile['told'] =>
  Object.fromEntries(
    BackgroundField.options.flatMap((field) => (reading.cell(field) ? [[field, reading.cell(field)]] : [])),
  )
