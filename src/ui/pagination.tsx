import { useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

export type PaginationProps = {
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
  /** What is counted, said before the links: "214 dossiers". */
  total?: string
}

export function Pagination({ page, pages, href, total }: PaginationProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <div class="trede-paging">
      {total && <p class="trede-paging__total">{total}</p>}
      {pages > 1 && (
        <nav class="utrecht-pagination" aria-label={words.pages}>
          {page > 1 && (
            <a
              class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev"
              rel="prev"
              href={href(page - 1)}
            >
              {words.previous}
            </a>
          )}
          {shownPages(page, pages).map((shown, index) =>
            shown === null ? (
              <span key={`gap-${index}`} aria-hidden="true">
                …
              </span>
            ) : (
              <PageLink key={shown} shown={shown} page={page} href={href} />
            ),
          )}
          {page < pages && (
            <a
              class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next"
              rel="next"
              href={href(page + 1)}
            >
              {words.next}
            </a>
          )}
        </nav>
      )}
    </div>
  )
}

type PageLinkProps = { shown: number; page: number; href: (page: number) => string }

function PageLink({ shown, page, href }: PageLinkProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  const current = shown === page
  return (
    <a
      class={`utrecht-pagination__page-link${current ? ' utrecht-pagination__page-link--current' : ''}`}
      href={href(shown)}
      aria-current={current ? 'true' : undefined}
      aria-label={`${words.page} ${shown}`}
    >
      {shown}
    </a>
  )
}

/** The first, the last and the neighbours; null where pages were left out. */
function shownPages(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1]
    return before !== undefined && n - before > 1 ? [null, n] : [n]
  })
}
