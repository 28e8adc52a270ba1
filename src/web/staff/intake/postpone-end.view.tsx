import type { ShownPostponement } from '#domain/intake/intake.queries.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { postponementTitle } from './intake-words.ts'

type Props = { name: string; postponement: ShownPostponement; filled: Filled; backUrl: string }

export function PostponeEndView({ name, postponement, filled, backUrl }: Props) {
  const { reason, fromOn, untilOn } = postponement
  return (
    <>
      <PageTitle
        aside={name}
        lead={`${postponementTitle(reason)}, van ${longDate(fromOn)} tot en met ${longDate(untilOn)}.`}
      >
        Uitstel beëindigen
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <RadioGroup
          name="as"
          label="Wat is er veranderd?"
          value={filled.fields.as}
          error={errorAt(filled, 'as')}
          choices={[
            { value: 'over', label: 'De intake kan eerder verder', help: 'Het uitstel eindigt vandaag.' },
            {
              value: 'mistake',
              label: 'Dit uitstel klopte niet',
              help: 'Het blijft te lezen en telt niet mee. Leg zo nodig daarna het goede uitstel vast.',
            },
          ]}
        />
        <TextField
          name="reason"
          label="Waarom?"
          size="full"
          value={filled.fields.reason}
          error={errorAt(filled, 'reason')}
        />
        <ActionGroup>
          <Button>Beëindigen</Button>
          <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
