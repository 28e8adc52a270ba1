import type { CaseloadDetails } from '#domain/signal/caseload.queries.ts'
import type { AssessedFile } from '#domain/signal/caseload.ts'
import { visibleName } from '#domain/signal/caseload.ts'
import type { SavedFilter } from '#domain/signal/saved-filter.queries.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { addressOf, sortedBy } from './caseload-address.ts'
import { FilterForm, type FilterFormProps } from './caseload-filter.view.tsx'
import type { Paged } from './paging.ts'
import { type SaveAttempt, SavedFilters, SavedFilterTabs } from './saved-filters.view.tsx'

export type CaseloadFile = AssessedFile & { details: CaseloadDetails }

export type CaseloadViewProps = FilterFormProps & {
  found: Paged<CaseloadFile>
  saved: readonly SavedFilter[]
  attempt: SaveAttempt | undefined
  mayOpenFiles: boolean
}

export function CaseloadView(props: CaseloadViewProps) {
  const { address, found, saved, attempt, mayOpenFiles } = props
  const columns = COLUMNS.filter((column) => found.items.some((one) => column.isKnown(one)))
  return (
    <>
      {attempt && <ErrorSummary errors={[{ field: 'name', message: attempt.message }]} />}
      <PageTitle
        lead={`Alle ${address.state === 'closed' ? 'gesloten' : 'open'} dossiers die u mag zien.`}
        aside={
          mayOpenFiles && (
            <LinkButton look="primary" href={paths.newFile}>
              Nieuw dossier
            </LinkButton>
          )
        }
      >
        Dossiers
      </PageTitle>
      {mayOpenFiles && (
        <p class="nl-paragraph">
          <Link href={paths.profileImports}>Profielen importeren</Link> ·{' '}
          <Link href={paths.transfers}>Overdrachten</Link>
        </p>
      )}
      <SavedFilterTabs address={address} saved={saved} />
      <DataTable
        caption="Dossiers"
        hideCaption
        columns={columns}
        rows={found.items}
        rowKey={(one) => one.file.id}
        sort={address.sort}
        sortHref={(sort) => addressOf(sortedBy(address, sort))}
        filter={<FilterForm {...props} />}
        empty={<NothingFound address={address} mayOpenFiles={mayOpenFiles} />}
        footer={
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(page) => addressOf({ ...address, page })}
            total={counted(found.total, 'dossier', 'dossiers')}
          />
        }
      />
      <SavedFilters address={address} saved={saved} attempt={attempt} />
    </>
  )
}

/** `isKnown`: a column that nobody on this page may be shown is not there at all. */
const COLUMNS: readonly (Column<CaseloadFile> & { isKnown: (one: CaseloadFile) => boolean })[] = [
  {
    key: 'name',
    label: 'Naam',
    heading: true,
    sortable: true,
    isKnown: () => true,
    cell: ({ file, parts, details }) => <Link href={paths.file(file.id)}>{visibleName(parts, details)}</Link>,
  },
  {
    key: 'number',
    label: 'Nummer',
    sortable: true,
    isKnown: () => true,
    cell: ({ file }) => <span class="trede-nowrap">{file.number}</span>,
  },
  { key: 'part', label: 'Deel', isKnown: ({ file }) => file.part !== null, cell: ({ file }) => file.part },
  {
    key: 'programmes',
    label: 'Traject en fase',
    isKnown: ({ parts }) => parts.has('programmes'),
    cell: ({ running, parts }) => parts.has('programmes') && <Programmes running={running} />,
  },
  {
    key: 'worker',
    label: 'Consulent',
    isKnown: ({ parts }) => parts.has('team'),
    cell: ({ parts, details }) => parts.has('team') && (details.caseWorkers.join(', ') || 'nog niemand'),
  },
  {
    key: 'contact',
    label: 'Laatste contact',
    sortable: true,
    isKnown: ({ parts }) => parts.has('contacts'),
    cell: ({ lastContactOn, parts }) =>
      lastContactOn ? <DateText day={lastContactOn} /> : parts.has('contacts') && 'nog niet',
  },
  {
    key: 'due',
    label: 'Volgende',
    sortable: true,
    isKnown: ({ parts }) => parts.has('contacts') || parts.has('forms'),
    cell: ({ due }) => (
      <div>
        {due.text}
        {due.day && ' · '}
        {due.day && <DateText day={due.day} />} <StatusBadge status={due.status} />
      </div>
    ),
  },
]

function Programmes({ running }: Pick<CaseloadFile, 'running'>) {
  if (running.length === 0) return <>geen</>
  return (
    <div>
      {running.map(({ programme, phaseTitle }) => (
        <div key={programme.id}>
          {programme.title}
          {phaseTitle && `: ${phaseTitle}`}
        </div>
      ))}
    </div>
  )
}

function NothingFound({ address, mayOpenFiles }: Pick<CaseloadViewProps, 'address' | 'mayOpenFiles'>) {
  const isFiltered = addressOf({ ...address, page: 1 }) !== paths.files
  if (isFiltered) {
    return (
      <EmptyState
        title="Er is geen dossier dat hierbij past."
        action={<LinkButton href={paths.files}>Toon alle dossiers</LinkButton>}
      >
        Kies minder filters, of zoek op een ander stukje van de naam.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Er zijn nog geen dossiers voor u."
      action={mayOpenFiles && <LinkButton href={paths.newFile}>Open een dossier</LinkButton>}
    >
      {mayOpenFiles
        ? 'Open een dossier, of vraag een collega om u in een team te zetten.'
        : 'U ziet een dossier zodra de consulent u in het team zet.'}
    </EmptyState>
  )
}
