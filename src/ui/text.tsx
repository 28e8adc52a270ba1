import { type Child, useContext } from 'hono/jsx'
import type { LocalDate } from '#kernel/local-date.ts'
import { ReadingContext } from './reading.ts'
import { longDate, relativeDate, weekdayDate } from './words.ts'

export type PageTitleProps = {
  children: Child
  /** One sentence below the title: what this page is for, or what comes next. */
  lead?: Child
  /** Short facts at the far side: a number, a language, a badge. */
  aside?: Child
}

/** The one first-level heading of a page. */
export function PageTitle({ children, lead, aside }: PageTitleProps) {
  return (
    <div class="trede-title">
      <h1 class="nl-heading nl-heading--level-1">{children}</h1>
      {aside && <div class="trede-title__aside">{aside}</div>}
      {lead && <p class="nl-paragraph trede-title__lead">{lead}</p>}
    </div>
  )
}

export function Section({ title, id, children }: { title: string; id?: string; children: Child }) {
  return (
    <section class="trede-section" id={id}>
      <h2 class="nl-heading nl-heading--level-2">{title}</h2>
      {children}
    </section>
  )
}

export type LinkProps = { href: string; lang?: string; children: Child }

export function Link({ href, lang, children }: LinkProps) {
  return (
    <a class="nl-link" href={href} lang={lang} hreflang={lang}>
      {children}
    </a>
  )
}

export type DateTextProps = {
  day: LocalDate
  /** Always the calendar date, where days are compared with each other. */
  absolute?: boolean
}

/**
 * A day in words, relative when near. The exact day, with weekday, is there on hover and for screen readers.
 */
export function DateText({ day, absolute }: DateTextProps) {
  const { locale, today } = useContext(ReadingContext)
  const shown = absolute || today === undefined ? longDate(day, locale) : relativeDate(day, today, locale)
  const full = weekdayDate(day, locale)
  const isRelative = shown !== longDate(day, locale)
  return (
    <time class="trede-date" datetime={day} title={full}>
      {shown}
      {isRelative && <span class="trede-visually-hidden"> ({full})</span>}
    </time>
  )
}
