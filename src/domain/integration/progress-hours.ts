import type { LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import type { Group, HoursFact, LearningRoute } from './facts.ts'
import { PARTICIPATION } from './hours.ts'
import { versionOn } from './law.ts'

/** Hours with what they were for; `isIntake`: lessons during the broad intake, which DUO counts apart. */
export type CountedHours = { kind: HoursFact['kind']; hours: number; isIntake: boolean }

/**
 * The three counts that DUO keeps, and the sums that only we show, in whole and half hours.
 * `lessons`: lessons of a school within the route. `participation` has MAP and PVT in it (Bi art. 3.14).
 */
export type HourTotals = {
  intakeLessons: number
  lessons: number
  participation: number
  mapPractice: number
  pvt: number
}

/** INT.HOURS.COUNTS: no hour stands in two of DUO's counts. */
export function hourTotals(counted: readonly CountedHours[]): HourTotals {
  const sum = (which: (one: CountedHours) => boolean) =>
    counted.filter(which).reduce((total, { hours }) => total + hours, 0)
  return {
    intakeLessons: sum(({ kind, isIntake }) => kind === 'course' && isIntake),
    lessons: sum(({ kind, isIntake }) => kind === 'course' && !isIntake),
    participation: sum(({ kind }) => PARTICIPATION.includes(kind)),
    mapPractice: sum(({ kind }) => kind === 'map-practice'),
    pvt: sum(({ kind }) => kind === 'pvt'),
  }
}

/** Hours of MAP practice and PVT that the law asks: WI.MAP.H, WI.PVT.H. @param on day of the plan */
export const hoursNeeded = (on: LocalDate): { map: number; pvt: number } => ({
  map: versionOn(LAW.mapHours, on).value,
  pvt: versionOn(LAW.pvtHours, on).value,
})

export type HourNorm = { title: string; had: number; needed: number }

type Asked = { route: LearningRoute; group: Group; on: LocalDate }

/**
 * What the route asks in hours beside what there is: INT.HOURS.BALANCE. MAP is not asked on the onderwijsroute
 * (Wi art. 8 par. 3); the Z-route asks participation of asylum holders only (Bi art. 3.14).
 */
export function hourBalance(totals: HourTotals, { route, group, on }: Asked): HourNorm[] {
  const map = { title: 'MAP praktijk', had: totals.mapPractice, needed: hoursNeeded(on).map }
  const pvt = { title: 'PVT', had: totals.pvt, needed: hoursNeeded(on).pvt }
  const lessons = totals.lessons + totals.intakeLessons
  const course = { title: 'Cursusuren', had: lessons, needed: versionOn(LAW.zCourseHours, on).value }
  const joining = {
    title: 'Participatie, met MAP en PVT',
    had: totals.participation,
    needed: versionOn(LAW.zParticipationHours, on).value,
  }
  if (route === 'O') return [pvt]
  if (route === 'B1') return [map, pvt]
  return group === 'asylum' ? [course, joining, map, pvt] : [course, map, pvt]
}
