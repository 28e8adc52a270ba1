import { AsyncLocalStorage } from 'node:async_hooks'

const counts = new AsyncLocalStorage<{ queries: number }>()

/** Runs `work` and tells how many queries it made; opening and closing the transaction with its actor is none. */
export async function countingQueries<T>(work: () => Promise<T>): Promise<{ value: T; queries: number }> {
  const count = { queries: 0 }
  const value = await counts.run(count, work)
  return { value, queries: count.queries }
}

/** Given to `connect`, hears every query. */
export function countQuery(event: { query: { sql: string } }): void {
  const count = counts.getStore()
  if (count && !OF_THE_TRANSACTION.test(event.query.sql)) count.queries++
}

const OF_THE_TRANSACTION = /^(begin|commit|rollback)$|set_config\('trede\.user_id'/
