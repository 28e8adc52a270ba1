import type { LocalDate } from '#kernel/local-date.ts'
import type { HourKind, HoursFact, IntegrationFacts } from './facts.ts'

/**
 * The day from which efforts count: the first plan, or the broad intake where that came before it (Bi 5.3 par. 5; 3.1,
 * 3.2, 3.14, 5.5). Undefined while neither is known.
 */
export const effortsCountFrom = ({ intake = [], plans = [] }: IntegrationFacts): LocalDate | undefined =>
  [...intake.map(({ on }) => on), ...plans.map(({ datedOn }) => datedOn)].sort()[0]

const byDay = (a: HoursFact, b: HoursFact): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

function countingHours(facts: IntegrationFacts, kinds: readonly HourKind[]): readonly HoursFact[] {
  const since = effortsCountFrom(facts)
  return (facts.hours ?? [])
    .filter(({ kind, on }) => kinds.includes(kind) && (since === undefined || on >= since))
    .toSorted(byDay)
}

/** Parts of hours are no exact binary numbers: ten times 1.2 must be twelve. */
const exact = (hours: number): number => Math.round(hours * 1e6) / 1e6

/** How many hours of these kinds count. */
export const hoursOf = (facts: IntegrationFacts, kinds: readonly HourKind[]): number =>
  exact(countingHours(facts, kinds).reduce((sum, { hours }) => sum + hours, 0))

/** Whether any hours of these kinds count. */
export const hasHoursOf = (facts: IntegrationFacts, kinds: readonly HourKind[]): boolean =>
  countingHours(facts, kinds).length > 0

/** The day on which so many hours of these kinds were reached; null when they were not. */
export function reachedOn(
  facts: IntegrationFacts,
  kinds: readonly HourKind[],
  needed: number,
): LocalDate | null {
  let sum = 0
  for (const { on, hours } of countingHours(facts, kinds)) {
    sum = exact(sum + hours)
    if (sum >= needed) return on
  }
  return null
}

/** MAP and PVT hours are participation too (Bi 3.14). */
export const PARTICIPATION: readonly HourKind[] = ['participation', 'map-practice', 'pvt']
