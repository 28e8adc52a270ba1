import { beforeAll, describe, expect, test } from 'vitest'
import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import { outboxPage } from '#domain/exchange/exchange.queries.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import { switchedOn } from '#domain/organisation/setting.queries.ts'
import { deadlinePage } from '#domain/signal/legal-dates.queries.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { day } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { loadDemo } from './demo.ts'

const TODAY = day('2026-11-20')
const dalfsen = await ownDatabase()

beforeAll(() => load(dalfsen))

const load = (database: TestDatabase) => loadDemo(database, { today: TODAY, report: () => {} })

/** As the program itself, which sees the whole municipality. */
async function here<T>(work: (ctx: Context) => Promise<T>, database = dalfsen): Promise<T> {
  const [municipality] = await allMunicipalities(database.db)
  if (!municipality) throw new Error('there is no municipality')
  return acting(database, theSystem(municipality.id), work, TODAY)
}

const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(words.toSorted(), (word) => word)].map(([word, of]) => [word, of.length]),
  )

/** How often each thing is there, without ids and moments of the clock. */
const contents = (database: TestDatabase) =>
  here(async ({ db }) => {
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
  }, database)

test('what the law asks comes out the same when the demo is loaded again on the same day', async () => {
  const other = await ownDatabase()
  await load(other)
  expect(await contents(other)).toEqual(await contents(dalfsen))
})

/** What leaves an audit record of this name each time that it is made. */
const MADE_BY = {
  planGoal: 'plan.goal-added',
  planStep: 'plan.step-added',
  planAgreement: 'plan.activity-agreed',
  pip: 'pip.started',
  intakeTalk: 'intake.plan-talk',
  handover: 'handover.ask',
  consent: 'consent.give',
  personNumber: 'person.number',
  progressItem: 'progress.record',
  outboxMessage: 'duo.queue',
} as const

test.each(Object.entries(MADE_BY))(
  'every %s was made by a command, which left its record',
  async (table, action) => {
    const [rows, records] = await here(({ db }) =>
      Promise.all([
        db
          .selectFrom(table as keyof typeof MADE_BY)
          .select('municipalityId')
          .execute(),
        db.selectFrom('auditEvent').select('id').where('action', '=', action).execute(),
      ]),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows).toHaveLength(records.length)
  },
)

describe('the plans', () => {
  const plansThatEnd = (after: number, last: number) =>
    here(async (ctx) => {
      const until = addDays(TODAY, last)
      const { items } = await deadlinePage(ctx, { whose: 'all', until, page: 1, pageSize: 500 })
      return items.filter(
        ({ obligation, to }) => obligation === 'plan-decided' && to >= addDays(TODAY, after),
      )
    })

  test('one is late, three have to be decided on within two weeks', async () => {
    expect(await plansThatEnd(-365, -1)).toHaveLength(1)
    expect(await plansThatEnd(0, 14)).toHaveLength(3)
  })

  test('one is a draft, one is with its reader, one was agreed to, two were decided on and sent', async () => {
    const plans = await here(async ({ db }) => {
      const pips = await db.selectFrom('pip').select('id').execute()
      const steps = await db.selectFrom('pipStep').select(['pipId', 'kind']).execute()
      return pips.map(({ id }) => steps.filter(({ pipId }) => pipId === id).map(({ kind }) => kind))
    })
    expect(plans.map((kinds) => kinds.toSorted().join(' ')).toSorted()).toEqual([
      '',
      'agreed approved letter-sent sent',
      'agreed approved letter-sent sent',
      'agreed approved sent',
      'sent',
    ])
  })

  test('each route is there, and somebody who moved in has the hours for A2', async () => {
    const facts = await here(({ db }) =>
      db.selectFrom('integrationFact').select(['fileId', 'kind', 'detail']).execute(),
    )
    const plans = facts.flatMap(({ kind, detail }) => (kind === 'plan' ? [JSON.stringify(detail)] : []))
    for (const route of ['B1', 'O', 'Z']) expect(plans.join()).toContain(`"route":"${route}"`)
    const mover = facts.find(({ kind }) => kind === 'moved-in')?.fileId
    const before = facts.filter(({ fileId, kind }) => fileId === mover && kind === 'hours')
    expect(before.map(({ detail }) => detail)).toEqual(Array(4).fill({ of: 'course', hours: 160 }))
  })
})

describe('the messages of DUO', () => {
  test('some wait, of two nobody is known, and one that came twice is there once', async () => {
    const [open, repeats] = await here(
      async (ctx) =>
        [
          (await inboxPage(ctx, { filter: 'open', page: 1 })).lines,
          await ctx.db.selectFrom('inboxRepeat').select('eventId').execute(),
        ] as const,
    )
    expect(tally(open.map(({ state }) => state))).toEqual({ matched: 3, unknown: 2 })
    expect(repeats).toHaveLength(1)
  })

  test('of what was sent most is accepted and one is refused; some wait for an answer or for a number', async () => {
    const { lines } = await here((ctx) => outboxPage(ctx, { filter: 'all', page: 1 }))
    const states = tally(lines.map(({ state }) => state))
    expect(Object.keys(states)).toEqual(['accepted', 'no-number', 'refused', 'sent'])
    expect(states.refused).toBe(1)
  })
})

test('nobody in the demo has a number of somebody else: they begin as numbers for tests do', async () => {
  const numbers = await here(({ db }) => db.selectFrom('personNumber').select(['kind', 'number']).execute())
  expect(numbers).toHaveLength(60)
  expect(numbers.filter(({ number }) => !number.startsWith('999'))).toEqual([])
})

test('the municipality has not switched on fines', async () => {
  const [municipality] = await allMunicipalities(dalfsen.db)
  expect(await here(async (ctx) => municipality && switchedOn(ctx, municipality.id))).toEqual([])
})
