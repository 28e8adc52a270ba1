import { measureById } from './measures.ts'
import { monitorTitle } from './monitor.ts'
import { type MonitorReport, sharesOf } from './monitor-report.ts'
import { subgroupTitle } from './subgroup.ts'
import type { SurveyFigure } from './survey-report.ts'

/** A table for a spreadsheet: a head in Dutch, and one row per figure. Null: masked, or nobody was asked. */
export type Sheet = { head: readonly string[]; rows: readonly (readonly (string | number | null)[])[] }

/** The Dutch names of the monitor's tables, in the order of the report. */
export const MONITOR_TABLES = {
  background: 'Achtergrond',
  goals: 'Doelen',
  cooperation: 'Samenwerking',
  'side-effects': 'Neveneffecten',
} as const

/** The monitor as it was masked: nothing is counted again here. */
export function monitorSheet({ tables }: MonitorReport): Sheet {
  const shares = sharesOf(tables)
  return {
    head: [
      'Tabel',
      'Vraag',
      'Antwoord',
      'Aantal',
      'Aandeel (%)',
      'Getoond',
      'Tabel-id',
      'Vraag-id',
      'Antwoord-id',
    ],
    rows: tables.map((figure) => {
      const { table, row, category, count, shown } = figure
      const title = monitorTitle(table, row, category)
      const words = [monitorTableTitle(table), title.row, title.category]
      return [...words, count, shares.get(figure)?.percentage ?? null, shown, table, row, category]
    }),
  }
}

/** The survey as it was masked: nothing is counted again here. */
export function surveySheet(figures: readonly SurveyFigure[]): Sheet {
  return {
    head: ['Maat', 'Moment', 'Groep', 'Ja (k)', 'Aantal (n)', 'Percentage', 'Getoond', 'Maat-id', 'Groep-id'],
    rows: figures.map(({ measure, moment, subgroup, k, n, percentage, shown }) => {
      const title = measureById(measure)?.title ?? measure
      const share = measure === 'responses' ? null : percentage
      return [title, moment, subgroupTitle(subgroup), k, n, share, shown.replace('.', ','), measure, subgroup]
    }),
  }
}

export const monitorTableTitle = (id: string): string =>
  Object.entries(MONITOR_TABLES).find(([table]) => table === id)?.[1] ?? id
