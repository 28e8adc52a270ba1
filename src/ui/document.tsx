import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Assets } from './assets.ts'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'
import { directionOf, type Locale } from './words.ts'

export type DocumentProps = {
  lang: Locale
  /** Follows the language; set only where a page must differ. */
  dir?: 'ltr' | 'rtl' | undefined
  title: string
  assets: Assets
  today?: LocalDate | undefined
  /** The form on this page came back with errors: said first in the title, for who hears the page. */
  failed?: boolean | undefined
  kind: 'staff' | 'participant' | 'bare'
  children: Child
}

/** The whole HTML document around a frame. Styles and scripts come only from our own files (strict CSP). */
export function Document({
  lang,
  dir = directionOf(lang),
  title,
  assets,
  today,
  failed,
  kind,
  children,
}: DocumentProps) {
  const words = frameWords[lang]
  return (
    <ReadingContext.Provider value={{ locale: lang, today }}>
      {raw('<!doctype html>')}
      <html class={`utrecht-root voorbeeld-theme trede-${kind}`} lang={lang} dir={dir}>
        <head>
          <meta charset="utf-8" />
          <title>{`${failed ? `${words.error}: ` : ''}${title} · Trede`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <link rel="stylesheet" href={assets.css} />
          {assets.theme && <link rel="stylesheet" href={assets.theme} />}
          <script type="module" src={assets.js} />
        </head>
        <body class="utrecht-body">
          <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
            {words.skip}
          </a>
          {children}
        </body>
      </html>
    </ReadingContext.Provider>
  )
}
