import type { LocalDate } from '#kernel/local-date.ts'
import { Alert, Notice } from './alert.tsx'
import type { Assets } from './assets.ts'
import { ActionGroup, Button, LinkButton } from './button.tsx'
import { BarChart } from './charts/bar-chart.tsx'
import { GroupedBarChart } from './charts/grouped-bar-chart.tsx'
import { LineChart } from './charts/line-chart.tsx'
import { CheckboxGroup, Fieldset, RadioGroup } from './choices.tsx'
import { Details, Why } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { DateField, Form, SelectField, TextArea, TextField } from './form.tsx'
import { CheckAnswers, SummaryList, TaskList, Timeline } from './lists.tsx'
import { Page } from './page.tsx'
import { Pagination } from './pagination.tsx'
import { type Status, StatusBadge } from './status.tsx'
import { type Column, DataTable } from './table.tsx'
import { Steps, Tabs } from './tabs.tsx'
import { DateText, Link, PageTitle, Section } from './text.tsx'
import { Tile, Tiles } from './tiles.tsx'
import type { Locale } from './words.ts'

const today = '2026-11-20' as LocalDate
const day = (text: string) => text as LocalDate

export type GalleryProps = { assets: Assets; lang?: Locale }

/** Every part in every state on one page, for who builds pages, and for the eye and the checks of the tests. */
export function Gallery({ assets, lang = 'nl' }: GalleryProps) {
  return (
    <Page
      lang={lang}
      title="Onderdelen"
      assets={assets}
      today={today}
      municipality="Gemeente Dalfsen"
      user={{ name: 'Marijke Hofstra', role: 'consulent' }}
      nav={[
        { label: 'Vandaag', href: '/' },
        { label: 'Dossiers', href: '/dossiers', current: true },
        { label: 'Groepen', href: '/groepen' },
        { label: 'Werkgevers', href: '/werkgevers' },
        { label: 'Rapporten', href: '/rapporten' },
        { label: 'Kennis', href: '/kennis' },
        { label: 'Beheer', href: '/beheer' },
      ]}
      breadcrumbs={[{ label: 'Dossiers', href: '/dossiers' }, { label: 'Rahel Abraham' }]}
      notices={<Notice>Het plan is vastgesteld. De brief staat klaar om te printen.</Notice>}
      csrf="token"
      failed
    >
      <PageTitle
        aside="2024-0417 · Tigrinya · tolk nodig"
        lead={
          <>
            PIP moet <DateText day={day('2026-11-29')} /> zijn vastgesteld.
          </>
        }
      >
        Rahel Abraham
      </PageTitle>
      <Journey />
      <Work />
      <ListSection />
      <FormSection />
      <Reading />
      <Charts />
    </Page>
  )
}

function Journey() {
  return (
    <>
      <Steps
        label="Fasen van Thuis in Dalfsen"
        steps={[
          { label: 'Start', state: 'done', note: 'mrt 2025' },
          { label: 'VIP-traject', state: 'current', note: 'sessie 5 van 9' },
          { label: 'Voorbereiding', state: 'upcoming' },
          { label: 'Arbeidsmarkt op', state: 'upcoming' },
        ]}
      />
      <Tabs
        label="Onderdelen van het dossier"
        tabs={[
          { label: 'Overzicht', href: '?tab=overzicht', current: true },
          { label: 'Plan', href: '?tab=plan' },
          { label: 'Inburgering', href: '?tab=inburgering' },
          { label: 'Plaatsingen', href: '?tab=plaatsingen', count: 2 },
          { label: 'Team', href: '?tab=team' },
          { label: 'Tijdlijn', href: '?tab=tijdlijn' },
        ]}
      />
    </>
  )
}

