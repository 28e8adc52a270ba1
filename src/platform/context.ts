import type { Actor } from '#kernel/actor.ts'
import { type UserId, uuidV7 } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { asActor, type Db } from './database.ts'

export const LOCALES = ['nl', 'en', 'ar', 'ti'] as const
export type Locale = (typeof LOCALES)[number]

/**
 * What every request, job and command carries: made once at the edge, passed explicitly inwards.
 * `db` is a transaction that knows the actor, so row-level security holds for each query in it.
 */
export type Context = {
  db: Db
  actor: Actor
  today: LocalDate
  locale: Locale
  traceId: string
  /** Where the wish came from: an address, `cli` or `job`; for the audit record. */
  origin: string
  newId: () => string
}

export type Edge = Omit<Context, 'db' | 'newId'> & { db: Db }

/** One piece of work, one transaction: it happens whole or not at all. */
export function inContext<T>(edge: Edge, work: (ctx: Context) => Promise<T>): Promise<T> {
  return asActor(edge.db, edge.actor, edge.today, (db) => work({ ...edge, db, newId }))
}

/** Who is written down as the one who did it; null for the program itself. */
export const actorId = ({ actor }: Pick<Context, 'actor'>): UserId | null =>
  actor.kind === 'user' ? actor.userId : null

/** A fresh id; ids made later sort later. */
export function newId(): string {
  return uuidV7(performance.timeOrigin + performance.now(), crypto.getRandomValues(new Uint8Array(10)))
}
