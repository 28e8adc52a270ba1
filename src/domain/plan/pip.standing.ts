import { deadlinesFor } from '#domain/integration/deadlines.ts'
import type { IntegrationFacts } from '#domain/integration/facts.ts'
import { plansInOrder } from '#domain/integration/term.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Standing } from './pip.ts'

/** What the facts of a file mean for its next plan. Hours and plans count up to `today`. */
export function standingFrom(facts: IntegrationFacts, today: LocalDate): Standing {
  const { group, dutyStartedOn, hours = [] } = facts
  const settled = [facts.registeredInMunicipalityOn, facts.movedInOn].filter((day) => day !== undefined)
  const change = deadlinesFor(facts, today).find(({ obligation }) => obligation === 'route-change')
  return {
    group,
    dutyStartedOn,
    settledOn: settled.sort().at(-1),
    earlierPlans: plansInOrder(facts),
    courseHours: hours
      .filter(({ kind, on }) => kind === 'course' && on <= today)
      .reduce((sum, one) => sum + one.hours, 0),
    lastDayOfRouteChange: change?.to ?? undefined,
  }
}
