import type { LocalDate } from '#kernel/local-date.ts'
import type { HourKind, HoursFact, IntegrationFacts } from './facts.ts'

/**
 * Hours count from the plan on, and before it only those within the broad intake (Bi 5.3 par. 5; 3.1, 3.2, 3.14, 5.5).
 */
function countingHours(facts: IntegrationFacts): readonly HoursFact[] {
  const { hours = [], intake = [] } = facts
  const since = [
    ...intake.map(({ on }) => on),
    ...(facts.plans ?? []).map(({ datedOn }) => datedOn),
  ].sort()[0]
  return since === undefined ? hours : hours.filter(({ on }) => on >= since)
}

/** How many hours of these kinds count. */
export const hoursOf = (facts: IntegrationFacts, kinds: readonly HourKind[]): number =>
  countingHours(facts)
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, { hours }) => sum + hours, 0)

/** The day on which so many hours of these kinds were reached; null when they were not. */
export function reachedOn(
  facts: IntegrationFacts,
  kinds: readonly HourKind[],
  needed: number,
): LocalDate | null {
  const sorted = countingHours(facts)
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  let sum = 0
  for (const { on, hours } of sorted) {
    sum += hours
    if (sum >= needed) return on
  }
  return null
}

/** MAP and PVT hours are participation too (Bi 3.14). */
export const PARTICIPATION: readonly HourKind[] = ['participation', 'map-practice', 'pvt']
