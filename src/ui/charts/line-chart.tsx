import { scaleLinear, scalePoint } from 'd3-scale'
import { useContext } from 'hono/jsx'
import { ReadingContext } from '../reading.ts'
import {
  axisEnd,
  ChartFigure,
  type ChartProps,
  type ChartValue,
  drawn,
  tenths,
  wordValue,
} from './figure.tsx'

export type Line = {
  name: string
  /** In the order of the moments; a gap in the line where a value is masked or unknown. */
  values: readonly ChartValue[]
}

export type LineChartProps = ChartProps & {
  moments: readonly string[]
  /** At most three; each is named at its end, so no key is needed. */
  lines: readonly Line[]
  category?: string
}

const HEIGHT = 240
const TOP = 24
const BOTTOM = 200

/** A few moments from left to right: M1, M2, M3, or the quarters of a year. */
export function LineChart({ moments, lines, category, ...chart }: LineChartProps) {
  const { locale } = useContext(ReadingContext)
  const unit = chart.unit ?? 'count'
  const values = lines.flatMap((line) => line.values)
  const x = scalePoint(moments, [6, 80])
  const y = scaleLinear([0, axisEnd(values, unit)], [BOTTOM, TOP])
  return (
    <ChartFigure
      {...chart}
      height={HEIGHT}
      hasMasked={values.includes('masked')}
      table={{
        head: [category ?? chart.title, ...lines.map((line) => line.name)],
        rows: moments.map((moment, at) => [
          moment,
          ...lines.map((line) => wordValue(line.values[at] ?? null, unit, locale)),
        ]),
      }}
    >
      <line class="trede-chart__axis" x1="0" y1={BOTTOM} x2="100%" y2={BOTTOM} />
      {moments.map((moment) => (
        <text key={moment} x={`${x(moment)}%`} y={BOTTOM + 24} text-anchor="middle">
          {moment}
        </text>
      ))}
      {lines.map((line, index) => (
        <LinePath
          key={line.name}
          line={line}
          index={index}
          points={moments.map((moment, at) => ({
            x: tenths(x(moment) ?? 0),
            y: tenths(y(drawn(line.values[at] ?? null))),
            value: line.values[at] ?? null,
            text: wordValue(line.values[at] ?? null, unit, locale),
          }))}
        />
      ))}
    </ChartFigure>
  )
}

type Point = { x: number; y: number; value: ChartValue; text: string }

/** Whole, dashed and dotted: told apart without colour, and named at the last point. */
const DASHES = [undefined, '8 4', '2 4']

function LinePath({ line, index, points }: { line: Line; index: number; points: readonly Point[] }) {
  const last = points.findLast((point) => typeof point.value === 'number')
  return (
    <g class={`trede-chart__line-${index % DASHES.length}`}>
      {points.slice(1).map((to, at) => (
        <Segment key={to.x} from={points[at]} to={to} dash={DASHES[index % DASHES.length]} />
      ))}
      {points.map((point) => (
        <Dot key={point.x} point={point} below={index % 2 === 1} />
      ))}
      {last && (
        <text x={`${last.x}%`} dx="12" y={last.y + 5}>
          {line.name}
        </text>
      )}
    </g>
  )
}

type SegmentProps = { from: Point | undefined; to: Point; dash: string | undefined }

function Segment({ from, to, dash }: SegmentProps) {
  if (typeof from?.value !== 'number' || typeof to.value !== 'number') return null
  return (
    <line
      class="trede-chart__line"
      x1={`${from.x}%`}
      y1={from.y}
      x2={`${to.x}%`}
      y2={to.y}
      stroke-dasharray={dash}
    />
  )
}

function Dot({ point, below }: { point: Point; below: boolean }) {
  const isNumber = typeof point.value === 'number'
  return (
    <>
      {isNumber && <circle class="trede-chart__dot" cx={`${point.x}%`} cy={point.y} r="4" />}
      <text
        class={isNumber ? 'trede-chart__value' : 'trede-chart__quiet'}
        x={`${point.x}%`}
        y={isNumber ? point.y + (below ? 20 : -10) : BOTTOM - 8}
        text-anchor="middle"
      >
        {point.text}
      </text>
    </>
  )
}
