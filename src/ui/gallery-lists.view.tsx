import type { LocalDate } from '#kernel/local-date.ts'
import { Alert } from './alert.tsx'
import { Button, LinkButton } from './button.tsx'
import { Details, Why } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { SelectField, TextField } from './form.tsx'
import { CheckAnswers, SummaryList, TaskList, Timeline } from './lists.tsx'
import { Pagination } from './pagination.tsx'
import { type Status, StatusBadge } from './status.tsx'
import { type Column, DataTable } from './table.tsx'
import { DateText, Link, Section } from './text.tsx'
import { Tile, Tiles } from './tiles.tsx'

const day = (text: string) => text as LocalDate

export function Work() {
  return (
    <>
      <Tiles label="Wat er ligt">
        <Tile count={3} label="te laat" href="?toon=te-laat" status="late" />
        <Tile count={7} label="deze week" href="?toon=week" active />
        <Tile count={4} label="wacht op mij" href="?toon=mij" />
        <Tile count={6} label="zonder activiteit" href="?toon=stil" />
        <Tile count={2} label="gewijzigd door anderen" href="?toon=anderen" />
      </Tiles>
      <Section title="Deze week">
        <TaskList
          label="Deze week"
          items={[
            {
              key: 'pip',
              title: 'Y. T. · PIP vaststellen',
              href: '/dossiers/1/plan',
              note: (
                <Why source="Wet inburgering 2021, artikel 15" subject="PIP vaststellen">
                  Het plan moet er zijn binnen tien weken nadat iemand in de gemeente staat ingeschreven.
                </Why>
              ),
              due: (
                <>
                  moest vóór <DateText day={day('2026-11-17')} absolute />
                </>
              ),
              status: 'late',
            },
            {
              key: 'stage',
              title: 'R. A. · vervolg na taalstage regelen',
              href: '/dossiers/2/plaatsingen',
              note: 'De taalstage loopt af, daarna staat er niets.',
              due: <DateText day={day('2026-11-26')} />,
              status: 'attention',
            },
            {
              key: 'call',
              title: 'H. O. · bellen',
              due: <DateText day={day('2026-11-20')} />,
              status: 'done',
            },
          ]}
        />
      </Section>
      <Section title="Vijf statussen">
        <p>
          {statuses.map((status) => (
            <>
              <StatusBadge status={status} />{' '}
            </>
          ))}
        </p>
      </Section>
    </>
  )
}

const statuses: readonly Status[] = ['calm', 'busy', 'attention', 'late', 'done']

type Row = { id: string; name: string; route: string; contact: LocalDate; hours: number; status: Status }

const rows: readonly Row[] = [
  {
    id: '1',
    name: 'Rahel Abraham',
    route: 'B1-route',
    contact: day('2026-11-13'),
    hours: 246,
    status: 'attention',
  },
  { id: '2', name: 'Yusuf Tekin', route: 'Z-route', contact: day('2026-09-30'), hours: 1032, status: 'late' },
  {
    id: '3',
    name: 'Hala Othman',
    route: 'Onderwijsroute',
    contact: day('2026-11-19'),
    hours: 88,
    status: 'calm',
  },
]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    label: 'Naam',
    heading: true,
    sortable: true,
    cell: (row) => <Link href={`/dossiers/${row.id}`}>{row.name}</Link>,
  },
  { key: 'route', label: 'Leerroute', cell: (row) => row.route },
  {
    key: 'contact',
    label: 'Laatste contact',
    sortable: true,
    cell: (row) => <DateText day={row.contact} />,
  },
  { key: 'hours', label: 'Uren les', align: 'end', sortable: true, cell: (row) => row.hours },
  { key: 'status', label: 'Status', cell: (row) => <StatusBadge status={row.status} /> },
]

export function ListSection() {
  return (
    <Section title="Lijst">
      <DataTable
        caption="Dossiers van Marijke Hofstra"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={{ key: 'contact', direction: 'descending' }}
        sortHref={(sort) => `?sorteer=${sort.key}&richting=${sort.direction}`}
        filter={
          <form method="get">
            <SelectField
              name="leerroute"
              label="Leerroute"
              placeholder="Alle"
              options={[{ value: 'b1', label: 'B1-route' }]}
            />
            <TextField name="team" label="Team" />
            <Button look="secondary">Toon</Button>
          </form>
        }
        empty={null}
        footer={<Pagination page={3} pages={9} href={(page) => `?pagina=${page}`} total="214 dossiers" />}
      />
      <DataTable
        caption="Plaatsingen"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title="Er is nog geen plaatsing."
            action={<LinkButton href="/nieuw">Zoek een plek</LinkButton>}
          >
            Zoek eerst een plek die past bij wat Rahel wil en kan.
          </EmptyState>
        }
      />
    </Section>
  )
}

export function Reading() {
  return (
    <>
      <Section title="Gegevens">
        <SummaryList
          rows={[
            { label: 'Droombaan', value: 'Apotheker', action: { href: '/droombaan' } },
            { label: 'Nu', value: 'Winkel of apotheek' },
            { label: 'Ingeschreven', value: <DateText day={day('2025-03-10')} /> },
          ]}
        />
      </Section>
      <CheckAnswers
        sections={[
          {
            title: 'Kijk na: gezin',
            changeHref: '/gezin',
            rows: [{ label: 'Kinderen', value: 'Twee, opvang op dinsdag en donderdag' }],
          },
        ]}
      />
      <Section title="Tijdlijn">
        <Timeline
          label="Tijdlijn"
          items={[
            {
              key: 'a',
              when: <DateText day={day('2026-11-13')} />,
              title: 'Gebeld over de taalstage',
              by: 'Marijke Hofstra',
              children: <p>De bakkerij wil verlengen tot april.</p>,
            },
            { key: 'b', when: <DateText day={day('2026-02-02')} />, title: 'PIP vastgesteld' },
          ]}
        />
      </Section>
      <Section title="Meldingen">
        <Alert>Deze gegevens komen uit de basisregistratie.</Alert>
        <Alert tone="ok">Alles is verstuurd.</Alert>
        <Alert tone="warning" title="Nog drie weken">
          <p>Daarna vervalt de toestemming.</p>
        </Alert>
        <Alert tone="error" title="Te laat">
          <p>De beslissing had er al moeten zijn.</p>
        </Alert>
        <Details summary="Wie ziet dit?">
          <p>De consulent en het team rond dit dossier.</p>
        </Details>
      </Section>
    </>
  )
}
