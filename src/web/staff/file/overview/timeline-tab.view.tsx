import type { TimelineEntry, TimelineKind } from '#domain/file/timeline.ts'
import type { FileId } from '#kernel/ids.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SelectField } from '#ui/form.tsx'
import { Timeline } from '#ui/lists.tsx'
import { Link, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { timelineItem } from './timeline-words.view.tsx'

const KIND_WORDS = {
  contact: 'Contact',
  programme: 'Trajecten',
  measurement: 'Formulieren en vragenlijsten',
  correction: 'Correcties',
  team: 'Team',
  file: 'Dossier',
  transfer: 'Verhuizing',
  duo: 'Berichten van DUO',
} satisfies Record<TimelineKind, string>

export type TimelineTabProps = {
  fileId: FileId
  entries: readonly TimelineEntry[]
  page: number
  hasOlder: boolean
  /** The kind that is shown, null for all. */
  kind: TimelineKind | null
  kinds: readonly TimelineKind[]
}

export function TimelineTab({ fileId, entries, page, hasOlder, kind, kinds }: TimelineTabProps) {
  const address = (to: number) =>
    `${paths.file(fileId, 'tijdlijn')}${kind ? `&soort=${kind}` : ''}${to > 1 ? `&pagina=${to}` : ''}`
  return (
    <Section title="Tijdlijn">
      <div class="trede-table__filter">
        <form method="get" action={paths.file(fileId)}>
          <input type="hidden" name="tab" value="tijdlijn" />
          <SelectField
            name="soort"
            label="Soort"
            placeholder="Alles"
            value={kind ?? ''}
            options={kinds.map((one) => ({ value: one, label: KIND_WORDS[one] }))}
          />
          <Button look="secondary">Toon</Button>
        </form>
      </div>
      {entries.length === 0 ? (
        <EmptyState
          title="Hier staat niets."
          action={kind && <LinkButton href={paths.file(fileId, 'tijdlijn')}>Toon alles</LinkButton>}
        />
      ) : (
        <Timeline label="Tijdlijn, nieuwste eerst" items={entries.map(timelineItem)} />
      )}
      <nav class="nl-paragraph" aria-label="Bladeren in de tijdlijn">
        {page > 1 && <Link href={address(page - 1)}>Nieuwer</Link>}{' '}
        {hasOlder && <Link href={address(page + 1)}>Ouder</Link>}
      </nav>
    </Section>
  )
}
