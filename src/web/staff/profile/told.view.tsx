import type { ToldOnArrival } from '#domain/arrival/profile.queries.ts'
import { BackgroundField } from '#domain/arrival/profile.ts'
import { fieldLabel } from '#domain/arrival/profile-mapping.ts'
import type { FileId } from '#kernel/ids.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'

export type ToldPageProps = { fileId: FileId; name: string; profile: ToldOnArrival | undefined }

/** What the reception centre told, in its own words: a start for the intake, and no answer of the person. */
export function ToldPage({ fileId, name, profile }: ToldPageProps) {
  return (
    <>
      <PageTitle lead="Zo gaf de opvang het door. Vraag het na in de intake; dan staat het er in de woorden van de persoon zelf.">
        Profiel van {name}
      </PageTitle>
      {profile ? (
        <Told profile={profile} />
      ) : (
        <EmptyState title="Er is geen profiel van de opvang.">
          Een profiel komt mee met een bestand van COA of TVS, of met een overdracht.
        </EmptyState>
      )}
      <p class="nl-paragraph">
        <Link href={paths.intake(fileId)}>Naar de intake</Link>
      </p>
    </>
  )
}

function Told({ profile: { told, unread, unmapped, limitations, recordedOn } }: { profile: ToldOnArrival }) {
  const rows = [
    ...BackgroundField.options.flatMap((field) =>
      told[field] ? [{ label: fieldLabel(field), value: told[field] }] : [],
    ),
    ...(limitations ? [{ label: fieldLabel('visible-limitations'), value: limitations }] : []),
    { label: 'Overgenomen op', value: longDate(recordedOn) },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {unread.length > 0 && (
        <Section title="Niet herkend">
          <SummaryList rows={unread.map(({ column, value }) => ({ label: column, value }))} />
        </Section>
      )}
      {unmapped.length > 0 && (
        <Section title="Kolommen zonder veld">
          <p class="nl-paragraph">Wij weten niet wat hierin staat. Daarom zien alleen consulenten dit.</p>
          <SummaryList rows={unmapped.map(({ column, value }) => ({ label: column, value }))} />
        </Section>
      )}
    </>
  )
}
