import type { Consent, ConsentLocale } from '#domain/consent/consent.ts'
import { consentText, withOrganisation } from '#domain/consent/content/consent-texts.ts'
import { directionOf } from '#ui/words.ts'

export type AgreedTextProps = Pick<Consent, 'purpose' | 'organisation' | 'subjects' | 'textVersion'> & {
  locale: ConsentLocale
}

/** The text of one version in one language, with the organisation and what is shared filled in. */
export function AgreedText({ purpose, organisation, subjects, textVersion, locale }: AgreedTextProps) {
  const text = consentText(textVersion)
  return (
    <div lang={locale} dir={directionOf(locale)}>
      <p class="nl-paragraph">{withOrganisation(text.purposes[purpose].texts, locale, organisation)}</p>
      <ul class="utrecht-unordered-list">
        {subjects.map((subject) => (
          <li key={subject}>{text.data[subject][locale]}</li>
        ))}
      </ul>
      <p class="nl-paragraph">{text.rights[locale]}</p>
    </div>
  )
}

/** Says so when nobody who grew up with the language has read the text. */
export function ReviewNote({ locale, textVersion }: Pick<AgreedTextProps, 'locale' | 'textVersion'>) {
  if (consentText(textVersion).review[locale] === 'reviewed') return null
  return (
    <p class="nl-paragraph">
      Deze vertaling is nog niet nagelezen door iemand die met de taal opgroeide. Vraag de tolk om mee te
      lezen.
    </p>
  )
}
