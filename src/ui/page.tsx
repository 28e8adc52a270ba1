import type { Child } from 'hono/jsx'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Assets } from './assets.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { frameWords } from './frame-words.ts'
import type { Locale } from './words.ts'

export type NavItem = { label: string; href: string; current?: boolean }

export type PageProps = {
  lang?: Locale
  dir?: 'ltr' | 'rtl'
  /** Browser title; give the page its own `PageTitle` as first child. */
  title: string
  assets: Assets
  today?: LocalDate
  /** Whose system it is: "Gemeente Dalfsen". */
  municipality: string
  user?: { name: string; role?: string }
  /** What this role may open; an empty list shows no menu. */
  nav: readonly NavItem[]
  breadcrumbs?: readonly Crumb[]
  /** The words searched for, kept in the search field. */
  query?: string
  /** `Alert`s about what just happened, above the title. */
  notices?: Child
  failed?: boolean
  children: Child
}

// Searching leads to the list of files: who has no such list in the menu has nothing to search.
const FILES = '/dossiers'

/** The frame of every staff screen: name of the municipality, search, user and menu of the role. */
export function Page({
  lang = 'nl',
  municipality,
  user,
  nav,
  breadcrumbs,
  query,
  notices,
  children,
  ...document
}: PageProps) {
  return (
    <Document {...document} lang={lang} kind="staff">
      <header class="trede-top">
        <div class="trede-top__bar trede-width">
          <a class="trede-top__name" href="/">
            <b>Trede</b> <span>· {municipality}</span>
          </a>
          {user && nav.some(({ href }) => href === FILES) && <SearchForm lang={lang} query={query} />}
          {user && <UserCorner lang={lang} user={user} />}
        </div>
        {nav.length > 0 && <MainMenu lang={lang} nav={nav} />}
      </header>
      <main class="trede-main trede-width" id="inhoud" tabindex={-1}>
        {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
        {notices}
        {children}
      </main>
    </Document>
  )
}

function SearchForm({ lang, query }: { lang: Locale; query: string | undefined }) {
  const words = frameWords[lang]
  return (
    <search class="trede-search">
      <form method="get" action={FILES}>
        <label class="trede-visually-hidden" for="zoek">
          {words.searchHint}
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="zoek"
          name="q"
          type="search"
          autocomplete="off"
          placeholder={words.searchHint}
          value={query}
        />
        <button class="nl-button nl-button--secondary" type="submit">
          {words.find}
        </button>
      </form>
    </search>
  )
}

type UserCornerProps = { lang: Locale; user: { name: string; role?: string } }

function UserCorner({ lang, user }: UserCornerProps) {
  return (
    <form class="trede-user" method="post" action="/uitloggen">
      <span class="trede-user__name">
        {user.name}
        {user.role && <small>{user.role}</small>}
      </span>
      <button class="nl-button nl-button--subtle" type="submit">
        {frameWords[lang].signOut}
      </button>
    </form>
  )
}

function MainMenu({ lang, nav }: { lang: Locale; nav: readonly NavItem[] }) {
  return (
    <nav class="trede-menu" aria-label={frameWords[lang].mainMenu}>
      <ul class="trede-menu__list trede-width">
        {nav.map((item) => (
          <li key={item.href}>
            <a class="trede-menu__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
