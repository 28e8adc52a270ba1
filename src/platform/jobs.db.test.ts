import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ownDatabase } from '#test/database.ts'
import { JOB_QUEUES, planJob, sayingTrouble } from './jobs.ts'

test('every queue is there, and the one by which the clock sends what is scheduled', async () => {
  const { db } = await ownDatabase()
  const { rows } = await sql<{ name: string }>`select name from pgboss.queue`.execute(db)
  expect(rows.map(({ name }) => name).sort()).toEqual([...JOB_QUEUES, '__pgboss__send-it'].sort())
})

test('a job is planned with the change that causes it, and un-planned when that is rolled back', async () => {
  const { db } = await ownDatabase()
  const planned = async () => {
    const { rows } = await sql<{ name: string }>`select name from pgboss.job where state = 'created'`.execute(
      db,
    )
    return rows.map(({ name }) => name)
  }
  const undone = db.transaction().execute(async (transaction) => {
    await planJob(transaction, 'exchange-with-duo')
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await planned()).toEqual([])
  await db.transaction().execute((transaction) => planJob(transaction, 'exchange-with-duo'))
  await db.transaction().execute((transaction) => planJob(transaction, 'exchange-with-duo'))
  expect(await planned()).toEqual(['exchange-with-duo'])
})

test('a job that fails is named by its queue and by the kind of error, and the queue hears it too', async () => {
  const heard: unknown[] = []
  const work = sayingTrouble(
    'exchange-with-duo',
    () => Promise.reject(new TypeError('persoon 999990019')),
    (error, queue) => heard.push({ kind: error.name, queue }),
  )
  await expect(work()).rejects.toThrow(TypeError)
  expect(heard).toEqual([{ kind: 'TypeError', queue: 'exchange-with-duo' }])
})
