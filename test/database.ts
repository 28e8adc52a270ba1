import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Context, inContext, newId } from '#platform/context.ts'
import { type Connection, connect } from '#platform/database.ts'
import { countQuery } from '#platform/query-count.ts'
import { day } from './builders.ts'

/** A database of this test file's own, cloned in milliseconds: from the migrated template unless another is named. */
export async function ownDatabase(template?: string): Promise<TestDatabase> {
  const { host, port, superuser, templateDatabase } = inject('testServer')
  const database = `test_${newId().replaceAll('-', '')}`
  const admin = new pg.Client({ host, port, user: superuser, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database} template ${template ?? templateDatabase} owner trede_owner`)
  await admin.end()
  const as = (user: string) => ({ host, port, user, database })
  const connection = connect({ ...as('trede_app'), max: 4 }, countQuery)
  afterAll(() => connection.close())
  return { ...connection, connectionAs: as, superuser }
}

export type TestDatabase = Connection & {
  connectionAs: (user: string) => pg.ClientConfig
  superuser: string
}

/** Does `work` as someone, on a day, in a transaction of its own. */
export const acting = <T>(
  { db }: TestDatabase,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
  today: LocalDate = day('2026-11-20'),
): Promise<T> => inContext({ db, actor, today, locale: 'nl', traceId: newId(), origin: 'test' }, work)

/** The program itself, acting for one municipality: how the command line and these tests set the scene. */
export const theSystem = (municipalityId: MunicipalityId): Actor => ({
  kind: 'system',
  origin: 'cli',
  municipalities: [municipalityId],
})
