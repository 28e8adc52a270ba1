import type { FactSource } from '#domain/integration/recorded-fact.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, Link, PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import type { Paged } from '../caseload/paging.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'

/** One thing that was recorded; `mayWithdraw` is false for what another page or DUO brought. */
export type RecordedLine = {
  id: string
  on: LocalDate
  title: string
  text: string
  source: FactSource
  by: string | null
  recordedOn: LocalDate
  withdrawn: { on: LocalDate; reason: string } | null
  mayWithdraw: boolean
}

export const SOURCE_WORDS = {
  worker: 'consulent',
  duo: 'DUO',
  school: 'taalschool',
  import: 'inlezen van een bestand',
  transfer: 'vorige gemeente',
  plan: 'het PIP',
  intake: 'de brede intake',
} satisfies Record<FactSource, string>

type ListProps = { fileId: FileId; name: string; lines: Paged<RecordedLine> }

/** Everything recorded on the road to the diploma, also what was taken back and why. */
export function RecordedPage({ fileId, name, lines }: ListProps) {
  return (
    <>
      <PageTitle
        aside={name}
        lead="Wat is vastgelegd verandert niet meer. Klopt iets niet, trek het dan in met een reden en leg het goede vast."
      >
        Alles wat is vastgelegd
      </PageTitle>
      <DataTable<RecordedLine>
        caption="Vastgelegd, nieuwste dag eerst"
        hideCaption
        rows={lines.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: 'Datum', heading: true, cell: ({ on }) => <DateText day={on} absolute /> },
          { key: 'what', label: 'Wat', cell: ({ title, text }) => (text ? `${title}: ${text}` : title) },
          {
            key: 'from',
            label: 'Vastgelegd',
            cell: ({ by, source, recordedOn }) => `${by ?? SOURCE_WORDS[source]}, ${longDate(recordedOn)}`,
          },
          { key: 'state', label: 'Intrekken', cell: (line) => <StateCell fileId={fileId} line={line} /> },
        ]}
        empty={<EmptyState title="Er is nog niets vastgelegd." />}
        footer={
          <Pagination
            page={lines.page}
            pages={lines.pages}
            href={(page) => paths.recorded(fileId, page)}
            total={`${lines.total} keer iets vastgelegd`}
          />
        }
      />
      <ActionGroup>
        <LinkButton href={paths.integration(fileId)}>Terug naar Inburgering</LinkButton>
      </ActionGroup>
    </>
  )
}

function StateCell({ fileId, line }: { fileId: FileId; line: RecordedLine }) {
  if (line.withdrawn) return `Ingetrokken op ${longDate(line.withdrawn.on)}: ${line.withdrawn.reason}`
  if (!line.mayWithdraw) return `Komt van ${SOURCE_WORDS[line.source]}`
  return (
    <Link href={paths.withdrawRecorded(fileId, line.id)}>
      Intrekken<span class="trede-visually-hidden">: {line.title}</span>
    </Link>
  )
}

type WithdrawProps = { name: string; what: string; filled: Filled; backUrl: string }

/** Asks why; nothing is thrown away. */
export function WithdrawPage({ name, what, filled, backUrl }: WithdrawProps) {
  return (
    <>
      <PageTitle aside={name} lead={what}>
        Intrekken
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <TextArea
          name="reason"
          label="Waarom klopt dit niet?"
          help="Het blijft leesbaar, met deze reden. De termijnen worden zonder dit gerekend. Schrijf niets op over gezondheid."
          rows={3}
          value={filled.fields.reason}
          error={errorAt(filled, 'reason')}
        />
        <ActionGroup>
          <Button look="negative">Intrekken</Button>
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
