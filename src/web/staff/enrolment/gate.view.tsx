import type { SeenObservation } from '#domain/enrolment/enrolment.queries.ts'
import type { Phase } from '#domain/programme/programme.ts'
import { DataTable } from '#ui/table.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { OBSERVED_WORDS } from './enrolment-words.ts'

type Evidence = { competence: { id: string; title: string }; latest: SeenObservation | null }

export type Gate = { phase: Phase; next: Phase | null; evidence: readonly Evidence[]; isOpen: boolean }

/** What has to be seen before the next phase: words and days per competence, never a score. */
export function GateSection({ next, evidence, isOpen }: Gate) {
  const goal = next ? `de fase ${next.title}` : 'de volgende fase'
  return (
    <Section title="Is het al tijd?">
      <p class="nl-paragraph">
        {isOpen
          ? `Elke competentie is als zelfstandig gezien. De weg naar ${goal} is open.`
          : `Voor ${goal} moet elke competentie als zelfstandig gezien zijn. Gaat iemand toch eerder door, dan schrijft u op waarom.`}
      </p>
      <DataTable<Evidence>
        caption="Competenties met wat het laatst is gezien"
        hideCaption
        rows={evidence}
        rowKey={({ competence }) => competence.id}
        columns={[
          {
            key: 'competence',
            label: 'Competentie',
            heading: true,
            cell: ({ competence }) => competence.title,
          },
          {
            key: 'level',
            label: 'Laatst gezien',
            cell: ({ latest }) => (latest ? OBSERVED_WORDS[latest.level] : 'Nog niet vastgelegd'),
          },
          {
            key: 'since',
            label: 'Op',
            cell: ({ latest }) => (latest ? <DateText day={latest.observedOn} /> : '–'),
          },
          {
            key: 'evidence',
            label: 'Wat is gezien',
            cell: ({ latest }) => latest?.evidence ?? '–',
          },
          { key: 'by', label: 'Door', cell: ({ latest }) => latest?.by ?? '–' },
        ]}
        empty={null}
      />
    </Section>
  )
}
