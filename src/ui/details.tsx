import { type Child, useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

/** Something most readers can skip. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: Child }) {
  return (
    <details class="trede-details" open={open}>
      <summary>{summary}</summary>
      <div class="trede-details__body">{children}</div>
    </details>
  )
}

export type WhyProps = {
  /** The rule in a sentence of our own. */
  children: Child
  /** Where it is written: an article, a local rule. */
  source: string
  href?: string
  /** What is explained, for who hears the page: "waarom? termijn PIP". */
  subject?: string
}

/** Which rule gave a date or an outcome, small and beside it. */
export function Why({ children, source, href, subject }: WhyProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <details class="trede-details trede-why">
      <summary>
        {words.why}
        {subject && <span class="trede-visually-hidden"> {subject}</span>}
      </summary>
      <div class="trede-details__body">
        <p>{children}</p>
        <p class="trede-why__source">
          {href ? (
            <a class="nl-link" href={href}>
              {source}
            </a>
          ) : (
            source
          )}
        </p>
      </div>
    </details>
  )
}
