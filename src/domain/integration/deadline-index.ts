import type { Window } from './deadline.ts'
import { windowsFor } from './deadlines.ts'
import type { IntegrationFacts } from './facts.ts'
import type { LocalNorm } from './law.ts'

/** Changes with each change of the rules or of the law in them: rows of another version are made anew. */
const RULES_VERSION = '2026-11-30'

/** The rules a municipality reckons with: the law, and the norms of its own that it switched on. */
export const rulesVersion = (norms: readonly LocalNorm[]): string => [RULES_VERSION, ...norms].join(' ')

/** One row of the index: the part of a window that a list sorts and filters on. */
export type IndexRow = Pick<Window, 'obligation' | 'rule' | 'from' | 'to' | 'metOn'>

/**
 * The rows of one file: every window with a last day that somebody can still miss or has met. A right that lapses
 * and what does not hold for this person are no work for anybody.
 */
export const indexRowsOf = (facts: IntegrationFacts, norms: readonly LocalNorm[]): IndexRow[] =>
  windowsFor(facts, norms)
    .filter(({ isOff, lapses, to }) => !isOff && !lapses && to !== null)
    .map(({ obligation, rule, from, to, metOn }) => ({ obligation, rule, from, to, metOn }))
