import { hasMap, hasRouteHours } from '#domain/plan/pip.limits.ts'
import type { PipContent, Standing } from '#domain/plan/pip.ts'
import { CheckboxGroup, Fieldset, RadioGroup } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/form.tsx'
import { optionsFrom } from '../../file/file-words.ts'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import { LITERACY_WORDS } from '../../integration/integration-words.ts'
import { FIELD_WORDS } from './pip-words.ts'

type Props = FieldsProps & { route: PipContent['route']; group: Standing['group'] }

/** Everything a plan says beside the route. Fields that do not go with the route are not there. */
export function DraftFields({ route, group, ...props }: Props) {
  const shown = shownIn(props)
  return (
    <>
      <Hours {...props} route={route} group={group} />
      <RadioGroup {...shown('literacy')} label={FIELD_WORDS.literacy} choices={optionsFrom(LITERACY_WORDS)} />
      <CheckboxGroup
        name="mayFinishEducation"
        label="Lopende opleiding"
        choices={[{ value: 'yes', label: 'Mag eerst een opleiding afmaken die niet vrijstelt' }]}
        values={[props.fields.mayFinishEducation ?? '']}
        optional
      />
      <TextField
        {...shown('progressTalks')}
        label={FIELD_WORDS.progressTalks}
        help="Over de hele termijn. De wet noemt geen minimum."
        inputmode="numeric"
        size="short"
      />
      <TextArea
        {...shown('support')}
        label={FIELD_WORDS.support}
        help="Wat doet de gemeente, en wie nog meer? Bijvoorbeeld taalcoach, ontzorgen, kinderopvang."
      />
      <TextArea
        {...shown('earlyEducation')}
        label={FIELD_WORDS.earlyEducation}
        help="Alleen als er jonge kinderen zijn."
        rows={3}
        optional
      />
      <TextArea
        {...shown('reasons')}
        label={FIELD_WORDS.reasons}
        help="De deelnemer leest dit in de brief. Schrijf hier niets over gezondheid."
      />
      <TextArea
        {...shown('healthNote')}
        label={FIELD_WORDS.healthNote}
        help="Wat telt mee voor dit plan? Alleen consulenten lezen dit. Het staat niet in de brief."
        rows={3}
        optional
      />
    </>
  )
}

function Hours({ route, group, ...props }: Props) {
  const shown = shownIn(props)
  const hours = (name: 'routeHours' | 'pvtHours' | 'mapHours', help: string) => (
    <TextField {...shown(name)} label={FIELD_WORDS[name]} help={help} inputmode="numeric" size="short" />
  )
  return (
    <Fieldset name="hours" label="Uren">
      {hasRouteHours(route, group) && hours('routeHours', 'Taal en KNM samen, voor de hele route.')}
      {hours('pvtHours', 'De wet vraagt minstens 12 uur.')}
      {hasMap(route) && hours('mapHours', 'De wet vraagt minstens 40 uur praktijk.')}
    </Fieldset>
  )
}
