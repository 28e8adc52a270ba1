import { CheckboxGroup } from '#ui/choices.tsx'
import { DateField, TextArea } from '#ui/form.tsx'
import { Section } from '#ui/text.tsx'
import { type FieldsProps, shownIn } from '../file/person-fields.view.tsx'

/** The day of the move, and health only when a case worker says why. */
export function SendFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <DateField
        {...shown('movedInOn')}
        label="Verhuisdatum"
        help="De dag van inschrijving in de nieuwe gemeente, bijvoorbeeld 12-5-2026."
      />
      <CheckboxGroup
        name="withHealth"
        label="Gezondheid"
        help="Gaat niet mee, tenzij de nieuwe gemeente het nodig heeft voor het plan of de begeleiding (Wi artikel 37)."
        values={props.fields.withHealth === 'yes' ? ['yes'] : []}
        choices={[{ value: 'yes', label: 'Iets over gezondheid meesturen' }]}
      />
      <TextArea
        {...shown('healthWords')}
        label="Wat moet de nieuwe gemeente over gezondheid weten?"
        rows={3}
        optional
      />
      <TextArea {...shown('healthReason')} label="Waarom is dat nodig?" rows={2} optional />
    </>
  )
}

export function WhatGoes() {
  return (
    <Section title="Wat er meegaat">
      <ul class="utrecht-unordered-list">
        <li>naam, geboortedatum, herkomst, talen en contactgegevens</li>
        <li>BSN en V-nummer</li>
        <li>route, plannen, uren, examens en alle wettelijke datums</li>
        <li>lopende doelen, zonder die over gezondheid en geld</li>
        <li>het profiel van de opvang, zonder beperkingen</li>
      </ul>
      <p class="nl-paragraph">
        Gespreksnotities, intake, metingen en het team blijven hier. Alleen consulenten van beide gemeenten
        zien de overdracht.
      </p>
    </Section>
  )
}
