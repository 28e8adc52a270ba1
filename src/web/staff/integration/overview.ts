import { blameTold } from '#domain/integration/closing-days.ts'
import type { Deadline } from '#domain/integration/deadline.ts'
import { deadlinesFor } from '#domain/integration/deadlines.ts'
import { examStandings, type PartStanding } from '#domain/integration/exam.ts'
import { openRequests, requestWindow } from '#domain/integration/extension-request.ts'
import type { HoursFact, IntegrationFacts, PlanFact, PlanLevel } from '#domain/integration/facts.ts'
import { factsThatCount, type RecordedFactRow } from '#domain/integration/integration.queries.ts'
import type { LocalNorm } from '#domain/integration/law.ts'
import { latestLifts } from '#domain/integration/lift.ts'
import { type ThemeStanding, themeStandings } from '#domain/integration/map.ts'
import { itemsThatCount, type ProgressItemRow } from '#domain/integration/progress.queries.ts'
import type { ItemOf, LessonReport, ProgressKind, Verdict } from '#domain/integration/progress.ts'
import { countedHours, lessonsTwice, uncountedHours } from '#domain/integration/progress-counts.ts'
import {
  type Attendance,
  attendanceOf,
  type HourNorm,
  type HourTotals,
  hourBalance,
  hoursNeeded,
  hourTotals,
} from '#domain/integration/progress-hours.ts'
import { plansInOrder, type Term, termOf } from '#domain/integration/term.ts'
import type { LocalDate } from '#kernel/local-date.ts'

export type Rows<K extends ProgressKind> = readonly ProgressItemRow<ItemOf<K>>[]

/** Everything that the tab shows, reckoned from what was recorded. */
export type Overview = {
  facts: IntegrationFacts
  /** The plan that holds now; null before the first. */
  plan: PlanFact | null
  term: Term | null
  deadlines: readonly Deadline[]
  totals: HourTotals
  balance: readonly HourNorm[]
  /** Hours of MAP and PVT that the law asks. */
  needed: { map: number; pvt: number }
  exams: readonly PartStanding[]
  themes: readonly ThemeStanding<ItemOf<'map-theme'>>[]
  lessons: Rows<'lessons'>
  workshops: Rows<'pvt-workshop'>
  subjects: Rows<'knm-subject'>
  extensions: Rows<'extension'>
  /** Requests for more time that wait for DUO, and when more time can be asked for. */
  openExtensions: Rows<'extension'>
  extensionRequest: Deadline | null
  exemptions: Rows<'exemption'>
  waivers: Rows<'waiver'>
  certificateOn: LocalDate | null
  /** Hours that count for nothing, because they lie before the broad intake and the plan. */
  uncounted: readonly HoursFact[]
  /** Reports of lessons over days for which somebody recorded hours of lessons too. */
  twice: readonly LessonReport[]
  attendance: Attendance
  taalschakel: { starts: Rows<'taalschakel-start'>; ends: Rows<'taalschakel-end'> }
  blames: Rows<'blame'>
  /** What DUO takes today of blame for PVT or MAP that is late. */
  blameTold: readonly Verdict[]
}

type Given = {
  today: LocalDate
  norms: readonly LocalNorm[]
  /** Course hours that the plan estimates. */
  estimate: number | null
}

export function overviewOf(
  factRows: readonly RecordedFactRow[],
  itemRows: readonly ProgressItemRow[],
  { today, norms, estimate }: Given,
): Overview {
  const facts = factsThatCount(factRows)
  const counting = itemsThatCount(itemRows)
  const rowsOf = <K extends ProgressKind>(kind: K) =>
    counting.filter((row): row is ProgressItemRow<ItemOf<K>> => row.item.kind === kind)
  const itemsOf = <K extends ProgressKind>(kind: K) => rowsOf(kind).map(({ item }) => item)
  const plan = plansInOrder(facts).at(-1) ?? null
  const totals = hourTotals(countedHours(factRows, itemRows))
  return {
    facts,
    plan,
    term: termOf(facts),
    deadlines: deadlinesFor(facts, today, norms),
    totals,
    balance: plan?.route
      ? hourBalance(totals, { route: plan.route, group: facts.group, on: plan.datedOn, estimate })
      : [],
    needed: hoursNeeded(plan?.datedOn ?? today),
    exams: examStandings({
      group: facts.group,
      required: levelOf(plan),
      attempts: attemptsOf(facts, itemsOf('exam-result')),
      bookings: itemsOf('exam-booking'),
      today,
    }),
    themes: themeStandings(itemsOf('map-theme')),
    lessons: rowsOf('lessons'),
    workshops: rowsOf('pvt-workshop'),
    subjects: rowsOf('knm-subject'),
    extensions: latestOfEach(rowsOf('extension')),
    openExtensions: openRequests(rowsOf('extension'), facts),
    extensionRequest: requestWindow(facts, today),
    exemptions: latestLifts(rowsOf('exemption')),
    waivers: latestLifts(rowsOf('waiver')),
    certificateOn: itemsOf('certificate')[0]?.on ?? null,
    uncounted: uncountedHours(factRows),
    twice: lessonsTwice(itemRows),
    attendance: attendanceOf(itemsOf('lessons')),
    taalschakel: { starts: rowsOf('taalschakel-start'), ends: rowsOf('taalschakel-end') },
    blames: rowsOf('blame'),
    blameTold: blameTold(termOf(facts)?.to ?? null, today),
  }
}

/** On the Z-route exams are a choice, at A2 (Bi art. 3.14). */
const levelOf = (plan: PlanFact | null): PlanLevel => plan?.level ?? (plan?.route === 'Z' ? 'A2' : 'B1')

/** A result that came from elsewhere has no reason; one that was recorded here may. */
function attemptsOf({ exams = [] }: IntegrationFacts, results: readonly ItemOf<'exam-result'>[]) {
  return exams.map((exam) => {
    const own = results.find(
      ({ part, on, result }) => part === exam.part && on === exam.on && result === exam.result,
    )
    return { ...exam, reason: own?.reason }
  })
}

/** A decision takes the place of the request that it answers. */
function latestOfEach(rows: Rows<'extension'>): Rows<'extension'> {
  const answered = rows.filter(({ item }) => item.decision !== undefined)
  const isAnswered = ({ item }: Rows<'extension'>[number]) =>
    answered.some((one) => one.item.on === item.on && one.item.ground === item.ground)
  return rows.filter((row) => row.item.decision !== undefined || !isAnswered(row))
}
