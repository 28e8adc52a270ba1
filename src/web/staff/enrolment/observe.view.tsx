import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { optionsFrom } from '../file/file-words.ts'
import { OBSERVED_WORDS } from './enrolment-words.ts'
import { errorAt, type Filled } from './filled.ts'

type Props = {
  name: string
  competences: readonly { id: string; title: string }[]
  filled: Filled
  backUrl: string
}

export function ObserveView({ name, competences, filled, backUrl }: Props) {
  const { fields, errors } = filled
  return (
    <>
      <PageTitle aside={name} lead="Wat hebt u gezien, en wanneer? Er komt geen score.">
        Competentie vastleggen
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form>
        <RadioGroup
          name="competence"
          label="Competentie"
          value={fields.competence}
          error={errorAt(filled, 'competence')}
          choices={competences.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <RadioGroup
          name="level"
          label="Hoe lukte het?"
          value={fields.level}
          error={errorAt(filled, 'level')}
          choices={optionsFrom(OBSERVED_WORDS)}
        />
        <DateField
          name="observedOn"
          label="Gezien op"
          value={fields.observedOn}
          error={errorAt(filled, 'observedOn')}
        />
        <TextArea
          name="evidence"
          label="Wat zag u?"
          help="Een voorbeeld in een paar zinnen. Schrijf niets op over gezondheid."
          value={fields.evidence}
          error={errorAt(filled, 'evidence')}
        />
        <ActionGroup>
          <Button>Vastleggen</Button>
          <LinkButton href={backUrl}>Terug naar het traject</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
