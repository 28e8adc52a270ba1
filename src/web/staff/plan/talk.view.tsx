import { DateField, TextArea, TextField } from '#ui/form.tsx'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'

export function PlannedDayField(props: FieldsProps) {
  return <DateField {...shownIn(props)('plannedOn')} label="Wanneer" />
}

export function ReportFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <DateField {...shown('heldOn')} label="Wanneer was het gesprek?" />
      <ReportTexts {...props} />
    </>
  )
}

export function ReportTexts(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <TextField
        {...shown('attendees')}
        label="Wie waren erbij?"
        help="Bijvoorbeeld: de deelnemer, zijn zus, een tolk."
        size="full"
      />
      <TextArea
        {...shown('report')}
        label="Wat is besproken?"
        help="In gewone woorden: de deelnemer krijgt dit als brief. Schrijf geen medische gegevens op."
        rows={10}
      />
      <TextArea {...shown('agreed')} label="Wat is afgesproken?" rows={4} optional />
    </>
  )
}
