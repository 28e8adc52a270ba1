import { describe, expect, test } from 'vitest'
import type { ResponseRow } from '#domain/indicator/measures.ts'
import { monitorReport } from '#domain/indicator/monitor-report.ts'
import { monitorSheet, surveySheet } from '#domain/indicator/report-sheet.ts'
import { surveyReport } from '#domain/indicator/survey-report.ts'
import { thuisInDalfsen } from '#domain/programme/content/thuis-in-dalfsen.ts'
import { csvForExcel, csvForPrograms, workbook } from '#platform/spreadsheet.ts'
import { day } from '#test/builders.ts'
import { publishedResponses } from '#test/published.ts'
import { workbookFiles } from '#test/workbook.ts'
import { explanationSheet } from './explanation-sheet.ts'
import type { ReportHead } from './report-head.ts'
import { standaloneMonitor, standaloneSurvey } from './standalone.tsx'

const head: ReportHead = {
  programme: thuisInDalfsen,
  about: 'Gemeente Dalfsen',
  asOf: day('2026-11-20'),
  today: day('2026-11-20'),
  cohort: null,
  audience: 'public',
}

/** Every format that a public report is printed in, as what a reader of the file can see of it. */
async function everyFormat(kind: 'monitor' | 'survey', rows: readonly ResponseRow[]) {
  const monitor = monitorReport(rows, 'public')
  const survey = surveyReport(rows, 'public')
  const sheet = kind === 'monitor' ? monitorSheet(monitor) : surveySheet(survey)
  const bytes = await workbook([
    { name: 'Cijfers', ...sheet },
    { name: 'Uitleg', ...explanationSheet(kind, head) },
  ])
  const sheets = [...workbookFiles(bytes)].filter(([name]) => /sheet\d|sharedStrings/.test(name))
  return {
    html: kind === 'monitor' ? standaloneMonitor(head, monitor) : standaloneSurvey(head, survey),
    json: JSON.stringify(kind === 'monitor' ? monitor : survey),
    excelCsv: csvForExcel(sheet),
    csv: csvForPrograms(sheet),
    workbook: sheets.map(([, text]) => text).join('\n'),
  }
}

const dalfsen = publishedResponses('dalfsen17.csv')

/** The same people, but one woman more or less: of 4 women the public report says only that they are fewer than five. */
function withOneWomanLess(): ResponseRow[] {
  const woman = dalfsen.findIndex(({ moment, answers }) => moment === 'start' && answers.sex === 'woman')
  return dalfsen.map((row, at) => (at === woman ? { ...row, answers: { ...row.answers, sex: 'man' } } : row))
}

/** Thirty people who answered one question, of whom this many work. */
const thirtyWith = (working: number): ResponseRow[] =>
  Array.from({ length: 30 }, (_, at) => ({
    personId: `p${at}`,
    moment: 'M1',
    answers: { 'paid-work': at < working ? 'yes' : 'no' },
  }))

describe('a public report', () => {
  test('of 17 people is the same in every format with three women as with four', async () => {
    expect(await everyFormat('monitor', withOneWomanLess())).toEqual(await everyFormat('monitor', dalfsen))
  })

  test.each([2, 3, 4])(
    'of 30 people is the same in every format with %i at work as with one',
    async (working) => {
      expect(await everyFormat('survey', thirtyWith(working))).toEqual(
        await everyFormat('survey', thirtyWith(1)),
      )
    },
  )

  test('differs where a number may be seen: 5 at work is not 6', async () => {
    const five = await everyFormat('survey', thirtyWith(5))
    const six = await everyFormat('survey', thirtyWith(6))
    for (const [format, text] of Object.entries(five)) {
      expect(text, format).not.toBe(Object.entries(six).find(([other]) => other === format)?.[1])
    }
  })

  test('draws no bar for a masked number', async () => {
    const { html } = await everyFormat('survey', thirtyWith(3))
    const chart = /<figure(?:(?!<\/figure>).)*grafiek-paid-work-now.*?<\/figure>/s.exec(html)?.[0] ?? ''
    expect(chart).toContain('&lt;5')
    expect([...chart.matchAll(/width="([\d.]+)%"/g)].map(([, width]) => width)).toEqual(['100', '0'])
  })

  test('explains both signs, and an internal one has no need to', () => {
    const report = monitorReport(dalfsen, 'public')
    expect(standaloneMonitor(head, report)).toContain('Wat betekenen &lt;5 en x?')
    const internal = standaloneMonitor({ ...head, audience: 'internal' }, monitorReport(dalfsen, 'internal'))
    expect(internal).not.toContain('Wat betekenen &lt;5 en x?')
  })
})

describe('a report as one file', () => {
  test('fetches nothing and runs nothing', async () => {
    const { html } = await everyFormat('survey', publishedResponses('vip.csv'))
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|@import|https?:/)
    expect(html.match(/url\((?!#)/g)).toBeNull()
  })

  test('says so when nobody answered yet', () => {
    expect(standaloneSurvey(head, surveyReport([], 'public'))).toContain('nog geen ingevulde vragenlijst')
    expect(standaloneMonitor(head, monitorReport([], 'public'))).toContain('nog geen startformulier')
  })

  test('sets the national line beside paid work, with its source and what differs', () => {
    const html = standaloneSurvey(head, surveyReport(publishedResponses('vip.csv'), 'internal'))
    expect(html).toContain('Bron: CBS, cohortonderzoek asiel en integratie')
    expect(html).toContain('Vergelijk daarom voorzichtig.')
    expect(html.match(/Ter vergelijking, landelijk/g)?.length).toBeGreaterThan(0)
  })
})
