import type { LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'

type Props = { name: string; heldOn: LocalDate; filled: Filled; backUrl: string }

export function TalkMistakeView({ name, heldOn, filled, backUrl }: Props) {
  return (
    <>
      <PageTitle aside={name} lead={`Het gesprek dat is vastgelegd op ${longDate(heldOn)}.`}>
        Gesprek was een vergissing
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Alert tone="warning" title="Dit verandert er">
        <p>
          De antwoorden uit dit gesprek tellen niet meer mee; wat er daarvóór stond geldt weer. Ook de datum
          van het gesprek bij Inburgering vervalt, en eerdere oproepen tellen weer. Alles blijft te lezen, met
          uw reden. Staat er alleen één antwoord fout? Corrigeer dan dat antwoord.
        </p>
      </Alert>
      <Form>
        <TextField
          name="reason"
          label="Wat ging er mis?"
          help="Bijvoorbeeld: dit gesprek was met iemand anders."
          size="full"
          value={filled.fields.reason}
          error={errorAt(filled, 'reason')}
        />
        <ActionGroup>
          <Button>Gesprek terugnemen</Button>
          <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
