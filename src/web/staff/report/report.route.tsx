import { reportReach } from '#domain/indicator/indicator.policy.ts'
import type { ResponseRow } from '#domain/indicator/measures.ts'
import { monitorReport } from '#domain/indicator/monitor-report.ts'
import { type ReportWish, reportResponses, takeOutReport } from '#domain/indicator/report.commands.ts'
import { cohortsFor } from '#domain/indicator/report.queries.ts'
import type { ReportKind } from '#domain/indicator/report-kind.ts'
import { monitorSheet, type Sheet, surveySheet } from '#domain/indicator/report-sheet.ts'
import { surveyReport } from '#domain/indicator/survey-report.ts'
import { csvForExcel, workbook } from '#platform/spreadsheet.ts'
import { explanationSheet } from '#ui/report/explanation-sheet.ts'
import { MonitorBody, monitorReportTitle } from '#ui/report/monitor.tsx'
import type { ReportHead } from '#ui/report/report-head.ts'
import { SurveyBody, surveyReportTitle } from '#ui/report/survey.tsx'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route } from '../../route.ts'
import { staffPage } from '../frame.tsx'
import { ReportView } from './report.view.tsx'
import { type ChosenReport, type ReportAsked, readReportChoice } from './report-choice.ts'

const ADDRESSES = { monitor: paths.monitorReport, survey: paths.surveyReport } as const
const NAMES = { monitor: 'Monitor', survey: 'Vragenlijst' } as const

export const oneReportRoutes: readonly Route[] = (['monitor', 'survey'] as const).flatMap((kind): Route[] => [
  { method: 'GET', path: ADDRESSES[kind], handle: async (call) => show(call, kind) },
  { method: 'GET', path: `${ADDRESSES[kind]}.csv`, handle: async (call) => download(call, kind, 'csv') },
  { method: 'GET', path: `${ADDRESSES[kind]}.xlsx`, handle: async (call) => download(call, kind, 'xlsx') },
])

async function show(call: Call, kind: ReportKind): Promise<Answer> {
  const reach = reportReach(call.ctx.actor)
  if (!reach) return notFound
  const asked = readReportChoice(kind, call.query, call.ctx.today)
  const { chosen } = asked
  const responses = chosen && (await reportResponses(call.ctx, wishOf(kind, chosen)))
  const head = chosen && headOf(call, chosen, reach.name)
  return reportPage(call, {
    kind,
    asked,
    ...(head && responses && { made: { head, responses } }),
  })
}

type Made = { head: ReportHead; responses: readonly ResponseRow[] }
type ReportPage = { kind: ReportKind; asked: ReportAsked; made?: Made }

async function reportPage(call: Call, { kind, asked, made }: ReportPage): Promise<Answer> {
  const { fields, errors, programme } = asked
  const title = made ? TITLES[kind](made.head) : NAMES[kind]
  const cohorts = programme ? await cohortsFor(call.ctx, programme.id) : []
  return staffPage(call, {
    title,
    breadcrumbs: [{ label: 'Rapporten', href: paths.reports }, { label: NAMES[kind] }],
    failed: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
    children: (
      <ReportView
        kind={kind}
        title={title}
        fields={fields}
        cohorts={cohorts}
        errors={errors}
        address={ADDRESSES[kind]}
        body={made && BODIES[kind](made)}
      />
    ),
  })
}

const TITLES = { monitor: monitorReportTitle, survey: surveyReportTitle }

const BODIES = {
  monitor: ({ head, responses }: Made) => (
    <MonitorBody head={head} report={monitorReport(responses, head.audience)} />
  ),
  survey: ({ head, responses }: Made) => (
    <SurveyBody head={head} figures={surveyReport(responses, head.audience)} />
  ),
}

const SHEETS: Record<ReportKind, (made: Made) => Sheet> = {
  monitor: ({ head, responses }) => monitorSheet(monitorReport(responses, head.audience)),
  survey: ({ head, responses }) => surveySheet(surveyReport(responses, head.audience)),
}

/** The same report as a file. Choices that cannot be read answer with the page that says so. */
async function download(call: Call, kind: ReportKind, format: 'csv' | 'xlsx'): Promise<Answer> {
  const reach = reportReach(call.ctx.actor)
  if (!reach) return notFound
  const asked = readReportChoice(kind, call.query, call.ctx.today)
  if (!asked.chosen) return reportPage(call, { kind, asked })
  const responses = await takeOutReport(call.ctx, { ...wishOf(kind, asked.chosen), format })
  if (!responses) return notFound
  const head = headOf(call, asked.chosen, reach.name)
  const sheet = SHEETS[kind]({ head, responses })
  const name = `${fileName(kind, asked.chosen)}.${format}`
  if (format === 'csv') {
    return { kind: 'file', name, type: 'text/csv; charset=utf-8', body: csvForExcel(sheet) }
  }
  const explanation = explanationSheet(kind, head)
  const body = await workbook([
    { name: 'Cijfers', ...sheet },
    { name: 'Uitleg', ...explanation },
  ])
  return { kind: 'file', name, type: XLSX, body }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FILE_AUDIENCE = { internal: 'intern', public: 'openbaar' } as const

/** "monitor-thuis-in-dalfsen-2026-11-20-openbaar": who finds the file later sees what it is. */
const fileName = (kind: ReportKind, { programme, asOf, cohort, audience }: ChosenReport): string =>
  [
    NAMES[kind].toLowerCase(),
    programme.id,
    asOf,
    ...(cohort ? [`start-${cohort}`] : []),
    FILE_AUDIENCE[audience],
  ].join('-')

const wishOf = (kind: ReportKind, { programme, asOf, cohort, audience }: ChosenReport): ReportWish => ({
  kind,
  choice: { programmeId: programme.id, asOf, cohort },
  audience,
})

const headOf = (
  call: Call,
  { programme, asOf, cohort, audience }: ChosenReport,
  about: string,
): ReportHead => ({
  programme,
  asOf,
  cohort,
  audience,
  about,
  today: call.ctx.today,
})
