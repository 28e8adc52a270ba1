import { lacksPlan } from './fact-check.ts'
import type { FactSource, RecordedFact } from './recorded-fact.ts'

type Origin = { source: FactSource; sourceId: string | null }

const ALONE: ReadonlySet<FactSource> = new Set<FactSource>(['import', 'transfer', 'intake'])

/**
 * Whether a fact is taken back by itself: INT.FACT.WITHDRAW. What DUO said goes with its message, a plan of ours with the
 * plan, and what an item brought (hours of a workshop) with the item.
 */
export const isWithdrawnAlone = ({ source, sourceId }: Origin): boolean =>
  ALONE.has(source) || (source === 'worker' && sourceId === null)

/**
 * Whether others hang in the air without this fact, as an extension or a talk without a plan: those go first.
 * @param others what counts beside it
 */
export const isLeanedOn = (fact: RecordedFact, others: readonly RecordedFact[]): boolean =>
  others.some((one) => lacksPlan(one, others) && !lacksPlan(one, [...others, fact]))
