import { categoryCell, tableOfCategories } from './masking.table.ts'
import { mask, type Shown, showAll, shownText } from './masking.ts'
import type { ResponseRow } from './measures.ts'
import { type MonitorCount, monitorTables } from './monitor.ts'
import type { Audience } from './survey-report.ts'

/** One printed count; null as far as masked. `shown`: the count, `<5`, or `x` where another would be given away. */
export type MonitorFigure = Omit<MonitorCount, 'count'> & { count: number | null; shown: string }
export type MonitorReport = { n: number | null; tables: MonitorFigure[] }

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
    tables: tables.map((count) => {
      const cell = shown.get(categoryCell(rowId(count), count.category))
      return { ...count, count: numberOf(cell), shown: cell ? shownText(cell) : '' }
    }),
  }
}

const rowId = ({ table, row }: MonitorCount): string => `${table}/${row}`
const numberOf = (shown: Shown | undefined): number | null => (shown?.kind === 'shown' ? shown.value : null)
