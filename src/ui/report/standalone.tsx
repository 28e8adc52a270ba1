import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { MonitorReport } from '#domain/indicator/monitor-report.ts'
import type { SurveyFigure } from '#domain/indicator/survey-report.ts'
import { MonitorBody, monitorReportTitle } from './monitor.tsx'
import type { ReportHead } from './report-head.ts'
import { STANDALONE_STYLE } from './standalone-style.ts'
import { SurveyBody, surveyReportTitle } from './survey.tsx'

/** The monitor as one HTML file that fetches nothing: to mail, to print, to keep. */
export const standaloneMonitor = (head: ReportHead, report: MonitorReport): string =>
  documentText(monitorReportTitle(head), <MonitorBody head={head} report={report} />)

/** The survey as one HTML file that fetches nothing. */
export const standaloneSurvey = (head: ReportHead, figures: readonly SurveyFigure[]): string =>
  documentText(surveyReportTitle(head), <SurveyBody head={head} figures={figures} />)

const documentText = (title: string, body: Child): string =>
  String(<StandaloneDocument title={title}>{body}</StandaloneDocument>)

function StandaloneDocument({ title, children }: { title: string; children: Child }) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="content-security-policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{raw(STANDALONE_STYLE)}</style>
        </head>
        <body>
          <main>
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}
