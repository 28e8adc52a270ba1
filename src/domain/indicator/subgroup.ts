import { origins } from '#domain/instrument/content/origins.ts'

/** What the survey knows of a person, by option ids. Undefined: not answered, so in no column of that kind. */
export type Background = { sex: string | undefined; origin: string | undefined; ageClass: string | undefined }

/** Rule IND.ORIGIN-COLUMN: an origin of fewer people than this has no column of its own and joins `other`. */
export const ORIGIN_COLUMN_MIN_PEOPLE = 10

const ALL = 'all'
const SEXES = ['woman', 'man']
const AGES = ['18-29', '30-39', '40+']
const THIRTY_PLUS = '30+'

/** The columns of a report in their order; origins follow the number of people, `other` last. */
export function subgroupsFor(people: Iterable<Background>): {
  ids: readonly string[]
  ownColumn: ReadonlySet<string>
} {
  const counts = new Map<string, number>()
  for (const { origin } of people) {
    if (origin !== undefined) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  }
  const own = [...counts]
    .filter(([origin, count]) => origin !== 'other' && count >= ORIGIN_COLUMN_MIN_PEOPLE)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([origin]) => origin)
  const hasOther = counts.size > own.length
  return {
    ids: [
      ALL,
      ...SEXES.map((sex) => `sex=${sex}`),
      ...[...own, ...(hasOther ? ['other'] : [])].map((origin) => `origin=${origin}`),
      ...[...AGES, THIRTY_PLUS].map((age) => `age=${age}`),
    ],
    ownColumn: new Set(own),
  }
}

/** The columns that one person counts in. Rule IND.AGE-CLASS: `age=30+` joins the two older classes. */
export function subgroupsOf(person: Background, ownColumn: ReadonlySet<string>): string[] {
  const ids = [ALL]
  if (person.sex !== undefined) ids.push(`sex=${person.sex}`)
  if (person.origin !== undefined)
    ids.push(`origin=${ownColumn.has(person.origin) ? person.origin : 'other'}`)
  if (person.ageClass !== undefined) ids.push(`age=${person.ageClass}`)
  if (person.ageClass === '30-39' || person.ageClass === '40+') ids.push(`age=${THIRTY_PLUS}`)
  return ids
}

const TITLES: Readonly<Record<string, string>> = {
  all: 'Iedereen',
  'sex=woman': 'Vrouwen',
  'sex=man': 'Mannen',
  'origin=other': 'Andere landen',
  'age=18-29': '18 tot en met 29 jaar',
  'age=30-39': '30 tot en met 39 jaar',
  'age=40+': '40 jaar of ouder',
  'age=30+': '30 jaar of ouder',
}

/** The Dutch name of a column. */
export function subgroupTitle(id: string): string {
  const country = origins.find((origin) => id === `origin=${origin.id}`)?.texts.nl
  return TITLES[id] ?? country ?? id
}
