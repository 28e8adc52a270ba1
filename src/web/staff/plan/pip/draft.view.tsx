import { hasMap, hasRouteHours } from '#domain/plan/pip.limits.ts'
import type { PipContent, Standing } from '#domain/plan/pip.ts'
import { CheckboxGroup, Fieldset, RadioGroup } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/form.tsx'
import { optionsFrom } from '../../file/file-words.ts'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import { LITERACY_WORDS } from '../../integration/integration-words.ts'
import { FIELD_WORDS } from './pip-words.ts'

type Props = FieldsProps & { route: PipContent['route']; standing: Pick<Standing, 'group' | 'leastHours'> }

/** Everything a plan says beside the route. Fields that do not go with the route are not there. */
export function DraftFields({ route, standing, ...props }: Props) {
  const shown = shownIn(props)
  return (
    <>
      <Hours {...props} route={route} standing={standing} />
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
        help="Wat doet de gemeente, en wie nog meer? Bijvoorbeeld een taalcoach of kinderopvang. Schrijf hier niets over gezondheid, geld of een uitkering: anderen lezen dit ook."
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

function Hours({ route, standing: { group, leastHours }, ...props }: Props) {
  const shown = shownIn(props)
  const hours = (name: 'routeHours' | 'pvtHours' | 'mapHours', help: string) => (
    <TextField {...shown(name)} label={FIELD_WORDS[name]} help={help} inputmode="numeric" size="short" />
  )
  return (
    <Fieldset name="hours" label="Uren">
      {hasRouteHours(route, group) && hours('routeHours', 'Taal en KNM samen, voor de hele route.')}
      {hours('pvtHours', leastWords('De wet vraagt minstens 12 uur.', leastHours.pvt, 12))}
      {hasMap(route) &&
        hours('mapHours', leastWords('De wet vraagt minstens 40 uur praktijk.', leastHours.map, 40))}
    </Fieldset>
  )
}

/** What the law asks, and what is left of it after the hours that were done. */
function leastWords(law: string, left: number, least: number): string {
  if (left === least) return `${law} Uren die al gedaan zijn, gaan daarvan af.`
  return left === 0
    ? `${law} Dat is al gedaan.`
    : `${law} Een deel is al gedaan: er zijn nog ${left} uur nodig.`
}
