import type { GoalKind } from '#domain/plan/goal.ts'
import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/form.tsx'
import { optionsFrom } from '../file/file-words.ts'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'
import { GOAL_KIND_WORDS } from './plan-words.ts'

const CLOSED: Partial<Record<GoalKind, string>> = {
  wellbeing: 'Alleen consulenten zien dit doel.',
  money: 'Alleen consulenten zien dit doel.',
}

export function GoalFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <RadioGroup
        {...shown('kind')}
        label="Waar gaat het doel over?"
        choices={optionsFrom(GOAL_KIND_WORDS).map((choice) => ({ ...choice, ...closedHelp(choice.value) }))}
      />
      <GoalTopics {...props} />
    </>
  )
}

function closedHelp(kind: string): { help?: string } {
  const words: Readonly<Record<string, string>> = CLOSED
  const help = words[kind]
  return help === undefined ? {} : { help }
}

/** What of a goal can be amended. @param kind what it is about, when that is known already */
export function GoalTopics({ kind, ...props }: FieldsProps & { kind?: GoalKind }) {
  const shown = shownIn(props)
  const mayBeAtWork = kind === undefined || kind === 'language' || kind === 'work'
  return (
    <>
      <TextField
        {...shown('title')}
        label="Het doel"
        help="Kort, zoals iedereen het begrijpt. Bijvoorbeeld: Nederlands spreken met de buren."
        size="full"
      />
      <TextArea
        {...shown('why')}
        label="Waarom is dit belangrijk?"
        help="In de woorden van de deelnemer zelf."
        rows={4}
      />
      {mayBeAtWork && (
        <CheckboxGroup
          name="languageAtWork"
          label="Taal op het werk"
          optional
          error={shown('languageAtWork').error}
          values={[props.fields.languageAtWork ?? '']}
          choices={[{ value: 'yes', label: 'Dit is een leerdoel voor taal op het werk' }]}
        />
      )}
    </>
  )
}

export function ReasonField({ label, ...props }: FieldsProps & { label: string }) {
  return <TextArea {...shownIn(props)('reason')} label={label} rows={3} />
}
