/**
 * What a reader may take a cell to be. `constant`: printed or known, one value. `small`: printed as fewer than
 * five, so 1-4. `cover`: withheld to protect another; a reader who guesses why rules out 1-4. `open`: any number.
 */
export type Reading = 'constant' | 'small' | 'cover' | 'open'

/** Cells by number: true counts, readings (changed as more is withheld), and each sum as its total and its parts. */
export type Grid = {
  counts: readonly number[]
  readings: Reading[]
  /** Withheld only when nothing else helps. */
  kept: readonly boolean[]
  sums: readonly { total: number; parts: readonly number[] }[]
  /** Per cell the sums it takes part in, as total or as part. */
  sumsOf: readonly (readonly number[])[]
}

/** A whole alternative table, given as the cells that differ from the true one. */
export type Witness = ReadonlyMap<number, number>

export const SMALLEST_OPEN_COUNT = 5
const STEPS_PER_SEARCH = 400

export const isSmall = (count: number): boolean => count >= 1 && count < SMALLEST_OPEN_COUNT

export const cellsOf = (sum: { total: number; parts: readonly number[] }): readonly number[] => [
  sum.total,
  ...sum.parts,
]

export const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index]
  if (found === undefined) throw new RangeError(`no cell or sum number ${index}`)
  return found
}

const fits = (reading: Reading, value: number): boolean => {
  if (value < 0) return false
  if (reading === 'small') return isSmall(value)
  return reading !== 'cover' || !isSmall(value)
}

const LOWEST: Record<Reading, number> = { constant: 0, small: 1, cover: SMALLEST_OPEN_COUNT, open: 0 }

/** The value nearest to `wanted` that the reading allows when walking from `from`; full steps before part steps. */
const clipped = (reading: Reading, from: number, wanted: number): number => {
  if (fits(reading, wanted)) return wanted
  const top = reading === 'small' ? SMALLEST_OPEN_COUNT - 1 : Number.MAX_SAFE_INTEGER
  const bounded = Math.min(top, Math.max(LOWEST[reading], wanted))
  return bounded > Math.max(from, wanted) || bounded < Math.min(from, wanted) ? from : bounded
}

type Search = { grid: Grid; changed: Map<number, number>; stepsLeft: number }
type Broken = { sum: number; excess: number; cells: readonly number[] }
type Step = { cell: number; value: number; whole: boolean }

const valueIn = ({ grid, changed }: Search, cell: number): number =>
  changed.get(cell) ?? at(grid.counts, cell)

const excess = (search: Search, sum: number): number => {
  const { total, parts } = at(search.grid.sums, sum)
  let left = -valueIn(search, total)
  for (const part of parts) left += valueIn(search, part)
  return left
}

const movable = ({ grid, changed }: Search, sum: number): readonly number[] =>
  cellsOf(at(grid.sums, sum)).filter((cell) => at(grid.readings, cell) !== 'constant' && !changed.has(cell))

/** The broken sum with the fewest cells left to move: where the search fails soonest. */
const tightestBroken = (search: Search): Broken | null => {
  const touched = new Set([...search.changed.keys()].flatMap((cell) => at(search.grid.sumsOf, cell)))
  let tightest: Broken | null = null
  for (const sum of touched) {
    const off = excess(search, sum)
    if (off === 0) continue
    const cells = movable(search, sum)
    if (tightest === null || cells.length < tightest.cells.length) tightest = { sum, excess: off, cells }
  }
  return tightest
}

const stepsFor = (search: Search, broken: Broken): Step[] => {
  const { grid } = search
  const { total } = at(grid.sums, broken.sum)
  const steps: Step[] = []
  for (const cell of broken.cells) {
    const from = at(grid.counts, cell)
    const wanted = from + (cell === total ? broken.excess : -broken.excess)
    const value = clipped(at(grid.readings, cell), from, wanted)
    if (value !== from) steps.push({ cell, value, whole: value === wanted })
    if (at(grid.readings, cell) === 'cover' && wanted < SMALLEST_OPEN_COUNT && value !== 0) {
      steps.push({ cell, value: 0, whole: false })
    }
  }
  const links = (step: Step): number => at(grid.sumsOf, step.cell).length
  return steps.sort((a, b) => Number(b.whole) - Number(a.whole) || links(a) - links(b) || a.cell - b.cell)
}

const repair = (search: Search): boolean => {
  const broken = tightestBroken(search)
  if (broken === null) return true
  for (const step of stepsFor(search, broken)) {
    if (search.stepsLeft-- <= 0) return false
    search.changed.set(step.cell, step.value)
    if (repair(search)) return true
    search.changed.delete(step.cell)
  }
  return false
}

/**
 * Looks for another table that would be printed the same and in which `cell` counts `value`: moves the cell, then
 * repairs one broken sum after another, each cell moved at most once. Null means not found within the bound, which
 * the caller must read as unsafe; a table that is found satisfies every sum exactly, so finding is proof.
 */
export const findWitness = (grid: Grid, cell: number, value: number): Witness | null => {
  if (!fits(at(grid.readings, cell), value)) return null
  const search: Search = { grid, changed: new Map([[cell, value]]), stepsLeft: STEPS_PER_SEARCH }
  return repair(search) ? search.changed : null
}
