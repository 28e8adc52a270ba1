import type { EndReason, ObservationLevel } from '#domain/enrolment/enrolment.ts'
import type { CloseReason } from '#domain/file/closing.ts'
import type { ContactKind, HouseholdRole } from '#domain/file/file.ts'
import type { HeldTalk } from '#domain/file/last-contact.queries.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { COUNTRIES } from '#domain/person/content/countries.ts'
import { LANGUAGES } from '#domain/person/content/languages.ts'
import type { DetailProblem, LanguageSkill, PersonDetails, Sex } from '#domain/person/person.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { Option } from '#ui/form.tsx'
import { longDate } from '#ui/words.ts'

export const CONTACT_WORDS = {
  talk: 'Gesprek',
  phone: 'Telefoon',
  message: 'Bericht',
  'home-visit': 'Huisbezoek',
  'with-partner': 'Overleg met een partner',
  'no-show': 'Niet gekomen',
} satisfies Record<ContactKind, string>

export const LAST_CONTACT_WORDS = {
  ...CONTACT_WORDS,
  'intake-talk': 'Intakegesprek',
  handover: 'Overdrachtsgesprek',
  'progress-talk': 'Voortgangsgesprek',
} satisfies Record<ContactKind | HeldTalk, string>

export const HOUSEHOLD_WORDS = {
  adult: 'volwassene',
  partner: 'partner',
  child: 'kind',
  other: 'anders',
} satisfies Record<HouseholdRole, string>

export const CLOSE_WORDS = {
  'duty-withdrawn': 'De inburgeringsplicht is ingetrokken',
  fulfilled: 'Aan de inburgeringsplicht is voldaan',
  'guidance-done': 'De begeleiding is klaar',
  'moved-elsewhere': 'Verhuisd naar een gemeente die niet met Trede werkt',
  'left-country': 'Vertrokken uit Nederland',
  died: 'Overleden',
  'opened-by-mistake': 'Per vergissing geopend',
  other: 'Een andere reden',
} satisfies Record<CloseReason, string>

export const END_WORDS = {
  completed: 'afgerond',
  'paid-work': 'betaald werk',
  education: 'opleiding',
  moved: 'verhuisd',
  health: 'gezondheid',
  family: 'gezin',
  'own-wish': 'eigen wens',
  'contact-lost': 'contact verloren',
  other: 'anders',
} satisfies Record<EndReason, string>

export const LEVEL_WORDS = {
  'not-yet': 'nog niet',
  'with-help': 'met hulp',
  independent: 'zelfstandig',
} satisfies Record<ObservationLevel, string>

export const INSTRUMENT_WORDS = {
  'start-form': 'Startformulier',
  'exit-form': 'Eindformulier',
  'arbeidstoeleiding-survey': 'Vragenlijst',
} satisfies Record<InstrumentId, string>

export const MOMENT_WORDS = {
  start: 'start',
  exit: 'einde',
  M1: 'M1',
  M2: 'M2',
  M3: 'M3',
} satisfies Record<Moment, string>

/** "Startformulier", "Vragenlijst M2": a form has one moment, so only a survey names it. */
export const instrumentWords = (instrumentId: InstrumentId, moment: Moment): string =>
  instrumentId === 'arbeidstoeleiding-survey'
    ? `${INSTRUMENT_WORDS[instrumentId]} ${MOMENT_WORDS[moment]}`
    : INSTRUMENT_WORDS[instrumentId]

export const SEX_WORDS = { woman: 'vrouw', man: 'man', other: 'anders' } satisfies Record<Sex, string>

export const SKILL_WORDS = {
  native: 'moedertaal',
  good: 'goed',
  some: 'een beetje',
} satisfies Record<LanguageSkill['level'], string>

export const ADDRESS_WORDS = {
  formal: 'u zeggen',
  informal: 'tutoyeren',
} satisfies Record<PersonDetails['formOfAddress'], string>

export const PROBLEM_WORDS = {
  'in-the-future': 'ligt in de toekomst',
  'before-birth': 'ligt vóór de geboortedatum',
  'before-arrival': 'ligt vóór de aankomst in Nederland',
  'before-1900': 'ligt vóór 1900',
} satisfies Record<DetailProblem, string>

export const FIELD_WORDS = {
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  sex: 'Geslacht',
  originCountry: 'Land van herkomst',
  phone: 'Telefoon',
  email: 'E-mail',
  address: 'Adres',
  formOfAddress: 'Aanspreekvorm',
  contactLanguage: 'Taal voor brieven en berichten',
  arrivedInNetherlandsOn: 'Aankomst in Nederland',
  arrivedInMunicipalityOn: 'Aankomst in de gemeente',
  permitGrantedOn: 'Datum vergunning',
  languages: 'Talen',
} satisfies Record<keyof PersonDetails | 'languages', string>

export const languageName = (code: string): string =>
  LANGUAGES.find((language) => language.code === code)?.name ?? code
export const countryName = (code: string): string =>
  COUNTRIES.find((country) => country.code === code)?.name ?? code

/** The choices of a list of words, in the order in which they are written. */
export const optionsFrom = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
export const languageOptions: readonly Option[] = LANGUAGES.map(({ code, name }) => ({
  value: code,
  label: name,
}))
export const countryOptions: readonly Option[] = COUNTRIES.map(({ code, name }) => ({
  value: code,
  label: name,
}))

/** "Arabisch (moedertaal, tolk nodig)" */
export const skillWords = ({ language, level, interpreterNeeded }: LanguageSkill): string =>
  `${languageName(language)} (${SKILL_WORDS[level]}${interpreterNeeded ? ', tolk nodig' : ''})`

export const fieldWord = (field: string): string => {
  const words: Readonly<Record<string, string>> = FIELD_WORDS
  return words[field] ?? field
}

/** A corrected value as people read it: a country by its name, a day in words, nothing as "leeg". */
export function valueWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'leeg' : value.map(skillWords).join(', ')
  if (value === null || value === undefined || value === '') return 'leeg'
  const text = String(value)
  const day = LocalDate.safeParse(text)
  if (day.success) return longDate(day.data)
  const coded = CODED[field]
  return coded ? coded(text) : text
}

const word = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value
const CODED: Readonly<Record<string, (value: string) => string>> = {
  originCountry: countryName,
  contactLanguage: languageName,
  sex: word(SEX_WORDS),
  formOfAddress: word(ADDRESS_WORDS),
}
