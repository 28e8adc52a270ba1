import type { Child } from 'hono/jsx'
import type { Assets } from './assets.ts'
import { Document } from './document.tsx'
import { type LanguageLink, LanguageSwitch } from './participant-page.tsx'
import type { Locale } from './words.ts'

export type BarePageProps = {
  lang?: Locale
  title: string
  assets: Assets
  municipality?: string
  languages?: readonly LanguageLink[]
  notices?: Child
  failed?: boolean
  children: Child
}

/** The frame for who has not signed in, and for pages that say something went wrong. */
export function BarePage({
  lang = 'nl',
  municipality,
  languages = [],
  notices,
  children,
  ...document
}: BarePageProps) {
  return (
    <Document {...document} lang={lang} kind="bare">
      <header class="trede-top">
        <div class="trede-top__bar trede-width">
          <a class="trede-top__name" href="/">
            <b>Trede</b> {municipality && <span>· {municipality}</span>}
          </a>
        </div>
        <LanguageSwitch lang={lang} languages={languages} />
      </header>
      <main class="trede-main trede-width" id="inhoud" tabindex={-1}>
        {notices}
        {children}
      </main>
    </Document>
  )
}
