import { seriesFor } from '#domain/indicator/content/cbs.ts'
import { methodSentence } from '#domain/indicator/content/method.ts'
import { measureById } from '#domain/indicator/measures.ts'
import { subgroupTitle } from '#domain/indicator/subgroup.ts'
import type { SurveyFigure } from '#domain/indicator/survey-report.ts'
import type { ChartValue } from '../charts/figure.tsx'
import { GroupedBarChart } from '../charts/grouped-bar-chart.tsx'
import { type Column, DataTable } from '../table.tsx'
import { Section } from '../text.tsx'
import { formatPercentage } from '../words.ts'
import { Explanation, NothingYet, ReportFacts } from './explanation.tsx'
import { NationalLine } from './national-line.tsx'
import type { ReportHead } from './report-head.ts'

export const surveyReportTitle = ({ programme }: ReportHead): string =>
  `${programme.title}: taal, werk en opleiding op drie momenten`

type SurveyBodyProps = { head: ReportHead; figures: readonly SurveyFigure[] }

/** The survey, from head to method; the same on screen, on paper and as a file. */
export function SurveyBody({ head, figures }: SurveyBodyProps) {
  const byMeasure = [...Map.groupBy(figures, ({ measure }) => measure)]
  const inAll = figures.filter(({ measure, subgroup }) => measure === 'responses' && subgroup === 'all')
  if (inAll.every(({ n }) => n === 0)) return <NothingYet what="ingevulde vragenlijst" />
  return (
    <div class="trede-report">
      <ReportFacts head={head} n={inAll.map(({ moment, shownN }) => `${moment}: ${shownN}`).join(', ')} />
      {byMeasure.map(([measure, ofMeasure]) => (
        <MeasureSection key={measure} measure={measure} figures={ofMeasure} />
      ))}
      <Explanation kind="survey" head={head} />
    </div>
  )
}

const MOMENT_WORDS = {
  M1: 'M1 (start)',
  M2: 'M2 (einde)',
  M3: 'M3 (later)',
  'M1-M3': 'M1 tot en met M3',
} satisfies Record<SurveyFigure['moment'], string>

type Group = { id: string; title: string; at: ReadonlyMap<string, SurveyFigure> }

type MeasureSectionProps = { measure: string; figures: readonly SurveyFigure[] }

/** One measure: a chart of everyone, women and men, and below it every group with its k and n. */
function MeasureSection({ measure, figures }: MeasureSectionProps) {
  const known = measureById(measure)
  const title = known?.title ?? measure
  const moments = [...new Set(figures.map(({ moment }) => moment))]
  const groups = groupsOf(figures)
  const series = seriesFor(measure)
  const columns: Column<Group>[] = [
    { key: 'group', label: 'Groep', cell: (group) => group.title, heading: true },
    ...moments.map(
      (moment): Column<Group> => ({
        key: moment,
        label: MOMENT_WORDS[moment],
        cell: (group) => figureText(group.at.get(moment)),
        align: 'end',
      }),
    ),
  ]
  return (
    <Section title={title} id={measure}>
      <p class="nl-paragraph">{known && methodSentence(known.ruleId)}</p>
      <GroupedBarChart
        id={`grafiek-${measure}`}
        title={measure === 'responses' ? 'Aantal vragenlijsten' : `${title}, in procenten`}
        description={groups
          .slice(0, 1)
          .map((group) => describe(group, moments))
          .join(' ')}
        unit={measure === 'responses' ? 'count' : 'percentage'}
        series={moments.map((moment) => MOMENT_WORDS[moment])}
        groups={groups
          .filter(({ id }) => DRAWN.includes(id))
          .map((group) => ({
            label: chartLabel(group, moments),
            values: moments.map((moment) => chartValue(group.at.get(moment))),
          }))}
        category="Groep"
      />
      <DataTable
        caption={`${title} per moment en groep`}
        columns={columns}
        rows={groups}
        rowKey={({ id }) => id}
        empty={null}
      />
      {series && <NationalLine id={`landelijk-${measure}`} series={series} />}
    </Section>
  )
}

/** More bars than these make a chart that nobody compares; the table holds every group. */
const DRAWN: readonly string[] = ['all', 'sex=woman', 'sex=man']

const groupsOf = (figures: readonly SurveyFigure[]): Group[] =>
  [...Map.groupBy(figures, ({ subgroup }) => subgroup)].map(([id, ofGroup]) => ({
    id,
    title: subgroupTitle(id),
    at: new Map(ofGroup.map((figure) => [figure.moment, figure])),
  }))

const chartLabel = ({ title, at }: Group, moments: readonly string[]): string =>
  `${title} (n = ${moments.map((moment) => at.get(moment)?.shownN ?? '0').join(', ')})`

/** "46,3% (62 van 134)", "<5 van 15"; a dash where nobody of the group answered. */
function figureText(figure: SurveyFigure | undefined): string {
  if (!figure) return '-'
  const { measure, k, shown, shownN, percentage } = figure
  if (measure === 'responses') return shown
  const counts = `${k ?? shown} van ${shownN}`
  return percentage === null ? counts : `${formatPercentage(percentage)} (${counts})`
}

/** A masked figure has no length: its bar is not drawn. */
function chartValue(figure: SurveyFigure | undefined): ChartValue {
  if (!figure) return null
  const value = figure.measure === 'responses' ? figure.n : figure.percentage
  return value ?? (figure.shown === '<5' ? 'masked' : 'withheld')
}

const describe = ({ title, at }: Group, moments: readonly SurveyFigure['moment'][]): string =>
  `${title}: ${moments.map((moment) => `${MOMENT_WORDS[moment]} ${figureText(at.get(moment))}`).join(', ')}.`
