import { describe, expect, it, test } from 'vitest'
import {
  categoryCell,
  countCell,
  groupCell,
  joinTables,
  type Remainder,
  type Share,
  tableOfCategories,
  tableOfShares,
} from './masking.table.ts'
import { mask, maskChange, maskMean, maskPercentage, type Shown, showAll, shownText } from './masking.ts'

const shown = (value: number): Shown => ({ kind: 'shown', value })
const SMALL: Shown = { kind: 'small' }
const WITHHELD: Shown = { kind: 'withheld' }
const MASKED = { kind: 'masked' }

/** The printed row as one line: its categories in order, then n. */
const printedRow = (counts: readonly number[], given: { n?: number; remainder?: Remainder } = {}): string => {
  const n = given.n ?? counts.reduce((sum, count) => sum + count, 0)
  const categories = counts.map((count, index) => ({ id: `${index}`, count }))
  const answer = mask(tableOfCategories(n, [{ id: 'row', categories, remainder: given.remainder ?? 'gap' }]))
  const texts = categories.map(({ id }) => shownText(answer.get(categoryCell('row', id)) ?? WITHHELD))
  return `${texts.join(' ')} of ${shownText(answer.get('n') ?? WITHHELD)}`
}

/** The printed survey line per subgroup: k of n. */
const printedShares = (
  shares: readonly Share[],
  divisions: Parameters<typeof tableOfShares>[0]['divisions'] = [],
): string[] => {
  const answer = mask(tableOfShares({ measure: 'works', population: 'answered', shares, divisions }))
  const text = (id: string): string => shownText(answer.get(id) ?? WITHHELD)
  return shares.map(
    ({ subgroup }) =>
      `${subgroup}: ${text(countCell('works', subgroup))} of ${text(groupCell('answered', subgroup))}`,
  )
}

describe('IND.MASK.SMALL: one to four people are printed as <5', () => {
  test.each([
    ['zero is shown', [0, 20], '0 20 of 20'],
    ['one is masked, and a second cell with it', [1, 20], '<5 x of 21'],
    ['four is masked, and a second cell with it', [4, 20], '<5 x of 24'],
    ['five is shown', [5, 20], '5 20 of 25'],
  ])('%s', (_, counts, printed) => {
    expect(printedRow(counts)).toBe(printed)
  })

  it('shows everything to the own staff', () => {
    const table = tableOfCategories(3, [
      { id: 'sex', categories: [{ id: 'woman', count: 3 }], remainder: 'gap' },
    ])
    expect([...showAll(table).values()].map(shownText)).toEqual(['3', '3'])
  })
})

describe('IND.MASK.COVER: no total, rest or percentage gives a masked count away', () => {
  test.each([
    ['2 and 3 cover each other: together five, so 1-4 for each', [2, 3, 12], '<5 <5 12 of 17'],
    ['3 and 3 do not: together six, so 2-4 for each', [3, 3, 11], '<5 <5 x of 17'],
    ['1 and 2 with 100 of 103 would leave 1 or 2 for each', [1, 2, 100], '<5 <5 x of 103'],
    ['4 and 4 of 8 would leave only 4 for each, so the total is withheld', [4, 4], '<5 <5 of x'],
    ['the smallest cell that is enough is withheld: 5 would leave 4-7', [9, 3, 0, 5], 'x <5 0 5 of 17'],
    ['no cell is withheld where nothing is masked', [5, 6, 0, 7], '5 6 0 7 of 18'],
  ])('%s', (_, counts, printed) => {
    expect(printedRow(counts)).toBe(printed)
  })

  it('leaves 2 of 17 as <5 alone when three people gave no answer, for that number is not printed', () => {
    expect(printedRow([2, 12], { n: 17 })).toBe('<5 12 of 17')
  })

  it('withholds a printed part when a rest of three people could be worked out', () => {
    expect(printedRow([6, 8], { n: 17, remainder: 'rest' })).toBe('x 8 of 17')
    expect(printedRow([6, 8], { n: 19, remainder: 'rest' })).toBe('6 8 of 19')
  })

  test.each([
    ['5 of 10: five are not in it', { k: 5, n: 10 }, 'all: 5 of 10'],
    ['6 of 10: four are not in it', { k: 6, n: 10 }, 'all: x of 10'],
    ['9 of 10: one is not in it', { k: 9, n: 10 }, 'all: x of 10'],
    ['10 of 10: nobody is not in it', { k: 10, n: 10 }, 'all: 10 of 10'],
    ['4 of 10', { k: 4, n: 10 }, 'all: <5 of 10'],
    ['3 of 6: both k and the rest are under five', { k: 3, n: 6 }, 'all: <5 of x'],
    ['0 of 10', { k: 0, n: 10 }, 'all: 0 of 10'],
  ])('counts those of n who are not in k as a rest: %s', (_, { k, n }, printed) => {
    expect(printedShares([{ subgroup: 'all', k, n }])).toEqual([printed])
  })

  it('withholds the men when women are masked and all is printed', () => {
    const shares = [
      { subgroup: 'all', k: 26, n: 76 },
      { subgroup: 'sex=woman', k: 3, n: 28 },
      { subgroup: 'sex=man', k: 23, n: 48 },
    ]
    const bySex = { whole: 'all', parts: ['sex=woman', 'sex=man'], remainder: 'gap' } as const
    expect(printedShares(shares, [bySex])).toEqual([
      'all: 26 of 76',
      'sex=woman: <5 of 28',
      'sex=man: x of 48',
    ])
  })

  it('prints x for 2 and 4 of six people who are also divided as 5 and 1', () => {
    const row = (id: string, a: number, b: number) => ({
      id,
      categories: [
        { id: 'a', count: a },
        { id: 'b', count: b },
      ],
      remainder: 'gap' as const,
    })
    const answer = mask(tableOfCategories(6, [row('first', 2, 4), row('second', 5, 1)]))
    expect([...answer].map(([id, cell]) => `${id}: ${shownText(cell)}`)).toEqual([
      'n: x',
      'first | a: x',
      'first | b: x',
      'second | a: 5',
      'second | b: <5',
    ])
  })

  it('gives two measures over the same people the same n', () => {
    const table = (measure: string, k: number) =>
      tableOfShares({
        measure,
        population: 'answered',
        shares: [{ subgroup: 'all', k, n: 6 }],
        divisions: [],
      })
    const answer = mask(joinTables([table('works', 3), table('studies', 0)]))
    expect(answer.get(groupCell('answered', 'all'))).toEqual(WITHHELD)
    expect(answer.get(countCell('studies', 'all'))).toEqual(shown(0))
  })
})

