import type { Locale } from '#domain/instrument/instrument.ts'
import type { LanguageSkill, PersonDetails } from '#domain/person/person.ts'
import { type DemoOrigin, NAMES_BY_ORIGIN } from './names.ts'
import type { Random } from './random.ts'

/** Someone before anything happened: who they are, without days. */
export type Character = {
  givenName: string
  familyName: string
  sex: 'woman' | 'man'
  origin: DemoOrigin
  /** Age in years when the file is opened. */
  age: number
  part: string
  address: string
  languages: readonly LanguageSkill[]
  contactLanguage: string
  surveyLocale: Locale
  formOfAddress: PersonDetails['formOfAddress']
  /** The same number for two people: a household. Null for who lives alone. */
  household: number | null
}

/** How many of whom: sixty people, a third of them women, twelve couples. */
const COUNTS: readonly { origin: DemoOrigin; couples: number; women: number; men: number }[] = [
  { origin: 'SY', couples: 5, women: 3, men: 9 },
  { origin: 'ER', couples: 2, women: 2, men: 6 },
  { origin: 'AF', couples: 1, women: 1, men: 3 },
  { origin: 'IQ', couples: 1, women: 0, men: 2 },
  { origin: 'IR', couples: 1, women: 1, men: 1 },
  { origin: 'TR', couples: 1, women: 0, men: 3 },
  { origin: 'YE', couples: 1, women: 0, men: 2 },
  { origin: 'SO', couples: 0, women: 1, men: 2 },
]

type Speech = { native: string; second: readonly string[]; survey: Locale }
// Surveys are offered in four languages; who reads none of the others gets English or Dutch.
const SPEECH: Partial<Record<DemoOrigin, Speech>> = {
  SY: { native: 'ar', second: ['en', 'kmr', 'tr'], survey: 'ar' },
  ER: { native: 'ti', second: ['ar', 'am', 'en'], survey: 'ti' },
  AF: { native: 'prs', second: ['ps', 'ur', 'en'], survey: 'nl' },
  IQ: { native: 'ar', second: ['ckb', 'en'], survey: 'ar' },
  IR: { native: 'fa', second: ['en', 'az'], survey: 'nl' },
  TR: { native: 'tr', second: ['kmr', 'de', 'en'], survey: 'nl' },
  YE: { native: 'ar', second: ['en'], survey: 'ar' },
  SO: { native: 'so', second: ['ar', 'en'], survey: 'nl' },
}

// The five villages of the municipality, the largest more often.
const PARTS = [
  'Dalfsen',
  'Dalfsen',
  'Dalfsen',
  'Nieuwleusen',
  'Nieuwleusen',
  'Lemelerveld',
  'Hoonhorst',
  'Oudleusen',
]

// Odd names, so that they are no one's address.
const STREETS = [
  'Trapgevelpad',
  'Kwartelhoek',
  'Stapelsteen',
  'Zonnebloemgaarde',
  'Klompenlaan',
  'Regenbooghof',
]

function homeOf(random: Random): { part: string; address: string } {
  const part = random.pick(PARTS)
  return { part, address: `${random.pick(STREETS)} ${random.between(1, 98)}, ${part}` }
}

/** The sixty people of the demo, households next to each other. */
export function castOf(random: Random): Character[] {
  let households = 0
  return COUNTS.flatMap(({ origin, couples, women, men }) => {
    const names = namesOf(origin, random)
    const pairs = Array.from({ length: couples }, () => {
      households += 1
      const age = random.between(26, 46)
      const shared = { household: households, ...homeOf(random) }
      const man = character({ origin, sex: 'man', age, name: names.next('man') }, random)
      const woman = character(
        { origin, sex: 'woman', age: age - random.between(0, 5), name: names.next('woman') },
        random,
      )
      return [
        { ...man, ...shared },
        { ...woman, ...shared },
      ]
    })
    const sexes = [...Array<'woman'>(women).fill('woman'), ...Array<'man'>(men).fill('man')]
    const singles = sexes.map((sex) =>
      character({ origin, sex, age: random.between(19, 55), name: names.next(sex) }, random),
    )
    return [...pairs.flat(), ...singles]
  })
}

type Name = { givenName: string; familyName: string }

/** Given names are used once per origin, so that no two people are called the same. */
function namesOf(origin: DemoOrigin, random: Random) {
  const { female, male, family } = NAMES_BY_ORIGIN[origin]
  const left = { woman: random.shuffled(female), man: random.shuffled(male) }
  const next = (sex: 'woman' | 'man'): Name => {
    const givenName = left[sex].pop()
    if (givenName === undefined) throw new RangeError(`no more names for ${origin}`)
    return { givenName, familyName: random.pick(family) }
  }
  return { next }
}

type Start = { origin: DemoOrigin; sex: 'woman' | 'man'; age: number; name: Name }

function character({ origin, sex, age, name }: Start, random: Random): Character {
  const { native, second, survey } = SPEECH[origin] ?? { native: 'en', second: ['en'], survey: 'nl' }
  const speaksSome = random.chance(0.5)
  return {
    ...name,
    origin,
    sex,
    age,
    ...homeOf(random),
    languages: [
      { language: native, level: 'native', interpreterNeeded: random.chance(0.55) },
      ...(random.chance(0.6) ? [skill(random.pick(second), 'good')] : []),
      ...(speaksSome ? [skill('nl', 'some')] : []),
    ],
    contactLanguage: speaksSome && random.chance(0.4) ? 'nl' : native,
    surveyLocale: survey === 'nl' && second.includes('en') && random.chance(0.4) ? 'en' : survey,
    formOfAddress: age < 27 && random.chance(0.6) ? 'informal' : 'formal',
    household: null,
  }
}

const skill = (language: string, level: LanguageSkill['level']): LanguageSkill => ({
  language,
  level,
  interpreterNeeded: false,
})
