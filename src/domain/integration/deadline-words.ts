import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { Deadline } from './deadline.ts'

type Words = {
  /** What it is called in a list. */
  title: string
  /** "moet ... zijn vastgesteld": what must be true on the last day. */
  done: string
  /** Who or what the sentence is about. */
  about: string
  isPlural?: true
}

const WORDS: Readonly<Record<string, Words>> = {
  'plan-decided': { title: 'PIP vaststellen', about: 'Het PIP', done: 'zijn vastgesteld' },
  term: { title: 'Inburgeringstermijn', about: 'De inburgering', done: 'klaar zijn' },
  pvt: {
    title: 'Participatieverklaring (PVT)',
    about: 'De participatieverklaring',
    done: 'zijn ondertekend',
  },
  map: {
    title: 'Module Arbeidsmarkt en Participatie (MAP)',
    about: 'Het eindgesprek van de MAP',
    done: 'zijn gevoerd',
  },
  exams: { title: 'Examens', about: 'Alle examenonderdelen', done: 'zijn gehaald', isPlural: true },
  'z-hours': {
    title: 'Cursusuren Z-route',
    about: 'De 800 cursusuren',
    done: 'zijn gevolgd',
    isPlural: true,
  },
  'z-participation': {
    title: 'Participatie-uren Z-route',
    about: 'De 800 participatie-uren',
    done: 'zijn gemaakt',
    isPlural: true,
  },
  'z-end-talk': {
    title: 'Eindgesprek Z-route',
    about: 'Het eindgesprek van de Z-route',
    done: 'zijn gevoerd',
  },
  'route-change': { title: 'Andere leerroute kiezen', about: 'Een andere leerroute', done: 'zijn gekozen' },
  'course-offer': { title: 'Cursus aanbieden', about: 'Een cursus', done: 'zijn aangeboden' },
  unburdening: { title: 'Ontzorgen', about: 'Het ontzorgen', done: 'lopen' },
  'a2-possible': { title: 'Afschalen naar A2', about: 'Afschalen naar A2', done: 'mogelijk zijn' },
  'norm-plan': { title: 'PIP vaststellen (eigen norm)', about: 'Het PIP', done: 'zijn vastgesteld' },
  'norm-pvt': {
    title: 'Participatieverklaring (eigen norm)',
    about: 'De participatieverklaring',
    done: 'zijn ondertekend',
  },
}

const numbered = (obligation: string) => /^(progress|norm)-talk-(\d+)$/.exec(obligation)

/** What an obligation is called in a list. */
export const obligationTitle = (obligation: string): string => wordsOf(obligation).title

function wordsOf(obligation: string): Words {
  const known = WORDS[obligation]
  if (known) return known
  const [, kind, place] = numbered(obligation) ?? []
  const norm = kind === 'norm' ? ' (eigen norm)' : ''
  return {
    title: `Voortgangsgesprek ${place ?? ''}${norm}`,
    about: `Voortgangsgesprek ${place ?? ''}`,
    done: 'zijn gevoerd',
  }
}

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

/** One Dutch sentence (B1) that says what must be done by when, or how it ended. */
export function sentenceFor(deadline: Deadline, today: LocalDate): string {
  const special = SPECIAL[deadline.obligation]?.(deadline, today)
  return special ?? usual(deadline, today)
}

function usual(deadline: Deadline, today: LocalDate): string {
  const { status, to, metOn, from } = deadline
  if (metOn !== null) return howItWasMet(metOn, to)
  if (status === 'not-applicable') return 'Dit geldt niet voor deze persoon, of niet meer.'
  if (to === null) return notStartedOrWaiting(deadline)
  const { about, done, isPlural } = wordsOf(deadline.obligation)
  if (status === 'missed')
    return `${about} ${isPlural ? 'moesten' : 'moest'} uiterlijk ${dutchDay(to)} ${done}.`
  if (status === 'not-yet' && from) return `${about}: van ${dutchDay(from)} tot en met ${dutchDay(to)}.`
  return `${about} ${isPlural ? 'moeten' : 'moet'} uiterlijk ${dutchDay(to)} ${done} (${leftUntil(today, to)}).`
}

function howItWasMet(metOn: LocalDate, to: LocalDate | null): string {
  if (to === null || metOn <= to) return `Gedaan op ${dutchDay(metOn)}, op tijd.`
  return `Gedaan op ${dutchDay(metOn)}, ${inDays(daysBetween(to, metOn))} te laat.`
}

function notStartedOrWaiting({ obligation, status }: Deadline): string {
  if (status === 'extended') {
    return 'We wachten op informatie van een ander. Na ontvangst zijn er nog twee weken.'
  }
  return obligation === 'plan-decided'
    ? 'De termijn begint als DUO de brief heeft gestuurd en de persoon hier is ingeschreven.'
    : 'Dit begint als het eerste PIP is vastgesteld.'
}

type Say = (deadline: Deadline, today: LocalDate) => string | undefined

/** Obligations that are a period or a possibility, not a task. */
const SPECIAL: Readonly<Record<string, Say>> = {
  term: ({ to, status }, today) =>
    to !== null && (status === 'open' || status === 'extended' || status === 'due-soon')
      ? `De inburgeringstermijn loopt tot en met ${dutchDay(to)} (${leftUntil(today, to)}).`
      : undefined,
  'route-change': ({ to, status }) => {
    if (to === null || status === 'not-yet') return undefined
    return status === 'not-applicable'
      ? `Een andere leerroute kon tot en met ${dutchDay(to)}. Daarna kan het alleen in bijzondere gevallen.`
      : `Een andere leerroute kan tot en met ${dutchDay(to)}.`
  },
  unburdening: ({ to, from, status }) => {
    if (to === null || from === null) {
      return status === 'not-applicable' ? undefined : 'Ontzorgen begint als er bijstand is.'
    }
    return `Ontzorgen duurt van ${dutchDay(from)} tot en met ${dutchDay(to)}.`
  },
  'a2-possible': ({ metOn, status }) => {
    if (status === 'not-applicable') return undefined
    return metOn
      ? `Op ${dutchDay(metOn)} waren er 600 cursusuren. Afschalen naar A2 kan, als de inzet genoeg was.`
      : 'Afschalen naar A2 kan pas na 600 cursusuren en genoeg inzet.'
  },
}

const inDays = (days: number): string => (days === 1 ? 'één dag' : `${days} dagen`)

function leftUntil(today: LocalDate, to: LocalDate): string {
  const days = daysBetween(today, to)
  if (days === 0) return 'dat is vandaag'
  if (days <= 60) return `nog ${inDays(days)}`
  const months = Math.floor(days / 30.44)
  return months < 24 ? `nog ${months} maanden` : `nog ruim ${Math.floor(months / 12)} jaar`
}
