import { type Child, useContext } from 'hono/jsx'
import { frameWords } from '../frame-words.ts'
import { ReadingContext } from '../reading.ts'
import { formatNumber, formatPercentage, type Locale } from '../words.ts'

/**
 * A count or percentage; `masked` for one to four, `withheld` where the number would give another away, null when
 * nothing is known. Zero is a number and shown.
 */
export type ChartValue = number | 'masked' | 'withheld' | null

export type ChartUnit = 'count' | 'percentage' | 'score'

export type ChartProps = {
  /** Unique on the page: title, description and patterns hang on it. */
  id: string
  title: string
  /** What there is to see, in one or two sentences, for who cannot see it. */
  description: string
  /** Counts are whole, percentages run from 0 to 100, scores have one decimal. */
  unit?: ChartUnit
  /** How many people the figures are about; each percentage needs it. */
  n?: number
}

/** The value as text: in the chart, in its table, and for who listens. */
export function wordValue(value: ChartValue, unit: ChartUnit, locale: Locale): string {
  if (value === 'masked') return '<5'
  if (value === 'withheld') return 'x'
  if (value === null) return frameWords[locale].unknown
  if (unit === 'percentage') return formatPercentage(value, locale)
  return formatNumber(value, locale, unit === 'score' ? 1 : 0)
}

/** What a bar or line can be drawn from; a masked value has no length of its own. */
export const drawn = (value: ChartValue): number => (typeof value === 'number' ? value : 0)

/** A tenth of a percent or pixel is finer than anyone sees. */
export const tenths = (place: number): number => Math.round(place * 10) / 10

/** The end of the axis: a percentage always runs to 100, or small differences look large. */
export function axisEnd(values: readonly ChartValue[], unit: ChartUnit): number {
  return unit === 'percentage' ? 100 : Math.max(1, ...values.map(drawn))
}

type ChartFigureProps = ChartProps & {
  height: number
  /** One name per series; with one series there is no key. */
  series?: readonly string[]
  hasMasked: boolean
  table: { head: readonly string[]; rows: readonly (readonly string[])[] }
  children: Child
}

/** A chart with its title, its key and its figures as a table. */
export function ChartFigure({ id, title, description, n, series = [], ...rest }: ChartFigureProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <figure class="trede-chart">
      <figcaption class="trede-chart__title">
        {title}
        {n !== undefined && <span class="trede-chart__quiet"> (n = {n})</span>}
      </figcaption>
      {series.length > 1 && <ChartKey id={id} series={series} />}
      <svg
        class="trede-chart__svg"
        role="img"
        width="100%"
        height={rest.height}
        aria-labelledby={`${id}-titel ${id}-tekst`}
      >
        <title id={`${id}-titel`}>{title}</title>
        <desc id={`${id}-tekst`}>{description}</desc>
        <defs>
          <Hatch id={id} />
        </defs>
        {rest.children}
      </svg>
      {rest.hasMasked && <p class="trede-chart__quiet">{words.masked}</p>}
      <details class="trede-details">
        <summary>
          {words.table}
          <span class="trede-visually-hidden">: {title}</span>
        </summary>
        <FiguresTable title={title} {...rest.table} />
      </details>
    </figure>
  )
}

type FiguresTableProps = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] }

function FiguresTable({ title, head, rows }: FiguresTableProps) {
  return (
    <table class="utrecht-table utrecht-table--html-table">
      <caption class="trede-visually-hidden">{title}</caption>
      <thead>
        <tr>
          {head.map((label, index) => (
            <th key={label} scope="col" class={index === 0 ? undefined : 'trede-table__end'}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...values]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, index) => (
              <td key={head[index + 1]} class="trede-table__end">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Stripes, so that series differ without colour. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={`${id}-strepen`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="trede-chart__ground" width="6" height="6" />
      <path class="trede-chart__stroke-0" d="M0 0 V6" stroke-width="3" />
    </pattern>
  )
}

/** Filled, striped, outlined: the third and later series are told apart by their labels as well. */
export const fillOf = (id: string, series: number) =>
  series === 1
    ? { class: 'trede-chart__outline', fill: `url(#${id}-strepen)` }
    : { class: series === 0 ? 'trede-chart__fill' : 'trede-chart__outline trede-chart__ground' }

function ChartKey({ id, series }: { id: string; series: readonly string[] }) {
  return (
    <ul class="trede-chart__key">
      {series.map((name, index) => (
        <li key={name}>
          <svg width="14" height="14" aria-hidden="true">
            <rect x="1" y="1" width="12" height="12" {...fillOf(id, index)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
