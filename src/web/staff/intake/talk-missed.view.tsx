import type { Talk } from '#domain/intake/talk.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { NOT_HELD_WORDS } from './intake-words.ts'

type Props = { name: string; talk: Talk; filled: Filled; hasDraft: boolean; intakeUrl: string }

export function TalkMissedView({ name, talk, filled, hasDraft, intakeUrl }: Props) {
  return (
    <>
      <PageTitle
        aside={name}
        lead={`Het gesprek van ${longDate(talk.plannedOn)}. Het kan opnieuw worden gepland.`}
      >
        Gesprek ging niet door
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      {hasDraft && (
        <Alert tone="warning" title="Er staat al tekst bij dit gesprek">
          <p>
            U hebt antwoorden getypt die niet zijn bewaard. Legt u vast dat het gesprek niet doorging, dan
            gaan die weg. Ging het toch door?{' '}
            <Link href={paths.intakeTalkCheck(talk.fileId, talk.id)}>Ga verder met het gesprek</Link>.
          </p>
        </Alert>
      )}
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
