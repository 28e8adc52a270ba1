import type { ProgressItem } from './progress.ts'
import type { CountedHours } from './progress-hours.ts'
import type { RecordedFact } from './recorded-fact.ts'

type FactRow = { fact: RecordedFact; sourceId: string | null; withdrawn: unknown }
type ItemRow = { id: string; item: ProgressItem; withdrawn: unknown }

/** The hours that count, each with what it was for: the item that brought an hour says whether it was in the intake. */
export function countedHours(facts: readonly FactRow[], items: readonly ItemRow[]): CountedHours[] {
  const intake = new Set(
    items.flatMap(({ id, item }) => (item.kind === 'hours' && item.count === 'lesson-in-intake' ? [id] : [])),
  )
  return facts.flatMap(({ fact, sourceId, withdrawn }) =>
    fact.kind === 'hours' && withdrawn === null
      ? [{ kind: fact.of, hours: fact.hours, isIntake: sourceId !== null && intake.has(sourceId) }]
      : [],
  )
}
