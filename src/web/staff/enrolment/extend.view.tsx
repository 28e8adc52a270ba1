import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { errorAt, type Filled } from './filled.ts'

type Props = { name: string; why: string; source: string; filled: Filled; backUrl: string }

export function ExtendView({ name, why, source, filled, backUrl }: Props) {
  const { fields, errors } = filled
  return (
    <>
      <PageTitle aside={name} lead="De gemeente beslist over meer maanden. Wat later komt, schuift mee.">
        Traject verlengen
      </PageTitle>
      <Why source={source} subject="verlengen">
        {why}
      </Why>
      <ErrorSummary errors={errors} />
      <Form>
        <TextField
          name="months"
          label="Aantal maanden"
          help="Van 1 tot en met 24."
          inputmode="numeric"
          size="short"
          value={fields.months}
          error={errorAt(filled, 'months')}
        />
        <TextArea name="reason" label="Waarom?" value={fields.reason} error={errorAt(filled, 'reason')} />
        <ActionGroup>
          <Button>Verlengen</Button>
          <LinkButton href={backUrl}>Terug naar het traject</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
