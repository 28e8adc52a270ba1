import { useContext } from 'hono/jsx'
import { ReadingContext } from './reading.ts'
import type { Locale } from './words.ts'

/** All statuses there are. Red is only for late; a person never gets one. */
export type Status = 'calm' | 'busy' | 'attention' | 'late' | 'done'

/** Arabic and Tigrinya not yet read by a native speaker. */
export const statusWords = {
  nl: { calm: 'rustig', busy: 'bezig', attention: 'let op', late: 'te laat', done: 'klaar' },
  en: { calm: 'calm', busy: 'busy', attention: 'attention', late: 'late', done: 'done' },
  ar: { calm: 'هادئ', busy: 'جارٍ', attention: 'انتبه', late: 'متأخر', done: 'تم' },
  ti: { calm: 'ህዱእ', busy: 'ይካየድ ኣሎ', attention: 'ኣስተውዕል', late: 'ደንጕዩ', done: 'ተወዲኡ' },
} satisfies Record<Locale, Record<Status, string>>

const badges = {
  calm: 'utrecht-status-badge trede-status trede-status--calm',
  busy: 'utrecht-status-badge utrecht-status-badge--neutral trede-status',
  attention: 'utrecht-status-badge utrecht-status-badge--warning trede-status',
  late: 'utrecht-status-badge utrecht-status-badge--danger trede-status',
  done: 'utrecht-status-badge utrecht-status-badge--safe trede-status',
} satisfies Record<Status, string>

/** A word, a shape and a colour that say the same. */
export function StatusBadge({ status }: { status: Status }) {
  const { locale } = useContext(ReadingContext)
  return (
    <span class={badges[status]}>
      <StatusShape status={status} /> {statusWords[locale][status]}
    </span>
  )
}

export function StatusShape({ status }: { status: Status }) {
  return (
    <svg class="trede-status__shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[status]}
    </svg>
  )
}

const shapes = {
  calm: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />,
  busy: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M6 2 A4 4 0 0 1 6 10 Z" fill="currentColor" />
    </>
  ),
  attention: <path d="M6 1 L11.5 11 H0.5 Z" fill="currentColor" />,
  late: <path d="M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z" fill="currentColor" />,
  done: <path d="M1.5 6.5 L4.5 9.5 L10.5 2.5" fill="none" stroke="currentColor" stroke-width="2.5" />,
}
