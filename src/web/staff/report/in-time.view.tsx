import type { InTime } from '#domain/signal/legal-dates.queries.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { paths } from '../../paths.ts'

type Month = InTime & { month: string }

export type InTimeViewProps = {
  about: string
  year: number
  thisYear: number
  plans: readonly Month[]
  talks: readonly Month[]
}

/** Two tables that say per month how often the last day of the law was kept. */
export function InTimeView({ about, year, thisYear, plans, talks }: InTimeViewProps) {
  return (
    <>
      <PageTitle lead={`Hoe vaak ${about} de laatste dag van de wet haalde, per maand van die laatste dag.`}>
        Termijnen gehaald in {year}
      </PageTitle>
      <Tabs
        label="Jaar"
        tabs={[thisYear - 2, thisYear - 1, thisYear].map((one) => ({
          label: String(one),
          href: `${paths.inTimeReport}?jaar=${one}`,
          current: one === year,
        }))}
      />
      <Section title="PIP op tijd vastgesteld">
        <p class="nl-paragraph">{shareSentence(plans, 'PIP’s', 'vastgesteld')}</p>
        <Months caption={`PIP op tijd, ${year}`} months={plans} />
      </Section>
      <Section title="Voortgangsgesprekken gehouden">
        <p class="nl-paragraph">{shareSentence(talks, 'gesprekken', 'gehouden')}</p>
        <Months caption={`Voortgangsgesprekken, ${year}`} months={talks} />
      </Section>
      <Details summary="Hoe is dit geteld?">
        <p class="nl-paragraph">
          Elke persoon telt in de maand van zijn laatste dag. Die dag volgt uit de feiten in het dossier
          (regels WI.PIP.DEADLINE, WI.PIP.THIRD, WI.PIP.MOVE en WI.PROGRESS). Een termijn die nog loopt, telt
          niet mee in het percentage. Gesloten dossiers tellen mee: wat te laat was, blijft te laat.
        </p>
      </Details>
    </>
  )
}

function shareSentence(months: readonly Month[], what: string, done: string): string {
  const sum = (key: keyof InTime) => months.reduce((total, month) => total + month[key], 0)
  const closed = sum('due') - sum('open')
  if (closed === 0) return `Er was in dit jaar nog geen laatste dag voor ${what}.`
  const share = Math.round((100 * sum('met')) / closed)
  return `${share}% is op tijd ${done}: ${sum('met')} van de ${closed} ${what} (n = ${closed}).`
}

function Months({ caption, months }: { caption: string; months: readonly Month[] }) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={COLUMNS}
      rows={months}
      rowKey={({ month }) => month}
      empty={<EmptyState title="In dit jaar valt geen laatste dag." />}
    />
  )
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

const COLUMNS: readonly Column<Month>[] = [
  {
    key: 'month',
    label: 'Laatste dag in',
    heading: true,
    cell: ({ month }) => MONTHS[Number(month.slice(5)) - 1],
  },
  { key: 'due', label: 'Totaal', align: 'end', cell: ({ due }) => due },
  { key: 'met', label: 'Op tijd', align: 'end', cell: ({ met }) => met },
  { key: 'late', label: 'Later gedaan', align: 'end', cell: ({ metLate }) => metLate },
  { key: 'missed', label: 'Niet gedaan', align: 'end', cell: ({ missed }) => missed },
  { key: 'open', label: 'Loopt nog', align: 'end', cell: ({ open }) => open },
]
