import { countBack } from '#domain/calendar/terms.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { windowsFor } from './deadlines.ts'
import type { IntegrationFacts, LearningRoute } from './facts.ts'
import type { DayFact, Verdict } from './progress.ts'
import { planInForce, plansInOrder, termOf } from './term.ts'

/** Why a day of MAP, PVT or Z-route cannot be so; DUO refuses the same. */
export type ClosingRefusal =
  | 'before-the-term'
  | 'not-on-this-route'
  | 'after-the-z-route'
  | 'z-route-still-going'

type Closing = 'map-end-talk' | 'pvt-signed' | 'z-route-end-talk'

const MEMBER = {
  'map-end-talk': 'mapEndTalkOn',
  'pvt-signed': 'pvtSignedOn',
  'z-route-end-talk': 'zRouteEndTalkOn',
} as const satisfies Record<Closing, keyof IntegrationFacts>

export const isClosing = (kind: DayFact['kind']): kind is Closing => kind in MEMBER

/**
 * Whether MAP, PVT or the Z-route can be closed on this day: INT.CLOSE.TERM, INT.CLOSE.ROUTE, INT.CLOSE.LAST.
 * Hours within the broad intake may count before the plan (Bi art. 3.1, 3.2); the day that closes lies in the term.
 * @returns the reason why not; undefined when it can, and for every other day
 */
export function closingRefusal({ kind, on }: DayFact, facts: IntegrationFacts): ClosingRefusal | undefined {
  if (!isClosing(kind)) return undefined
  // Under the act of 2013 there is a PVT and no plan.
  if (kind === 'pvt-signed' && windowsFor(facts).some(({ rule }) => rule === 'WI2013.PVT')) return undefined
  const term = termOf(facts)
  if (term === null || on < term.from) return 'before-the-term'
  const route = planInForce(facts, on)?.route
  if (!belongsTo(kind, route)) return 'not-on-this-route'
  const { zRouteEndTalkOn, mapEndTalkOn, pvtSignedOn } = facts
  if (kind !== 'z-route-end-talk')
    return zRouteEndTalkOn !== undefined && on > zRouteEndTalkOn ? 'after-the-z-route' : undefined
  return [mapEndTalkOn, pvtSignedOn].some((day) => day !== undefined && day > on)
    ? 'z-route-still-going'
    : undefined
}

/** MAP is not asked on the onderwijsroute (Wi art. 8 par. 3); the end talk of the Z-route on the Z-route alone. */
function belongsTo(kind: Closing, route: LearningRoute | undefined): boolean {
  if (kind === 'z-route-end-talk') return route === 'Z'
  return kind === 'pvt-signed' || route !== 'O'
}

/** Whether this day is worth offering: it belongs to the route that holds, or to one that held. */
export function isOffered(kind: DayFact['kind'], facts: IntegrationFacts): boolean {
  if (!isClosing(kind) || kind === 'pvt-signed') return true
  return plansInOrder(facts).some(({ route }) => route !== undefined && belongsTo(kind, route))
}

/** DUO takes "not culpable" from two months before the end of the term. */
const BLAME_MONTHS_BEFORE_END = 2

/**
 * What may be said of blame for MAP or PVT that is not there yet: INT.BLAME. "Culpable" once the term is over; "not
 * culpable" also when it ends within two months.
 * @param termLastDay null while there is no term
 */
export function blameTold(termLastDay: LocalDate | null, today: LocalDate): readonly Verdict[] {
  if (termLastDay === null) return []
  if (today > termLastDay) return ['culpable', 'not-culpable']
  const since = countBack(addDays(termLastDay, 1), { unit: 'months', count: BLAME_MONTHS_BEFORE_END })
  return today >= since ? ['not-culpable'] : []
}
