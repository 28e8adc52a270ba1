import { ACTIVITIES, type Activity } from '#domain/plan/content/activities.ts'
import { DateField, SelectField, TextField } from '#ui/form.tsx'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'
import { ReasonField } from './goal.view.tsx'

export function ActivityField({ activities, ...props }: FieldsProps & { activities: readonly Activity[] }) {
  const options = activities.map((value) => ({ value, label: ACTIVITIES[value].title }))
  return <SelectField {...shownIn(props)('activity')} label="Wat spreekt u af?" options={options} />
}

export function AgreementFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <TextField
        {...shown('description')}
        label="Omschrijving"
        help="Nodig als de lijst er geen woord voor heeft."
        size="full"
        optional
      />
      <TextField {...shown('partner')} label="Met wie of bij welke organisatie?" size="full" />
      <DateField {...shown('from')} label="Eerste dag" />
      <DateField {...shown('until')} label="Laatste dag" optional />
      <TextField {...shown('hoursPerWeek')} label="Uren per week" inputmode="decimal" size="short" optional />
    </>
  )
}

export function AgreementEndingFields(props: FieldsProps) {
  return (
    <>
      <DateField {...shownIn(props)('on')} label="Laatste dag" />
      <ReasonField {...props} label="Waarom stopt deze afspraak?" />
    </>
  )
}
