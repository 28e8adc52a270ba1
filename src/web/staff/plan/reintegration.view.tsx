import { TextArea } from '#ui/form.tsx'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'

export function ReintegrationFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <TextArea
        {...shown('whyNow')}
        label="Waarom nu?"
        help="Wat is er veranderd, zodat werk in zicht is?"
        rows={4}
      />
      <TextArea {...shown('workGoal')} label="Doel voor werk" rows={4} />
      <TextArea {...shown('support')} label="Welke hulp krijgt de deelnemer?" rows={4} />
    </>
  )
}
