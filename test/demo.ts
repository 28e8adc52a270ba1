import pg from 'pg'
import { inject } from 'vitest'
import { loadDemo } from '#cli/demo/demo.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { connect } from '#platform/database.ts'
import { day } from './builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from './database.ts'

/** The day around which the demo of the tests is built. */
export const DEMO_DAY = day('2026-11-20')

/** Loading the demo takes some ten thousand queries; beside other tests that can be a minute. */
export const LOADING_MS = 120_000

const TEMPLATE = 'trede_demo_template'
/** Any number that no other lock of the tests has. */
const LOCK = 20_261_120

/** A copy of the demo municipality for this test file alone; whoever asks first loads it, once per run. */
export async function ownDemo(): Promise<TestDatabase> {
  const { host, port, superuser, templateDatabase } = inject('testServer')
  const admin = new pg.Client({ host, port, user: superuser, database: 'postgres' })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK])
    const made = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE])
    if (made.rowCount === 0) {
      const loading = `${TEMPLATE}_loading`
      await admin.query(`create database ${loading} template ${templateDatabase} owner trede_owner`)
      const connection = connect({ host, port, user: 'trede_app', database: loading, max: 4 })
      await loadDemo(connection, { today: DEMO_DAY, report: () => {} })
      await connection.close()
      await admin.query(`alter database ${loading} rename to ${TEMPLATE}`)
    }
  } finally {
    await admin.end()
  }
  return ownDatabase(TEMPLATE)
}

/** As the program itself, which sees the whole municipality. */
export async function inTheDemo<T>(
  database: TestDatabase,
  work: (ctx: Context) => Promise<T>,
  today: LocalDate = DEMO_DAY,
): Promise<T> {
  const [municipality] = await allMunicipalities(database.db)
  if (!municipality) throw new Error('there is no municipality')
  return acting(database, theSystem(municipality.id), work, today)
}

/** How often each word is there. */
export const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(words.toSorted(), (word) => word)].map(([word, of]) => [word, of.length]),
  )

/** How often each thing that the law asks is there, without ids and moments of the clock. */
export const lawContents = (database: TestDatabase) =>
  inTheDemo(database, async ({ db }) => {
    const facts = await db.selectFrom('integrationFact').select(['kind', 'source', 'onDay']).execute()
    const steps = await db.selectFrom('pipStep').select(['kind', 'onDay']).execute()
    const items = await db.selectFrom('progressItem').select(['kind', 'onDay']).execute()
    const events = await db.selectFrom('inboxEvent').select(['code', 'registeredOn', 'handledHow']).execute()
    const messages = await db.selectFrom('outboxMessage').select(['kind', 'accepted']).execute()
    return tally([
      ...facts.map(({ kind, source, onDay }) => `fact ${kind} ${source} ${onDay}`),
      ...steps.map(({ kind, onDay }) => `plan ${kind} ${onDay}`),
      ...items.map(({ kind, onDay }) => `item ${kind} ${onDay}`),
      ...events.map(({ code, registeredOn, handledHow }) => `event ${code} ${registeredOn} ${handledHow}`),
      ...messages.map(({ kind, accepted }) => `message ${kind} ${accepted}`),
    ])
  })
