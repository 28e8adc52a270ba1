import { addMonths, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { blameTold } from './closing-days.ts'
import { extensionRequestWindow } from './extension.ts'
import { isGranted, isTemporary } from './lift.ts'
import {
  type ItemOf,
  type LessonReport,
  type ProgressItem,
  type ProgressKind,
  TOLD_BY_DUO,
} from './progress.ts'
import { isLengthOf } from './progress-extension.ts'
import { isSameReport } from './school.ts'

export type ProgressRefusal =
  | 'in-the-future'
  | 'before-birth'
  | 'booked-too-far-ahead'
  | 'period-backwards'
  | 'too-many-hours'
  | 'more-than-given'
  | 'nothing-reported'
  | 'already-reported'
  | 'overlapping-period'
  | 'level-needed'
  | 'reason-needed'
  | 'term-unknown'
  | 'request-too-early'
  | 'request-too-late'
  | 'decision-before-request'
  | 'decision-in-the-future'
  | 'length-not-of-ground'
  | 'extension-known'
  | 'until-not-temporary'
  | 'until-before-decision'
  | 'not-fulfilled'
  | 'course-backwards'
  | 'lessons-reported'
  | 'parts-needed'
  | 'blame-too-early'
  | 'culpable-in-term'
  | 'not-started'

/** What is known when something new is recorded. */
export type ProgressKnown = {
  today: LocalDate
  birthDate: LocalDate | null
  /** Last day of the term as it stood on the day of what is recorded; null while there is no plan. */
  termLastDay: LocalDate | null
  /** The days on which an extension was decided on, also as DUO told it. */
  extendedOn: readonly LocalDate[]
  fulfilledOn: LocalDate | null
  /** Reports of the same source: lessons of two schools may lie side by side. */
  lessons: readonly LessonReport[]
  /** Reports of whoever reported, beside which hours of lessons would count double. */
  allLessons: readonly LessonReport[]
  /** The first day of a taalschakeltraject; null while none is known. */
  taalschakelOn: LocalDate | null
}

/** The most hours of lessons or joining in that fit into a day and into a week: our agreement, against typing errors. */
const MOST_HOURS_A_DAY = 12
const MOST_HOURS_A_WEEK = 60
const BOOKING_MONTHS_AHEAD = 18

/** Whether this can be true beside what is known: INT.PROGRESS.DAY, INT.PROGRESS.HOURS, INT.PROGRESS.PERIOD. */
export function checkItem(item: ProgressItem, known: ProgressKnown): Result<ProgressItem, ProgressRefusal> {
  const refused = wrongDay(item, known) ?? wrongOfKind(item, known)
  return refused ?? ok(item)
}

type No = Refused<ProgressRefusal> | undefined

function wrongDay(item: ProgressItem, { today, birthDate }: ProgressKnown): No {
  const { kind, on } = item
  if (birthDate !== null && on < birthDate) return refuse('before-birth')
  if (kind === 'exam-booking') {
    return on > addMonths(today, BOOKING_MONTHS_AHEAD) ? refuse('booked-too-far-ahead') : undefined
  }
  if (on <= today) return undefined
  return refuse('askedOn' in item && item.askedOn ? 'decision-in-the-future' : 'in-the-future')
}

type Checks = { [K in ProgressKind]?: (item: ItemOf<K>, known: ProgressKnown) => No }

const CHECKS: Checks = {
  hours: (item, known) => wrongPeriod(item) ?? countedTwice(item, known),
  'pvt-workshop': (item) => wrongPeriod({ ...item, from: item.on }),
  'course-offer': wrongCourse,
  lessons: wrongLessons,
  'exam-result': wrongResult,
  'exam-booking': (item) =>
    item.part !== 'KNM' && item.level === undefined ? refuse('level-needed') : undefined,
  extension: wrongExtension,
  exemption: (item) =>
    item.ground === 'GED' && item.parts.length === 0 ? refuse('parts-needed') : wrongLift(item),
  waiver: wrongLift,
  blame: wrongBlame,
  'taalschakel-end': ({ on }, { taalschakelOn }) =>
    taalschakelOn === null || taalschakelOn > on ? refuse('not-started') : undefined,
  certificate: ({ on }, { fulfilledOn }) =>
    fulfilledOn === null || fulfilledOn > on ? refuse('not-fulfilled') : undefined,
}

function wrongOfKind<K extends ProgressKind>(item: ItemOf<K>, known: ProgressKnown): No {
  const check: Checks[K] = CHECKS[item.kind as K]
  return check?.(item, known)
}

function wrongCourse({ startsOn, endsOn }: ItemOf<'course-offer'>): No {
  return startsOn && endsOn && startsOn > endsOn ? refuse('course-backwards') : undefined
}

/** At most twelve hours a day and sixty a week, over every week that was begun: INT.PROGRESS.HOURS. */
export function mostHoursIn({ from, on }: { from: LocalDate; on: LocalDate }): number {
  const days = daysBetween(from, on) + 1
  return Math.min(days * MOST_HOURS_A_DAY, Math.ceil(days / 7) * MOST_HOURS_A_WEEK)
}

function wrongPeriod(period: { from: LocalDate; on: LocalDate; hours: number }): No {
  if (period.from > period.on) return refuse('period-backwards')
  return period.hours > mostHoursIn(period) ? refuse('too-many-hours') : undefined
}

/** Lessons that the school reported, recorded once more as hours, would count double: INT.HOURS.TWICE. */
function countedTwice(item: ItemOf<'hours'>, { allLessons }: ProgressKnown): No {
  const isTwice = item.count === 'lesson' && allLessons.some((one) => overlap(one, item))
  return isTwice ? refuse('lessons-reported') : undefined
}

type Period = Pick<LessonReport, 'from' | 'on'>
export const overlap = (one: Period, other: Period): boolean => one.from <= other.on && other.from <= one.on

function wrongBlame({ verdict }: ItemOf<'blame'>, { termLastDay, today }: ProgressKnown): No {
  const told = blameTold(termLastDay, today)
  if (told.length === 0) return refuse('blame-too-early')
  return told.includes(verdict) ? undefined : refuse('culpable-in-term')
}

function wrongLessons(report: LessonReport, { lessons, birthDate }: ProgressKnown): No {
  const wrong = wrongPeriod(report)
  if (wrong) return wrong
  if (birthDate !== null && report.from < birthDate) return refuse('before-birth')
  // In hundredths, or 35.1 and 5.2 hours would be more than 40.3.
  if (hundredths(report.attended) + hundredths(report.missed) > hundredths(report.hours))
    return refuse('more-than-given')
  if (report.attended + report.missed === 0) return refuse('nothing-reported')
  if (lessons.some((one) => isSameReport(one, report))) return refuse('already-reported')
  // A day that is reported twice would count its hours twice.
  return lessons.some((one) => overlap(one, report)) ? refuse('overlapping-period') : undefined
}

const hundredths = (hours: number): number => Math.round(hours * 100)

function wrongResult({ part, level, result, reason }: ItemOf<'exam-result'>): No {
  if (result === 'absent') return reason === undefined ? refuse('reason-needed') : undefined
  return part !== 'KNM' && level === undefined ? refuse('level-needed') : undefined
}

/** INT.EXTENSION.REQUEST, INT.EXTENSION.LENGTH. */
function wrongExtension({ on, ground, decision }: ItemOf<'extension'>, known: ProgressKnown): No {
  if (known.termLastDay === null) return refuse('term-unknown')
  const window = extensionRequestWindow(known.termLastDay)
  if (on < window.from) return refuse('request-too-early')
  if (on > window.to) return refuse('request-too-late')
  if (decision === undefined) return undefined
  if (decision.on < on) return refuse('decision-before-request')
  if (decision.on > known.today) return refuse('decision-in-the-future')
  if (decision.outcome === 'refused') return undefined
  if (known.extendedOn.includes(decision.on)) return refuse('extension-known')
  // DUO names a ground in its own words; how long that gives is for DUO to know.
  if (ground === TOLD_BY_DUO) return undefined
  return isLengthOf(ground, decision.months) ? undefined : refuse('length-not-of-ground')
}

/** INT.LIFT, INT.LIFT.TEMPORARY. */
function wrongLift(item: ItemOf<'exemption'> | ItemOf<'waiver'>): No {
  if (item.askedOn !== undefined && item.askedOn > item.on) return refuse('decision-before-request')
  if (item.kind === 'waiver' || item.until === undefined) return undefined
  if (!isTemporary(item) || !isGranted(item)) return refuse('until-not-temporary')
  return item.until < item.on ? refuse('until-before-decision') : undefined
}
