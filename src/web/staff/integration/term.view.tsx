import type { IntegrationFacts } from '#domain/integration/facts.ts'
import type { Term } from '#domain/integration/term.ts'
import { daysBetween, type LocalDate, monthsBetween } from '#kernel/local-date.ts'
import { Why } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { counted, formatNumber, longDate } from '#ui/words.ts'
import { DeadlineWhy } from './deadline-why.view.tsx'
import { GROUP_WORDS, ROUTE_WORDS } from './integration-words.ts'
import type { Overview } from './overview.ts'

type Props = Pick<Overview, 'facts' | 'plan' | 'term' | 'deadlines'> & { today: LocalDate }

/** Route, level and term in words; before the first plan what starts it. */
export function TermSection({ facts, plan, term, deadlines, today }: Props) {
  const end = deadlines.find(({ obligation }) => obligation === 'term')
  return (
    <Section title="Route en termijn">
      {plan === null || term === null ? (
        <EmptyState title="Er is nog geen PIP.">
          De termijn van drie jaar begint op de dag na de dagtekening van het eerste PIP.
        </EmptyState>
      ) : (
        <SummaryList
          rows={[
            {
              label: 'Leerroute',
              value: `${plan.route ? ROUTE_WORDS[plan.route] : 'nog niet bekend'}${plan.level ? `, niveau ${plan.level}` : ''}`,
            },
            { label: 'Eerste dag', value: <FirstDay term={term} /> },
            {
              label: 'Laatste dag',
              value: (
                <>
                  <DateText day={term.to} absolute />
                  {end && <DeadlineWhy deadline={end} />}
                </>
              ),
            },
            { label: 'Nog over', value: leftInWords(facts, term.to, today) },
            ...extended(term),
            { label: 'Groep', value: GROUP_WORDS[facts.group] },
          ]}
        />
      )}
    </Section>
  )
}

function FirstDay({ term }: { term: Term }) {
  return (
    <>
      <DateText day={term.from} absolute />
      <Why source="Wi art. 11" subject="eerste dag van de termijn">
        Regel WI.TERM.START: de dag na de dagtekening van het eerste PIP, ook als een andere gemeente dat
        maakte.
      </Why>
    </>
  )
}

function extended({ extensions }: NonNullable<Overview['term']>): SummaryRow[] {
  if (extensions.length === 0) return []
  const words = extensions.map(
    ({ months, decidedOn }) =>
      `${formatNumber(months, 'nl', months % 1 === 0 ? 0 : 1)} maanden (besluit van ${longDate(decidedOn)})`,
  )
  return [{ label: 'Verlengd met', value: words.join(', ') }]
}

/** "1 jaar en 3 maanden", "12 dagen"; the last day is still in time. */
function leftInWords({ fulfilledOn }: IntegrationFacts, lastDay: LocalDate, today: LocalDate): string {
  if (fulfilledOn !== undefined) return `klaar, op ${longDate(fulfilledOn)} is aan de plicht voldaan`
  const days = daysBetween(today, lastDay)
  if (days < 0) return 'de termijn is voorbij'
  const months = monthsBetween(today, lastDay)
  if (months === 0) return days === 0 ? 'vandaag is de laatste dag' : counted(days, 'dag', 'dagen')
  const years = Math.floor(months / 12)
  const rest = months % 12
  const parts = [
    ...(years > 0 ? [`${years} jaar`] : []),
    ...(rest > 0 ? [counted(rest, 'maand', 'maanden')] : []),
  ]
  return parts.join(' en ')
}
