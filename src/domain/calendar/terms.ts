import { z } from 'zod'
import { addDays, addMonths, addWeeks, addYears, type LocalDate } from '#kernel/local-date.ts'
import { beyondLastDecree, type RestDayReason, whyRestDay } from './holidays.ts'

/** How long a term runs. A term in hours needs a clock to end, so only `isExtendable` knows it. */
export const TermLength = z.object({
  unit: z.enum(['hours', 'days', 'weeks', 'months', 'years']),
  count: z.int().positive(),
})
export type TermLength = z.infer<typeof TermLength>
export type LengthInDays = TermLength & { unit: Exclude<TermLength['unit'], 'hours'> }

/** Where the term is written. Only an act and an order in council (AMvB) fall under the Algemene termijnenwet. */
export const TermBasis = z.enum([
  'act',
  'order-in-council',
  'ministerial-regulation',
  'municipal-ordinance',
  'contract',
  'local-norm',
])
export type TermBasis = z.infer<typeof TermBasis>

export type Term = { readonly startsOn: LocalDate; readonly length: LengthInDays; readonly basis: TermBasis }

/** The rule that gave the last day; its reading stands in docs/rules/calendar.md. */
export type TermRule = 'CAL.TERM.COUNT' | 'CAL.TERM.EXTEND' | 'CAL.TERM.LONG' | 'CAL.TERM.BASIS'

export type TermEnd = {
  /** The last day on which the act is in time; the term has run out the day after. */
  readonly lastDay: LocalDate
  /** The last day as counted, before any extension. */
  readonly countedDay: LocalDate
  readonly rule: TermRule
  /** The rest days passed over, in order; empty when nothing was extended. */
  readonly passedOver: readonly { readonly day: LocalDate; readonly reason: RestDayReason }[]
  /** True when a decree still to come may move `lastDay`: extendable, and outside every known decree. */
  readonly provisional: boolean
}

/**
 * The last day of a term that starts on a day (the day of the event is not counted).
 * Ten weeks from Monday 3 March 2025 end on Monday 12 May 2025: CAL.TERM.COUNT. A last day on a Saturday,
 * Sunday or holiday moves to the next working day: CAL.TERM.EXTEND, art. 1 Algemene termijnenwet, unless the
 * term is too long (CAL.TERM.LONG, art. 4) or has another basis (CAL.TERM.BASIS).
 */
export function endOfTerm(term: Term): TermEnd {
  const countedDay = shift(term.startsOn, term.length, 1)
  if (!isExtendable(term.length, term.basis)) {
    const rule = fallsUnderTheAct(term.basis) ? 'CAL.TERM.LONG' : 'CAL.TERM.BASIS'
    return { lastDay: countedDay, countedDay, rule, passedOver: [], provisional: false }
  }
  const passedOver = restDaysFrom(countedDay)
  const lastDay = addDays(countedDay, passedOver.length)
  const rule = passedOver.length > 0 ? 'CAL.TERM.EXTEND' : 'CAL.TERM.COUNT'
  return { lastDay, countedDay, rule, passedOver, provisional: beyondLastDecree(lastDay) }
}

/** The day a length before a moment ("six months before the end"). Never moved: CAL.TERM.BACK. */
export const countBack = (moment: LocalDate, length: LengthInDays): LocalDate => shift(moment, length, -1)

/** Whether art. 1 may move the end: CAL.TERM.LONG (art. 4) and CAL.TERM.BASIS. */
export function isExtendable(length: TermLength, basis: TermBasis): boolean {
  return fallsUnderTheAct(basis) && length.count <= LONGEST_EXTENDABLE[length.unit]
}

// Art. 4: not for terms in hours, of more than 90 days, twelve weeks or three months, or in years.
const LONGEST_EXTENDABLE = { hours: 0, days: 90, weeks: 12, months: 3, years: 0 } as const

const fallsUnderTheAct = (basis: TermBasis): boolean => basis === 'act' || basis === 'order-in-council'

function restDaysFrom(first: LocalDate): { day: LocalDate; reason: RestDayReason }[] {
  const passed = []
  let day = first
  for (let reason = whyRestDay(day); reason !== null; reason = whyRestDay(day)) {
    passed.push({ day, reason })
    day = addDays(day, 1)
  }
  return passed
}

// Counting n from the day after the start ends on the n-th such day: the start plus n, in each unit.
function shift(from: LocalDate, length: LengthInDays, direction: 1 | -1): LocalDate {
  return ADD[length.unit](from, direction * length.count)
}

const ADD = { days: addDays, weeks: addWeeks, months: addMonths, years: addYears } as const
