import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import PgBoss from 'pg-boss'
import type { Db } from './database.ts'

/** Every queue there is; made by the owner when migrating. */
export const JOB_QUEUES = [
  'seal-audit',
  'delete-expired-sessions',
  'exchange-with-duo',
  'refresh-legal-dates',
] as const
export type JobQueue = (typeof JOB_QUEUES)[number]

const planner = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('a job is planned inside a transaction')) },
})

/**
 * Plans a job inside the transaction of the change that causes it: a rollback un-plans it.
 * Planned again within `everySeconds`, it still runs once.
 */
export async function planJob(db: Db, queue: JobQueue, everySeconds = 60): Promise<void> {
  const inTransaction = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: [...(await db.executeQuery(CompiledQuery.raw(text, values))).rows],
    }),
  }
  await planner.send(queue, {}, { singletonSeconds: everySeconds, db: inTransaction })
}

/**
 * Works on planned jobs until stopped.
 * @param onError hears of trouble in the queue itself; a failing job is retried by the queue
 */
export async function startJobs(
  pool: pg.Pool,
  handlers: Record<JobQueue, () => Promise<void>>,
  onError: (error: Error) => void,
): Promise<{ stop: () => Promise<void> }> {
  const db = { executeSql: (text: string, values: unknown[]) => pool.query(text, values) }
  const boss = new PgBoss({ db, migrate: false, schedule: true })
  boss.on('error', onError)
  await boss.start()
  for (const queue of JOB_QUEUES) {
    await boss.work(queue, { pollingIntervalSeconds: 10 }, handlers[queue])
    await boss.schedule(queue, '*/5 * * * *')
  }
  return { stop: () => boss.stop({ graceful: false, close: false, wait: false }) }
}
