import { useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

/** One page on the way here; the last one, without address, is the page itself. */
export type Crumb = { label: string; href?: string }

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <nav class="trede-crumbs" aria-label={words.path}>
      <ol class="trede-crumbs__list">
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? (
              <a class="nl-link" href={item.href}>
                {item.label}
              </a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
