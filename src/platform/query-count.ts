import { AsyncLocalStorage } from 'node:async_hooks'

const counts = new AsyncLocalStorage<{ queries: number }>()

/** Runs `work` and tells how many queries it made; the settings that name the actor are not counted. */
export async function countingQueries<T>(work: () => Promise<T>): Promise<{ value: T; queries: number }> {
  const count = { queries: 0 }
  const value = await counts.run(count, work)
  return { value, queries: count.queries }
}

/** Given to `connect`, hears every query. */
export function countQuery(event: { query: { sql: string } }): void {
  const count = counts.getStore()
  if (count && !event.query.sql.includes("set_config('trede.user_id'")) count.queries++
}
