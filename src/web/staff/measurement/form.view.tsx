import { type Instrument, textIn } from '#domain/instrument/instrument.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { DraftBanner } from '../file/draft/draft-banner.view.tsx'
import { FormSections } from './question-fields.view.tsx'

export type FormViewProps = {
  name: string
  title: string
  instrument: Instrument
  filled: Filled & { savedAt?: number }
  today: LocalDate
  draftUrl: string
  formUrl: string
  backUrl: string
}

/** A staff form, as one long page in sections that keeps what is typed. */
export function FormView({
  name,
  title,
  instrument,
  filled,
  today,
  draftUrl,
  formUrl,
  backUrl,
}: FormViewProps) {
  const { fields, errors, savedAt } = filled
  return (
    <>
      <PageTitle aside={name} lead={textIn(instrument.introduction, 'nl')}>
        {title}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {savedAt !== undefined && <DraftBanner {...{ savedAt, today, draftUrl, formUrl }} />}
      <Form draftUrl={draftUrl} {...(savedAt !== undefined && { draftSavedAt: savedAt })}>
        <DateField
          name="answeredOn"
          label="Ingevuld op"
          value={fields.answeredOn}
          error={errorAt(filled, 'answeredOn')}
        />
        <FormSections instrument={instrument} answers={fields} errors={errors} />
        <ActionGroup>
          <Button>Formulier opslaan</Button>
          <LinkButton href={backUrl}>Terug naar het traject</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
