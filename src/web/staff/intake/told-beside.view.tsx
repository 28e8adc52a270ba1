import { SummaryList } from '#ui/lists.tsx'

export type ToldRow = { label: string; words: string; source: string }

/** What others told about this subject: to start from, and no answer of the person. */
export function ToldBeside({ rows }: { rows: readonly ToldRow[] }) {
  if (rows.length === 0) return null
  return (
    <aside class="trede-told" aria-labelledby="verteld">
      <h2 class="nl-heading nl-heading--level-3" id="verteld">
        Dit is al verteld
      </h2>
      <SummaryList
        rows={rows.map(({ label, words, source }) => ({
          label,
          value: (
            <>
              {words} <span class="trede-quiet">({source})</span>
            </>
          ),
        }))}
      />
      <p class="nl-paragraph trede-quiet">Vraag of het klopt. Het is nog geen antwoord van de deelnemer.</p>
    </aside>
  )
}
