import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { DateField, TextArea } from '#ui/form.tsx'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'

export function HearingFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <RadioGroup
        {...shown('answer')}
        label="Wat vindt de deelnemer van het plan?"
        choices={[
          { value: 'agreed', label: 'Akkoord' },
          { value: 'refused', label: 'Niet akkoord', help: 'Het besluit kan toch genomen worden.' },
        ]}
      />
      <DateField {...shown('on')} label="Dag van het gesprek" />
      <CheckboxGroup
        name="withInterpreter"
        label="Tolk"
        choices={[{ value: 'yes', label: 'Er was een tolk bij' }]}
        values={[props.fields.withInterpreter ?? '']}
        optional
      />
      <TextArea
        {...shown('words')}
        label="Wat zegt de deelnemer?"
        help="In eigen woorden. Bij “niet akkoord” verplicht."
        optional
      />
    </>
  )
}
