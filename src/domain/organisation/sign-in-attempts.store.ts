import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '#platform/database.ts'
import { ATTEMPT_WINDOW_MINUTES, ATTEMPTS, LOCK_MEMORY_HOURS, lockSeconds } from './sign-in.ts'

const GUARDS = ['address', 'account'] as const
type Guard = (typeof GUARDS)[number]

/** What attempts are counted by. Both are kept as hashes only: no e-mail and no address in the table. */
export type Attempter = Readonly<Record<Guard, string>>

/** One attempt that was counted beforehand; `last` are the guards for which it was the last one allowed. */
export type Attempt = { by: Attempter; last: readonly Guard[] }

export type Locked = { waitSeconds: number }

/**
 * Counts an attempt before the password is looked at, so that attempts at the same moment count too.
 * Never inside a request's transaction: a refusal must not roll its own count back.
 * @returns the attempt, or how long the way is still closed
 */
export async function takeAttempt(db: Db, by: Attempter): Promise<Attempt | Locked> {
  const last: Guard[] = []
  for (const guard of GUARDS) {
    const found = await attempts(db, guard)
      .consume(keyOf(by[guard]))
      .catch((limit: unknown) => {
        if (limit instanceof RateLimiterRes) return { waitSeconds: Math.ceil(limit.msBeforeNext / 1000) }
        throw limit
      })
    if ('waitSeconds' in found) return found
    if (found.remainingPoints === 0) last.push(guard)
  }
  return { by, last }
}

/** After a failure: closes the way when this was the last attempt; undefined when there are more. */
export async function lockWhenSpent(db: Db, { by, last }: Attempt): Promise<Locked | undefined> {
  const waits: number[] = []
  for (const guard of last) {
    const key = keyOf(by[guard])
    const { consumedPoints } = await locks(db, guard).penalty(key)
    const seconds = lockSeconds(consumedPoints)
    await attempts(db, guard).block(key, seconds)
    waits.push(seconds)
  }
  return waits.length > 0 ? { waitSeconds: Math.max(...waits) } : undefined
}

/** The step succeeded: it does not count as a failure after all. */
export async function giveBackAttempt(db: Db, { by }: Attempt): Promise<void> {
  for (const guard of GUARDS) await attempts(db, guard).reward(keyOf(by[guard]))
}

/**
 * Someone came all the way in: the account starts anew. The address does not, or who has one account could
 * go on guessing at others.
 */
export async function forgetAttempts(db: Db, attempt: Attempt): Promise<void> {
  await giveBackAttempt(db, attempt)
  const key = keyOf(attempt.by.account)
  await attempts(db, 'account').delete(key)
  await locks(db, 'account').delete(key)
}

const attempts = (db: Db, guard: Guard) =>
  limiter(db, { keyPrefix: guard, points: ATTEMPTS[guard], duration: ATTEMPT_WINDOW_MINUTES * 60 })

const locks = (db: Db, guard: Guard) =>
  limiter(db, { keyPrefix: `${guard}-locks`, points: 1, duration: LOCK_MEMORY_HOURS * 3600 })

type Limit = { keyPrefix: string; points: number; duration: number }

/** Old counters go with the expired sessions, so the limiter keeps no timer of its own. */
const limiter = (db: Db, limit: Limit) =>
  new RateLimiterPostgres({
    ...limit,
    storeClient: { query: (query: Query) => run(db, query) },
    storeType: 'client',
    tableName: 'sign_in_attempt',
    tableCreated: true,
    clearExpiredByTimeout: false,
  })

type Query = { text: string; values: unknown[] }

/** The limiter speaks to a client of `pg`; our pool is Kysely's. */
async function run(db: Db, { text, values }: Query) {
  const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows, rowCount: Math.max(rows.length, Number(numAffectedRows ?? 0)) }
}

const keyOf = (value: string): string =>
  createHash('sha256').update(value.trim().toLowerCase()).digest('base64url')
