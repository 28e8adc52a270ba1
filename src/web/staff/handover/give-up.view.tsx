import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import type { Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { NOT_HELD_WORDS } from './handover-words.ts'

export type GiveUpProps = { organisation: string; backUrl: string; filled: Filled }

export function GiveUpView({ organisation, backUrl, filled }: GiveUpProps) {
  const shown = shownIn(filled)
  return (
    <>
      <PageTitle lead="U kunt daarna een nieuw gesprek aanvragen.">
        Gesprek met {organisation} ging niet door
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <RadioGroup {...shown('reason')} label="Waarom niet?" choices={optionsFrom(NOT_HELD_WORDS)} />
        <TextArea
          {...shown('note')}
          label="Toelichting"
          help="Verplicht bij “anders”. Schrijf geen medische gegevens op."
          rows={3}
          optional
        />
        <ActionGroup>
          <Button>Vastleggen</Button>
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
