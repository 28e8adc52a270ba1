import { CALLS } from '#domain/intake/call.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { POSTPONEMENT_CHOICES } from './intake-words.ts'

type Props = { name: string; filled: Filled; backUrl: string }

/** @param props.earlier how many calls count already */
export function CallView({ name, filled, backUrl, earlier }: Props & { earlier: number }) {
  const day = (field: string) => ({ name: field, value: filled.fields[field], error: errorAt(filled, field) })
  return (
    <>
      <PageTitle aside={name} lead={`Dit is oproep ${Math.min(earlier + 1, CALLS)} van ${CALLS}.`}>
        Oproep vastleggen
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Form>
        {earlier > 0 && (
          <DateField
            {...day('warnedOn')}
            label="Schriftelijk gewaarschuwd op"
            help="De waarschuwing gaat uit na de vorige afspraak, vóór of met deze oproep (Bi art. 5.2)."
          />
        )}
        <DateField {...day('calledOn')} label="Oproep verstuurd op" />
        <DateField {...day('appointmentOn')} label="Voor een gesprek op" />
        <ActionGroup>
          <Button>Vastleggen</Button>
          <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

/** @param props.earlier how often the intake was postponed before */
export function PostponeView({ name, filled, backUrl, earlier }: Props & { earlier: number }) {
  return (
    <>
      <PageTitle aside={name} lead="De reden bepaalt hoe lang de intake mag wachten.">
        Intake uitstellen
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      {earlier > 0 && (
        <Alert tone="warning">
          <p>
            De intake is al {counted(earlier, 'keer', 'keer')} uitgesteld. Lukt het met een kort gesprek over
            één onderwerp, of met een andere tolk of plek? Dat is vaak beter dan langer wachten.
          </p>
        </Alert>
      )}
      <Alert>
        <p>
          De wettelijke termijn van het plan schuift niet mee. Ontbreekt er informatie van anderen? Leg dat
          ook vast bij Inburgering: dan telt de wet twee weken nadat die er is.
        </p>
      </Alert>
      <Form>
        <RadioGroup
          name="reason"
          label="Waarom wacht de intake?"
          value={filled.fields.reason}
          error={errorAt(filled, 'reason')}
          choices={POSTPONEMENT_CHOICES}
        />
        <DateField
          name="fromOn"
          label="Vanaf welke dag?"
          value={filled.fields.fromOn}
          error={errorAt(filled, 'fromOn')}
        />
        <ActionGroup>
          <Button>Uitstellen</Button>
          <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}
