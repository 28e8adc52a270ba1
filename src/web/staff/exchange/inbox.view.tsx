import type { InboxFilter, InboxLine, UnreadableFile } from '#domain/arrival/inbox.queries.ts'
import { eventOf } from '#domain/arrival/inbox.ts'
import type { ExchangeRun } from '#domain/exchange/exchange-run.queries.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import { ExchangeTabs, LastRun, MessageState, StateFilter } from './exchange-parts.view.tsx'
import { EVENT_STATE, INBOX_FILTER } from './exchange-words.ts'

export type InboxViewProps = {
  lines: readonly InboxLine[]
  filter: InboxFilter
  page: number
  pages: number
  total: number
  unreadable: readonly UnreadableFile[]
  runs: readonly ExchangeRun[]
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
    cell: ({ fileId, personName, fileNumber, movedTo }) =>
      fileId ? (
        <Link href={paths.file(fileId)}>
          {personName} ({fileNumber})
        </Link>
      ) : (
        whereTo(movedTo)
      ),
  },
  { key: 'when', label: 'Gemeld op', cell: ({ registeredOn }) => <DateText day={registeredOn} /> },
  { key: 'state', label: 'Stand', cell: ({ state }) => <MessageState {...EVENT_STATE[state]} /> },
]

/** Of who has no file here (any more) no name is shown. */
export const whereTo = (movedTo: string | null): string =>
  movedTo === null ? 'nog niet bekend' : `verhuisd naar gemeente ${movedTo}`

export function InboxView({ lines, filter, page, pages, total, unreadable, runs }: InboxViewProps) {
  return (
    <>
      <PageTitle lead="Wat DUO meldt over inwoners van de gemeente. Handel elk bericht af.">DUO</PageTitle>
      <ExchangeTabs current="in" />
      <LastRun direction="in" runs={runs} />
      {unreadable.length > 0 && <Unreadable files={unreadable} />}
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

function Unreadable({ files }: { files: readonly UnreadableFile[] }) {
  return (
    <Section title="Kon niet gelezen worden">
      <p class="nl-paragraph">
        Deze bestanden liggen in de map “onleesbaar”. Laat uw beheerder kijken wat erin staat.
      </p>
      <DataTable
        caption="Bestanden die niet gelezen konden worden"
        hideCaption
        columns={FILE_COLUMNS}
        rows={files}
        rowKey={({ id }) => id}
        empty=""
      />
    </Section>
  )
}

const FILE_COLUMNS: readonly Column<UnreadableFile>[] = [
  { key: 'file', label: 'Bestand', heading: true, cell: ({ fileName }) => <bdi dir="ltr">{fileName}</bdi> },
  { key: 'why', label: 'Waarom', cell: ({ reason }) => reason },
  { key: 'when', label: 'Gekomen op', cell: ({ receivedOn }) => <DateText day={receivedOn} /> },
  {
    key: 'seen',
    label: 'Gezien?',
    cell: ({ id }) => (
      <form method="post" action={paths.duoInbox}>
        <input type="hidden" name="unreadable" value={id} />
        <Button look="secondary">Gezien</Button>
      </form>
    ),
  },
]

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
