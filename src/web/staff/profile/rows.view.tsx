import type { RowProblem } from '#domain/arrival/profile.ts'
import {
  choicesFor,
  type Decision,
  decisionValue,
  type Match,
  type MatchReason,
  type PlannedRow,
} from '#domain/arrival/profile-plan.ts'
import { fullName } from '#domain/person/person.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { type Choice, RadioGroup } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { counted, longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { skillWords } from '../file/file-words.ts'
import { REASON_WORDS } from '../file/open/open.view.tsx'
import { DropImport } from './drop-import.view.tsx'

type NewRow = Extract<PlannedRow, { kind: 'new' }>
type KnownRow = Extract<PlannedRow, { kind: 'known' }>
type RefusedRow = Extract<PlannedRow, { kind: 'refused' }>

export type RowsPageProps = {
  importId: string
  fileName: string
  plan: readonly PlannedRow[]
  /** What was chosen before a refusal, by field. */
  fields: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export const decisionField = (row: number): string => `decision-${row}`

/** What will happen to every row, before anything is stored. */
export function RowsPage({ importId, fileName, plan, fields, errors }: RowsPageProps) {
  const fresh = plan.filter((one): one is NewRow => one.kind === 'new')
  const known = plan.filter((one): one is KnownRow => one.kind === 'known')
  const refused = plan.filter((one): one is RefusedRow => one.kind === 'refused')
  const takeable = fresh.length + known.length
  return (
    <>
      <PageTitle lead="Stap 3 van 3. Dit gebeurt er met elke rij. Er is nog niets bewaard." aside={fileName}>
        Rijen
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form action={paths.profileImport(importId)}>
        {refused.length > 0 && (
          <Section title={`Kan niet worden overgenomen (${refused.length})`}>
            <p class="nl-paragraph">
              Verbeter deze rijen in het bestand en laad het later nog eens. Wie er dan al is, herkennen wij.
            </p>
            <RefusedRows rows={refused} />
          </Section>
        )}
        {known.map((row) => (
          <KnownRowChoice key={row.row} row={row} fields={fields} errors={errors} />
        ))}
        {fresh.length > 0 && (
          <Section title={`Nieuw dossier (${fresh.length})`}>
            <DataTable
              caption="Nieuwe dossiers"
              hideCaption
              columns={NEW_COLUMNS}
              rows={fresh}
              rowKey={({ row }) => String(row)}
              empty=""
            />
          </Section>
        )}
        <ActionGroup>
          {takeable > 0 && <Button>{counted(takeable, 'rij', 'rijen')} afhandelen</Button>}
          <LinkButton href={paths.profileColumns(importId)}>Terug naar de kolommen</LinkButton>
        </ActionGroup>
        {takeable === 0 && (
          <EmptyState title="Geen enkele rij kan worden overgenomen.">
            Verbeter het bestand en laad het opnieuw, of kies andere velden bij de kolommen.
          </EmptyState>
        )}
      </Form>
      <DropImport importId={importId} />
    </>
  )
}

const born = ({ birthDate }: { birthDate: LocalDate | null }): string =>
  birthDate ? longDate(birthDate) : 'op een onbekende dag'

const NEW_COLUMNS: readonly Column<NewRow>[] = [
  { key: 'name', label: 'Naam', heading: true, cell: ({ value }) => fullName(value.person) },
  { key: 'row', label: 'Rij', cell: ({ row }) => row },
  {
    key: 'born',
    label: 'Geboren',
    cell: ({ value }) => born(value.person),
  },
  {
    key: 'languages',
    label: 'Talen',
    cell: ({ value }) => value.person.languages.map(skillWords).join(', ') || 'onbekend',
  },
  {
    key: 'unread',
    label: 'Niet herkend',
    cell: ({ value }) =>
      value.background.unread.map(({ column, value: text }) => `${column}: ${text}`).join('; ') || 'niets',
  },
]

function RefusedRows({ rows }: { rows: readonly RefusedRow[] }) {
  return (
    <DataTable
      caption="Rijen die niet kunnen worden overgenomen"
      hideCaption
      columns={[
        { key: 'row', label: 'Welke', heading: true, cell: ({ row }) => `Rij ${row}` },
        { key: 'why', label: 'Waarom', cell: ({ problems }) => <ProblemList problems={problems} /> },
      ]}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty=""
    />
  )
}

export function ProblemList({ problems }: { problems: readonly RowProblem[] }) {
  const [only, ...others] = problems.map(problemWords)
  if (others.length === 0) return <>{only}</>
  return (
    <ul class="utrecht-unordered-list">
      {problems.map((problem) => (
        <li key={problemWords(problem)}>{problemWords(problem)}</li>
      ))}
    </ul>
  )
}

const problemWords = ({ column, value, reason }: RowProblem): string =>
  `${column}${value && ` “${value}”`}${column && ': '}${reason}`

const MATCH_WORDS = { ...REASON_WORDS, 'same-number': 'zelfde BSN of V-nummer' } satisfies Record<
  MatchReason,
  string
>

type KnownRowProps = Pick<RowsPageProps, 'fields' | 'errors'> & { row: KnownRow }

function KnownRowChoice({ row, fields, errors }: KnownRowProps) {
  const { person } = row.value
  const name = decisionField(row.row)
  return (
    <RadioGroup
      name={name}
      label={`Rij ${row.row}: ${fullName(person)}, geboren ${born(person)}`}
      help={<p>Misschien al bekend. Wat wilt u?</p>}
      value={fields[name]}
      error={errors.find((error) => error.field === name)?.message}
      choices={choicesFor(row).map((choice) => choiceOf(choice, row.matches))}
    />
  )
}

function choiceOf(choice: Decision, matches: readonly Match[]): Choice {
  const value = decisionValue(choice)
  if (choice.to === 'skip') return { value, label: 'Niet overnemen', ...elsewhere(matches) }
  if (choice.to === 'new') return { value, label: newLabel(matches) }
  const match = matches.find(({ file }) => file?.fileId === choice.fileId)
  const file = match?.file
  return {
    value,
    label: `Bij dossier ${file?.number} van ${file?.name}`,
    help: `${capital(reasonWords(match?.reasons ?? []))}${file?.birthDate ? `; geboren ${longDate(file.birthDate)}` : ''}. De gegevens in dat dossier blijven staan; datums en achtergrond komen erbij.`,
  }
}

const reasonWords = (reasons: readonly MatchReason[]): string =>
  reasons.map((reason) => MATCH_WORDS[reason]).join(', ')

/** Somebody with the same number who moved away is the same person, in a new file. */
const newLabel = (matches: readonly Match[]): string =>
  matches.some(({ hasMoved, reasons }) => hasMoved && reasons.includes('same-number'))
    ? 'Nieuw dossier: deze persoon woonde hier eerder'
    : 'Nieuw dossier: dit is iemand anders'

/** Of a colleague's file no more is said than that there is one. */
function elsewhere(matches: readonly Match[]): { help?: string } {
  const hidden = matches.filter(({ file, hasMoved }) => file === null && !hasMoved)
  if (hidden.length === 0) return {}
  const names = [...new Set(hidden.flatMap(({ caseWorkers }) => caseWorkers))].join(' en ')
  return { help: `Er is een dossier van een collega. Overleg met ${names || 'uw teamleider'}.` }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
