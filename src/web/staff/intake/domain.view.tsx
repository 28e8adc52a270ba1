import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { SpiderChart, type SpiderChartProps } from '#ui/charts/spider-chart.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'

type Said = {
  id: string
  answeredOn: LocalDate
  by: string | null
  talkId: string | null
  /** Why this answer was put in the place of another. */
  reason: string | null
  isCorrected: boolean
  rows: readonly SummaryRow[]
}

export type DomainViewProps = {
  name: string
  domain: LifeDomain
  /** Newest first. */
  said: readonly Said[]
  chart: SpiderChartProps | undefined
  mayConduct: boolean
  changeUrl: string
  backUrl: string
}

/** What is known of one domain, and what was said before. */
export function DomainView({ name, domain, said, chart, mayConduct, changeUrl, backUrl }: DomainViewProps) {
  const [newest, ...older] = said
  return (
    <>
      <PageTitle aside={name} lead={domain.lead}>
        {domain.title}
      </PageTitle>
      {newest ? (
        <>
          {chart && <SpiderChart {...chart} />}
          <Answer {...newest} />
        </>
      ) : (
        <EmptyState title="Hierover is nog niets vastgelegd." />
      )}
      <ActionGroup>
        {mayConduct && (
          <LinkButton look="primary" href={changeUrl}>
            {newest ? 'Aanvullen of corrigeren' : 'Invullen'}
          </LinkButton>
        )}
        <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
      </ActionGroup>
      {older.length > 0 && (
        <Section title="Eerdere antwoorden">
          {older.map((answer) => (
            <Details
              key={answer.id}
              summary={`${longDate(answer.answeredOn)}${answer.isCorrected ? ', later gecorrigeerd' : ''}`}
            >
              <Answer {...answer} />
            </Details>
          ))}
        </Section>
      )}
    </>
  )
}

function Answer({ rows, answeredOn, by, talkId, reason }: Said) {
  const parts = [
    `${talkId ? 'In het gesprek van' : 'Vastgelegd over'} ${longDate(answeredOn)}`,
    by && `opgeschreven door ${by}`,
    reason && `gecorrigeerd: ${reason}`,
  ]
  return (
    <>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p class="nl-paragraph">Leeg gemaakt.</p>}
      <p class="nl-paragraph trede-quiet">{parts.filter(Boolean).join(' · ')}</p>
    </>
  )
}
