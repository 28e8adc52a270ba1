import type { Child } from 'hono/jsx'
import type { ReportKind } from '#domain/indicator/report-kind.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { ChoiceForm } from './choice-form.view.tsx'
import { choiceQuery, type ReportFields } from './report-choice.ts'

type ReportViewProps = {
  kind: ReportKind
  title: string
  fields: ReportFields
  cohorts: readonly string[]
  errors: readonly FormError[]
  /** Address of the report without its choices. */
  address: string
  /** The report itself; left out while a choice cannot be read. */
  body: Child | undefined
}

/** A report under the choices it was made with, and as files at the end. */
export function ReportView({ kind, title, fields, cohorts, errors, address, body }: ReportViewProps) {
  return (
    <>
      <PageTitle lead={LEADS[kind]}>{title}</PageTitle>
      <ChoiceForm kind={kind} fields={fields} cohorts={cohorts} errors={errors} />
      {body}
      {body !== undefined && <Downloads address={address} query={choiceQuery(fields)} />}
    </>
  )
}

const LEADS = {
  monitor: 'Wie er meededen, welke doelen ze haalden en wat het traject opleverde.',
  survey: 'Wat deelnemers antwoordden bij de start, aan het einde en een tijd later.',
} satisfies Record<ReportKind, string>

function Downloads({ address, query }: { address: string; query: string }) {
  return (
    <Section title="Meenemen" id="meenemen">
      <p class="nl-paragraph">
        <Link href={`${address}.xlsx${query}`}>Excel-bestand met uitleg (XLSX)</Link>
        <br />
        <Link href={`${address}.csv${query}`}>Alleen de cijfers (CSV)</Link>
      </p>
      <p class="nl-paragraph">
        Afdrukken kan ook: deze pagina past op A4. We schrijven op wie een bestand meeneemt.
      </p>
    </Section>
  )
}
