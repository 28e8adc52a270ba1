import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { optionsFrom } from '../file/file-words.ts'
import { REASON_WORDS } from './enrolment-words.ts'
import { errorAt, type Filled } from './filled.ts'

type Props = { name: string; asksExitForm: boolean; filled: Filled; backUrl: string }

export function EndView({ name, asksExitForm, filled, backUrl }: Props) {
  const { fields, errors } = filled
  return (
    <>
      <PageTitle
        aside={name}
        lead={
          asksExitForm
            ? 'Ook wie eerder stopt, krijgt nog een eindformulier. Dat komt daarna op uw lijst.'
            : 'Ook na een eerder einde vragen we nog hoe het gaat.'
        }
      >
        Traject beëindigen
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form>
        <DateField
          name="endedOn"
          label="Laatste dag"
          value={fields.endedOn}
          error={errorAt(filled, 'endedOn')}
        />
        <RadioGroup
          name="endReason"
          label="Waarom eindigt het?"
          value={fields.endReason}
          error={errorAt(filled, 'endReason')}
          choices={optionsFrom(REASON_WORDS)}
        />
        <TextArea
          name="endNote"
          label="Toelichting"
          help="Verplicht bij een andere reden. Schrijf geen medische gegevens op."
          optional
          value={fields.endNote}
          error={errorAt(filled, 'endNote')}
        />
        <ActionGroup>
          <Button>Traject beëindigen</Button>
          <LinkButton href={backUrl}>Terug naar het traject</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
