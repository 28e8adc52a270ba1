import type { Locale } from '#domain/instrument/instrument.ts'
import { frameWords, languageNames } from '#ui/frame-words.ts'
import { directionOf } from '#ui/words.ts'

type Props = { lang: Locale; languages: readonly Locale[] }

/**
 * The same question in another language. Buttons of the form and below its own, so that what was just chosen goes
 * along, and the Enter key still means "next".
 */
export function LanguageButtons({ lang, languages }: Props) {
  return (
    <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {frameWords[lang].languages}
      </legend>
      <div class="utrecht-action-group">
        {languages
          .filter((language) => language !== lang)
          .map((language) => (
            <button
              key={language}
              class="nl-button nl-button--subtle"
              type="submit"
              name="language"
              value={language}
              lang={language}
              dir={directionOf(language)}
            >
              {languageNames[language]}
            </button>
          ))}
      </div>
    </fieldset>
  )
}
