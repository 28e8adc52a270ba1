import type { LocalDate } from '#kernel/local-date.ts'

export type ObligationWords = {
  /** What it is called in a list. */
  title: string
  /** Who or what a sentence is about: "Het PIP" moet zijn vastgesteld. */
  about: string
  /** What must be done with it: "vastgesteld". */
  participle: string
  isPlural?: true
}

const WORDS: Readonly<Record<string, ObligationWords>> = {
  'plan-decided': { title: 'PIP vaststellen', about: 'Het PIP', participle: 'vastgesteld' },
  term: { title: 'Inburgeringstermijn', about: 'De inburgering', participle: 'afgerond' },
  pvt: {
    title: 'Participatieverklaring (PVT)',
    about: 'De participatieverklaring',
    participle: 'ondertekend',
  },
  map: {
    title: 'Module Arbeidsmarkt en Participatie (MAP)',
    about: 'Het eindgesprek van de MAP',
    participle: 'gevoerd',
  },
  exams: { title: 'Examens', about: 'De examenonderdelen', participle: 'gehaald', isPlural: true },
  'z-hours': {
    title: 'Cursusuren Z-route',
    about: 'De 800 cursusuren',
    participle: 'gevolgd',
    isPlural: true,
  },
  'z-participation': {
    title: 'Participatie-uren Z-route',
    about: 'De 800 participatie-uren',
    participle: 'gemaakt',
    isPlural: true,
  },
  'z-end-talk': {
    title: 'Eindgesprek Z-route',
    about: 'Het eindgesprek van de Z-route',
    participle: 'gevoerd',
  },
  'route-change': { title: 'Andere leerroute kiezen', about: 'Een andere leerroute', participle: 'gekozen' },
  'course-offer': { title: 'Cursus aanbieden', about: 'Een cursus', participle: 'aangeboden' },
  unburdening: { title: 'Ontzorgen', about: 'Het ontzorgen', participle: 'gedaan' },
  'a2-possible': { title: 'Afschalen naar A2', about: 'Afschalen naar A2', participle: 'gekozen' },
  'norm-plan': {
    title: 'PIP vaststellen (eigen norm)',
    about: 'Het PIP',
    participle: 'vastgesteld',
  },
  'norm-pvt': {
    title: 'Participatieverklaring (eigen norm)',
    about: 'De participatieverklaring',
    participle: 'ondertekend',
  },
}

const numbered = (obligation: string) => /^(progress|norm)-talk-(\d+)$/.exec(obligation)

/** The words for an obligation; talks are named by their number. */
export function wordsOf(obligation: string): ObligationWords {
  const known = WORDS[obligation]
  if (known) return known
  const [, kind, place] = numbered(obligation) ?? []
  const talk = `Voortgangsgesprek ${place ?? ''}`.trim()
  return { title: kind === 'norm' ? `${talk} (eigen norm)` : talk, about: talk, participle: 'gevoerd' }
}

/** What an obligation is called in a list. */
export const obligationTitle = (obligation: string): string => wordsOf(obligation).title

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** "12 mei 2025" */
export const dutchDay = (day: LocalDate): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
