import type { DeadlineOfFile } from '#domain/signal/legal-dates.queries.ts'
import type { LegalDate } from '#domain/signal/legal-dates.ts'
import { LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { StatusBadge } from '#ui/status.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import type { Paged } from '../caseload/paging.ts'
import { deadlinesHref } from './deadlines-address.ts'

export type ListedDeadline = DeadlineOfFile & LegalDate & { name: string }

export type DeadlinesViewProps = {
  whose: 'mine' | 'all'
  hasWiderView: boolean
  late: number
  found: Paged<ListedDeadline>
}

export function DeadlinesView({ whose, hasWiderView, late, found }: DeadlinesViewProps) {
  return (
    <>
      <PageTitle
        lead={`Wat volgens de wet binnen dertig dagen klaar moet zijn. ${late === 0 ? 'Niets is te laat.' : `${counted(late, 'termijn is', 'termijnen zijn')} te laat.`}`}
      >
        Wettelijke termijnen
      </PageTitle>
      {hasWiderView && (
        <Tabs
          label="Van wie"
          tabs={[
            { label: 'Mijn dossiers', href: deadlinesHref('mine'), current: whose === 'mine' },
            { label: 'Alle dossiers die ik mag zien', href: deadlinesHref('all'), current: whose === 'all' },
          ]}
        />
      )}
      <DataTable
        caption="Wettelijke termijnen"
        hideCaption
        columns={COLUMNS}
        rows={found.items}
        rowKey={(one) => `${one.fileId} ${one.obligation}`}
        empty={
          <EmptyState
            title="Er is de komende dertig dagen geen wettelijke termijn."
            action={<LinkButton href={paths.files}>Naar de dossiers</LinkButton>}
          >
            Een termijn komt hier te staan zodra de feiten in het dossier staan.
          </EmptyState>
        }
        footer={
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(page) => deadlinesHref(whose, page)}
            total={counted(found.total, 'termijn', 'termijnen')}
          />
        }
      />
    </>
  )
}

const COLUMNS: readonly Column<ListedDeadline>[] = [
  {
    key: 'name',
    label: 'Deelnemer',
    heading: true,
    cell: ({ name, fileId, number }) => (
      <>
        <Link href={paths.file(fileId)}>{name}</Link> {number}
      </>
    ),
  },
  {
    key: 'what',
    label: 'Wat',
    cell: ({ title, fileId, target, name, source, why }) => (
      <>
        <Link href={target.to === 'plan' ? paths.plan(fileId) : paths.integration(fileId)}>{title}</Link>
        <Why source={source} subject={`${title}, ${name}`}>
          {why}
        </Why>
      </>
    ),
  },
  { key: 'to', label: 'Laatste dag', cell: ({ to }) => <DateText day={to} absolute /> },
  { key: 'status', label: 'Status', cell: ({ urgency }) => <StatusBadge status={urgency} /> },
]
