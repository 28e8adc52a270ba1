import { assembleFacts } from './assemble.ts'
import type { HoursFact } from './facts.ts'
import { hasHoursOf } from './hours.ts'
import type { ItemOf, LessonReport, ProgressItem } from './progress.ts'
import { overlap } from './progress-check.ts'
import type { CountedHours } from './progress-hours.ts'
import type { RecordedFact } from './recorded-fact.ts'

type FactRow = { fact: RecordedFact; sourceId: string | null; withdrawn: unknown }
type ItemRow = { id: string; item: ProgressItem; withdrawn: unknown }

/** The hours that count, each with what it was for: the item that brought an hour says whether it was in the intake. */
export function countedHours(facts: readonly FactRow[], items: readonly ItemRow[]): CountedHours[] {
  const intake = new Set(
    items.flatMap(({ id, item }) => (item.kind === 'hours' && item.count === 'lesson-in-intake' ? [id] : [])),
  )
  return hoursIn(facts)
    .filter(({ counts }) => counts)
    .map(({ hour: { kind, hours }, sourceId }) => ({
      kind,
      hours,
      isIntake: sourceId !== null && intake.has(sourceId),
    }))
}

/** The hours that were recorded and do not count, because they lie before the broad intake and the plan (Bi 5.3 par. 5). */
export const uncountedHours = (facts: readonly FactRow[]): HoursFact[] =>
  hoursIn(facts).flatMap(({ hour, counts }) => (counts ? [] : [hour]))

/** Each hour is held to the rule of the dates, so that a page and a date never differ: INT.HOURS.ONE. */
function hoursIn(rows: readonly FactRow[]) {
  const counting = rows.filter(({ withdrawn }) => withdrawn === null)
  const facts = assembleFacts(counting.map(({ fact }) => fact))
  return counting.flatMap(({ fact, sourceId }) => {
    if (fact.kind !== 'hours') return []
    const hour: HoursFact = { kind: fact.of, on: fact.on, hours: fact.hours }
    return [{ hour, sourceId, counts: hasHoursOf({ ...facts, hours: [hour] }, [hour.kind]) }]
  })
}

/**
 * Reports of lessons beside which somebody recorded hours of lessons over the same days: they may count twice:
 * INT.HOURS.TWICE. Two schools may teach side by side, so only who reported is compared.
 */
export function lessonsTwice(items: readonly ItemRow[]): LessonReport[] {
  const counting = items.filter(({ withdrawn }) => withdrawn === null).map(({ item }) => item)
  const hours = counting.filter(
    (item): item is ItemOf<'hours'> => item.kind === 'hours' && item.count === 'lesson',
  )
  return counting.filter(
    (item): item is LessonReport => item.kind === 'lessons' && hours.some((one) => overlap(one, item)),
  )
}
