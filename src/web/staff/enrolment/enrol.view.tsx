import type { Provider } from '#domain/enrolment/enrolment.queries.ts'
import type { Programme } from '#domain/programme/programme.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, SelectField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { instrumentWords } from '../file/file-words.ts'
import { monthsOf } from './enrolment-words.ts'
import { errorAt, type Filled } from './filled.ts'

export type EnrolViewProps = {
  name: string
  programmes: readonly Programme[]
  providers: readonly Provider[]
  filled: Filled
  fileUrl: string
}

export function EnrolView({ name, programmes, providers, filled, fileUrl }: EnrolViewProps) {
  const { fields, errors } = filled
  return (
    <>
      <PageTitle lead="Kies het traject, wie het uitvoert en de eerste dag." aside={name}>
        Traject starten
      </PageTitle>
      <ErrorSummary errors={errors} />
      <Form>
        <RadioGroup
          name="programmeId"
          label="Traject"
          value={fields.programmeId}
          error={errorAt(filled, 'programmeId')}
          choices={programmes.map((programme) => ({
            value: programme.id,
            label: programme.title,
            help: inShort(programme),
          }))}
        />
        {programmes.map((programme) => (
          <Details key={programme.id} summary={`Wat vraagt ${programme.title}?`}>
            <Asked programme={programme} />
          </Details>
        ))}
        <SelectField
          name="providerId"
          label="Uitvoerder"
          help="De gemeente zelf of een partner die nu voor de gemeente werkt."
          value={fields.providerId}
          error={errorAt(filled, 'providerId')}
          options={providers.map(({ id, name: label }) => ({ value: id, label }))}
        />
        <DateField
          name="startedOn"
          label="Eerste dag"
          value={fields.startedOn}
          error={errorAt(filled, 'startedOn')}
        />
        <ActionGroup>
          <Button>Traject starten</Button>
          <LinkButton href={fileUrl}>Terug naar het dossier</LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

function inShort({ durationMonths, phases, modules }: Programme): string {
  const length =
    durationMonths === null ? 'geen vaste duur' : `ongeveer ${counted(durationMonths, 'maand', 'maanden')}`
  if (phases.length > 0) return `${counted(phases.length, 'fase', 'fasen')}, ${length}`
  return `${counted(modules.length, 'onderdeel', 'onderdelen')}, ${length}`
}

function Asked({ programme }: { programme: Programme }) {
  return (
    <>
      {programme.phases.length > 0 && (
        <ol>
          {programme.phases.map((phase) => (
            <li key={phase.id}>
              {phase.title} ({monthsOf(phase)})
            </li>
          ))}
        </ol>
      )}
      <ul>
        {programme.expectations.map(({ instrumentId, moment, why }) => (
          <li key={moment}>
            <b>{instrumentWords(instrumentId, moment)}</b>: {why}
          </li>
        ))}
      </ul>
    </>
  )
}
