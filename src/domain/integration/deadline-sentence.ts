import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import type { Deadline } from './deadline.ts'
import { dutchDay, wordsOf } from './deadline-words.ts'

/** One Dutch sentence (B1) that says what must be done by when, or how it ended. It stands under the title. */
export function sentenceFor(deadline: Deadline, today: LocalDate): string {
  const { status } = deadline
  if (status === 'met' || status === 'met-late') return whenMet(deadline)
  if (status === 'not-applicable') return whenNotApplicable(deadline, today)
  if (deadline.to === null) return withoutLastDay(deadline)
  return SPECIAL[deadline.obligation]?.(deadline, today) ?? usual(deadline, deadline.to, today)
}

function usual(deadline: Deadline, to: LocalDate, today: LocalDate): string {
  const { status, from, obligation } = deadline
  const { about, participle, isPlural } = wordsOf(obligation)
  if (status === 'missed') {
    return `${about} ${isPlural ? 'moesten' : 'moest'} uiterlijk ${dutchDay(to)} zijn ${participle}.`
  }
  if (status === 'not-yet' && from) return `Kan van ${dutchDay(from)} tot en met ${dutchDay(to)}.`
  const must = isPlural ? 'moeten' : 'moet'
  return `${about} ${must} uiterlijk ${dutchDay(to)} zijn ${participle} (${leftUntil(today, to)}).`
}

function whenMet(deadline: Deadline): string {
  const { obligation, metOn, to } = deadline
  if (metOn === null) return ''
  if (obligation === 'a2-possible') return scalingDownWords(deadline, metOn)
  if (obligation !== 'term' && factOf(deadline, 'fulfilledOn') === metOn) {
    return `DUO stelde op ${dutchDay(metOn)} vast dat aan de inburgeringsplicht is voldaan.`
  }
  const { about, participle, isPlural } = wordsOf(obligation)
  const done = `${about} ${isPlural ? 'zijn' : 'is'} op ${dutchDay(metOn)} ${participle}`
  if (to === null) return `${done}.`
  // Whether another municipality was in time is not for this one to say.
  if (isOfBefore(deadline)) return `${done}, in de tijd van de vorige gemeente.`
  return metOn <= to ? `${done}, op tijd.` : `${done}, ${inDays(daysBetween(to, metOn))} te laat.`
}

function scalingDownWords(deadline: Deadline, metOn: LocalDate): string {
  if (factOf(deadline, 'plans.level') === 'A2') return 'Het niveau is al A2.'
  return `Op ${dutchDay(metOn)} waren er 600 cursusuren. Afschalen naar A2 kan, als de inzet genoeg was.`
}

/** What ended or never held, with the fact that says so. */
function whenNotApplicable(deadline: Deadline, today: LocalDate): string {
  const { to, rule, obligation, isOff } = deadline
  if (!isOff && to !== null && to < today) {
    return isOfBefore(deadline) ? OF_BEFORE : (WHEN_OVER[obligation]?.(deadline, to) ?? '')
  }
  const ended = whyEnded(deadline)
  if (ended !== undefined) return ended
  if (rule === LAW.oldRegime.rule) return 'Voor deze persoon geldt de Wet inburgering 2013.'
  const route = factOf(deadline, 'plans.route')
  if (route !== undefined) return `Dit hoort niet bij de ${ROUTE_NAMES[route] ?? 'leerroute van het PIP'}.`
  return 'Dit geldt alleen voor asielstatushouders.'
}

const OF_BEFORE = 'Dit gesprek viel in de tijd van de vorige gemeente.'

/** A talk whose share of the term was over before the person moved in (WI.PROGRESS.MOVE). */
const isOfBefore = (deadline: Deadline): boolean =>
  deadline.lapses && factOf(deadline, 'movedInOn') !== undefined

const ROUTE_NAMES: Readonly<Record<string, string>> = { B1: 'B1-route', O: 'onderwijsroute', Z: 'Z-route' }

const ENDED = {
  exemptedOn: 'er is een vrijstelling',
  waivedOn: 'er is een ontheffing',
  fulfilledOn: 'er is aan de inburgeringsplicht voldaan',
} as const

/** Of several ends the first one ended it. */
function whyEnded(deadline: Deadline): string | undefined {
  const ends = Object.entries(ENDED).flatMap(([fact, words]) => {
    const day = factOf(deadline, fact)
    return day === undefined ? [] : [{ day, words }]
  })
  const [first] = ends.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
  return first && `Dit hoeft niet meer: ${first.words} sinds ${dutchDay(first.day as LocalDate)}.`
}

