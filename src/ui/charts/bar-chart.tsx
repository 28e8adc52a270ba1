import { scaleLinear } from 'd3-scale'
import { useContext } from 'hono/jsx'
import { ReadingContext } from '../reading.ts'
import {
  axisEnd,
  ChartFigure,
  type ChartProps,
  type ChartValue,
  drawn,
  fillOf,
  tenths,
  wordValue,
} from './figure.tsx'

export type Bar = { label: string; value: ChartValue }

export type BarChartProps = ChartProps & {
  bars: readonly Bar[]
  /** Heads of the table below: what is named and what is counted. */
  labels?: { category: string; value: string }
}

const ROW = 52

/** The longest bar leaves room for its value, so lengths are percentages of the width and fit any screen. */
const LONGEST_PERCENT = 82

/** Lying bars: each label stands above its bar, each value behind it. */
export function BarChart({ bars, labels, ...chart }: BarChartProps) {
  const { locale } = useContext(ReadingContext)
  const unit = chart.unit ?? 'count'
  const values = bars.map((bar) => bar.value)
  const scale = scaleLinear([0, axisEnd(values, unit)], [0, LONGEST_PERCENT])
  const length = (bar: Bar) => `${tenths(scale(drawn(bar.value)))}%`
  const heads = labels ?? { category: chart.title, value: 'n' }
  return (
    <ChartFigure
      {...chart}
      height={bars.length * ROW}
      hasMasked={values.includes('masked')}
      table={{
        head: [heads.category, heads.value],
        rows: bars.map((bar) => [bar.label, wordValue(bar.value, unit, locale)]),
      }}
    >
      {bars.map((bar, index) => (
        <g key={bar.label}>
          <text x="0" y={index * ROW + 16}>
            {bar.label}
          </text>
          <rect {...fillOf(chart.id, 0)} x="0" y={index * ROW + 24} width={length(bar)} height="16" />
          <text
            class={typeof bar.value === 'number' ? 'trede-chart__value' : 'trede-chart__quiet'}
            x={length(bar)}
            dx={drawn(bar.value) > 0 ? 8 : 0}
            y={index * ROW + 37}
          >
            {wordValue(bar.value, unit, locale)}
          </text>
        </g>
      ))}
    </ChartFigure>
  )
}
