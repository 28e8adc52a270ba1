import { addMonths, addWeeks } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { because, doesNotApply, notStarted, type Window, windowUnder } from './deadline.ts'
import type { IntegrationFacts } from './facts.ts'
import { hoursOf, reachedOn } from './hours.ts'
import type { LocalNorm } from './law.ts'
import { lastDayOfPeriod } from './periods.ts'
import { normTalkWindows } from './talk-windows.ts'
import { planInForce, plansInOrder, termOf } from './term.ts'

/** Until when another route may be chosen: WI.ROUTE.SWITCH. A right, so nothing is missed when it is over. */
export function routeChangeWindow(facts: IntegrationFacts): Window {
  const term = termOf(facts)
  if (term === null) return notStarted(LAW.routeChangeMonths, 'route-change')
  return windowUnder(LAW.routeChangeMonths, {
    obligation: 'route-change',
    from: term.from,
    to: lastDayOfPeriod(term.from, LAW.routeChangeMonths.versions[0].value),
    lapses: true,
    because: because({ 'plans.datedOn': plansInOrder(facts)[0]?.datedOn }),
  })
}

/** By when a course must be offered: WI.OFFER. Later is a ground for extension (Ri art. 4.1). Asylum only. */
export function courseOfferWindow(facts: IntegrationFacts): Window {
  const { group, courseOfferedOn } = facts
  if (group !== 'asylum') return doesNotApply(LAW.offerMonths, 'course-offer', because({ group }))
  const datedOn = plansInOrder(facts)[0]?.datedOn
  if (datedOn === undefined) return notStarted(LAW.offerMonths, 'course-offer', because({ group }))
  return windowUnder(LAW.offerMonths, {
    obligation: 'course-offer',
    from: datedOn,
    to: addMonths(datedOn, LAW.offerMonths.versions[0].value),
    metOn: courseOfferedOn ?? null,
    because: because({ group, 'plans.datedOn': datedOn, courseOfferedOn }),
  })
}

/** The six months in which the college pays the fixed costs: WI.ONTZ (Pw art. 56a). A period, not a task. */
export function unburdeningWindow(facts: IntegrationFacts): Window {
  const { group, socialAssistanceStartedOn } = facts
  if (group !== 'asylum') return doesNotApply(LAW.unburdeningMonths, 'unburdening', because({ group }))
  if (socialAssistanceStartedOn === undefined) {
    return notStarted(LAW.unburdeningMonths, 'unburdening', because({ group }))
  }
  return windowUnder(LAW.unburdeningMonths, {
    obligation: 'unburdening',
    from: socialAssistanceStartedOn,
    to: lastDayOfPeriod(socialAssistanceStartedOn, LAW.unburdeningMonths.versions[0].value),
    lapses: true,
    because: because({ group, socialAssistanceStartedOn }),
  })
}

/** From when scaling down to A2 is possible: WI.DOWNSCALE. The college decides on enough effort. B1-route only. */
export function a2Window(facts: IntegrationFacts): Window {
  const plan = planInForce(facts)
  if (plan === undefined) return notStarted(LAW.downscaleHours, 'a2-possible')
  const { route = 'B1', level } = plan
  if (route !== 'B1') {
    return doesNotApply(LAW.downscaleHours, 'a2-possible', because({ 'plans.route': route }))
  }
  const metOn = reachedOn(facts, ['course'], LAW.downscaleHours.versions[0].value)
  return windowUnder(LAW.downscaleHours, {
    obligation: 'a2-possible',
    from: metOn,
    to: null,
    metOn,
    because: because({
      'plans.route': plan.route,
      'plans.level': level,
      'hours.course': hoursOf(facts, ['course']) || undefined,
    }),
  })
}

const NORMS: Record<LocalNorm, (facts: IntegrationFacts) => Window[]> = {
  'plan-in-8-weeks': (facts) => [normPlanWindow(facts)],
  'two-talks-in-year-1': (facts) => normTalkWindows(facts),
  'pvt-in-18-months': (facts) => [normPvtWindow(facts)],
}

/** What a municipality asks of itself beside the law; a working norm is never moved to a working day. */
export const normWindows = (facts: IntegrationFacts, norms: readonly LocalNorm[]): Window[] =>
  norms.flatMap((norm) => NORMS[norm](facts))

function normPlanWindow(facts: IntegrationFacts): Window {
  const { registeredInMunicipalityOn } = facts
  if (registeredInMunicipalityOn === undefined) return notStarted(LAW.normPlanWeeks, 'norm-plan')
  const metOn = plansInOrder(facts)[0]?.datedOn ?? null
  return windowUnder(LAW.normPlanWeeks, {
    obligation: 'norm-plan',
    from: registeredInMunicipalityOn,
    to: addWeeks(registeredInMunicipalityOn, LAW.normPlanWeeks.versions[0].value),
    metOn,
    because: because({ registeredInMunicipalityOn, 'plans.datedOn': metOn }),
  })
}

function normPvtWindow(facts: IntegrationFacts): Window {
  const term = termOf(facts)
  if (term === null) return notStarted(LAW.normPvtMonths, 'norm-pvt')
  return windowUnder(LAW.normPvtMonths, {
    obligation: 'norm-pvt',
    from: term.from,
    to: lastDayOfPeriod(term.from, LAW.normPvtMonths.versions[0].value),
    metOn: facts.pvtSignedOn ?? null,
    because: because({ 'plans.datedOn': plansInOrder(facts)[0]?.datedOn, pvtSignedOn: facts.pvtSignedOn }),
  })
}