/** What a right or a period was, when it is over. */
const WHEN_OVER: Readonly<Record<string, (deadline: Deadline, to: LocalDate) => string>> = {
  'route-change': (_, to) =>
    `Een andere leerroute kon tot en met ${dutchDay(to)}. Daarna kan het in bijzondere gevallen, en van de onderwijsroute naar de B1-route altijd.`,
  unburdening: ({ from }, to) => `Ontzorgen duurde van ${dutchDay(from ?? to)} tot en met ${dutchDay(to)}.`,
}

/** Nothing started the clock yet, or information of somebody else is awaited. */
function withoutLastDay(deadline: Deadline): string {
  const { obligation, status } = deadline
  if (status === 'extended') {
    return 'We wachten op informatie van een ander. Na ontvangst zijn er nog twee weken.'
  }
  return WAITS_FOR[obligation]?.(deadline) ?? 'Dit begint als het eerste PIP is vastgesteld.'
}

const afterRegistration = () => 'Dit begint als de persoon in deze gemeente is ingeschreven.'
const onTheRoute = () => 'Dit hangt af van de leerroute in het PIP.'

const WAITS_FOR: Readonly<Record<string, (deadline: Deadline) => string>> = {
  'plan-decided': (deadline) => {
    if (factOf(deadline, 'dutyNotifiedOn') !== undefined) return afterRegistration()
    return factOf(deadline, 'group') === 'family'
      ? 'Dit begint als DUO de brief over de inburgeringsplicht stuurt.'
      : 'Dit begint als DUO de brief over de inburgeringsplicht stuurt en de persoon in deze gemeente is ingeschreven.'
  },
  pvt: ({ rule }) =>
    rule === LAW.oldPvtYears.rule ? afterRegistration() : 'Dit begint als het eerste PIP is vastgesteld.',
  'norm-plan': afterRegistration,
  map: onTheRoute,
  exams: onTheRoute,
  'z-hours': onTheRoute,
  'z-participation': onTheRoute,
  'z-end-talk': onTheRoute,
  unburdening: () => 'Ontzorgen begint als er bijstand is.',
  'a2-possible': () => 'Afschalen naar A2 kan pas na 600 cursusuren en genoeg inzet.',
}

type Say = (deadline: Deadline, today: LocalDate) => string | undefined

/** Signed or talked, but the hours are not enough yet. */
const shortOfHours =
  ({ hours, closed, needed }: { hours: string; closed: string; needed: number }): Say =>
  (deadline, today) => {
    const done = factOf(deadline, hours)
    if (factOf(deadline, closed) === undefined || done === undefined || deadline.to === null) return undefined
    const left = needed - Number(done)
    if (left <= 0) return undefined
    const { about, participle } = wordsOf(deadline.obligation)
    const until = `uiterlijk ${dutchDay(deadline.to)}`
    const words = `${about} is ${participle}, maar er`
    return deadline.status === 'missed'
      ? `${words} waren nog ${left} uren nodig, ${until}.`
      : `${words} zijn nog ${left} uren nodig, ${until} (${leftUntil(today, deadline.to)}).`
  }

/** Obligations that are a period or a possibility, or that are met by more than one thing. */
const SPECIAL: Readonly<Record<string, Say>> = {
  term: ({ from, to, status }, today) => {
    if (from === null || to === null || status === 'missed') return undefined
    return status === 'not-yet'
      ? `Loopt van ${dutchDay(from)} tot en met ${dutchDay(to)}.`
      : `De inburgeringstermijn loopt tot en met ${dutchDay(to)} (${leftUntil(today, to)}).`
  },
  'route-change': ({ to, status }) =>
    to === null || status === 'not-yet' ? undefined : `Een andere leerroute kan tot en met ${dutchDay(to)}.`,
  unburdening: ({ to, from }) =>
    to === null || from === null
      ? undefined
      : `Ontzorgen duurt van ${dutchDay(from)} tot en met ${dutchDay(to)}.`,
  pvt: shortOfHours({ hours: 'hours.pvt', closed: 'pvtSignedOn', needed: LAW.pvtHours.versions[0].value }),
  map: shortOfHours({
    hours: 'hours.map-practice',
    closed: 'mapEndTalkOn',
    needed: LAW.mapHours.versions[0].value,
  }),
}

const factOf = ({ because }: Deadline, fact: string): string | undefined => {
  const found = because.find((one) => one.fact === fact)?.value
  return found === undefined ? undefined : String(found)
}

const inDays = (days: number): string => (days === 1 ? 'één dag' : `${days} dagen`)

function leftUntil(today: LocalDate, to: LocalDate): string {
  const days = daysBetween(today, to)
  if (days === 0) return 'dat is vandaag'
  if (days <= 60) return `nog ${inDays(days)}`
  const months = Math.floor(days / 30.44)
  return months < 24 ? `nog ${months} maanden` : `nog ruim ${Math.floor(months / 12)} jaar`
}
