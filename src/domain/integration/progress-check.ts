import { addMonths, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { extensionRequestWindow } from './extension.ts'
import { isGranted, isTemporary } from './lift.ts'
import type { ItemOf, LessonReport, ProgressItem } from './progress.ts'
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

function wrongOfKind(item: ProgressItem, known: ProgressKnown): No {
  switch (item.kind) {
    case 'hours':
      return wrongPeriod(item)
    case 'course-offer':
      return item.startsOn && item.endsOn && item.startsOn > item.endsOn
        ? refuse('course-backwards')
        : undefined
    case 'pvt-workshop':
      return wrongPeriod({ ...item, from: item.on })
    case 'lessons':
      return wrongLessons(item, known)
    case 'exam-result':
      return wrongResult(item)
    case 'exam-booking':
      return item.part !== 'KNM' && item.level === undefined ? refuse('level-needed') : undefined
    case 'extension':
      return wrongExtension(item, known)
    case 'exemption':
    case 'waiver':
      return wrongLift(item)
    case 'certificate':
      return known.fulfilledOn === null || known.fulfilledOn > item.on ? refuse('not-fulfilled') : undefined
    default:
      return undefined
  }
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

function wrongLessons(report: LessonReport, { lessons, birthDate }: ProgressKnown): No {
  const wrong = wrongPeriod(report)
  if (wrong) return wrong
  if (birthDate !== null && report.from < birthDate) return refuse('before-birth')
  if (report.attended + report.missed > report.hours) return refuse('more-than-given')
  if (report.attended + report.missed === 0) return refuse('nothing-reported')
  if (lessons.some((one) => isSameReport(one, report))) return refuse('already-reported')
  // A day that is reported twice would count its hours twice.
  const overlaps = lessons.some((one) => one.from <= report.on && report.from <= one.on)
  return overlaps ? refuse('overlapping-period') : undefined
}

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
  return isLengthOf(ground, decision.months) ? undefined : refuse('length-not-of-ground')
}

/** INT.LIFT, INT.LIFT.TEMPORARY. */
function wrongLift(item: ItemOf<'exemption'> | ItemOf<'waiver'>): No {
  if (item.askedOn !== undefined && item.askedOn > item.on) return refuse('decision-before-request')
  if (item.kind === 'waiver' || item.until === undefined) return undefined
  if (!isTemporary(item) || !isGranted(item)) return refuse('until-not-temporary')
  return item.until < item.on ? refuse('until-before-decision') : undefined
}
