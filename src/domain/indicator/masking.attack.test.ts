import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Constraint, solve } from 'yalps'
import {
  countCell,
  groupCell,
  joinTables,
  type Remainder,
  tableOfCategories,
  tableOfShares,
} from './masking.table.ts'
import {
  type MaskingCell,
  type MaskingSum,
  type MaskingTable,
  mask,
  maskPercentage,
  readingsOf,
  type Shown,
} from './masking.ts'

const SEED = 20260901
const ALL_SMALL = [1, 2, 3, 4]
const WITHHELD: Shown = { kind: 'withheld' }
const add = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** What a reader holds: the printed table, the sums, and the pairs of k and n over which percentages are printed. */
type Printed = {
  table: MaskingTable
  shown: ReadonlyMap<string, Shown>
  pairs?: readonly (readonly [string, string])[]
}

/** One thing a reader knows: factors per unknown count, and the bounds of their sum. */
type Fact = { name: string; factors: ReadonlyMap<string, number>; bound: Constraint }

const fact = (name: string, factors: Record<string, number>, bound: Constraint): Fact => ({
  name,
  factors: new Map(Object.entries(factors)),
  bound,
})

/** All a reader knows, as linear constraints over whole numbers of zero or more. */
const knowledge = ({ table, shown, pairs = [] }: Printed, covers: ReadonlySet<string>): Fact[] => [
  ...table.sums.map(({ total, parts }, index) =>
    fact(
      `sum ${index}`,
      { [total]: -1, ...Object.fromEntries(parts.map((part) => [part, 1])) },
      { equal: 0 },
    ),
  ),
  ...[...shown].flatMap(([id, printed]) => {
    if (printed.kind === 'shown') return [fact(`shown ${id}`, { [id]: 1 }, { equal: printed.value })]
    return printed.kind === 'small' ? [fact(`small ${id}`, { [id]: 1 }, { min: 1, max: 4 })] : []
  }),
  ...[...covers].flatMap((id) => [
    fact(`switch ${id}`, { [`is ${id}`]: 1 }, { max: 1 }),
    fact(`five or more ${id}`, { [id]: 1, [`is ${id}`]: -5 }, { min: 0 }),
    fact(`or zero ${id}`, { [id]: 1, [`is ${id}`]: -500 }, { max: 0 }),
  ]),
  ...pairs.flatMap(([k, n]) => {
    const figure = maskPercentage(shown.get(k) ?? WITHHELD, shown.get(n) ?? WITHHELD)
    if (figure?.kind !== 'shown') return []
    const twentieths = Math.round(20 * figure.value)
    return [
      fact(`at least ${k}/${n}`, { [k]: 2000, [n]: 1 - twentieths }, { min: 0 }),
      fact(`at most ${k}/${n}`, { [k]: 2000, [n]: -1 - twentieths }, { max: 0 }),
    ]
  }),
]

/** Exact: does a whole table exist that prints the same and in which `cell` counts `value`? */
const isPossible = (facts: readonly Fact[], cell: string, value: number): boolean => {
  const asked = fact('asked', { [cell]: 1 }, { equal: value })
  const variables = new Map<string, Map<string, number>>()
  for (const { name, factors } of [...facts, asked]) {
    for (const [id, factor] of factors) {
      variables.set(id, (variables.get(id) ?? new Map<string, number>()).set(name, factor))
    }
  }
  const constraints = new Map([...facts, asked].map(({ name, bound }) => [name, bound]))
  const { status } = solve({ constraints, variables, integers: true })
  if (status !== 'optimal' && status !== 'infeasible') throw new Error(`the attacker gave up: ${status}`)
  return status === 'optimal'
}

/** What is left to find out when the printed numbers are filled in. */
const puzzle = (printed: Printed, covers: ReadonlySet<string>): readonly Fact[] => {
  const values = new Map<string, number>()
  for (const [id, shown] of printed.shown) if (shown.kind === 'shown') values.set(id, shown.value)
  const filledIn = knowledge(printed, covers).map(({ name, factors, bound }): Fact => {
    const known = add([...factors].map(([id, factor]) => factor * (values.get(id) ?? 0)))
    const bounds = Object.entries(bound).map(([side, value]) => [side, value - known])
    const left = [...factors].filter(([id]) => !values.has(id))
    return { name, factors: new Map(left), bound: Object.fromEntries(bounds) }
  })
  return filledIn.filter(({ factors }) => factors.size > 0)
}

