import { LAW } from '#domain/integration/content/law-values.ts'
import { deadlinesFor } from '#domain/integration/deadlines.ts'
import type { HourKind, IntegrationFacts } from '#domain/integration/facts.ts'
import { hoursOf } from '#domain/integration/hours.ts'
import { asKnownOn } from '#domain/integration/known-facts.ts'
import { versionOn } from '#domain/integration/law.ts'
import { plansInOrder } from '#domain/integration/term.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Standing } from './pip.ts'

/** What the facts of a file mean for its next plan. Hours and plans count up to `today`. */
export function standingFrom(facts: IntegrationFacts, today: LocalDate): Standing {
  const { group, dutyStartedOn } = facts
  const known = asKnownOn(facts, today)
  const settled = [facts.registeredInMunicipalityOn, facts.movedInOn].filter((day) => day !== undefined)
  const change = deadlinesFor(facts, today).find(({ obligation }) => obligation === 'route-change')
  return {
    group,
    dutyStartedOn,
    settledOn: settled.sort().at(-1),
    earlierPlans: plansInOrder(facts),
    courseHours: hoursOf(known, ['course']),
    leastHours: leastHours(known, today),
    lastDayOfRouteChange: change?.to ?? undefined,
  }
}

/**
 * Rule PLAN.PIP.LEAST: what a plan must still name of the minimum for PVT (Bi 3.1) and MAP (Ri 3.1).
 * @param known the facts as they are known on `today`
 */
function leastHours(known: IntegrationFacts, today: LocalDate): Standing['leastHours'] {
  const { pvtSignedOn, mapEndTalkOn } = known
  const left = (least: typeof LAW.pvtHours | typeof LAW.mapHours, kind: HourKind): number =>
    Math.max(0, Math.ceil(versionOn(least, today).value - hoursOf(known, [kind])))
  return {
    pvt: pvtSignedOn === undefined ? left(LAW.pvtHours, 'pvt') : 0,
    map: mapEndTalkOn === undefined ? left(LAW.mapHours, 'map-practice') : 0,
  }
}
