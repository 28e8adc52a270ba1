import { latestPlan, type Pip, type Standing } from '#domain/plan/pip.ts'
import { Why } from '#ui/details.tsx'
import { DateField } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText } from '#ui/text.tsx'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import { contentRows } from './content-rows.tsx'

type Props = FieldsProps & { standing: Standing; pip: Pip }

export function DecideFields({ standing, pip, ...props }: Props) {
  const isFirst = latestPlan(standing) === undefined
  const known = (day: Standing['settledOn']) => (day ? <DateText day={day} absolute /> : 'niet bekend')
  return (
    <>
      <SummaryList
        rows={[
          { label: 'Inburgeringsplicht sinds', value: known(standing.dutyStartedOn) },
          { label: 'Woont hier sinds', value: known(standing.settledOn) },
          { label: 'Vorig PIP', value: isFirst ? 'geen' : known(latestPlan(standing)?.datedOn) },
          ...contentRows(pip.content),
        ]}
      />
      <DateField {...shownIn(props)('datedOn')} label="Dagtekening" />
      <Why source="Wi art. 11 (WI.TERM.START)" subject="dagtekening">
        {isFirst
          ? 'De termijn van drie jaar begint op de dag na deze dag. Een latere wijziging of een bezwaar verschuift dat niet.'
          : 'De termijn is al begonnen met het eerste PIP. Deze dag verschuift hem niet.'}
      </Why>
      <DateField
        {...shownIn(props)('sentOn')}
        label="De brief gaat weg op"
        help="De brief noemt deze dag. Vanaf de dag erna loopt de tijd voor bezwaar."
      />
    </>
  )
}
