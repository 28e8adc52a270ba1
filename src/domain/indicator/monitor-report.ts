import { categoryCell, tableOfCategories } from './masking.table.ts'
import { mask, type Shown, showAll, shownText } from './masking.ts'
import { percentage, type ResponseRow } from './measures.ts'
import { type MonitorCount, monitorTables } from './monitor.ts'
import type { Audience } from './survey-report.ts'

/** One printed count; null as far as masked. `shown`: the count, `<5`, or `x` where another would be given away. */
export type MonitorFigure = Omit<MonitorCount, 'count'> & { count: number | null; shown: string }
/** `shownN`: the number of people as it is printed. */
export type MonitorReport = { n: number | null; shownN: string; tables: MonitorFigure[] }

/** The monitor over start and exit forms: background, goals, cooperation and side effects. */
export function monitorReport(rows: Iterable<ResponseRow>, audience: Audience): MonitorReport {
  const { n, tables } = monitorTables(rows)
  const byRow = Map.groupBy(tables, rowId)
  const table = tableOfCategories(
    n,
    [...byRow].map(([id, counts]) => ({
      id,
      categories: counts.map(({ category, count }) => ({ id: category, count })),
      remainder: 'gap' as const,
    })),
  )
  const shown = audience === 'public' ? mask(table) : showAll(table)
  return {
    n: numberOf(shown.get('n')),
    shownN: textOf(shown.get('n')),
    tables: tables.map((count) => {
      const cell = shown.get(categoryCell(rowId(count), count.category))
      return { ...count, count: numberOf(cell), shown: textOf(cell) }
    }),
  }
}

/** A category's share in everyone who answered that row; `percentage` null when nobody did. */
export type RowShare = { percentage: number | null; answered: number }

/**
 * Rule IND.SHARE: shares rest on printed counts only. While one count of a row is masked the row has no shares and no
 * total, for they would give the masked count away.
 * @returns per figure its share; null as far as masked
 */
export function sharesOf(figures: readonly MonitorFigure[]): Map<MonitorFigure, RowShare | null> {
  const rows = Map.groupBy(figures, (figure) => `${figure.table}/${figure.row}`)
  return new Map([...rows.values()].flatMap(sharesOfRow))
}

function sharesOfRow(row: readonly MonitorFigure[]): [MonitorFigure, RowShare | null][] {
  const counts = row.flatMap(({ count }) => count ?? [])
  const isWhole = counts.length === row.length
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return row.map((figure) => [
    figure,
    isWhole ? { percentage: percentage(figure.count ?? 0, answered), answered } : null,
  ])
}

const rowId = ({ table, row }: MonitorCount): string => `${table}/${row}`
const textOf = (shown: Shown | undefined): string => (shown ? shownText(shown) : '')
const numberOf = (shown: Shown | undefined): number | null => (shown?.kind === 'shown' ? shown.value : null)
