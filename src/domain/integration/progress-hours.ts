import type { LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import type { Group, HoursFact, LearningRoute } from './facts.ts'
import { PARTICIPATION } from './hours.ts'
import { versionOn } from './law.ts'
import type { LessonReport } from './progress.ts'

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

/** `needed` is null where nothing is asked in hours: then only what was done is shown. */
export type HourNorm = { title: string; had: number; needed: number | null }

type Asked = {
  route: LearningRoute
  group: Group
  on: LocalDate
  /** Course hours that the plan estimates for the B1-route; null where it names none. */
  estimate: number | null
}

/**
 * What the route asks in hours beside what there is: INT.HOURS.BALANCE. MAP is not asked on the onderwijsroute
 * (Wi art. 8 par. 3); the Z-route asks participation of asylum holders only (Bi art. 3.14). On the other routes course
 * hours stand beside the estimate of the plan and the number from which A2 is possible (Bi art. 5.5).
 */
export function hourBalance(totals: HourTotals, { route, group, on, estimate }: Asked): HourNorm[] {
  const map = { title: 'MAP praktijk', had: totals.mapPractice, needed: hoursNeeded(on).map }
  const pvt = { title: 'PVT', had: totals.pvt, needed: hoursNeeded(on).pvt }
  const had = totals.lessons + totals.intakeLessons
  const course = (title: string, needed: number | null) => ({ title, had, needed })
  const joining = {
    title: route === 'O' ? 'Participatie, met PVT' : 'Participatie, met MAP en PVT',
    had: totals.participation,
  }
  if (route === 'O') return [course('Cursusuren', null), pvt, { ...joining, needed: null }]
  if (route === 'B1') {
    const planned = course(estimate === null ? 'Cursusuren' : 'Cursusuren, geschat in het PIP', estimate)
    const downscale = course('Cursusuren, om naar A2 te kunnen', versionOn(LAW.downscaleHours, on).value)
    return [planned, downscale, map, pvt, { ...joining, needed: null }]
  }
  const zCourse = course('Cursusuren', versionOn(LAW.zCourseHours, on).value)
  const zJoining = { ...joining, needed: versionOn(LAW.zParticipationHours, on).value }
  return group === 'asylum'
    ? [zCourse, zJoining, map, pvt]
    : [zCourse, map, pvt, { ...joining, needed: null }]
}

/** Lessons given, followed and missed over all reports, and the share that was followed in whole per cents. */
export type Attendance = { given: number; attended: number; missed: number; percent: number | null }

/** INT.ATTENDANCE. Lessons that were cancelled count for nobody. */
export function attendanceOf(reports: readonly LessonReport[]): Attendance {
  const sum = (of: (one: LessonReport) => number) => reports.reduce((total, one) => total + of(one), 0)
  const attended = sum((one) => one.attended)
  const missed = sum((one) => one.missed)
  const all = attended + missed
  const percent = all === 0 ? null : Math.round((attended / all) * 100)
  return { given: sum(({ hours }) => hours), attended, missed, percent }
}
