import { ConsentLocale, type ConsentPurpose } from '#domain/consent/consent.ts'
import { CURRENT_TEXT, sharedDataTitle } from '#domain/consent/content/consent-texts.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { Details } from '#ui/details.tsx'
import { DateField, Form, SelectField, TextField } from '#ui/form.tsx'
import { Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { AgreedText, ReviewNote } from './consent-text.view.tsx'
import { LOCALE_WORDS, MANNER_WORDS, PURPOSE_WORDS } from './consent-words.ts'

export type AskProps = {
  fileId: FileId
  name: string
  purpose: ConsentPurpose
  subjects: readonly string[]
  /** The language of this person, or Dutch when there is no text in it. */
  spoken: ConsentLocale
  filled: Filled
}

/** First the text to read or hear together, then what the person said. */
export function AskForm({ fileId, name, purpose, subjects, spoken, filled }: AskProps) {
  const shown = shownIn(filled)
  const { mayShare } = CURRENT_TEXT.purposes[purpose]
  return (
    <>
      <Section title={`Delen met: ${PURPOSE_WORDS[purpose].toLowerCase()}`}>
        <p class="nl-paragraph">Lees of vertel deze tekst samen met {name}.</p>
        <Texts {...{ purpose, spoken }} organisation={filled.fields.organisation || '…'} />
      </Section>
      <Section title="Wat zei de deelnemer?">
        <Form action={paths.consents(fileId)}>
          <input type="hidden" name="purpose" value={purpose} />
          <TextField {...shown('organisation')} label="Naam van de organisatie" />
          <CheckboxGroup
            name="subjects"
            label="Wat mag gedeeld worden?"
            choices={mayShare.map((one) => ({ value: one, label: sharedDataTitle(one) }))}
            values={[...subjects]}
            error={errorAt(filled, 'subjects')}
          />
          <RadioGroup
            {...shown('manner')}
            label="Hoe zei de deelnemer ja?"
            choices={optionsFrom(MANNER_WORDS)}
          />
          <SelectField
            {...shown('locale')}
            label="Taal van de tekst"
            help="De taal waarin de deelnemer de tekst las of hoorde."
            options={optionsFrom(LOCALE_WORDS)}
          />
          <DateField {...shown('givenOn')} label="Gegeven op" />
          <ActionGroup>
            <Button>Toestemming vastleggen</Button>
            <LinkButton href={paths.consents(fileId)} look="subtle">
              Terug
            </LinkButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

type TextsProps = { purpose: ConsentPurpose; spoken: ConsentLocale; organisation: string }

/** The same text in every language there is; the language of this person lies open. */
function Texts({ purpose, spoken, organisation }: TextsProps) {
  const text = { purpose, organisation, subjects: [...CURRENT_TEXT.purposes[purpose].mayShare] }
  return (
    <>
      {ConsentLocale.options.map((locale) => (
        <Details key={locale} summary={LOCALE_WORDS[locale]} open={locale === spoken}>
          <AgreedText {...text} locale={locale} textVersion={CURRENT_TEXT.version} />
          <ReviewNote locale={locale} textVersion={CURRENT_TEXT.version} />
        </Details>
      ))}
    </>
  )
}
