import type { Child } from 'hono/jsx'
import { extensionDecisionEnd } from '#domain/integration/extension.ts'
import type { LearningRoute } from '#domain/integration/facts.ts'
import { EXTENSION_GROUNDS } from '#domain/integration/progress-extension.ts'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { formatNumber, longDate } from '#ui/words.ts'
import { EXEMPTION_WORDS, PART_WORDS, WAIVER_WORDS } from './integration-words.ts'
import type { Overview, Rows } from './overview.ts'

type Props = Pick<Overview, 'facts' | 'term' | 'extensions' | 'exemptions' | 'waivers' | 'certificateOn'> & {
  route: LearningRoute | undefined
  actions: Child
}

/** More time, less to do, and how it ends: the end talk of the Z-route and the paper that is handed over in person. */
export function EndSection({
  facts,
  term,
  extensions,
  exemptions,
  waivers,
  certificateOn,
  route,
  actions,
}: Props) {
  const paper = route === 'Z' ? 'Certificaat' : 'Diploma'
  const { zRouteEndTalkOn, fulfilledOn } = facts
  return (
    <Section title="Verlenging en afronding" id="afronden">
      <SummaryList
        rows={[
          ...extensions.map((row) => extensionRow(row, term)),
          ...exemptions.map(({ item }) => lifted('Vrijstelling', item, EXEMPTION_WORDS[item.ground])),
          ...waivers.map(({ item }) => lifted('Ontheffing', item, WAIVER_WORDS[item.ground])),
          ...(route === 'Z' ? [dayRow('Eindgesprek Z-route', zRouteEndTalkOn, 'nog niet gevoerd')] : []),
          dayRow('Aan de plicht voldaan', fulfilledOn, 'nog niet'),
          dayRow(
            `${paper} uitgereikt`,
            certificateOn ?? undefined,
            fulfilledOn ? 'nog niet: de gemeente reikt het persoonlijk uit' : 'nog niet',
          ),
        ]}
      />
      {actions}
    </Section>
  )
}

const dayRow = (label: string, day: Overview['certificateOn'] | undefined, none: string): SummaryRow => ({
  label,
  value: day ? <DateText day={day} absolute /> : none,
})

function extensionRow({ item }: Rows<'extension'>[number], term: Overview['term']): SummaryRow {
  const { ground, on, decision } = item
  const asked = `${EXTENSION_GROUNDS[ground].title}, gevraagd op ${longDate(on)}`
  const isLate = decision !== undefined && term !== null && decision.on > term.to
  const late = isLate ? '. Dit besluit kwam na de laatste dag: de termijn verandert er niet door.' : ''
  return { label: 'Verlenging', value: `${asked}: ${decisionText(decision, on)}${late}` }
}

function decisionText(
  decision: Rows<'extension'>[number]['item']['decision'],
  requestedOn: Rows<'extension'>[number]['item']['on'],
): string {
  if (decision === undefined)
    return `besluit van DUO uiterlijk ${longDate(extensionDecisionEnd(requestedOn))}`
  if (decision.outcome === 'refused') return `afgewezen op ${longDate(decision.on)}`
  const months = formatNumber(decision.months, 'nl', decision.months % 1 === 0 ? 0 : 1)
  return `${months} maanden erbij, besluit van ${longDate(decision.on)}`
}

function lifted(
  label: string,
  { on, parts }: { on: Rows<'waiver'>[number]['item']['on']; parts: Rows<'waiver'>[number]['item']['parts'] },
  ground: string,
): SummaryRow {
  const of =
    parts.length === 0 ? 'van de hele plicht' : `van ${parts.map((part) => PART_WORDS[part]).join(', ')}`
  return { label, value: `${of}, ${ground.toLowerCase()}, op ${longDate(on)}` }
}
