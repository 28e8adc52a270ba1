import { methodOf } from '#domain/indicator/content/method.ts'
import type { ReportKind } from '#domain/indicator/report-kind.ts'
import { EmptyState } from '../empty-state.tsx'
import { SummaryList } from '../lists.tsx'
import { Section } from '../text.tsx'
import { headFacts, MASKED_WORDS, MOMENTS_SENTENCE, type ReportHead } from './report-head.ts'

export const ReportFacts = ({ head, n }: { head: ReportHead; n: string }) => (
  <SummaryList rows={[...headFacts(head), { label: 'Aantal (n)', value: n }]} />
)

type ExplanationProps = { kind: ReportKind; head: ReportHead }

/** How the figures were made and what the signs mean: at the end of every report. */
export function Explanation({ kind, head }: ExplanationProps) {
  return (
    <>
      {head.audience === 'public' && (
        <Section title="Wat betekenen <5 en x?" id="afgeschermd">
          <p class="nl-paragraph">
            Dit rapport mag iedereen lezen. Niemand mag daardoor te weten komen wat één deelnemer antwoordde.
            Daarom zijn kleine aantallen afgeschermd. Nul laten we wel zien. Een percentage staat er alleen
            als beide aantallen er ook staan.
          </p>
          <SummaryList rows={MASKED_WORDS.map(({ sign, meaning }) => ({ label: sign, value: meaning }))} />
        </Section>
      )}
      <Section title="Hoe zijn deze cijfers gemaakt?" id="methode">
        <ul>
          {methodOf(kind).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {kind === 'survey' && <li>{MOMENTS_SENTENCE}</li>}
        </ul>
        <p class="nl-paragraph">Bron van het programma en de vragen: {head.programme.source}.</p>
      </Section>
    </>
  )
}

/** Said in place of the figures when nobody answered up to and with the as-of date. */
export const NothingYet = ({ what }: { what: string }) => (
  <EmptyState title={`Er is voor deze keuze nog geen ${what}.`}>
    Kies een latere peildatum of een ander jaar, of vul eerst een formulier in bij een deelnemer.
  </EmptyState>
)
