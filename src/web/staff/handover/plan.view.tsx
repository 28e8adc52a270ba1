import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import type { Filled } from '../enrolment/filled.ts'
import { languageOptions, optionsFrom } from '../file/file-words.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { MEETING_WORDS } from './handover-words.ts'

export type PlanProps = { name: string; organisation: string; backUrl: string; filled: Filled }

export function PlanView({ name, organisation, backUrl, filled }: PlanProps) {
  const shown = shownIn(filled)
  return (
    <>
      <PageTitle lead={`Met ${name} en ${organisation}.`}>Gesprek plannen</PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <DateField {...shown('on')} label="Dag" />
        <TextField {...shown('at')} label="Tijd" help="Bijvoorbeeld 14:30" size="short" dir="ltr" optional />
        <RadioGroup
          {...shown('meeting')}
          label="Hoe spreekt u elkaar?"
          choices={optionsFrom(MEETING_WORDS)}
        />
        <TextField {...shown('place')} label="Adres of link" size="full" optional />
        <TextField
          {...shown('joining')}
          label="Wie zijn erbij?"
          help="De deelnemer zit er altijd zelf bij."
          size="full"
        />
        <SelectField
          {...shown('interpreter')}
          label="Tolk"
          options={languageOptions}
          placeholder="Geen tolk nodig"
          optional
        />
        <ActionGroup>
          <Button>Plannen</Button>
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