describe('IND.MASK.GROUP: below a group of one to four people nothing is told', () => {
  test.each([
    ['three people, in two categories', [1, 2, 0], 'x x x of <5'],
    ['three people, all in one category', [3, 0, 0], 'x x x of <5'],
    ['nobody', [0, 0, 0], '0 0 0 of 0'],
  ])('%s', (_, counts, printed) => {
    expect(printedRow(counts)).toBe(printed)
  })

  test.each([
    [{ k: 0, n: 4 }, 'all: x of <5'],
    [{ k: 4, n: 4 }, 'all: x of <5'],
    [{ k: 0, n: 5 }, 'all: 0 of 5'],
    [{ k: 5, n: 5 }, 'all: 5 of 5'],
  ])('a survey cell %o', ({ k, n }, printed) => {
    expect(printedShares([{ subgroup: 'all', k, n }])).toEqual([printed])
  })

  it('does not tell which of the women and men are the three who work', () => {
    const shares = [
      { subgroup: 'all', k: 3, n: 76 },
      { subgroup: 'sex=woman', k: 3, n: 28 },
      { subgroup: 'sex=man', k: 0, n: 48 },
    ]
    const bySex = { whole: 'all', parts: ['sex=woman', 'sex=man'], remainder: 'gap' } as const
    expect(printedShares(shares, [bySex])).toEqual([
      'all: <5 of 76',
      'sex=woman: x of 28',
      'sex=man: x of 48',
    ])
  })
})

describe('IND.MASK.PERCENTAGE: a percentage shows only with both its counts', () => {
  test.each([
    [shown(62), shown(134), { kind: 'shown', value: 46.3 }],
    [shown(1), shown(16), { kind: 'shown', value: 6.3 }],
    [shown(0), shown(134), { kind: 'shown', value: 0 }],
    [SMALL, shown(134), MASKED],
    [WITHHELD, shown(134), MASKED],
    [shown(62), WITHHELD, MASKED],
    [WITHHELD, SMALL, MASKED],
    [shown(0), shown(0), null],
  ])('%o of %o is %o', (k, n, figure) => {
    expect(maskPercentage(k, n)).toEqual(figure)
  })
})

describe('IND.MASK.MEAN: a mean shows only for a shown group of which no count is masked', () => {
  test.each([
    [3.4, shown(5), [], { kind: 'shown', value: 3.4 }],
    [3.4, SMALL, [], MASKED],
    [3.4, WITHHELD, [], MASKED],
    [4.8, shown(9), [shown(9), shown(0)], { kind: 'shown', value: 4.8 }],
    [4.8, shown(9), [WITHHELD, SMALL], MASKED],
    [null, shown(0), [], null],
  ])('%o of %o with counts %o is %o', (mean, n, counts, figure) => {
    expect(maskMean(mean, n, counts)).toEqual(figure)
  })
})

describe('IND.MASK.CHANGE: a change over time shows only with both its sides', () => {
  test.each([
    [shown(21.5), shown(33.8), { kind: 'shown', value: 12.3 }],
    [shown(33.8), shown(21.5), { kind: 'shown', value: -12.3 }],
    [SMALL, shown(33.8), MASKED],
    [shown(21.5), WITHHELD, MASKED],
    [{ kind: 'masked' } as const, shown(33.8), MASKED],
    [null, shown(33.8), null],
  ])('from %o to %o is %o', (before, after, figure) => {
    expect(maskChange(before, after)).toEqual(figure)
  })
})

describe('a table that does not hold together is a mistake of the program', () => {
  it('is thrown', () => {
    const half = { count: 2.5, role: 'printed' } as const
    const five = { count: 5, role: 'printed' } as const
    const tables = [
      { cells: new Map([['a', half]]), sums: [] },
      { cells: new Map([['n', five]]), sums: [{ total: 'n', parts: ['a'] }] },
      {
        cells: new Map([
          ['n', five],
          ['a', { ...five, count: 4 }],
        ]),
        sums: [{ total: 'n', parts: ['a'] }],
      },
    ]
    for (const table of tables) expect(() => mask(table)).toThrow(RangeError)
    const sixOfFive = [{ subgroup: 'all', k: 6, n: 5 }]
    expect(() => printedShares(sixOfFive)).toThrow(RangeError)
    const two = [5, 6].map((n) => tableOfCategories(n, []))
    expect(() => joinTables(two)).toThrow(RangeError)
  })
})
