import type { Talk } from '#domain/intake/talk.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { NOT_HELD_WORDS } from './intake-words.ts'

type Props = { name: string; talk: Talk; filled: Filled; intakeUrl: string }

export function TalkMissedView({ name, talk, filled, intakeUrl }: Props) {
  return (
    <>
      <PageTitle
        aside={name}
        lead={`Het gesprek van ${longDate(talk.plannedOn)}. Het kan opnieuw worden gepland.`}
      >
        Gesprek ging niet door
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <RadioGroup
          name="reason"
          label="Waarom niet?"
          help="Is iemand ziek? Kies wie afzei, en leg het uitstel vast bij “Intake uitstellen”."
          value={filled.fields.reason}
          error={errorAt(filled, 'reason')}
          choices={optionsFrom(NOT_HELD_WORDS)}
        />
        <ActionGroup>
          <Button>Vastleggen</Button>
          <LinkButton href={intakeUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
