import type { Db } from '#platform/database.ts'

/**
 * Runs many commands as one: the demo municipality is there whole or not at all, also when its loading is broken off.
 * A command asks for a transaction of its own; here it joins the one that is open, as its own actor and on its own day.
 */
export function inOneTransaction<T>(db: Db, work: (joined: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute((open) => work(joining(open)))
}

function joining(open: Db): Db {
  const execute = <T>(work: (db: Db) => Promise<T>) => work(open)
  const joined: Db = Object.create(open, { transaction: { value: () => ({ execute }) } })
  return joined
}
