import type { Phase } from '#domain/programme/programme.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { errorAt, type Filled } from './filled.ts'

type Props = { name: string; phase: Phase; next: Phase; isOpen: boolean; filled: Filled; backUrl: string }

export function PhaseView({ name, phase, next, isOpen, filled, backUrl }: Props) {
  const { fields, errors } = filled
  return (
    <>
      <PageTitle aside={name} lead={`Van ${phase.title} naar ${next.title}.`}>
        Naar de volgende fase
      </PageTitle>
      <ErrorSummary errors={errors} />
      {!isOpen && (
        <Alert tone="warning" title="Nog niet alles is gezien">
          <p>
            Niet elke competentie is als zelfstandig gezien. U beslist: doorgaan kan, met een reden. Te vroeg
            en te laat kosten allebei iets.
          </p>
        </Alert>
      )}
      <Form>
        <DateField
          name="enteredOn"
          label="Eerste dag van de nieuwe fase"
          value={fields.enteredOn}
          error={errorAt(filled, 'enteredOn')}
        />
        <TextArea
          name="note"
          label={isOpen ? 'Toelichting' : 'Waarom nu al?'}
          optional={isOpen}
          value={fields.note}
          error={errorAt(filled, 'note')}
        />
        <ActionGroup>
          <Button>Fase beginnen</Button>
          <LinkButton href={backUrl}>Terug naar het traject</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
