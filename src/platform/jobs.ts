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

/** Hears of trouble: in the queue itself, or with the name of the queue of a job that failed. */
export type OnTrouble = (error: Error, queue?: JobQueue) => void

/** The same work, which says when it fails; the queue hears it too and tries again. */
export const sayingTrouble =
  (queue: JobQueue, work: () => Promise<void>, onTrouble: OnTrouble) => async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error('no error'), queue)
      throw error
    }
  }

/** Works on planned jobs until stopped. */
export async function startJobs(
  pool: pg.Pool,
  handlers: Record<JobQueue, () => Promise<void>>,
  onTrouble: OnTrouble,
): Promise<{ stop: () => Promise<void> }> {
  const db = { executeSql: (text: string, values: unknown[]) => pool.query(text, values) }
  const boss = new PgBoss({ db, migrate: false, schedule: true })
  boss.on('error', (error) => onTrouble(error))
  await boss.start()
  for (const queue of JOB_QUEUES) {
    const work = sayingTrouble(queue, handlers[queue], onTrouble)
    await boss.work(queue, { pollingIntervalSeconds: 10 }, work)
    await boss.schedule(queue, '*/5 * * * *')
  }
  return { stop: () => boss.stop({ graceful: false, close: false, wait: false }) }
}
