import { type FilePart, partsFor } from '#domain/file/file.policy.ts'
import type { CaseloadFilter } from '#domain/signal/caseload.ts'
import { signalsSeenBy } from '#domain/signal/signal.policy.ts'
import type { SignalKind } from '#domain/signal/signal.ts'
import type { Actor } from '#kernel/actor.ts'
import type { CaseloadAddress } from './caseload-address.ts'

/** A filter tells something of whoever it finds, so it needs the part of the file where that stands. */
const TELLS = {
  part: 'background',
  programme: 'programmes',
  phase: 'programmes',
  language: 'contact-details',
  interpreter: 'contact-details',
} satisfies Record<Exclude<keyof CaseloadFilter, 'search' | 'sort' | 'signal'>, FilePart>

export type FilterName = keyof typeof TELLS

/** What someone may filter on, in all the jobs they have. */
export type OwnFilters = { names: ReadonlySet<FilterName>; signals: ReadonlySet<SignalKind> }

export function filtersFor(actor: Actor): OwnFilters {
  const roles = actor.kind === 'user' ? actor.memberships.map(({ role }) => role) : []
  const parts = partsFor(roles)
  const names = (Object.keys(TELLS) as FilterName[]).filter((name) => parts.has(TELLS[name]))
  return { names: new Set(names), signals: signalsSeenBy(roles) }
}

/** The address without the filters that are not for this reader, whoever made the link. */
export function ownAddress(address: CaseloadAddress, { names, signals }: OwnFilters): CaseloadAddress {
  const own = <Value>(name: FilterName, value: Value): Value | null => (names.has(name) ? value : null)
  return {
    ...address,
    part: own('part', address.part),
    programme: own('programme', address.programme),
    phase: own('phase', address.phase),
    language: own('language', address.language),
    interpreter: own('interpreter', address.interpreter),
    signal: address.signal !== null && signals.has(address.signal) ? address.signal : null,
  }
}
