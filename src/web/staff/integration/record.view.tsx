import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { DraftBanner, type DraftBannerProps } from '../file/draft/draft-banner.view.tsx'
import type { RecordField, RecordForm } from './record-fields.ts'

type Props = {
  name: string
  form: RecordForm
  filled: Filled
  /** Choices of groups in which more than one may be ticked. */
  ticked: Readonly<Record<string, readonly string[]>>
  backUrl: string
  draftUrl: string
  draft: DraftBannerProps | undefined
}

/** One form for everything that is recorded on the way: what differs is which fields it has. */
export function RecordPage({ name, form, filled, ticked, backUrl, draftUrl, draft }: Props) {
  return (
    <>
      <PageTitle aside={name} lead={form.lead}>
        {form.title}
      </PageTitle>
      {draft && <DraftBanner {...draft} />}
      <ErrorSummary errors={filled.errors} />
      <Form draftUrl={draftUrl} {...(draft && { draftSavedAt: draft.savedAt })}>
        {form.fields.map((field) => (
          <FieldFor key={field.name} field={field} filled={filled} ticked={ticked[field.name] ?? []} />
        ))}
        <ActionGroup>
          <Button>Vastleggen</Button>
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

type FieldForProps = { field: RecordField; filled: Filled; ticked: readonly string[] }

/** The control of one field, with what was typed and what is wrong with it. */
export function FieldFor({ field, filled, ticked }: FieldForProps) {
  const { name, label, help, optional } = field
  const shared = { name, label, help, optional, value: filled.fields[name], error: errorAt(filled, name) }
  switch (field.kind) {
    case 'day':
      return <DateField {...shared} help={help && `${help} Bijvoorbeeld 12-5-2026`} />
    case 'text':
      return <TextArea {...shared} />
    case 'checks':
      return <CheckboxGroup {...shared} choices={field.options} values={ticked} />
    case 'choice':
      return field.look === 'select' ? (
        <SelectField {...shared} options={field.options} />
      ) : (
        <RadioGroup {...shared} choices={field.options} />
      )
    default:
      return (
        <TextField
          {...shared}
          size="short"
          inputmode={field.kind === 'line' ? 'text' : 'decimal'}
          dir="ltr"
        />
      )
  }
}
