import { type MonitorReport, monitorReport } from '#domain/indicator/monitor-report.ts'
import { type ReportWish, takeOutReport } from '#domain/indicator/report.commands.ts'
import { type SurveyFigure, surveyReport } from '#domain/indicator/survey-report.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { Context } from '#platform/context.ts'
import { csvForPrograms } from '#platform/spreadsheet.ts'
import type { ReportHead } from '#ui/report/report-head.ts'
import { standaloneMonitor, standaloneSurvey } from '#ui/report/standalone.tsx'

export const REPORT_FORMATS = ['json', 'csv', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** `about`: whose people, for the head of the page. */
export type ReportOrder = ReportWish & { format: ReportFormat; about: string }

/**
 * A report as text, and written down that it was taken out. JSON and CSV carry the ids of the published figures:
 * `{programme, asOf, n, tables: [{table, row, category, count, shown}]}` for the monitor,
 * `{programme, asOf, cells: [{measure, moment, subgroup, k, n, percentage, shown}]}` for the survey; CSV has the
 * rows alone. In public audience numbers are null (empty in CSV) as far as masked.
 */
export async function reportText(ctx: Context, order: ReportOrder): Promise<string> {
  const responses = (await takeOutReport(ctx, order)) ?? []
  return order.kind === 'monitor'
    ? monitorText(ctx, order, monitorReport(responses, order.audience))
    : surveyText(ctx, order, surveyReport(responses, order.audience))
}

function monitorText(ctx: Context, order: ReportOrder, report: MonitorReport): string {
  if (order.format === 'html') return standaloneMonitor(headOf(ctx, order), report)
  const tables = report.tables.map(({ table, row, category, count, shown }) => ({
    table,
    row,
    category,
    count,
    shown,
  }))
  return order.format === 'csv' ? csv(MONITOR_COLUMNS, tables) : json(order, { n: report.n, tables })
}

function surveyText(ctx: Context, order: ReportOrder, figures: readonly SurveyFigure[]): string {
  if (order.format === 'html') return standaloneSurvey(headOf(ctx, order), figures)
  const cells = figures.map(({ shownN: _, ...cell }) => cell)
  return order.format === 'csv' ? csv(SURVEY_COLUMNS, cells) : json(order, { cells })
}

const MONITOR_COLUMNS = ['table', 'row', 'category', 'count', 'shown'] as const
const SURVEY_COLUMNS = ['measure', 'moment', 'subgroup', 'k', 'n', 'percentage', 'shown'] as const

const csv = <C extends string>(
  columns: readonly C[],
  rows: readonly Record<C, string | number | null>[],
): string => csvForPrograms({ head: columns, rows: rows.map((row) => columns.map((column) => row[column])) })

const json = ({ choice }: ReportOrder, figures: object): string =>
  `${JSON.stringify({ programme: choice.programmeId, asOf: choice.asOf, ...figures }, null, 2)}\n`

const headOf = ({ today }: Context, { choice, audience, about }: ReportOrder): ReportHead => ({
  programme: programmeById(choice.programmeId),
  about,
  asOf: choice.asOf,
  today,
  cohort: choice.cohort,
  audience,
})
