import { HEALTH_DIMENSIONS } from '#domain/intake/content/health.ts'
import type { IntakeAnswer } from '#domain/intake/known.queries.ts'
import type { SpiderChartProps, SpiderSeries } from '#ui/charts/spider-chart.tsx'
import { longDate } from '#ui/words.ts'

/**
 * What a person scored last, over what they scored the time before: only scores that were given on that day
 * (ITK.SCORE). Undefined when no score was ever given.
 */
export function healthChart(newestFirst: readonly IntakeAnswer[]): SpiderChartProps | undefined {
  const counts = newestFirst.filter(({ mistakenReason }) => mistakenReason === null)
  const perDay = [...Map.groupBy(counts, ({ answeredOn }) => answeredOn).values()]
  const series = perDay
    .map(seriesOf)
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

/** Of one day, what was written last of each score. */
const seriesOf = (ofDay: readonly IntakeAnswer[]): SpiderSeries => ({
  name: ofDay[0] ? longDate(ofDay[0].answeredOn) : '',
  values: HEALTH_DIMENSIONS.map(({ field }) => {
    const score = ofDay.find(({ answers }) => field in answers)?.answers[field]
    return typeof score === 'string' ? Number(score) : null
  }),
})
