import type { Series } from '#domain/indicator/series.ts'
import { LineChart } from '../charts/line-chart.tsx'
import { Details } from '../details.tsx'
import { formatPercentage } from '../words.ts'

type NationalLineProps = { id: string; series: Series }

/** A national line beside our own figures, with what differs and where each point was printed. */
export function NationalLine({ id, series }: NationalLineProps) {
  const points = series.points.map(({ months, value }) => `${formatPercentage(value)} na ${months} maanden`)
  return (
    <>
      <LineChart
        id={id}
        title={`Ter vergelijking, landelijk: ${series.title}`}
        description={`${points.join(', ')}.`}
        unit="percentage"
        moments={series.points.map(({ months }) => `${months} mnd`)}
        lines={[{ name: 'Nederland', values: series.points.map(({ value }) => value) }]}
        category="Maanden na de vergunning"
      />
      <p class="nl-paragraph">
        {series.note} Bron: {series.source}.
      </p>
      <Details summary="Bron van elk punt">
        <ul>
          {series.points.map(({ months, source }) => (
            <li key={String(months)}>{`${months} maanden: ${source}`}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}
