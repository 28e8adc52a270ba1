import { SCHOOL_COLUMNS, type SchoolProblem } from '#domain/integration/school-columns.ts'
import type { SchoolRowOutcome } from '#domain/integration/school-import.commands.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Form } from '#ui/form.tsx'
import { DataTable } from '#ui/table.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'

/** What became of a row, in words; several problems of one row are several sentences. */
export type RowLine = { row: number; kind: SchoolRowOutcome['kind']; sentences: readonly string[] }

type Props = {
  errors: readonly FormError[]
  /** Problems of the heading: nothing was read. */
  heading: readonly SchoolProblem[]
  /** Null before a file was sent. */
  lines: readonly RowLine[] | null
}

const OUTCOME_WORDS = {
  taken: 'overgenomen',
  'already-there': 'al bekend',
  unreadable: 'niet overgenomen',
  refused: 'niet overgenomen',
} satisfies Record<SchoolRowOutcome['kind'], string>

/** A school sends one file about all its people and hears of every row what became of it. */
export function LessonsImportPage({ errors, heading, lines }: Props) {
  return (
    <>
      <PageTitle lead="Eén bestand over al uw deelnemers: CSV of Excel, één rij per deelnemer en periode.">
        Lessen inlezen
      </PageTitle>
      <ErrorSummary errors={errors} />
      {heading.length > 0 && <HeadingProblems problems={heading} />}
      {lines && <Outcomes lines={lines} />}
      <Section title={lines ? 'Nog een bestand' : 'Bestand kiezen'}>
        <p class="nl-paragraph">
          De eerste rij noemt de kolommen: {SCHOOL_COLUMNS.join(', ')}.{' '}
          <Link href={paths.lessonsExample}>Bekijk een voorbeeld (CSV)</Link>.
        </p>
        <p class="nl-paragraph">
          Is gemist leeg? Dan rekenen we: lesuren min aanwezig. Viel er les uit? Vul dan zelf in hoeveel uren
          iemand miste, ook als dat 0 is.
        </p>
        <Form enctype="multipart/form-data">
          <FileField
            name="file"
            label="Bestand"
            accept=".csv,.xlsx"
            help="Hetzelfde bestand nog een keer inlezen verandert niets."
            error={errors.find(({ field }) => field === 'file')?.message}
          />
          <ActionGroup>
            <Button>Inlezen</Button>
            <LinkButton href={paths.files} look="subtle">
              Naar mijn deelnemers
            </LinkButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

function HeadingProblems({ problems }: { problems: readonly SchoolProblem[] }) {
  return (
    <Alert tone="error" title="De kolommen kloppen niet. Er is niets ingelezen.">
      <ul class="utrecht-unordered-list">
        {problems.map(({ column, reason }) => (
          <li key={`${column} ${reason}`}>
            {column === '' ? '(een kolom zonder naam)' : column}: {reason}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Outcomes({ lines }: { lines: readonly RowLine[] }) {
  const count = (...kinds: RowLine['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind)).length
  const refused = count('refused', 'unreadable')
  return (
    <>
      <Alert tone={refused > 0 ? 'warning' : 'ok'} title={`${counted(lines.length, 'rij', 'rijen')} gelezen`}>
        <p>
          {count('taken')} overgenomen, {count('already-there')} al bekend, {refused} niet overgenomen.
        </p>
      </Alert>
      <Section title="Per rij">
        <DataTable<RowLine>
          caption="Wat er met elke rij gebeurde"
          hideCaption
          rows={lines}
          rowKey={({ row }) => String(row)}
          columns={[
            { key: 'row', label: 'Rij', heading: true, cell: ({ row }) => `Rij ${row}` },
            { key: 'kind', label: 'Uitkomst', cell: ({ kind }) => OUTCOME_WORDS[kind] },
            { key: 'why', label: 'Waarom', cell: ({ sentences }) => sentences.join(' ') || '–' },
          ]}
          empty={null}
        />
      </Section>
    </>
  )
}
