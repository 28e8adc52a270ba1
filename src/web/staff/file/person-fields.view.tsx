import { Fieldset, RadioGroup } from '#ui/choices.tsx'
import { Details } from '#ui/details.tsx'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField, SelectField, TextField } from '#ui/form.tsx'
import {
  ADDRESS_WORDS,
  countryOptions,
  FIELD_WORDS,
  languageOptions,
  optionsFrom,
  SEX_WORDS,
  SKILL_WORDS,
} from './file-words.ts'
import { type Fields, languageRows } from './person-form.ts'

export type FieldsProps = { fields: Fields; errors: readonly FormError[] }

/** What a field shows again after a refusal: its text and its own sentence. */
export const shownIn =
  ({ fields, errors }: FieldsProps) =>
  (name: string) => ({
    name,
    value: fields[name] ?? '',
    error: errors.find((error) => error.field === name)?.message,
  })

/** Everything known of a person, in the sections in which a worker asks it. */
export function PersonFields(props: FieldsProps) {
  return (
    <>
      <Fieldset name="person" label="Persoon">
        <NameFields {...props} />
        <SelectField
          {...shownIn(props)('sex')}
          label={FIELD_WORDS.sex}
          options={optionsFrom(SEX_WORDS)}
          optional
        />
      </Fieldset>
      <LanguageFields {...props} />
      <OriginFields {...props} />
      <ReachFields {...props} />
    </>
  )
}

function NameFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <TextField {...shown('givenName')} label={FIELD_WORDS.givenName} />
      <TextField {...shown('familyName')} label={FIELD_WORDS.familyName} />
      <DateField {...shown('birthDate')} label={FIELD_WORDS.birthDate} optional />
    </>
  )
}

/** The few facts that someone is looked up by, before a file is opened. */
export function SearchFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <NameFields {...props} />
      <TextField {...shown('phone')} label={FIELD_WORDS.phone} type="tel" dir="ltr" optional />
      <TextField {...shown('email')} label={FIELD_WORDS.email} type="email" dir="ltr" optional />
    </>
  )
}

/** The first language stands open; who speaks more finds the others below it, open when one is filled in or wrong. */
function LanguageFields(props: FieldsProps) {
  const [first = 1, ...more] = languageRows(props.fields)
  const parts = more.flatMap((row) => [`language-${row}`, `level-${row}`, `interpreter-${row}`])
  const isUsed = parts.some((name) => props.fields[name] || props.errors.some(({ field }) => field === name))
  return (
    <>
      <LanguageRow {...props} row={first} />
      <Details summary="Meer talen" open={isUsed}>
        {more.map((row) => (
          <LanguageRow {...props} row={row} key={row} />
        ))}
      </Details>
    </>
  )
}

function LanguageRow({ row, ...props }: FieldsProps & { row: number }) {
  const shown = shownIn(props)
  return (
    <Fieldset name={`skill-${row}`} label={`Taal ${row}`} optional>
      <SelectField
        {...shown(`language-${row}`)}
        label={`Welke taal (${row})`}
        options={languageOptions}
        placeholder="Geen"
        optional
      />
      <SelectField
        {...shown(`level-${row}`)}
        label={`Hoe goed (${row})`}
        options={optionsFrom(SKILL_WORDS)}
        optional
      />
      <SelectField
        {...shown(`interpreter-${row}`)}
        label={`Tolk nodig (${row})`}
        options={[{ value: 'yes', label: 'Ja' }]}
        placeholder="Nee"
        optional
      />
    </Fieldset>
  )
}

function OriginFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <Fieldset name="origin" label="Herkomst en aankomst">
      <SelectField
        {...shown('originCountry')}
        label={FIELD_WORDS.originCountry}
        options={countryOptions}
        optional
      />
      <DateField {...shown('arrivedInNetherlandsOn')} label={FIELD_WORDS.arrivedInNetherlandsOn} optional />
      <DateField {...shown('arrivedInMunicipalityOn')} label={FIELD_WORDS.arrivedInMunicipalityOn} optional />
      <DateField {...shown('permitGrantedOn')} label={FIELD_WORDS.permitGrantedOn} optional />
    </Fieldset>
  )
}

function ReachFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <Fieldset name="reach" label="Contact">
        <TextField {...shown('phone')} label={FIELD_WORDS.phone} type="tel" dir="ltr" optional />
        <TextField {...shown('email')} label={FIELD_WORDS.email} type="email" dir="ltr" optional />
        <TextField {...shown('address')} label={FIELD_WORDS.address} size="full" optional />
        <SelectField
          {...shown('contactLanguage')}
          value={props.fields.contactLanguage || 'nl'}
          label={FIELD_WORDS.contactLanguage}
          options={languageOptions}
        />
      </Fieldset>
      <RadioGroup
        {...shown('formOfAddress')}
        value={props.fields.formOfAddress || 'formal'}
        label={FIELD_WORDS.formOfAddress}
        choices={optionsFrom(ADDRESS_WORDS)}
      />
    </>
  )
}
