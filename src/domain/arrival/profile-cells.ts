import { COUNTRIES } from '#domain/person/content/countries.ts'
import { LANGUAGES } from '#domain/person/content/languages.ts'
import type { LanguageSkill, Sex } from '#domain/person/person.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { COUNTRY_WORDS, LANGUAGE_WORDS } from './content/profile-columns.ts'
import { plainWords } from './profile-mapping.ts'

const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/

/** A day as an ISO day or as day, month and a year of four digits; undefined for anything else. */
export function dayIn(cell: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = NUMERIC.exec(cell) ?? []
  const iso = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = LocalDate.safeParse(iso)
  return parsed.success ? parsed.data : undefined
}

const SEX_WORDS: Readonly<Record<string, Sex>> = {
  v: 'woman',
  f: 'woman',
  vrouw: 'woman',
  vrouwelijk: 'woman',
  female: 'woman',
  m: 'man',
  man: 'man',
  mannelijk: 'man',
  male: 'man',
  x: 'other',
  anders: 'other',
}

export const sexIn = (cell: string): Sex | undefined => SEX_WORDS[plainWords(cell)]

type Coded = readonly { code: string; name: string }[]

/** The code of a name in a list, of its own code, or of a word that senders use for it. */
function codeIn(cell: string, list: Coded, words: Readonly<Record<string, string>>): string | undefined {
  const wanted = plainWords(cell)
  const known = list.find(({ code, name }) => plainWords(name) === wanted || code.toLowerCase() === wanted)
  return known?.code ?? words[wanted]
}

export const countryIn = (cell: string): string | undefined => codeIn(cell, COUNTRIES, COUNTRY_WORDS)

export const languageIn = (cell: string): string | undefined => codeIn(cell, LANGUAGES, LANGUAGE_WORDS)

const NO_INTERPRETER = ['', 'nee', 'n', 'no', 'niet', 'niet nodig', 'geen']

/**
 * `Arabisch, Engels` with the first as the language of birth. An interpreter is for that first language, whether the
 * cell says yes or names a language.
 * @returns the languages that we know, and the words that we do not
 */
export function languagesIn(
  cell: string,
  interpreter: string,
): { skills: LanguageSkill[]; unread: string[] } {
  const words = cell.split(/[,;/+]| en /).filter((word) => word.trim() !== '')
  const codes = [...new Set(words.flatMap((word) => languageIn(word) ?? []))]
  const interpreterNeeded = !NO_INTERPRETER.includes(plainWords(interpreter))
  return {
    skills: codes.map((language, place) => ({
      language,
      level: place === 0 ? 'native' : 'some',
      interpreterNeeded: place === 0 && interpreterNeeded,
    })),
    unread: words.filter((word) => languageIn(word) === undefined).map((word) => word.trim()),
  }
}
