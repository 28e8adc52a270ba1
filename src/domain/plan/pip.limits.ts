import { LAW } from '#domain/integration/content/law-values.ts'
import { versionOn } from '#domain/integration/law.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { latestPlan, type PipContent, type PipField, type Standing } from './pip.ts'

/** Something in a draft that the law or DUO refuses: at which field, what, and the rule that says so. */
export type PipProblem = { field: PipField; problem: PipProblemCode; rule: PipRule }

export type PipProblemCode =
  | 'a2-with-education'
  | 'b1-with-z'
  | 'a2-in-first-plan'
  | 'a2-before-600-hours'
  | 'a2-without-effort-reason'
  | 'hours-not-for-this-route'
  | 'map-not-with-education'
  | 'pvt-below-least'
  | 'map-below-least'
  | 'other-route-needs-ground'
  | 'route-change-too-late'

export type PipRule =
  | 'PLAN.PIP.LEVEL-O'
  | 'PLAN.PIP.LEVEL-Z'
  | 'PLAN.PIP.LEVEL-FIRST'
  | 'PLAN.PIP.LEVEL-A2'
  | 'PLAN.PIP.HOURS'
  | 'PLAN.PIP.MAP'
  | 'PLAN.PIP.LEAST'
  | 'PLAN.PIP.MOVE'
  | 'PLAN.PIP.CHANGE'

/** Course hours before the B1-route may go on at A2 (Bi 5.5, WI.DOWNSCALE). */
export const courseHoursForA2 = (on: LocalDate): number => versionOn(LAW.downscaleHours, on).value

/**
 * Holds a draft against the rules of DUO and the law, as far as it is filled in.
 * @param on the day on which it would be decided: a change of route has a last day
 * @returns every problem, in the order of the form; empty when nothing is against the rules
 */
export function contentProblems(content: PipContent, standing: Standing, on: LocalDate): PipProblem[] {
  return [
    ...routeProblems(content, standing, on),
    ...levelProblems(content, standing, on),
    ...intensityProblems(content, standing),
  ]
}

function levelProblems(content: PipContent, standing: Standing, on: LocalDate): PipProblem[] {
  const { route, level, effortReason } = content
  if (route === 'O' && level === 'A2') {
    return [{ field: 'level', problem: 'a2-with-education', rule: 'PLAN.PIP.LEVEL-O' }]
  }
  if (route === 'Z' && level === 'B1') {
    return [{ field: 'level', problem: 'b1-with-z', rule: 'PLAN.PIP.LEVEL-Z' }]
  }
  if (route !== 'B1' || level !== 'A2') return []
  const before = latestPlan(standing)
  if (!before) return [{ field: 'level', problem: 'a2-in-first-plan', rule: 'PLAN.PIP.LEVEL-FIRST' }]
  // Who already went on at A2 keeps that: the decision to scale down was taken with the plan before.
  if (before.route === 'B1' && before.level === 'A2') return []
  if (standing.courseHours < courseHoursForA2(on)) {
    return [{ field: 'level', problem: 'a2-before-600-hours', rule: 'PLAN.PIP.LEVEL-A2' }]
  }
  return effortReason === ''
    ? [{ field: 'effortReason', problem: 'a2-without-effort-reason', rule: 'PLAN.PIP.LEVEL-A2' }]
    : []
}

function intensityProblems(content: PipContent, { group, leastHours }: Standing): PipProblem[] {
  const { route, routeHours, pvtHours, mapHours } = content
  const problems: PipProblem[] = []
  if (routeHours !== null && !hasRouteHours(route, group)) {
    problems.push({ field: 'routeHours', problem: 'hours-not-for-this-route', rule: 'PLAN.PIP.HOURS' })
  }
  if (mapHours !== null && !hasMap(route)) {
    problems.push({ field: 'mapHours', problem: 'map-not-with-education', rule: 'PLAN.PIP.MAP' })
  } else if (mapHours !== null && mapHours < leastHours.map) {
    problems.push({ field: 'mapHours', problem: 'map-below-least', rule: 'PLAN.PIP.LEAST' })
  }
  if (pvtHours !== null && pvtHours < leastHours.pvt) {
    problems.push({ field: 'pvtHours', problem: 'pvt-below-least', rule: 'PLAN.PIP.LEAST' })
  }
  return problems
}

/**
 * Another route than in the plan before: with a ground, and up to 18 months after the start of the term. From the
 * onderwijsroute to B1, after an education that ended, and in special cases there is no last day (Bi 5.4).
 */
function routeProblems({ route, changeGround }: PipContent, standing: Standing, on: LocalDate): PipProblem[] {
  const before = latestPlan(standing)
  if (route === null || before?.route === undefined || before.route === route) return []
  if (changeGround === null) {
    const rule = before.by === 'other' ? 'PLAN.PIP.MOVE' : 'PLAN.PIP.CHANGE'
    return [{ field: 'changeGround', problem: 'other-route-needs-ground', rule }]
  }
  const { lastDayOfRouteChange } = standing
  const isInTime = lastDayOfRouteChange === undefined || on <= lastDayOfRouteChange
  const isAlwaysOpen = before.route === 'O' && route === 'B1'
  if (isInTime || isAlwaysOpen || changeGround !== 'new-insight') return []
  return [{ field: 'route', problem: 'route-change-too-late', rule: 'PLAN.PIP.CHANGE' }]
}

/** The hours that stay when this route is chosen: what does not go with it is let go (PLAN.PIP.HOURS, PLAN.PIP.MAP). */
export const hoursThatFit = (
  { routeHours, mapHours }: Pick<PipContent, 'routeHours' | 'mapHours'>,
  route: PipContent['route'],
  group: Standing['group'],
): Pick<PipContent, 'routeHours' | 'mapHours'> => ({
  routeHours: hasRouteHours(route, group) ? routeHours : null,
  mapHours: hasMap(route) ? mapHours : null,
})

export const hasRouteHours = (route: PipContent['route'], group: Standing['group']): boolean =>
  route === 'B1' && group === 'asylum'

export const hasMap = (route: PipContent['route']): boolean => route !== 'O'
