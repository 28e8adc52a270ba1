import type { Instrument } from '#domain/instrument/instrument.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { FormSections } from './question-fields.view.tsx'

type Props = { name: string; title: string; instrument: Instrument; filled: Filled; backUrl: string }

export function CorrectView({ name, title, instrument, filled, backUrl }: Props) {
  const { fields, errors } = filled
  return (
    <>
      <PageTitle aside={name} lead="Wijzig wat fout is. Het oude antwoord blijft bewaard, met uw reden.">
        {title}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form>
        <FormSections instrument={instrument} answers={fields} errors={errors} />
        <Section title="Reden">
          <TextArea
            name="reason"
            label="Waarom corrigeert u?"
            rows={3}
            value={fields.reason}
            error={errorAt(filled, 'reason')}
          />
        </Section>
        <ActionGroup>
          <Button>Correctie opslaan</Button>
          <LinkButton href={backUrl}>Terug naar de antwoorden</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
