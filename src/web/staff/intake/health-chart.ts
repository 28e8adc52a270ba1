import { textIn } from '#domain/intake/answers.ts'
import { HEALTH_DIMENSIONS } from '#domain/intake/content/health.ts'
import type { IntakeAnswer } from '#domain/intake/intake.queries.ts'
import type { SpiderChartProps, SpiderSeries } from '#ui/charts/spider-chart.tsx'
import { longDate } from '#ui/words.ts'

/** What a person scored now, over what they scored the talk before. Undefined when no score was ever given. */
export function healthChart(newestFirst: readonly IntakeAnswer[]): SpiderChartProps | undefined {
  const perDay = [...Map.groupBy(newestFirst, ({ answeredOn }) => answeredOn).values()]
  const series = perDay
    .flatMap(([answer]) => (answer ? [seriesOf(answer)] : []))
    .filter(({ values }) => values.some((value) => value !== null))
    .slice(0, 2)
  if (series.length === 0) return undefined
  return {
    id: 'gezondheid',
    title: 'Eigen cijfers, van 0 tot 10',
    description: 'Zes kanten van gezondheid. De deelnemer gaf de cijfers zelf; verder naar buiten is beter.',
    category: 'Kant',
    axes: HEALTH_DIMENSIONS.map(({ title }) => title),
    series,
    end: 10,
  }
}

const seriesOf = ({ answers, answeredOn }: IntakeAnswer): SpiderSeries => ({
  name: longDate(answeredOn),
  values: HEALTH_DIMENSIONS.map(({ field }) => {
    const score = textIn(answers, field)
    return score === undefined ? null : Number(score)
  }),
})
