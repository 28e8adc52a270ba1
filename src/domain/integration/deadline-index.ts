import type { Window } from './deadline.ts'
import { windowsFor } from './deadlines.ts'
import type { IntegrationFacts } from './facts.ts'
import type { LocalNorm } from './law.ts'
import { RULES_VERSION } from './rules-version.ts'

/** The rules a municipality reckons with: the law, and the norms of its own that it switched on. */
export const rulesVersion = (norms: readonly LocalNorm[]): string => [RULES_VERSION, ...norms].join(' ')

/** One row of the index: the part of a window that a list sorts and filters on. */
export type IndexRow = Pick<Window, 'obligation' | 'rule' | 'article' | 'from' | 'to' | 'metOn'>

/**
 * The rows of one file: every window with a last day that somebody can still miss or has met. A right that lapses
 * and what does not hold for this person are no work for anybody.
 */
export const indexRowsOf = (facts: IntegrationFacts, norms: readonly LocalNorm[]): IndexRow[] =>
  windowsFor(facts, norms)
    .filter(({ isOff, lapses, to }) => !isOff && !lapses && to !== null)
    .map(({ obligation, rule, article, from, to, metOn }) => ({ obligation, rule, article, from, to, metOn }))
