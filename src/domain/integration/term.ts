import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import type { ExtensionFact, IntegrationFacts, PlanFact } from './facts.ts'
import { versionOn } from './law.ts'
import { lastDayOfPeriod } from './periods.ts'

export type Term = {
  /** The day after the dating of the first PIP, whoever made it. */
  readonly from: LocalDate
  /** The last day as it is now. */
  readonly to: LocalDate
  /** The last day before any extension. */
  readonly originalTo: LocalDate
  /** The extensions that were decided in time, in order. */
  readonly extensions: readonly ExtensionFact[]
}

/** Plans in the order of their dating; of one day the later in the list is the later. */
export const plansInOrder = ({ plans = [] }: Pick<IntegrationFacts, 'plans'>): PlanFact[] =>
  [...plans].sort((a, b) => (a.datedOn < b.datedOn ? -1 : a.datedOn > b.datedOn ? 1 : 0))

/**
 * What the plans say together, up to and with a day. A later plan changes what it names and keeps the rest: who moves
 * keeps the route (Wi art. 15 par. 4). A level belongs to its route, so another route starts without one.
 * @param until plans dated later are left out; without it all count
 */
export function planInForce(
  facts: Pick<IntegrationFacts, 'plans'>,
  until?: LocalDate,
): Pick<PlanFact, 'route' | 'level' | 'progressTalks'> | undefined {
  const plans = plansInOrder(facts).filter(({ datedOn }) => until === undefined || datedOn <= until)
  if (plans.length === 0) return undefined
  return plans.reduce<Pick<PlanFact, 'route' | 'level' | 'progressTalks'>>((earlier, plan) => {
    const route = plan.route ?? earlier.route
    return {
      route,
      level: plan.level ?? (route === earlier.route ? earlier.level : undefined),
      progressTalks: plan.progressTalks ?? earlier.progressTalks,
    }
  }, {})
}

/**
 * The integration term: WI.TERM.START, WI.TERM.LEN (Wi art. 11), WI.EXT (Wi art. 12). Later plans, a move and an
 * objection do not move it; an act in years is not moved to a working day. An extension counts when it was decided
 * while the term still ran: one that comes later does not make the past on time.
 * @returns null while there is no plan
 */
export function termOf(facts: IntegrationFacts): Term | null {
  const first = plansInOrder(facts)[0]
  if (first === undefined) return null
  const from = addDays(first.datedOn, 1)
  const months = versionOn(LAW.termYears, from).value * 12
  const originalTo = lastDayOfPeriod(from, months)
  const inTime: ExtensionFact[] = []
  let to = originalTo
  for (const extension of byDecision(facts)) {
    if (extension.decidedOn > to || extension.months === 0) continue
    inTime.push(extension)
    to = lastDayAfter(from, months, inTime)
  }
  return { from, to, originalTo, extensions: inTime }
}

const byDecision = ({ extensions = [] }: IntegrationFacts): ExtensionFact[] =>
  [...extensions].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))

/**
 * Whole months are months of the calendar. A length in weeks or days (sixteen weeks after a birth, Ri art. 4.1) is written
 * in parts of a month, and is that many days.
 */
function lastDayAfter(from: LocalDate, months: number, extensions: readonly ExtensionFact[]): LocalDate {
  const wholeMonths = extensions.filter(isInMonths).reduce((sum, one) => sum + one.months, 0)
  const days = extensions.filter((one) => !isInMonths(one)).reduce((sum, one) => sum + daysOf(one), 0)
  return addDays(lastDayOfPeriod(from, months + wholeMonths), days)
}

const isInMonths = ({ months }: ExtensionFact): boolean => Number.isInteger(months)

const DAYS_PER_MONTH = 365.25 / 12
const daysOf = ({ months }: ExtensionFact): number => Math.round(months * DAYS_PER_MONTH)
