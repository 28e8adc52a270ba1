import type { IntakeGap } from '#domain/intake/completeness.ts'
import { latestPlan, type Pip, type Standing } from '#domain/plan/pip.ts'
import { Alert } from '#ui/alert.tsx'
import { Why } from '#ui/details.tsx'
import { DateField, TextArea } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText } from '#ui/text.tsx'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import { contentRows } from './content-rows.tsx'
import { IntakeGaps } from './intake-gaps.view.tsx'

type Props = FieldsProps & {
  standing: Standing
  pip: Pip
  gaps: readonly IntakeGap[]
  /** The letter has somewhere to go. */
  hasAddress: boolean
}

export function DecideFields({ standing, pip, gaps, hasAddress, ...props }: Props) {
  const isFirst = latestPlan(standing) === undefined
  const known = (day: Standing['settledOn']) => (day ? <DateText day={day} absolute /> : 'niet bekend')
  return (
    <>
      {!hasAddress && (
        <Alert tone="warning" title="Er is geen adres van de deelnemer">
          <p>
            De brief krijgt dan alleen een naam. Vul het adres eerst in bij de gegevens van de deelnemer, of
            geef de brief in persoon.
          </p>
        </Alert>
      )}
      <IntakeGaps fileId={pip.fileId} gaps={gaps} />
      <SummaryList
        rows={[
          { label: 'Inburgeringsplicht sinds', value: known(standing.dutyStartedOn) },
          { label: 'Woont hier sinds', value: known(standing.settledOn) },
          { label: 'Vorig PIP', value: isFirst ? 'geen' : known(latestPlan(standing)?.datedOn) },
          ...contentRows(pip.content),
        ]}
      />
      {gaps.length > 0 && (
        <TextArea
          {...shownIn(props)('gapsReason')}
          label="Waarom stelt u het plan nu al vast?"
          help="De brede intake is niet compleet. De reden blijft bij het besluit. Alleen consulenten lezen die."
          rows={3}
        />
      )}
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
