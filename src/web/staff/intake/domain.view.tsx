import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { SpiderChart, type SpiderChartProps } from '#ui/charts/spider-chart.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { TwoViews, type TwoViewsProps } from './two-views.view.tsx'

export type Said = {
  id: string
  answeredOn: LocalDate
  by: string | null
  talkId: string | null
  /** Corrected, and why; taken back, and why. */
  notes: readonly string[]
  rows: readonly SummaryRow[]
  views: TwoViewsProps
}

export type DomainViewProps = {
  name: string
  domain: LifeDomain
  /** What counts, by the day it is of, newest first. */
  known: readonly Said[]
  /** Records of which something no longer counts, newest first. */
  earlier: readonly Said[]
  chart: SpiderChartProps | undefined
  mayConduct: boolean
  changeUrl: string
  backUrl: string
}

/** What is known of one domain, and what was said before. */
export function DomainView(props: DomainViewProps) {
  const { name, domain, known, earlier, chart, mayConduct, changeUrl, backUrl } = props
  const isKnown = known.length > 0
  return (
    <>
      <PageTitle aside={name} lead={domain.lead}>
        {domain.title}
      </PageTitle>
      {chart && <SpiderChart {...chart} />}
      {isKnown ? (
        known.map((said) => <Answer key={`${said.id} ${said.answeredOn}`} {...said} />)
      ) : (
        <EmptyState title="Hierover is nog niets vastgelegd." />
      )}
      <ActionGroup>
        {mayConduct && (
          <LinkButton look="primary" href={changeUrl}>
            {isKnown ? 'Aanvullen of corrigeren' : 'Invullen'}
          </LinkButton>
        )}
        <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
      </ActionGroup>
      {earlier.length > 0 && (
        <Section title="Eerdere antwoorden">
          {earlier.map((answer) => (
            <Details key={answer.id} summary={[longDate(answer.answeredOn), ...answer.notes].join(', ')}>
              <Answer {...answer} />
            </Details>
          ))}
        </Section>
      )}
    </>
  )
}

function Answer({ rows, views, answeredOn, by, talkId, notes }: Said) {
  const parts = [
    `${talkId ? 'In het gesprek van' : 'Vastgelegd over'} ${longDate(answeredOn)}`,
    by && `opgeschreven door ${by}`,
    ...notes,
  ]
  return (
    <div class="trede-said">
      {rows.length > 0 && <SummaryList rows={rows} />}
      <TwoViews {...views} />
      <p class="nl-paragraph trede-quiet">{parts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
