import { beforeAll, describe, expect, test } from 'vitest'
import type { Audience } from '#domain/indicator/survey-report.ts'
import { importRows } from '#domain/measurement/import.commands.ts'
import { aMunicipality, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { published } from '#test/published.ts'
import { type ReportFormat, reportText } from './report-text.ts'

let database: TestDatabase
let dalfsen: Municipality

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  const start = { municipalityId: dalfsen.id, startedOn: day('2018-01-01'), answeredOn: {} }
  for (const wish of [
    { ...start, kind: 'monitor', programmeId: 'thuis-in-dalfsen' },
    { ...start, kind: 'survey', programmeId: 'vip' },
  ] as const) {
    const rows = published(wish.kind === 'monitor' ? 'dalfsen17.csv' : 'vip.csv')
    await acting(database, theSystem(dalfsen.id), async (ctx) =>
      done(
        await importRows(
          ctx,
          wish,
          rows.map((record, at) => ({ row: at + 2, record })),
        ),
      ),
    )
  }
})

const reported = (kind: 'monitor' | 'survey', format: ReportFormat, audience: Audience = 'internal') =>
  acting(database, theSystem(dalfsen.id), (ctx) => {
    const programmeId = kind === 'monitor' ? 'thuis-in-dalfsen' : 'vip'
    const choice = { programmeId, asOf: day('2026-11-20'), cohort: null } as const
    return reportText(ctx, { kind, choice, audience, format, about: 'Gemeente Dalfsen' })
  })

describe('the report as JSON', () => {
  test('of the monitor has every published count', async () => {
    const { tables, ...rest } = JSON.parse(await reported('monitor', 'json'))
    expect(rest).toEqual({ programme: 'thuis-in-dalfsen', asOf: '2026-11-20', n: 17 })
    const figures = published('dalfsen17-figures.csv')
    expect(figures).toHaveLength(83)
    for (const { table, row, category, count = '' } of figures) {
      expect(tables).toContainEqual({ table, row, category, count: Number(count), shown: count })
    }
  })

  test('of the survey has every published k and n', async () => {
    const { cells, ...rest } = JSON.parse(await reported('survey', 'json'))
    expect(rest).toEqual({ programme: 'vip', asOf: '2026-11-20' })
    for (const { measure, moment, subgroup, k, n, published: shown } of published('vip-figures.csv')) {
      const percentage = measure === 'responses' ? 100 : Number(shown)
      const counts = { k: Number(k), n: Number(n) }
      expect(cells).toContainEqual({ measure, moment, subgroup, ...counts, percentage, shown })
    }
  })

  test('for the public has null for what is masked', async () => {
    const { tables } = JSON.parse(await reported('monitor', 'json', 'public'))
    const figure = { table: 'background', row: 'sex', category: 'woman', count: null, shown: '<5' }
    expect(tables).toContainEqual(figure)
  })
})

test('the report as CSV has the columns of the published figures', async () => {
  const survey = await reported('survey', 'csv')
  expect(survey).toMatch(/^measure,moment,subgroup,k,n,percentage,shown\nresponses,M1,all,134,134,100,134\n/)
  const monitor = await reported('monitor', 'csv', 'public')
  expect(monitor).toMatch(/^table,row,category,count,shown\nbackground,age,<30,,<5\n/)
})

test('the report as HTML is a whole page about the municipality', async () => {
  const html = await reported('survey', 'html')
  expect(html).toMatch(/^<!doctype html><html lang="nl">/)
  expect(html).toContain('Gemeente Dalfsen')
})

test('who takes a report out at the command line is written down', async () => {
  await reported('survey', 'csv', 'public')
  const events = await acting(database, theSystem(dalfsen.id), ({ db }) =>
    db
      .selectFrom('auditEvent')
      .select(['actor', 'objectId', 'detail'])
      .where('action', '=', 'report.download')
      .orderBy('id', 'desc')
      .limit(1)
      .execute(),
  )
  const detail = { programme: 'vip', asOf: '2026-11-20', cohort: null, audience: 'public', format: 'csv' }
  expect(events).toEqual([{ actor: 'cli', objectId: 'survey', detail }])
})
