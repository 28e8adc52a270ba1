import { at, cellsOf, type Grid } from './masking.witness.ts'

const isPrinted = (grid: Grid, cell: number): boolean => at(grid.readings, cell) === 'constant'

/** All sums that a change of the cell can reach, walking only through the cells that `passes` lets through. */
const sumsReached = (grid: Grid, from: number, passes: (cell: number) => boolean): readonly number[] => {
  const reached = new Set<number>()
  const waiting = [from]
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    for (const sum of at(grid.sumsOf, cell)) {
      if (reached.has(sum)) continue
      reached.add(sum)
      waiting.push(...cellsOf(at(grid.sums, sum)).filter(passes))
    }
  }
  return [...reached]
}

const cellsReached = (grid: Grid, from: number, passes: (cell: number) => boolean): readonly number[] => {
  const cells = new Set([from])
  for (const sum of sumsReached(grid, from, passes)) {
    for (const cell of cellsOf(at(grid.sums, sum))) cells.add(cell)
  }
  return [...cells]
}

/** Every cell in a sum that a change of this cell can disturb, itself included; printed cells stop the walk. */
export const cellsAround = (grid: Grid, cell: number): readonly number[] =>
  cellsReached(grid, cell, (other) => !isPrinted(grid, other))

/** Every cell of one or more that hangs together with this cell, printed or not. */
export const filledCellsAround = (grid: Grid, cell: number): readonly number[] => {
  const isFilled = (other: number): boolean => at(grid.counts, other) > 0
  return cellsReached(grid, cell, isFilled).filter(isFilled)
}

export const totalsHeld = (grid: Grid, cell: number): number =>
  at(grid.sumsOf, cell).filter((sum) => at(grid.sums, sum).total === cell).length

/** Sums with one unknown give it away by subtraction: a good cover ends such sums and begins no new one. */
const gain = (grid: Grid, candidate: number): number => {
  let won = 0
  for (const sum of at(grid.sumsOf, candidate)) {
    const unknown = cellsOf(at(grid.sums, sum)).filter((cell) => !isPrinted(grid, cell)).length
    if (unknown === 1) won += 1
    if (unknown === 0) won -= 1
  }
  return won
}

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  const differing = a.findIndex((value, index) => value !== b[index])
  return differing < 0 ? 0 : at(a, differing) - at(b, differing)
}

const sortedBy = (cells: readonly number[], rank: (cell: number) => readonly number[]): readonly number[] =>
  cells
    .map((cell) => ({ cell, rank: [...rank(cell), cell] }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ cell }) => cell)

const neighboursOf = (grid: Grid, cell: number): ReadonlySet<number> =>
  new Set(at(grid.sumsOf, cell).flatMap((sum) => cellsOf(at(grid.sums, sum))))

/**
 * Printed cells that may be withheld for `cell`, best first: what is not to be kept, a plain part before a total (a total serves many
 * tables), near before far, then what ends most subtractions, then the smallest count. Zeros stay.
 */
export const coversFor = (grid: Grid, cell: number): readonly number[] => {
  const near = neighboursOf(grid, cell)
  const candidates = cellsAround(grid, cell).filter(
    (other) => isPrinted(grid, other) && at(grid.counts, other) > 0,
  )
  return sortedBy(candidates, (other) => [
    at(grid.kept, other) ? 1 : 0,
    Math.min(1, totalsHeld(grid, other)),
    near.has(other) ? 0 : 1,
    -gain(grid, other),
    at(grid.counts, other),
  ])
}

/** Cells marked as 1-4 whose mark may be dropped for `cell`: the others in its sums, then farther ones, then itself. */
export const marksAround = (grid: Grid, cell: number): readonly number[] => {
  const near = neighboursOf(grid, cell)
  const marked = cellsAround(grid, cell).filter((other) => at(grid.readings, other) === 'small')
  return sortedBy(marked, (other) => [other === cell ? 2 : near.has(other) ? 0 : 1])
}
