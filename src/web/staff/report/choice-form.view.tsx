import { programmesWith, type ReportKind } from '#domain/indicator/report-kind.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { controlAttributes, Field, type FieldProps } from '#ui/field.tsx'
import { DateField, type Option } from '#ui/form.tsx'
import { ALL_YEARS, type ReportFields } from './report-choice.ts'

type ChoiceFormProps = {
  kind: ReportKind
  fields: ReportFields
  /** Years in which people started in this programme. */
  cohorts: readonly string[]
  errors: readonly FormError[]
}

/** What the report is about. Every choice is in the address, so a report can be kept as a link. */
export function ChoiceForm({ kind, fields, cohorts, errors }: ChoiceFormProps) {
  const programmes = programmesWith(kind).map(({ id, title }) => ({ value: id, label: title }))
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <ErrorSummary errors={errors} title="Dit rapport kan nog niet. Kijk naar deze punten:" />
      <div class="trede-table__filter">
        <form method="get" novalidate>
          <ChoiceField
            name="programma"
            label="Programma"
            options={programmes}
            value={fields.programma}
            error={errorAt('programma')}
          />
          <DateField
            name="peildatum"
            label="Peildatum"
            value={fields.peildatum}
            help="Tot en met deze dag"
            error={errorAt('peildatum')}
          />
          <ChoiceField
            name="cohort"
            label="Gestart in"
            options={cohortOptions(fields, cohorts, errorAt('cohort'))}
            value={fields.cohort}
            error={errorAt('cohort')}
          />
          <ChoiceField
            name="doelgroep"
            label="Voor wie"
            options={AUDIENCE_OPTIONS}
            value={fields.doelgroep}
            error={errorAt('doelgroep')}
          />
          <Button>Toon rapport</Button>
        </form>
      </div>
    </>
  )
}

const AUDIENCE_OPTIONS: readonly Option[] = [
  { value: 'intern', label: 'Intern' },
  { value: 'openbaar', label: 'Openbaar' },
]

/** A year of the address in which nobody started stays chosen: the report then says that nobody is there. */
function cohortOptions({ cohort }: ReportFields, cohorts: readonly string[], error: string | undefined) {
  const isExtra = cohort !== ALL_YEARS && !cohorts.includes(cohort) && error === undefined
  const years = isExtra ? [cohort, ...cohorts] : cohorts
  return [{ value: ALL_YEARS, label: 'Alle jaren' }, ...years.map((year) => ({ value: year, label: year }))]
}

type ChoiceFieldProps = FieldProps & { options: readonly Option[]; value: string }

/** One of a few, never none. */
function ChoiceField({ options, value, ...field }: ChoiceFieldProps) {
  return (
    <Field {...field}>
      <select class="utrecht-select utrecht-select--html-select" {...controlAttributes(field)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
