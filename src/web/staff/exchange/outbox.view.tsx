import type { OutboxFilter, OutboxLine } from '#domain/exchange/exchange.queries.ts'
import type { ExchangeRun } from '#domain/exchange/exchange-run.queries.ts'
import { dayInAmsterdam } from '#kernel/local-date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { ExchangeTabs, LastRun, MessageState, StateFilter } from './exchange-parts.view.tsx'
import { MESSAGE_KIND, OUTBOX_FILTER, OUTBOX_STATE } from './exchange-words.ts'

export type OutboxViewProps = {
  lines: readonly OutboxLine[]
  filter: OutboxFilter
  page: number
  pages: number
  total: number
  runs: readonly ExchangeRun[]
}

const COLUMNS: readonly Column<OutboxLine>[] = [
  {
    key: 'what',
    label: 'Wat',
    heading: true,
    cell: ({ id, kind }) => <Link href={paths.duoMessage(id)}>{MESSAGE_KIND[kind]}</Link>,
  },
  { key: 'who', label: 'Over wie', cell: (line) => <AboutWhom {...line} /> },
  {
    key: 'when',
    label: 'Klaargezet',
    cell: ({ queuedAt }) => <DateText day={dayInAmsterdam(queuedAt)} absolute />,
  },
  { key: 'state', label: 'Stand', cell: ({ state }) => <MessageState {...OUTBOX_STATE[state]} /> },
  {
    key: 'reason',
    label: 'Reden',
    cell: ({ refusals, lastTrouble }) => (refusals.length > 0 ? refusals.join(' ') : (lastTrouble ?? '')),
  },
]

export function AboutWhom({ fileId, isMoved, personName, fileNumber }: OutboxLine) {
  if (isMoved) return <>verhuisd</>
  if (!fileId) return <>de gemeente</>
  return (
    <Link href={paths.file(fileId)}>
      {personName} ({fileNumber})
    </Link>
  )
}

export function OutboxView({ lines, filter, page, pages, total, runs }: OutboxViewProps) {
  return (
    <>
      <PageTitle lead="Wat de gemeente aan DUO meldt. Berichten gaan vanzelf weg.">DUO</PageTitle>
      <ExchangeTabs current="out" />
      <LastRun direction="out" runs={runs} />
      <DataTable
        caption="Verzonden berichten"
        hideCaption
        columns={COLUMNS}
        rows={lines}
        rowKey={(line) => line.id}
        filter={<StateFilter words={OUTBOX_FILTER} chosen={filter} />}
        empty={
          <EmptyState title={filter === 'all' ? 'Er is nog niets gemeld.' : 'Er is niets dat hierbij past.'}>
            Een bericht staat hier zodra u iets vastlegt dat DUO moet weten, zoals een plan.
          </EmptyState>
        }
        footer={
          <Pagination
            page={page}
            pages={pages}
            href={(to) => `${paths.duoOutbox}?toon=${filter}&pagina=${to}`}
            total={counted(total, 'bericht', 'berichten')}
          />
        }
      />
    </>
  )
}