function Work() {
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
              actions: <LinkButton href="/later">Later</LinkButton>,
            },
            {
              key: 'call',
              title: 'H. O. · bellen',
              due: <DateText day={today} />,
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

function ListSection() {
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

function FormSection() {
  return (
    <Section title="Formulier">
      <ErrorSummary
        errors={[
          { field: 'goal', message: 'Vul in wat het doel is.' },
          { field: 'route', message: 'Kies een leerroute.' },
          { field: 'startsOn', message: 'Schrijf de datum als 12-5-2026, met vier cijfers voor het jaar.' },
          { field: null, message: 'Iemand anders heeft het plan intussen gewijzigd.' },
        ]}
      />
      <Form draftUrl="/concepten/plan/1" draftSavedAt={Date.UTC(2026, 10, 20, 13, 2)}>
        <TextField name="goal" label="Doel" help="In één zin." error="Vul in wat het doel is." />
        <TextArea name="remark" label="Wat is besproken?" optional value="Rahel wil apotheker worden." />
        <SelectField
          name="language"
          label="Taal van de tolk"
          value="ti"
          options={[
            { value: 'ar', label: 'Arabisch' },
            { value: 'ti', label: 'Tigrinya' },
          ]}
        />
        <DateField
          name="startsOn"
          label="Begint op"
          value="12 mayo"
          error="Schrijf de datum als 12-5-2026, met vier cijfers voor het jaar."
        />
        <RadioGroup
          name="route"
          label="Leerroute"
          error="Kies een leerroute."
          choices={[
            { value: 'b1', label: 'B1-route', help: 'Taal op niveau B1 en werk' },
            { value: 'z', label: 'Z-route' },
          ]}
        />
        <CheckboxGroup
          name="support"
          label="Wat helpt?"
          optional
          values={['coach']}
          choices={[
            { value: 'coach', label: 'Taalcoach' },
            { value: 'childcare', label: 'Kinderopvang' },
          ]}
        />
        <RadioGroup
          name="feeling"
          label="Hoe gaat het met Nederlands praten?"
          look="big"
          value="good"
          choices={[
            { value: 'good', label: 'Goed' },
            { value: 'hard', label: 'Moeilijk' },
          ]}
        />
        <Fieldset name="contact" label="Contactpersoon">
          <TextField name="phone" label="Telefoon" type="tel" dir="ltr" size="short" />
        </Fieldset>
        <ActionGroup>
          <Button>Doel bewaren</Button>
          <LinkButton href="/terug">Terug naar het plan</LinkButton>
          <Button look="subtle" name="action" value="stop">
            Bewaar en stop
          </Button>
          <Button look="negative">Doel verwijderen</Button>
        </ActionGroup>
      </Form>
    </Section>
  )
}

function Reading() {
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

function Charts() {
  return (
    <Section title="Grafieken">
      <BarChart
        id="uitstroom"
        title="Uitstroom naar soort werk"
        description="De meeste mensen kregen een baan in deeltijd."
        n={47}
        bars={[
          { label: 'Betaald werk, deeltijd', value: 21 },
          { label: 'Betaald werk, voltijd', value: 9 },
          { label: 'Leerwerkplek', value: 'masked' },
          { label: 'Eigen bedrijf', value: 0 },
          { label: 'Niet bekend', value: null },
        ]}
        labels={{ category: 'Soort werk', value: 'Mensen' }}
      />
      <GroupedBarChart
        id="taal"
        title="Durft Nederlands te praten"
        description="Meer mensen durven aan het einde Nederlands te praten."
        unit="percentage"
        n={38}
        category="Waar"
        series={['Begin', 'Einde']}
        groups={[
          { label: 'Op het werk', values: [31.6, 63.2] },
          { label: 'In de winkel', values: [55.3, 78.9] },
        ]}
      />
      <LineChart
        id="netwerk"
        title="Mensen om hulp te vragen"
        description="Het netwerk groeit, bij vrouwen later dan bij mannen."
        unit="score"
        category="Moment"
        moments={['M1', 'M2', 'M3']}
        lines={[
          { name: 'mannen', values: [2.4, 3.8, 4.1] },
          { name: 'vrouwen', values: [1.1, 1.3, 3] },
        ]}
      />
    </Section>
  )
}
