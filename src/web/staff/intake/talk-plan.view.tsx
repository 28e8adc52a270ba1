import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { languageOptions, optionsFrom } from '../file/file-words.ts'
import { WAY_WORDS } from './intake-words.ts'

export function TalkPlanView({ name, filled, backUrl }: { name: string; filled: Filled; backUrl: string }) {
  return (
    <>
      <PageTitle aside={name} lead="Liever een paar korte gesprekken dan één lang gesprek.">
        Gesprek plannen
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        <DateField
          name="plannedOn"
          label="Op welke dag?"
          value={filled.fields.plannedOn}
          error={errorAt(filled, 'plannedOn')}
        />
        <TalkFields filled={filled} />
        <ActionGroup>
          <Button>Plannen</Button>
          <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

/** How a talk is held: the same when it is planned and when it begins. */
export function TalkFields({ filled }: { filled: Filled }) {
  const { fields } = filled
  return (
    <>
      <RadioGroup
        name="way"
        label="Hoe spreekt u elkaar?"
        value={fields.way}
        error={errorAt(filled, 'way')}
        choices={optionsFrom(WAY_WORDS)}
      />
      <SelectField
        name="interpreter"
        label="Tolk in het"
        placeholder="Geen tolk nodig"
        value={fields.interpreter}
        options={languageOptions}
        error={errorAt(filled, 'interpreter')}
        optional="filter"
      />
    </>
  )
}
