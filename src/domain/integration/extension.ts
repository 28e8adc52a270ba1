import { countBack, endOfTerm } from '#domain/calendar/terms.ts'
import { addDays, addMonths, addWeeks, type LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { versionOn } from './law.ts'

/** The days on which an extension can be asked for: the last six months of the term (WI.EXT.REQUEST). */
export function extensionRequestWindow(lastDayOfTerm: LocalDate): { from: LocalDate; to: LocalDate } {
  const { value } = versionOn(LAW.extensionRequestMonths, lastDayOfTerm)
  const end = addDays(lastDayOfTerm, 1)
  return { from: countBack(end, { unit: 'months', count: value }), to: lastDayOfTerm }
}

/** The last day to decide on a request: eight weeks, moved to a working day (WI.EXT.DECISION). */
export function extensionDecisionEnd(requestedOn: LocalDate): LocalDate {
  const { value, basis } = versionOn(LAW.extensionDecisionWeeks, requestedOn)
  return endOfTerm({ startsOn: requestedOn, length: { unit: 'weeks', count: value }, basis }).lastDay
}

/** The last day to deliver a quarter to CBS; any day of the quarter will do (WI.STAT). */
export function statisticsDueOn(dayInQuarter: LocalDate): LocalDate {
  const month = Number(dayInQuarter.slice(5, 7))
  const monthsLeft = 2 - ((month - 1) % 3)
  const firstOfNext = addMonths(`${dayInQuarter.slice(0, 8)}01` as LocalDate, monthsLeft + 1)
  return addWeeks(addDays(firstOfNext, -1), versionOn(LAW.statisticsWeeks, dayInQuarter).value)
}
