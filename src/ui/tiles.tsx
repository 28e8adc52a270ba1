import type { Child } from 'hono/jsx'
import { type Status, StatusShape } from './status.tsx'
import { formatNumber } from './words.ts'

export type TileProps = {
  count: number
  label: string
  href: string
  /** The list below is filtered on this. */
  active?: boolean
  /** Only where the count itself is late or asks attention. */
  status?: Status
}

/** A count that is also a filter. */
export function Tile({ count, label, href, active, status }: TileProps) {
  return (
    <li>
      <a
        class={`trede-tile${status === 'late' && count > 0 ? ' trede-tile--late' : ''}`}
        href={href}
        aria-current={active ? 'true' : undefined}
      >
        <span class="trede-tile__count">
          {formatNumber(count)}
          {status && count > 0 && <StatusShape status={status} />}
        </span>{' '}
        <span class="trede-tile__label">{label}</span>
      </a>
    </li>
  )
}

export function Tiles({ label, children }: { label: string; children: Child }) {
  return (
    <ul class="trede-tiles" aria-label={label}>
      {children}
    </ul>
  )
}
