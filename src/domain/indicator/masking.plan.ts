import { cellsAround, coversFor, filledCellsAround, marksAround, totalsHeld } from './masking.cover.ts'
import { at, findWitness, type Grid, isSmall, type Reading } from './masking.witness.ts'

/** The grid with, per cell, whether its people must stay hidden when there are one to four. */
export type MaskingPlan = Grid & { guarded: readonly boolean[] }

type Claim = { cell: number; value: number }

const VALUES_TO_KEEP = [1, 2, 3, 4] as const
const TRIALS_PER_STEP = 16

const isProtected = (plan: MaskingPlan, cell: number): boolean =>
  isSmall(at(plan.counts, cell)) && at(plan.guarded, cell)

const claimsFor = (plan: MaskingPlan, cells: readonly number[]): readonly Claim[] =>
  cells
    .filter((cell) => isProtected(plan, cell))
    .flatMap((cell) => VALUES_TO_KEEP.map((value) => ({ cell, value })))

const partsOf = (plan: MaskingPlan, total: number): readonly number[] =>
  at(plan.sumsOf, total)
    .map((sum) => at(plan.sums, sum))
    .flatMap((sum) => (sum.total === total && sum.parts.length > 1 ? sum.parts : []))

/**
 * Rule IND.MASK.GROUP. Below a group of one to four people nothing is told, zeros included: two parts marked as 1-4
 * would say that each is at most three, and a zero would say something about everyone in the group. A sum of one
 * part is the same number twice and needs no closing.
 */
const closeSmallGroups = (plan: MaskingPlan): void => {
  const waiting = [...plan.counts.keys()].filter((cell) => isProtected(plan, cell))
  const closed = new Set<number>()
  for (let total = waiting.pop(); total !== undefined; total = waiting.pop()) {
    for (const part of partsOf(plan, total)) {
      if (closed.has(part)) continue
      closed.add(part)
      plan.readings[part] = 'open'
      waiting.push(part)
    }
  }
}

/** Remembers what was proven possible: one other table often proves a value for several cells at once. */
const startProofs = (plan: MaskingPlan) => {
  const possible = new Map<number, Set<number>>()
  const grant = (cell: number, value: number): void => {
    possible.set(cell, (possible.get(cell) ?? new Set([at(plan.counts, cell)])).add(value))
  }
  const proves = ({ cell, value }: Claim): boolean => {
    if (value === plan.counts[cell] || possible.get(cell)?.has(value)) return true
    const witness = findWitness(plan, cell, value)
    for (const [other, otherValue] of witness ?? []) grant(other, otherValue)
    return witness !== null
  }
  return { grant, proves }
}

/** Rereads one more cell: the first that is enough by itself, else the most promising. False when none is left. */
const rereadOne = (
  plan: MaskingPlan,
  claim: Claim,
  by: { cells: readonly number[]; as: Reading },
): boolean => {
  for (const cell of by.cells.slice(0, TRIALS_PER_STEP)) {
    const before = at(plan.readings, cell)
    plan.readings[cell] = by.as
    if (findWitness(plan, claim.cell, claim.value)) return true
    plan.readings[cell] = before
  }
  const [best] = by.cells
  if (best === undefined) return false
  plan.readings[best] = by.as
  return true
}

/**
 * Withholds for one claim until it is proven: a cover, else (very small groups) a mark is dropped, else everything
 * that hangs together with the cell is withheld except zeros. In that end state the table of zeros and four times
 * the true table print the same too, so no count is given away although not every value has been shown possible.
 */
const secure = (plan: MaskingPlan, claim: Claim, proofs: ReturnType<typeof startProofs>): void => {
  while (!proofs.proves(claim)) {
    if (rereadOne(plan, claim, { cells: coversFor(plan, claim.cell), as: 'cover' })) continue
    if (rereadOne(plan, claim, { cells: marksAround(plan, claim.cell), as: 'open' })) continue
    for (const cell of filledCellsAround(plan, claim.cell)) {
      plan.readings[cell] = 'open'
      for (const value of VALUES_TO_KEEP) proofs.grant(cell, value)
    }
  }
}

/** Covers taken on the way may have become needless: each is shown again when everything around stays safe. */
const dropNeedlessCovers = (plan: MaskingPlan): void => {
  const covers = [...plan.readings.keys()].filter((cell) => plan.readings[cell] === 'cover')
  const worth = (cell: number): number =>
    (at(plan.kept, cell) ? plan.sums.length : 0) + totalsHeld(plan, cell)
  covers.sort((a, b) => worth(b) - worth(a) || at(plan.counts, b) - at(plan.counts, a) || a - b)
  for (const cover of covers) {
    const claims = claimsFor(plan, cellsAround(plan, cover))
    plan.readings[cover] = 'constant'
    const { proves } = startProofs(plan)
    if (!claims.every(proves)) plan.readings[cover] = 'cover'
  }
}

/**
 * Rule IND.MASK.COVER. Withholds cells until every guarded count of 1-4 can still be 1, 2, 3 and 4, each proven by a
 * whole other table that prints the same. Withholding more only adds such tables, so what was proven stays proven
 * and one pass is enough. Changes `plan.readings`.
 */
export const withholdUntilSafe = (plan: MaskingPlan): void => {
  closeSmallGroups(plan)
  const proofs = startProofs(plan)
  for (const claim of claimsFor(plan, [...plan.counts.keys()])) secure(plan, claim, proofs)
  dropNeedlessCovers(plan)
}
