import { RadioGroup } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/form.tsx'
import { optionsFrom } from '../file/file-words.ts'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'
import { DOER_WORDS, OUTCOME_WORDS } from './plan-words.ts'

export function StepFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <TextField {...shown('title')} label="Wat wordt er gedaan?" size="full" />
      <RadioGroup {...shown('doer')} label="Wie doet dit?" choices={optionsFrom(DOER_WORDS)} />
      <TextField
        {...shown('doerName')}
        label="Naam van die ander"
        help="Alleen nodig bij iemand anders."
        optional
      />
      <DateField {...shown('from')} label="Eerste dag" />
      <DateField {...shown('to')} label="Laatste dag" help="Wanneer moet het uiterlijk klaar zijn?" />
    </>
  )
}

export function StepEndingFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <RadioGroup {...shown('outcome')} label="Hoe ging het?" choices={optionsFrom(OUTCOME_WORDS)} />
      <DateField {...shown('on')} label="Wanneer" />
      <TextArea
        {...shown('note')}
        label="Toelichting"
        help="Verplicht als de stap niet doorgaat. Schrijf geen medische gegevens op."
        rows={4}
        optional
      />
    </>
  )
}
