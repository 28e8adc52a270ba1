import { useContext } from 'hono/jsx'
import { ReadingContext } from '../reading.ts'
import { ChartFigure, type ChartProps, tenths, wordValue } from './figure.tsx'

export type SpiderSeries = {
  name: string
  /** In the order of the axes; null where nothing was said, which leaves a gap in the line. */
  values: readonly (number | null)[]
}

export type SpiderChartProps = ChartProps & {
  /** Names of the axes, the first at the top, going round with the clock. */
  axes: readonly string[]
  /** The newest first; at most two, of which the second is drawn dashed. */
  series: readonly SpiderSeries[]
  /** The end of every axis; each begins at zero. */
  end: number
  /** Head of the first column of the table. */
  category: string
}

const WIDTH = 400
const HEIGHT = 280
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 }
const RADIUS = 100
const RINGS = 5

/** Scores on several axes that have no order among themselves, as a web around one centre. */
export function SpiderChart({ axes, series, end, category, ...chart }: SpiderChartProps) {
  const { locale } = useContext(ReadingContext)
  const spot = (axis: number, value: number) => spotAt(axis / axes.length, (value / end) * RADIUS)
  const ring = (value: number) => axes.map((_, axis) => written(spot(axis, value))).join(' ')
  return (
    <ChartFigure
      {...chart}
      height={HEIGHT}
      series={series.map(({ name }) => name)}
      hasMasked={false}
      table={{
        head: [category, ...series.map(({ name }) => name)],
        rows: axes.map((axis, at) => [
          axis,
          ...series.map(({ values }) => wordValue(values[at] ?? null, chart.unit ?? 'count', locale)),
        ]),
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} aria-hidden="true">
        {Array.from({ length: RINGS }, (_, index) => ((index + 1) * end) / RINGS).map((value) => (
          <polygon key={value} class="trede-chart__axis" points={ring(value)} fill="none" />
        ))}
        {axes.map((axis, at) => (
          <Axis key={axis} label={axis} end={spot(at, end)} place={spotAt(at / axes.length, RADIUS + 14)} />
        ))}
        {series.map((one, index) => (
          <Web
            key={one.name}
            index={index}
            points={one.values.map((value, at) => (value === null ? null : spot(at, value)))}
          />
        ))}
      </svg>
    </ChartFigure>
  )
}

type Spot = { x: number; y: number }

/** @param turn part of a whole turn, from the top with the clock */
const spotAt = (turn: number, distance: number): Spot => ({
  x: tenths(CENTRE.x + Math.sin(turn * 2 * Math.PI) * distance),
  y: tenths(CENTRE.y - Math.cos(turn * 2 * Math.PI) * distance),
})

const written = ({ x, y }: Spot): string => `${x},${y}`

function Axis({ label, end, place }: { label: string; end: Spot; place: Spot }) {
  return (
    <>
      <line class="trede-chart__axis" x1={CENTRE.x} y1={CENTRE.y} x2={end.x} y2={end.y} />
      <text x={place.x} y={place.y + 5} text-anchor={anchorAt(place.x - CENTRE.x)}>
        {label}
      </text>
    </>
  )
}

/** A label grows away from the web. */
function anchorAt(distance: number): 'start' | 'middle' | 'end' {
  if (Math.abs(distance) < 1) return 'middle'
  return distance > 0 ? 'start' : 'end'
}

function Web({ points, index }: { points: readonly (Spot | null)[]; index: number }) {
  const dash = index === 0 ? undefined : '6 4'
  return (
    <g class={`trede-chart__line-${index}`}>
      {points.map((from, at) => {
        const to = points[(at + 1) % points.length]
        return (
          from &&
          to && (
            <line
              key={written(from)}
              class="trede-chart__line"
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke-dasharray={dash}
            />
          )
        )
      })}
      {points.map((point) => point && <circle key={written(point)} cx={point.x} cy={point.y} r="4" />)}
    </g>
  )
}
