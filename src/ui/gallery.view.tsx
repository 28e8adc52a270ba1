import type { LocalDate } from '#kernel/local-date.ts'
import { Notice } from './alert.tsx'
import type { Assets } from './assets.ts'
import { BarChart } from './charts/bar-chart.tsx'
import { GroupedBarChart } from './charts/grouped-bar-chart.tsx'
import { LineChart } from './charts/line-chart.tsx'
import { FormSection } from './gallery-form.view.tsx'
import { ListSection, Reading, Work } from './gallery-lists.view.tsx'
import { Page } from './page.tsx'
import { Steps } from './steps.tsx'
import { Tabs } from './tabs.tsx'
import { DateText, PageTitle, Section } from './text.tsx'
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
