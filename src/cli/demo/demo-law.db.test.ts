import { describe, expect, test } from 'vitest'
import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import { outboxPage } from '#domain/exchange/exchange.queries.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import { switchedOn } from '#domain/organisation/setting.queries.ts'
import { deadlinePage } from '#domain/signal/legal-dates.queries.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { DEMO_DAY, inTheDemo, ownDemo, tally } from '#test/demo.ts'

const dalfsen = await ownDemo()

const here = <T>(work: (ctx: Context) => Promise<T>) => inTheDemo(dalfsen, work)

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
      const until = addDays(DEMO_DAY, last)
      const { items } = await deadlinePage(ctx, { whose: 'all', until, page: 1, pageSize: 500 })
      return items.filter(
        ({ obligation, to }) => obligation === 'plan-decided' && to >= addDays(DEMO_DAY, after),
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
