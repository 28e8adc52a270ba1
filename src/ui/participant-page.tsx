import type { Child } from 'hono/jsx'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Assets } from './assets.ts'
import { Document } from './document.tsx'
import { frameWords, languageNames } from './frame-words.ts'
import { directionOf, type Locale } from './words.ts'

/** The same page in another language. */
export type LanguageLink = { lang: Locale; href: string }

export type ParticipantPageProps = {
  lang: Locale
  dir?: 'ltr' | 'rtl'
  title: string
  assets: Assets
  today?: LocalDate
  municipality: string
  languages: readonly LanguageLink[]
  /** Signed in: shows the way out. */
  signedIn?: boolean
  /** One step back; always there inside a questionnaire. */
  back?: { href: string; label: string }
  notices?: Child
  failed?: boolean
  children: Child
}

/** The frame for participants and employers: one narrow column, larger letters, language always at hand. */
export function ParticipantPage({
  lang,
  municipality,
  languages,
  signedIn,
  back,
  notices,
  children,
  ...document
}: ParticipantPageProps) {
  return (
    <Document {...document} lang={lang} kind="participant">
      <header class="trede-top">
        <div class="trede-top__bar trede-width">
          <a class="trede-top__name" href="/">
            <b>Trede</b> <span>· {municipality}</span>
          </a>
          {signedIn && (
            <form class="trede-user" method="post" action="/uitloggen">
              <button class="nl-button nl-button--subtle" type="submit">
                {frameWords[lang].signOut}
              </button>
            </form>
          )}
        </div>
        <LanguageSwitch lang={lang} languages={languages} />
      </header>
      <main class="trede-main trede-width" id="inhoud" tabindex={-1}>
        {back && (
          <a class="nl-link trede-back" href={back.href}>
            {back.label}
          </a>
        )}
        {notices}
        {children}
      </main>
    </Document>
  )
}

/** Links to the same page in other languages, each in its own words. */
export function LanguageSwitch({ lang, languages }: { lang: Locale; languages: readonly LanguageLink[] }) {
  if (languages.length < 2) return null
  return (
    <nav class="trede-language" aria-label={frameWords[lang].languages}>
      <ul class="trede-language__list trede-width">
        {languages.map((language) => (
          <li key={language.lang}>
            <a
              class="nl-link"
              href={language.href}
              lang={language.lang}
              hreflang={language.lang}
              dir={directionOf(language.lang)}
              aria-current={language.lang === lang ? 'true' : undefined}
            >
              {languageNames[language.lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
