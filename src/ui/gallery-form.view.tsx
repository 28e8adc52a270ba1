import { ActionGroup, Button, LinkButton } from './button.tsx'
import { CheckboxGroup, Fieldset, RadioGroup } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { DateField, Form, SelectField, TextArea, TextField } from './form.tsx'
import { Section } from './text.tsx'

/** Every kind of field, filled, empty and refused. */
export function FormSection() {
  return (
    <Section title="Formulier">
      <ErrorSummary
        errors={[
          { field: 'goal', message: 'Vul in wat het doel is.' },
          { field: 'route', message: 'Kies een leerroute.' },
          { field: 'startsOn', message: 'Schrijf de datum als 12-5-2026, met vier cijfers voor het jaar.' },
          { field: null, message: 'Iemand anders heeft het plan intussen gewijzigd.' },
        ]}
      />
      <Form draftUrl="/concepten/plan/1" draftSavedAt={Date.UTC(2026, 10, 20, 13, 2)}>
        <TextField name="goal" label="Doel" help="In één zin." error="Vul in wat het doel is." />
        <TextArea name="remark" label="Wat is besproken?" optional value="Rahel wil apotheker worden." />
        <SelectField
          name="language"
          label="Taal van de tolk"
          value="ti"
          options={[
            { value: 'ar', label: 'Arabisch' },
            { value: 'ti', label: 'Tigrinya' },
          ]}
        />
        <DateField
          name="startsOn"
          label="Begint op"
          value="12 mayo"
          error="Schrijf de datum als 12-5-2026, met vier cijfers voor het jaar."
        />
        <RadioGroup
          name="route"
          label="Leerroute"
          error="Kies een leerroute."
          choices={[
            { value: 'b1', label: 'B1-route', help: 'Taal op niveau B1 en werk' },
            { value: 'z', label: 'Z-route' },
          ]}
        />
        <CheckboxGroup
          name="support"
          label="Wat helpt?"
          optional
          values={['coach']}
          choices={[
            { value: 'coach', label: 'Taalcoach' },
            { value: 'childcare', label: 'Kinderopvang' },
          ]}
        />
        <RadioGroup
          name="feeling"
          label="Hoe gaat het met Nederlands praten?"
          look="big"
          value="good"
          choices={[
            { value: 'good', label: 'Goed' },
            { value: 'hard', label: 'Moeilijk' },
          ]}
        />
        <Fieldset name="contact" label="Contactpersoon">
          <TextField name="phone" label="Telefoon" type="tel" dir="ltr" size="short" />
        </Fieldset>
        <ActionGroup>
          <Button>Doel bewaren</Button>
          <LinkButton href="/terug">Terug naar het plan</LinkButton>
          <Button look="subtle" name="action" value="stop">
            Bewaar en stop
          </Button>
          <Button look="negative">Doel verwijderen</Button>
        </ActionGroup>
      </Form>
    </Section>
  )
}
