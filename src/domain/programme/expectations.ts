import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { addDays, addMonths, addWeeks, type LocalDate } from '#kernel/local-date.ts'
import { type ExpectedInstrument, type Programme, plannedEnd } from './programme.ts'

/** What is known of one enrolment. `endedOn` is its last day, also after an early end; extension in whole months. */
export type EnrolmentFacts = {
  startedOn: LocalDate
  endedOn: LocalDate | null
  extendedMonths?: number
  answered: readonly { instrumentId: InstrumentId; moment: Moment; answeredOn: LocalDate }[]
}

export type ExpectationStatus = 'not-yet' | 'open' | 'due-soon' | 'late' | 'done' | 'not-applicable'

/** `from` and `to` are inclusive; both null while they depend on an end that has not come. */
export type Expectation = {
  instrumentId: InstrumentId
  moment: Moment
  from: LocalDate | null
  to: LocalDate | null
  status: ExpectationStatus
  ruleId: string
  why: string
}

// Rule PRG.DUE-SOON: the same two weeks as for the legal terms, so that one word means one thing.
const DUE_SOON_DAYS = 14

/**
 * Which forms and measurements an enrolment should have, in the order of the programme, as they stand today.
 * The rule of each is in the programme's content; windows and statuses: docs/rules/programme.md.
 */
export function expectationsFor(
  programme: Programme,
  facts: EnrolmentFacts,
  today: LocalDate,
): Expectation[] {
  return programme.expectations.map((expected) => {
    const { instrumentId, moment, ruleId, why } = expected
    const window = windowOf(programme, expected, facts)
    const status = statusOf(expected, facts, { window, today })
    return { instrumentId, moment, from: window?.from ?? null, to: window?.to ?? null, status, ruleId, why }
  })
}

type Window = { from: LocalDate; to: LocalDate } | null

function windowOf(programme: Programme, { due }: ExpectedInstrument, facts: EnrolmentFacts): Window {
  const anchor = {
    start: facts.startedOn,
    end: facts.endedOn,
    'planned-end': facts.endedOn ?? plannedEnd(programme, facts.startedOn, facts.extendedMonths),
  }[due.countedFrom]
  if (anchor === null) return null
  // An early end soon after the start must not open a window before the first day.
  const from = shifted(anchor, due.from)
  return { from: from < facts.startedOn ? facts.startedOn : from, to: shifted(anchor, due.to) }
}

function statusOf(
  expected: ExpectedInstrument,
  facts: EnrolmentFacts,
  { window, today }: { window: Window; today: LocalDate },
): ExpectationStatus {
  const isAnswered = facts.answered.some(
    (one) => one.instrumentId === expected.instrumentId && one.moment === expected.moment,
  )
  if (isAnswered) return 'done'
  if (hasLapsed(expected, facts.endedOn, today)) return 'not-applicable'
  if (window === null || today < window.from) return 'not-yet'
  if (today > window.to) return 'late'
  return addDays(today, DUE_SOON_DAYS) >= window.to ? 'due-soon' : 'open'
}

/** Rule PRG.LAPSED: a start measured after the end would describe another moment, so it stays missing. */
function hasLapsed({ due }: ExpectedInstrument, endedOn: LocalDate | null, today: LocalDate): boolean {
  if (endedOn === null || due.lapsesMonthsAfterEnd === undefined) return false
  return today > addMonths(endedOn, due.lapsesMonthsAfterEnd)
}

/** Most offsets are zero, and a caseload asks this thousands of times. */
function shifted(day: LocalDate, { months = 0, weeks = 0 }: Offset): LocalDate {
  const moved = months === 0 ? day : addMonths(day, months)
  return weeks === 0 ? moved : addWeeks(moved, weeks)
}

type Offset = { months?: number | undefined; weeks?: number | undefined }
