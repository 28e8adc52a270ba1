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

export type GroupedBarChartProps = ChartProps & {
  /** Two or three; more cannot be told apart without colour. */
  series: readonly string[]
  /** The values stand in the order of the series. */
  groups: readonly { label: string; values: readonly ChartValue[] }[]
  /** Head of the first column of the table below. */
  category?: string
}

const LABEL = 24
const BAR = 20
const GAP = 12
const LONGEST_PERCENT = 82

/** Two or three measurements beside each other per subject: start and end, women and men. */
export function GroupedBarChart({ series, groups, category, ...chart }: GroupedBarChartProps) {
  const { locale } = useContext(ReadingContext)
  const unit = chart.unit ?? 'count'
  const values = groups.flatMap((group) => group.values)
  const length = scaleLinear([0, axisEnd(values, unit)], [0, LONGEST_PERCENT])
  const row = LABEL + series.length * BAR + GAP
  return (
    <ChartFigure
      {...chart}
      series={series}
      height={groups.length * row}
      hasMasked={values.includes('masked')}
      table={{
        head: [category ?? chart.title, ...series],
        rows: groups.map((group) => [group.label, ...group.values.map((v) => wordValue(v, unit, locale))]),
      }}
    >
      {groups.map((group, index) => (
        <g key={group.label}>
          <text x="0" y={index * row + 16}>
            {group.label}
          </text>
          {group.values.map((value, at) => (
            <GroupedBar
              key={series[at]}
              shape={fillOf(chart.id, at)}
              percent={tenths(length(drawn(value)))}
              y={index * row + LABEL + at * BAR}
              text={wordValue(value, unit, locale)}
            />
          ))}
        </g>
      ))}
    </ChartFigure>
  )
}

type GroupedBarProps = { shape: ReturnType<typeof fillOf>; percent: number; y: number; text: string }

function GroupedBar({ shape, percent, y, text }: GroupedBarProps) {
  return (
    <>
      <rect {...shape} x="0" y={y} width={`${percent}%`} height={BAR - 4} />
      <text class="trede-chart__value" x={`${percent}%`} dx={percent > 0 ? 8 : 0} y={y + 13}>
        {text}
      </text>
    </>
  )
}
