import type { InboxFilter, InboxLine } from '#domain/arrival/inbox.queries.ts'
import { eventOf } from '#domain/arrival/inbox.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { ExchangeTabs, MessageState, StateFilter } from './exchange-parts.view.tsx'
import { EVENT_STATE, INBOX_FILTER } from './exchange-words.ts'

export type InboxViewProps = {
  lines: readonly InboxLine[]
  filter: InboxFilter
  page: number
  pages: number
  total: number
}

const COLUMNS: readonly Column<InboxLine>[] = [
  {
    key: 'what',
    label: 'Wat',
    heading: true,
    cell: ({ id, code }) => <Link href={paths.duoEvent(id)}>{eventOf(code).title}</Link>,
  },
  { key: 'code', label: 'Code', cell: ({ code }) => code },
  {
    key: 'who',
    label: 'Over wie',
    cell: ({ fileId, personName, fileNumber }) =>
      fileId ? (
        <Link href={paths.file(fileId)}>
          {personName} ({fileNumber})
        </Link>
      ) : (
        'nog niet bekend'
      ),
  },
  { key: 'when', label: 'Gemeld op', cell: ({ registeredOn }) => <DateText day={registeredOn} /> },
  { key: 'state', label: 'Stand', cell: ({ state }) => <MessageState {...EVENT_STATE[state]} /> },
]

export function InboxView({ lines, filter, page, pages, total }: InboxViewProps) {
  return (
    <>
      <PageTitle lead="Wat DUO meldt over inwoners van de gemeente. Handel elk bericht af.">DUO</PageTitle>
      <ExchangeTabs current="in" />
      <DataTable
        caption="Ontvangen berichten"
        hideCaption
        columns={COLUMNS}
        rows={lines}
        rowKey={(line) => line.id}
        filter={<StateFilter words={INBOX_FILTER} chosen={filter} />}
        empty={<NoEvents filter={filter} />}
        footer={
          <Pagination
            page={page}
            pages={pages}
            href={(to) => `${paths.duoInbox}?toon=${filter}&pagina=${to}`}
            total={counted(total, 'bericht', 'berichten')}
          />
        }
      />
    </>
  )
}

const NoEvents = ({ filter }: { filter: InboxFilter }) =>
  filter === 'open' ? (
    <EmptyState title="Alles van DUO is afgehandeld.">
      Nieuwe berichten komen hier vanzelf, elke paar minuten.
    </EmptyState>
  ) : (
    <EmptyState title={`Er is niets dat past bij "${INBOX_FILTER[filter]}".`}>
      Kies iets anders bij Toon.
    </EmptyState>
  )
