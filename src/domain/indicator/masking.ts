import { type MaskingPlan, withholdUntilSafe } from './masking.plan.ts'
import { cellsOf, isSmall, type Reading } from './masking.witness.ts'

/**
 * A count of people. `printed`: stands in the table. `rest`: not printed, but people who share something (the other
 * origins, those of n who are not in k), so it may not be worked out either when it is 1-4. `gap`: not printed and
 * no group (question left open): only part of a sum.
 */
export type MaskingCell = {
  count: number
  role: 'printed' | 'rest' | 'gap'
  /** Printed in many tables (the size of a group): withheld only when nothing else helps. */
  isKept?: true
}

/** A whole and its parts, by cell id. A reader is taken to know every sum, so each one that holds must be given. */
export type MaskingSum = { total: string; parts: readonly string[] }

export type MaskingTable = { cells: ReadonlyMap<string, MaskingCell>; sums: readonly MaskingSum[] }

/** What is printed. `small`: one to four people. `withheld`: any number; says nothing about the count. */
export type Shown = { kind: 'shown'; value: number } | { kind: 'small' } | { kind: 'withheld' }

/** A figure that is worked out from counts: printed, or masked together with them. */
export type ShownFigure = { kind: 'shown'; value: number } | { kind: 'masked' }

const SMALL_TEXT = '<5'
const WITHHELD_TEXT = 'x'
const MASKED: ShownFigure = { kind: 'masked' }

const firstReading = ({ count, role }: MaskingCell): Reading => {
  if (role !== 'printed') return 'open'
  return isSmall(count) ? 'small' : 'constant'
}

const planOf = ({ cells, sums }: MaskingTable): MaskingPlan => {
  const numbers = new Map([...cells.keys()].map((id, index) => [id, index]))
  const numberOf = (id: string): number => {
    const number = numbers.get(id)
    if (number === undefined) throw new RangeError(`sum names a cell that is not there: ${id}`)
    return number
  }
  const all = [...cells.values()]
  const counts = all.map(({ count }) => count)
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError('a count is a whole number of zero or more')
  }
  const numbered = sums.map(({ total, parts }) => ({ total: numberOf(total), parts: parts.map(numberOf) }))
  const sumsOf: number[][] = all.map(() => [])
  numbered.forEach((sum, index) => {
    const partsTogether = sum.parts.reduce((together, part) => together + (counts[part] ?? 0), 0)
    if (partsTogether !== counts[sum.total])
      throw new RangeError(`parts do not add up: ${sums[index]?.total}`)
    for (const cell of new Set(cellsOf(sum))) sumsOf[cell]?.push(index)
  })
  return {
    counts,
    readings: all.map(firstReading),
    sums: numbered,
    sumsOf,
    kept: all.map(({ isKept }) => isKept === true),
    guarded: all.map(({ role }) => role !== 'gap'),
  }
}

/**
 * Decides per cell why it is printed, marked or withheld. `cover` and `open` are both printed as withheld; they
 * differ only in what a reader who knows this rule could guess, which the attack test uses.
 */
export const readingsOf = (table: MaskingTable): ReadonlyMap<string, Reading> => {
  const plan = planOf(table)
  withholdUntilSafe(plan)
  return new Map([...table.cells.keys()].map((id, index) => [id, plan.readings[index] ?? 'open']))
}

const SHOWN_AS: Record<Reading, (count: number) => Shown> = {
  constant: (value) => ({ kind: 'shown', value }),
  small: () => ({ kind: 'small' }),
  cover: () => ({ kind: 'withheld' }),
  open: () => ({ kind: 'withheld' }),
}

/**
 * Rules IND.MASK.SMALL, .COVER and .GROUP: what the public may see of counts of people that are published together.
 * Counts of 1-4 become `small`, zero is shown, and further cells are withheld until every printed or `rest` count
 * of 1-4 could still be 1, 2, 3 or 4 for a reader who knows all printed numbers and all sums. Only printed cells are
 * in the answer. Deterministic. Throws when a count is not a whole number, or a sum does not add up.
 */
export const mask = (table: MaskingTable): ReadonlyMap<string, Shown> => {
  const shown = new Map<string, Shown>()
  const readings = readingsOf(table)
  for (const [id, { count, role }] of table.cells) {
    if (role === 'printed') shown.set(id, SHOWN_AS[readings.get(id) ?? 'open'](count))
  }
  return shown
}

/** Everything as it is: for audience internal. */
export const showAll = (table: MaskingTable): ReadonlyMap<string, Shown> =>
  new Map([...table.cells].map(([id, { count }]) => [id, { kind: 'shown', value: count }]))

/** The text in the table: the number, `<5`, or `x` (the sign for a secret figure in official statistics). */
export const shownText = (shown: Shown): string => {
  if (shown.kind === 'shown') return String(shown.value)
  return shown.kind === 'small' ? SMALL_TEXT : WITHHELD_TEXT
}

/**
 * Rule IND.MASK.PERCENTAGE: a percentage, one decimal, half up, only when both its counts are shown; else it would give the
 * hidden one away. Null when nobody was asked.
 */
export const maskPercentage = (k: Shown, n: Shown): ShownFigure | null => {
  if (k.kind !== 'shown' || n.kind !== 'shown') return MASKED
  if (n.value === 0) return null
  return { kind: 'shown', value: Math.floor((2000 * k.value + n.value) / (2 * n.value)) / 10 }
}

/**
 * Rule IND.MASK.MEAN: a mean, only when the size of the group is shown and so is every count taken from the same
 * answers (a mean close to the top of the scale tells that hardly anyone is below). Null when nobody answered.
 */
export const maskMean = (
  mean: number | null,
  n: Shown,
  counts: readonly Shown[] = [],
): ShownFigure | null => {
  if ([n, ...counts].some(({ kind }) => kind !== 'shown')) return MASKED
  return mean === null ? null : { kind: 'shown', value: mean }
}

/** Rule IND.MASK.CHANGE: a change over time (after minus before), only when both sides are shown. Null without a figure. */
export const maskChange = (
  before: Shown | ShownFigure | null,
  after: Shown | ShownFigure | null,
): ShownFigure | null => {
  if (before === null || after === null) return null
  if (before.kind !== 'shown' || after.kind !== 'shown') return MASKED
  return { kind: 'shown', value: Math.round((after.value - before.value) * 1e9) / 1e9 }
}
