import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextField } from '#ui/form.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { DraftBanner } from '../file/draft/draft-banner.view.tsx'
import { DomainFields, type DomainFieldsProps } from './domain-fields.view.tsx'
import { ToldBeside, type ToldRow } from './told-beside.view.tsx'

export type ChangeViewProps = DomainFieldsProps & {
  name: string
  told: readonly ToldRow[]
  today: LocalDate
  savedAt?: number
  /** There is an answer that can be put right. */
  mayCorrect: boolean
  draftUrl: string
  formUrl: string
  backUrl: string
}

/** What became known outside a talk, or what was written down wrong. */
export function ChangeView(props: ChangeViewProps) {
  const {
    name,
    domain,
    fields,
    errors,
    earlier,
    told,
    today,
    savedAt,
    mayCorrect,
    draftUrl,
    formUrl,
    backUrl,
  } = props
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <PageTitle aside={name} lead={domain.lead}>
        {domain.title}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <ToldBeside rows={told} />
      {savedAt !== undefined && <DraftBanner {...{ savedAt, today, draftUrl, formUrl }} />}
      <Form draftUrl={draftUrl} {...(savedAt !== undefined && { draftSavedAt: savedAt })}>
        <input type="hidden" name="answerId" value={fields.answerId} />
        <DomainFields {...{ domain, fields, errors, earlier }} />
        <Section title="Wat legt u vast?">
          {mayCorrect && (
            <RadioGroup
              name="kind"
              label="Waarom wijzigt u dit?"
              value={fields.kind}
              choices={[
                { value: 'new', label: 'Er is iets nieuws', help: 'Het eerdere antwoord was toen waar.' },
                {
                  value: 'correction',
                  label: 'Het stond er fout',
                  help: 'Het foute antwoord blijft te lezen, met uw reden.',
                },
              ]}
            />
          )}
          <DateField
            name="answeredOn"
            label="Van welke dag is dit?"
            help={
              mayCorrect
                ? 'Alleen wat u verandert krijgt deze dag. Een correctie houdt de dag van het eerdere antwoord.'
                : 'Bijvoorbeeld 12-5-2026'
            }
            value={fields.answeredOn}
            error={errorOf('answeredOn')}
          />
          {mayCorrect && (
            <TextField
              name="reason"
              label="Reden van de correctie"
              size="full"
              optional="filter"
              value={fields.reason}
              error={errorOf('reason')}
            />
          )}
        </Section>
        <ActionGroup>
          <Button>Bewaren</Button>
          <LinkButton href={backUrl}>Terug</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
