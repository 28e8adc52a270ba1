import { monitorTitle } from '#domain/indicator/monitor.ts'
import {
  type MonitorFigure,
  type MonitorReport,
  type RowShare,
  sharesOf,
} from '#domain/indicator/monitor-report.ts'
import { MONITOR_TABLES } from '#domain/indicator/report-sheet.ts'
import { BarChart } from '../charts/bar-chart.tsx'
import type { ChartValue } from '../charts/figure.tsx'
import { GroupedBarChart } from '../charts/grouped-bar-chart.tsx'
import { type Column, DataTable } from '../table.tsx'
import { Section } from '../text.tsx'
import { formatPercentage } from '../words.ts'
import { Explanation, NothingYet, ReportFacts } from './explanation.tsx'
import type { ReportHead } from './report-head.ts'

export const monitorReportTitle = ({ programme }: ReportHead): string =>
  `${programme.title}: achtergrond, doelen en opbrengst`

type MonitorBodyProps = { head: ReportHead; report: MonitorReport }

/** The monitor, from head to method; the same on screen, on paper and as a file. */
export function MonitorBody({ head, report }: MonitorBodyProps) {
  const shares = sharesOf(report.tables)
  const rows = rowsOf(report.tables, shares)
  if (report.n === 0) return <NothingYet what="startformulier of eindformulier" />
  return (
    <div class="trede-report">
      <ReportFacts head={head} n={`${report.shownN} deelnemers met een startformulier of eindformulier`} />
      <Background rows={rows.filter(({ table }) => table === 'background')} />
      {(['goals', 'cooperation', 'side-effects'] as const).map((table) => (
        <OutcomeTable key={table} table={table} rows={rows.filter((row) => row.table === table)} />
      ))}
      <Explanation kind="monitor" head={head} />
    </div>
  )
}

type Cell = { category: string; title: string; figure: MonitorFigure; share: RowShare | null }
type Row = { table: string; row: string; title: string; cells: Cell[] }

function rowsOf(
  figures: readonly MonitorFigure[],
  shares: ReadonlyMap<MonitorFigure, RowShare | null>,
): Row[] {
  return [...Map.groupBy(figures, ({ table, row }) => `${table}/${row}`).values()].map((group) => {
    const cells = group.map((figure) => {
      const { row, category } = monitorTitle(figure.table, figure.row, figure.category)
      return { category: figure.category, row, title: category, figure, share: shares.get(figure) ?? null }
    })
    return { table: group[0]?.table ?? '', row: group[0]?.row ?? '', title: cells[0]?.row ?? '', cells }
  })
}

const ANSWER_COLUMNS: readonly Column<Cell & { question: string }>[] = [
  { key: 'question', label: 'Vraag', cell: ({ question }) => question },
  { key: 'answer', label: 'Antwoord', cell: ({ title }) => title, heading: true },
  { key: 'count', label: 'Aantal', cell: ({ figure }) => figure.shown, align: 'end' },
  { key: 'share', label: 'Aandeel', cell: ({ share }) => shareText(share), align: 'end' },
]

const shareText = (share: RowShare | null): string => {
  if (share === null) return 'x'
  return share.percentage === null ? '-' : `${formatPercentage(share.percentage)} van ${share.answered}`
}

function Background({ rows }: { rows: readonly Row[] }) {
  const answers = rows.flatMap(({ title, cells }) => cells.map((cell) => ({ ...cell, question: title })))
  return (
    <Section title={MONITOR_TABLES.background} id="background">
      <div class="trede-charts">
        {rows.map((row) => (
          <BarChart
            key={row.row}
            id={`grafiek-${row.row}`}
            title={row.title}
            description={describe(row)}
            {...answeredOf(row)}
            bars={row.cells.map(({ title, figure }) => ({ label: title, value: chartValue(figure) }))}
            labels={{ category: row.title, value: 'Aantal' }}
          />
        ))}
      </div>
      <DataTable
        caption="Achtergrond in aantallen en aandelen"
        columns={ANSWER_COLUMNS}
        rows={answers}
        rowKey={({ figure }) => `${figure.row} ${figure.category}`}
        empty={null}
      />
    </Section>
  )
}

type OutcomeTableProps = { table: 'goals' | 'cooperation' | 'side-effects'; rows: readonly Row[] }

/** One row per goal or statement, one column per answer: a chart to see, and below it the numbers with shares. */
function OutcomeTable({ table, rows }: OutcomeTableProps) {
  const title = MONITOR_TABLES[table]
  const categories = new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.category, cell.title])))
  // Who had no such goal is in the table; beside what was reached it would fill the chart.
  const drawn = [...categories].filter(([category]) => category !== 'no-goal').slice(0, MOST_SERIES)
  const columns: Column<Row>[] = [
    { key: 'row', label: ROW_WORDS[table], cell: (row) => row.title, heading: true },
    ...[...categories].map(
      ([category, label]): Column<Row> => ({
        key: category,
        label,
        cell: (row) => outcomeText(cellOf(row, category)),
        align: 'end',
      }),
    ),
    { key: 'n', label: 'n', cell: (row) => row.cells[0]?.share?.answered ?? 'x', align: 'end' },
  ]
  return (
    <Section title={title} id={table}>
      <GroupedBarChart
        id={`grafiek-${table}`}
        title={`${title} in aantallen deelnemers`}
        description={rows.map((row) => `${row.title}: ${describe(row)}`).join(' ')}
        series={drawn.map(([, label]) => label)}
        groups={rows.map((row) => ({
          label: row.title,
          values: drawn.map(([category]) => chartValue(cellOf(row, category)?.figure)),
        }))}
        category={ROW_WORDS[table]}
      />
      <DataTable
        caption={`${title} in aantallen en aandelen`}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => row}
        empty={null}
      />
    </Section>
  )
}

const MOST_SERIES = 3
const ROW_WORDS = { goals: 'Doel', cooperation: 'Stelling', 'side-effects': 'Stelling' } as const

const cellOf = (row: Row, category: string) => row.cells.find((cell) => cell.category === category)

function outcomeText(cell: Cell | undefined): string {
  if (!cell) return '-'
  const percentage = cell.share?.percentage ?? null
  return percentage === null ? cell.figure.shown : `${cell.figure.shown} (${formatPercentage(percentage)})`
}

/** A masked number has no length: its bar is not drawn. */
function chartValue(figure: MonitorFigure | undefined): ChartValue {
  if (!figure) return null
  return figure.count ?? (figure.shown === 'x' ? 'withheld' : 'masked')
}

const answeredOf = (row: Row): { n?: number } => {
  const answered = row.cells[0]?.share?.answered
  return answered === undefined ? {} : { n: answered }
}

const describe = (row: Row): string =>
  `${row.cells.map(({ title, figure }) => `${title} ${figure.shown}`).join(', ')}.`
