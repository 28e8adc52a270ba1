import { PROFILE_COLUMNS } from '#domain/arrival/content/profile-columns.ts'
import type { ProfileField } from '#domain/arrival/profile.ts'
import type { RawRow } from '#domain/arrival/profile-row.ts'
import { masked } from '#domain/person/numbers.ts'
import { ActionGroup, Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/choices.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { Form, type Option, SelectField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { DropImport } from './drop-import.view.tsx'

export type ColumnsPageProps = {
  importId: string
  fileName: string
  heading: readonly string[]
  rows: readonly RawRow[]
  /** The field of each column, '' for none. */
  chosen: readonly string[]
  errors: readonly FormError[]
}

const FIELDS: readonly Option[] = PROFILE_COLUMNS.map(({ field, label }) => ({ value: field, label }))

export const columnField = (column: number): string => `column-${column}`

/** Each column of the file beside a field of ours; what has none stands apart, so that nothing is left out unseen. */
export function ColumnsPage(props: ColumnsPageProps) {
  const { importId, fileName, rows, chosen, errors } = props
  const columns = chosen.map((field, column) => ({ field, column }))
  const known = columns.filter(({ field }) => field !== '')
  const unknown = columns.filter(({ field }) => field === '')
  return (
    <>
      <PageTitle lead="Stap 2 van 3. Klopt het wat wij van elke kolom maken?" aside={fileName}>
        Kolommen
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form action={paths.profileColumns(importId)}>
        {unknown.length > 0 && (
          <Fieldset
            name="unknown"
            label="Zonder veld"
            help={`${counted(unknown.length, 'kolom kennen', 'kolommen kennen')} wij niet. Kies een veld, of laat het zo: dan blijft de kolom bij het profiel leesbaar, alleen voor consulenten.`}
          >
            {unknown.map(({ column }) => (
              <ColumnSelect {...props} column={column} key={column} />
            ))}
          </Fieldset>
        )}
        <Fieldset
          name="known"
          label="Met een veld"
          help={`${counted(rows.length, 'rij', 'rijen')} in dit bestand.`}
        >
          {known.map(({ column }) => (
            <ColumnSelect {...props} column={column} key={column} />
          ))}
        </Fieldset>
        <ActionGroup>
          <Button>Rijen bekijken</Button>
        </ActionGroup>
      </Form>
      <DropImport importId={importId} />
    </>
  )
}

const SAMPLES = 3
/** Of a number of a person the last digits tell enough. */
const NUMBERS: readonly string[] = ['bsn', 'v-number'] satisfies ProfileField[]

function ColumnSelect({ column, heading, rows, chosen, errors }: ColumnsPageProps & { column: number }) {
  const name = columnField(column)
  const samples = [...new Set(rows.map(({ cells }) => cells[column]?.trim() ?? ''))].filter(
    (cell) => cell !== '',
  )
  const isNumber = NUMBERS.includes(chosen[column] ?? '')
  const shown = samples
    .slice(0, SAMPLES)
    .map((sample) => (isNumber ? masked(sample) : sample))
    .join(' · ')
  return (
    <SelectField
      name={name}
      label={heading[column] || `Kolom ${column + 1}, zonder kop`}
      help={shown === '' ? 'Deze kolom is leeg.' : `Bijvoorbeeld: ${shown}`}
      placeholder="Geen veld"
      options={FIELDS}
      value={chosen[column]}
      error={errors.find((error) => error.field === name)?.message}
      optional="filter"
    />
  )
}