const valuesLeft = (facts: readonly Fact[], cell: string): number[] =>
  ALL_SMALL.filter((value) => isPossible(facts, cell, value))

const NO_GUESS: ReadonlySet<string> = new Set()

/**
 * The guarded cells that a reader can narrow, with what is left of 1-4: none when the table is safe. Whoever guesses
 * why cells are withheld knows that `covers` are 0, or 5 and up; an honest reader takes them for any number.
 */
const narrowed = (printed: Printed, covers = NO_GUESS): [string, number[]][] => {
  const facts = puzzle(printed, covers)
  return [...printed.table.cells]
    .filter(([, { count, role }]) => role !== 'gap' && count >= 1 && count <= 4)
    .map(([id]): [string, number[]] => [id, valuesLeft(facts, id)])
    .filter(([, left]) => left.length < ALL_SMALL.length)
}

const expectSafe = (table: MaskingTable, pairs: readonly (readonly [string, string])[] = []) => {
  const printed: Printed = { table, shown: mask(table), pairs }
  const covers = [...readingsOf(table)].filter(([, reading]) => reading === 'cover').map(([id]) => id)
  expect(narrowed(printed), 'an honest reader').toEqual([])
  expect(narrowed(printed, new Set(covers)), 'a guessing reader').toEqual([])
}

const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 0, max: 60 }),
)
const remainder = fc.constantFrom<Remainder[]>('rest', 'gap')

/** Background and outcome tables: the categories of every row, and sometimes some who left it open, are n. */
const monitorTables = fc
  .record({
    n: counts,
    rows: fc.array(
      fc.record({ cuts: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), open: fc.nat(5), remainder }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ n, rows }) =>
    tableOfCategories(
      n,
      rows.map(({ cuts, open, remainder }, row) => {
        const answered = Math.max(0, n - open)
        const bounds = [0, ...cuts.map((cut) => cut % (answered + 1)).sort((a, b) => a - b), answered]
        const sizes = bounds.slice(1).map((bound, part) => bound - (bounds[part] ?? 0))
        return {
          id: `row ${row}`,
          categories: sizes.map((count, part) => ({ id: `${part}`, count })),
          remainder,
        }
      }),
    ),
  )

type Respondent = { sex: number; age: number; origin: number; answer: number }

const MEMBERS: Record<string, (one: Respondent) => boolean> = {
  all: () => true,
  'sex=woman': ({ sex }) => sex === 0,
  'sex=man': ({ sex }) => sex === 1,
  'age=18-29': ({ age }) => age === 0,
  'age=30+': ({ age }) => age === 1 || age === 2,
  'age=30-39': ({ age }) => age === 1,
  'age=40+': ({ age }) => age === 2,
  'origin=Syria': ({ origin }) => origin === 0,
  'origin=Eritrea': ({ origin }) => origin === 1,
}

/** Two measures over the same people, by sex, age and origin; not everyone is in a listed subgroup. */
const surveyTable = (respondents: readonly Respondent[], unknown: Remainder): MaskingTable => {
  const table = (measure: string, isCounted: (one: Respondent) => boolean) =>
    tableOfShares({
      measure,
      population: 'answered',
      shares: Object.entries(MEMBERS).map(([subgroup, isMember]) => {
        const members = respondents.filter(isMember)
        return { subgroup, k: members.filter(isCounted).length, n: members.length }
      }),
      divisions: [
        { whole: 'all', parts: ['sex=woman', 'sex=man'], remainder: unknown },
        { whole: 'all', parts: ['age=18-29', 'age=30+'], remainder: unknown },
        { whole: 'age=30+', parts: ['age=30-39', 'age=40+'], remainder: unknown },
        { whole: 'all', parts: ['origin=Syria', 'origin=Eritrea'], remainder: 'rest' },
      ],
    })
  return joinTables([
    table('works', ({ answer }) => answer < 2),
    table('studies', ({ answer }) => answer === 9),
  ])
}

const surveyPairs = ['works', 'studies'].flatMap((measure) =>
  Object.keys(MEMBERS).map((subgroup): [string, string] => [
    countCell(measure, subgroup),
    groupCell('answered', subgroup),
  ]),
)

