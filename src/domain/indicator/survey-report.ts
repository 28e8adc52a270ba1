import { maskPublication } from './masking.publication.ts'
import { countCell, type Division, groupCell, joinTables, tableOfShares } from './masking.table.ts'
import { type MaskingTable, maskPercentage, type Shown, showAll, shownText } from './masking.ts'
import type { FigureMoment, ResponseRow } from './measures.ts'
import { type SurveyCell, surveyCells } from './survey.ts'

/** `internal`: for those who may see the files. `public`: safe to print anywhere. */
export type Audience = 'internal' | 'public'

/**
 * One printed figure. In a public report `k`, `n` and `percentage` are null as far as masked.
 * `shown`: the percentage with one decimal (for `responses` the count), `<5` for one to four people, `x` where
 * another figure would be given away. `shownN`: the size of the group as it is printed.
 */
export type SurveyFigure = {
  measure: string
  moment: FigureMoment
  subgroup: string
  k: number | null
  n: number | null
  percentage: number | null
  shown: string
  shownN: string
}

/** Every figure of the survey over these responses, in the order of the report. One pass over the responses. */
export function surveyReport(rows: Iterable<ResponseRow>, audience: Audience): SurveyFigure[] {
  const cells = surveyCells(rows)
  const populations = populationsOf(cells)
  const tables = tablesOf(cells, populations)
  const shown = audience === 'public' ? maskPublication(tables) : showAll(joinTables(tables))
  return cells.map((cell) => figureOf(cell, populations, shown))
}

function figureOf(
  cell: SurveyCell,
  populations: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, Shown>,
): SurveyFigure {
  const { measure, moment, subgroup } = cell
  const n = at(shown, groupCell(populations.get(tableId(cell)) ?? '', subgroup))
  const k = measure === 'responses' ? n : at(shown, countCell(tableId(cell), subgroup))
  const share = maskPercentage(k, n)
  const percentage = share?.kind === 'shown' ? share.value : null
  const texts = { shown: textOf(cell, k, n), shownN: shownText(n) }
  return { measure, moment, subgroup, k: numberOf(k), n: numberOf(n), percentage, ...texts }
}

function textOf({ measure }: SurveyCell, k: Shown, n: Shown): string {
  if (k.kind !== 'shown') return shownText(k)
  if (measure === 'responses') return String(k.value)
  if (n.kind !== 'shown') return shownText(n)
  const share = maskPercentage(k, n)
  return share?.kind === 'shown' ? share.value.toFixed(1) : '-'
}

const tableId = ({ measure, moment }: Pick<SurveyCell, 'measure' | 'moment'>) => `${measure}@${moment}`
const numberOf = (shown: Shown): number | null => (shown.kind === 'shown' ? shown.value : null)

function at(shown: ReadonlyMap<string, Shown>, id: string): Shown {
  const found = shown.get(id)
  if (!found) throw new RangeError(`no such cell: ${id}`)
  return found
}

/**
 * Which measures are over the same people: those with the same n in every column at one moment. Printed beside each
 * other, the n of one would else give away the n that another withholds.
 */
function populationsOf(cells: readonly SurveyCell[]): ReadonlyMap<string, string> {
  const sizes = new Map<string, string[]>()
  for (const cell of cells) {
    const id = tableId(cell)
    sizes.set(id, [...(sizes.get(id) ?? [cell.moment]), `${cell.subgroup}:${cell.n}`])
  }
  return new Map([...sizes].map(([id, parts]) => [id, parts.join(' ')]))
}

/** A table per measure and moment; those over the same people share their n. */
function tablesOf(cells: readonly SurveyCell[], populations: ReadonlyMap<string, string>): MaskingTable[] {
  const byTable = Map.groupBy(cells, tableId)
  return [...byTable].map(([id, shares]) => {
    const divisions = divisionsOf(shares.map((share) => share.subgroup))
    const table = tableOfShares({ measure: id, population: populations.get(id) ?? '', shares, divisions })
    return shares[0]?.measure === 'responses' ? groupsOnly(table) : table
  })
}

/** Everyone who responded, responded: of `responses` only the sizes of the groups are printed. */
function groupsOnly({ cells, sums }: MaskingTable): MaskingTable {
  const isGroup = (id: string) => id.endsWith('| n')
  return {
    cells: new Map([...cells].filter(([id]) => isGroup(id))),
    sums: sums.filter(({ total, parts }) => [total, ...parts].every(isGroup)),
  }
}

/** How the columns add up. Who is in none of them left that question open: a gap, not a group. */
function divisionsOf(columns: readonly string[]): Division[] {
  const origins = columns.filter((column) => column.startsWith('origin='))
  const wanted = [
    { whole: 'all', parts: ['sex=woman', 'sex=man'] },
    { whole: 'all', parts: origins },
    { whole: 'all', parts: ['age=18-29', 'age=30+'] },
    { whole: 'age=30+', parts: ['age=30-39', 'age=40+'] },
  ]
  return wanted
    .filter(({ whole }) => columns.includes(whole))
    .map(({ whole, parts }) => ({
      whole,
      parts: parts.filter((part) => columns.includes(part)),
      remainder: 'gap' as const,
    }))
    .filter(({ parts }) => parts.length > 0)
}
