import type { MaskingCell, MaskingSum, MaskingTable } from './masking.ts'

/**
 * What of a whole stands in none of the listed parts. `rest`: people who share something (the other origins), kept
 * hidden like a printed count. `gap`: left open or unknown, which is no group.
 */
export type Remainder = 'rest' | 'gap'

export type CategoryRow = {
  id: string
  categories: readonly { id: string; count: number }[]
  remainder: Remainder
}

/** k of n people in one subgroup. */
export type Share = { subgroup: string; k: number; n: number }

/** Which subgroups divide which: `all` into `sex=woman` and `sex=man`, `age=30+` into its two classes. */
export type Division = { whole: string; parts: readonly string[]; remainder: Remainder }

/** The ids of the cells, the same that `mask` answers with. */
export const categoryCell = (row: string, category: string): string => `${row} | ${category}`
export const countCell = (measure: string, subgroup: string): string => `${measure} | ${subgroup} | k`
export const groupCell = (population: string, subgroup: string): string => `${population} | ${subgroup} | n`
const otherCell = (measure: string, subgroup: string): string => `${measure} | ${subgroup} | n-k`

/**
 * Rows of categories over the same n people: background, goals, cooperation, side effects. People of n in none of a
 * row's categories are that row's remainder. The cell of n has the id `n`.
 */
export const tableOfCategories = (n: number, rows: readonly CategoryRow[]): MaskingTable => {
  const cells = new Map<string, MaskingCell>([['n', { count: n, role: 'printed' }]])
  const sums = rows.map(({ id, categories, remainder }): MaskingSum => {
    const listed = categories.map((category) => categoryCell(id, category.id))
    for (const category of categories) {
      cells.set(categoryCell(id, category.id), { count: category.count, role: 'printed' })
    }
    const left = n - categories.reduce((sum, { count }) => sum + count, 0)
    if (left === 0) return { total: 'n', parts: listed }
    const leftCell = `${id} | in no category`
    cells.set(leftCell, { count: left, role: remainder })
    return { total: 'n', parts: [...listed, leftCell] }
  })
  return { cells, sums }
}

type Group = Share & { role: 'printed' | Remainder }

const groupWithRemainder = (division: Division, groups: ReadonlyMap<string, Group>): Group => {
  const groupOf = (subgroup: string): Group => {
    const group = groups.get(subgroup)
    if (!group) throw new RangeError(`a division names a subgroup that is not there: ${subgroup}`)
    return group
  }
  const whole = groupOf(division.whole)
  const left = { subgroup: `${division.whole} but ${division.parts.join(', ')}`, k: whole.k, n: whole.n }
  for (const part of division.parts.map(groupOf)) {
    left.k -= part.k
    left.n -= part.n
  }
  return { ...left, role: division.remainder }
}

/**
 * One measure at one moment: k of n for `all` and for subgroups. Those of n who are not in k are kept hidden too
 * when they are 1-4. `population` names the people of n: measures over the same people carry the same name and are
 * joined with `joinTables`, so that one does not print an n that the other withholds.
 */
export const tableOfShares = (given: {
  measure: string
  population: string
  shares: readonly Share[]
  divisions: readonly Division[]
}): MaskingTable => {
  const { measure, population } = given
  const listed = new Map(
    given.shares.map((share): [string, Group] => [share.subgroup, { ...share, role: 'printed' }]),
  )
  const divisions = given.divisions.map((division) => ({
    division,
    left: groupWithRemainder(division, listed),
  }))
  const cells = new Map<string, MaskingCell>()
  const sums: MaskingSum[] = []
  for (const { subgroup, k, n, role } of [...listed.values(), ...divisions.map(({ left }) => left)]) {
    cells.set(countCell(measure, subgroup), { count: k, role })
    cells.set(otherCell(measure, subgroup), { count: n - k, role: role === 'gap' ? 'gap' : 'rest' })
    cells.set(groupCell(population, subgroup), { count: n, role, isKept: true })
    sums.push({
      total: groupCell(population, subgroup),
      parts: [countCell(measure, subgroup), otherCell(measure, subgroup)],
    })
  }
  for (const { division, left } of divisions) {
    const parts = [...division.parts, left.subgroup]
    const add = (cellOf: (subgroup: string) => string): void => {
      sums.push({ total: cellOf(division.whole), parts: parts.map(cellOf) })
    }
    add((subgroup) => countCell(measure, subgroup))
    add((subgroup) => otherCell(measure, subgroup))
    add((subgroup) => groupCell(population, subgroup))
  }
  return { cells, sums }
}

/** Tables that are published together and share cells by id. Throws when one cell has two counts or two roles. */
export const joinTables = (tables: readonly MaskingTable[]): MaskingTable => {
  const cells = new Map<string, MaskingCell>()
  for (const [id, cell] of tables.flatMap((table) => [...table.cells])) {
    const known = cells.get(id)
    if (known && (known.count !== cell.count || known.role !== cell.role)) {
      throw new RangeError(`two different counts for one cell: ${id}`)
    }
    cells.set(id, cell)
  }
  return { cells, sums: tables.flatMap((table) => table.sums) }
}