/** Mostly the first few values, now and then one of the rarer ones. */
const leaning = (rare: number) =>
  fc.oneof({ weight: 8, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: rare }) })
const respondent = fc.record({
  sex: leaning(2),
  age: fc.oneof(fc.nat(2), leaning(3)),
  origin: leaning(3),
  answer: fc.nat(9),
})
const surveyTables = fc
  .record({ respondents: fc.array(respondent, { maxLength: 140, size: 'max' }), remainder })
  .map((given) => surveyTable(given.respondents, given.remainder))

/** A crosstable with both margins and the grand total printed: the classic table to attack. */
const crossTables = fc
  .record({ width: fc.integer({ min: 2, max: 4 }), body: fc.array(counts, { minLength: 4, maxLength: 12 }) })
  .map(({ width, body }): MaskingTable => {
    const columns = Array.from({ length: width }, (_, column) => column)
    const rows = Array.from({ length: Math.floor(body.length / width) }, (_, row) => row)
    const cells = new Map<string, MaskingCell>()
    for (const row of rows) {
      for (const column of columns) {
        cells.set(`${row}.${column}`, { count: body[row * width + column] ?? 0, role: 'printed' })
      }
    }
    const sums: MaskingSum[] = []
    const total = (id: string, over: readonly number[], partOf: (index: number) => string) => {
      const parts = over.map(partOf)
      cells.set(id, { count: add(parts.map((part) => cells.get(part)?.count ?? 0)), role: 'printed' })
      sums.push({ total: id, parts })
    }
    for (const row of rows) total(`row ${row}`, columns, (column) => `${row}.${column}`)
    for (const column of columns) total(`column ${column}`, rows, (row) => `${row}.${column}`)
    total('all', rows, (row) => `row ${row}`)
    total('all', columns, (column) => `column ${column}`)
    return { cells, sums }
  })

const shareOfN = (table: MaskingTable) => [...table.cells.keys()].map((id): [string, string] => [id, 'n'])

const naively = (table: MaskingTable): ReadonlyMap<string, Shown> =>
  new Map(
    [...table.cells].map(([id, { count }]): [string, Shown] => [
      id,
      count >= 1 && count <= 4 ? { kind: 'small' } : { kind: 'shown', value: count },
    ]),
  )

const rowOf = (a: number, b: number, c: number): MaskingTable => {
  const categories = Object.entries({ a, b, c }).map(([id, count]) => ({ id, count }))
  return tableOfCategories(a + b + c, [{ id: 'row', categories, remainder: 'gap' }])
}

describe('IND.MASK.COVER: an attack on printed tables', () => {
  it('breaks 1 + 2 + 100 = 103 when only the 1 and the 2 are masked', () => {
    const table = rowOf(1, 2, 100)
    expect(narrowed({ table, shown: naively(table) })).toEqual([
      ['row | a', [1, 2]],
      ['row | b', [1, 2]],
    ])
    expectSafe(table)
  })

  it('finds in small rows exactly what trying every number finds', () => {
    const size = fc.integer({ min: 0, max: 7 })
    const agrees = (a: number, b: number, c: number) => {
      const table = rowOf(a, b, c)
      const range = (count: number) => (count >= 1 && count <= 4 ? ALL_SMALL : [count])
      const totals = range(a + b + c)
      const left = range(a).filter((x) =>
        range(b).some((y) => range(c).some((z) => totals.includes(x + y + z))),
      )
      expect(ALL_SMALL.filter((value) => left.includes(value))).toEqual(
        valuesLeft(puzzle({ table, shown: naively(table) }, NO_GUESS), 'row | a'),
      )
    }
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), size, size, agrees), { seed: SEED, numRuns: 200 })
  })

  it('narrows no count in monitor tables that add up to a printed n', () => {
    fc.assert(
      fc.property(monitorTables, (table) => expectSafe(table, shareOfN(table))),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('narrows no count, and no rest of n, in survey tables by sex, age and origin', () => {
    fc.assert(
      fc.property(surveyTables, (table) => expectSafe(table, surveyPairs)),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('narrows no count in crosstables with both margins printed', () => {
    fc.assert(
      fc.property(crossTables, (table) => expectSafe(table)),
      { seed: SEED, numRuns: 100 },
    )
  })
})
