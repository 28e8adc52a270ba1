import { describe, expect, test } from 'vitest'
import { monitorReport } from '#domain/indicator/monitor-report.ts'
import { responsesFor } from '#domain/indicator/report.queries.ts'
import { surveyReport } from '#domain/indicator/survey-report.ts'
import { DUE_SOON_DAYS } from '#domain/integration/deadline.ts'
import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import { signInWithPassword } from '#domain/organisation/sign-in.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { caseloadOf } from '#domain/signal/caseload.queries.ts'
import { assessAll, countSignals } from '#domain/signal/caseload.ts'
import { SignalKind } from '#domain/signal/signal.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { aMunicipality, day } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { DEMO_DAY, inTheDemo, LOADING_MS, lawContents, ownDemo } from '#test/demo.ts'
import { published } from '#test/published.ts'
import { runDemo } from '../demo.command.ts'
import { DEMO_PASSWORD } from './crew.ts'
import { loadDemo } from './demo.ts'

const dalfsen = await ownDemo()

const load = (database: TestDatabase, today: LocalDate = DEMO_DAY) =>
  loadDemo(database, { today, report: () => {} })

const filesOf = (database: TestDatabase, today = DEMO_DAY) =>
  inTheDemo(database, (ctx) => caseloadOf(ctx, { whose: 'all', search: '', names: 'needed' }), today)

/** Everything that can be told of the files without ids. */
const summaryOf = async (database: TestDatabase) =>
  (await filesOf(database))
    .map(({ number, givenName, familyName, part, openedOn, lastContactOn, enrolments }) => ({
      ...{ number, givenName, familyName, part, openedOn, lastContactOn },
      enrolments: enrolments
        .map(({ id: _, entered, answered, ...enrolment }) => ({
          ...enrolment,
          entered: entered.map(({ phase, enteredOn }) => `${phase} ${enteredOn}`).toSorted(),
          answered: answered.map(({ moment, answeredOn }) => `${moment} ${answeredOn}`).toSorted(),
        }))
        .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn)),
    }))
    .toSorted((a, b) => a.number.localeCompare(b.number))

const closedFiles = async (database: TestDatabase): Promise<number> => {
  const [municipality] = await allMunicipalities(database.db)
  if (!municipality) return 0
  const rows = await acting(database, theSystem(municipality.id), ({ db }) =>
    db.selectFrom('file').select('id').where('closedOn', 'is not', null).execute(),
  )
  return rows.length
}

/** As the morning page asks it: the files, and the legal dates of this month. */
const signalsOn = async (database: TestDatabase, today: LocalDate) => {
  const legalDatesUntil = addDays(today, DUE_SOON_DAYS)
  const files = await inTheDemo(
    database,
    (ctx) => caseloadOf(ctx, { whose: 'all', search: '', names: 'not-needed', legalDatesUntil }),
    today,
  )
  return countSignals(assessAll(files, today))
}

describe('the demo municipality', () => {
  test('has sixty people with an open file, and the two published groups with a closed one', async () => {
    expect(await filesOf(dalfsen)).toHaveLength(60)
    expect(await closedFiles(dalfsen)).toBe(17 + 134)
  })

  test(
    'comes out the same when the command line loads it on the same day, and tells how far it is',
    async () => {
      const other = await ownDatabase()
      const written: string[] = []
      const progress: string[] = []
      const edge = {
        write: (text: string) => written.push(text),
        report: (text: string) => progress.push(text),
      }
      await runDemo(other, { today: () => DEMO_DAY, ...edge })
      expect(written).toEqual([(await load(dalfsen))?.words])
      expect(progress.at(-1)).toBe('  60 of 60 files\n')
      expect(await summaryOf(other)).toEqual(await summaryOf(dalfsen))
      expect(await lawContents(other)).toEqual(await lawContents(dalfsen))
    },
    LOADING_MS,
  )

  test('is not loaded again, and tells every time who can sign in', async () => {
    const [one, ...others] = await allMunicipalities(dalfsen.db)
    expect([one?.name, one?.demo, others.length]).toEqual(['Dalfsen', true, 0])
    expect(await load(dalfsen)).toEqual(await load(dalfsen))
    expect([(await filesOf(dalfsen)).length, await closedFiles(dalfsen)]).toEqual([60, 17 + 134])
  })

  test('gives each account the password that is told at the start', async () => {
    const demo = await load(dalfsen)
    expect(demo?.words).toContain(DEMO_PASSWORD)
    expect(demo?.accounts).toHaveLength(16)
    const edge = { db: dalfsen.db, today: DEMO_DAY, locale: 'nl', traceId: 'x', origin: 'test' } as const
    const rules = { hours: 1, idleMinutes: 10, secondFactor: 'optional' } as const
    for (const { email } of demo?.accounts ?? []) {
      const visit = { edge, address: '127.0.0.1', token: undefined, rules }
      const entered = await signInWithPassword(visit, { email, password: DEMO_PASSWORD })
      expect([email, entered.ok]).toEqual([email, true])
    }
  })
})

test('a real municipality stays without demo', async () => {
  const ommen = await ownDatabase()
  await aMunicipality(ommen, 'Ommen')
  expect(await load(ommen)).toBeUndefined()
  expect(await allMunicipalities(ommen.db)).toHaveLength(1)
})

describe('trede demo refuses and says what to do', () => {
  const edge = { today: () => DEMO_DAY, write: () => {}, report: () => {} }

  test('when the demo is there already', async () => {
    await expect(runDemo(dalfsen, edge)).rejects.toThrow('already: sign in')
  })

  test('when the database belongs to a real municipality', async () => {
    const ommen = await ownDatabase()
    await aMunicipality(ommen, 'Ommen')
    await expect(runDemo(ommen, edge)).rejects.toThrow('belongs to Ommen')
  })
})

test('a loading that is broken off leaves nothing behind', async () => {
  const empty = await ownDatabase()
  const breakOff = () => {
    throw new Error('switched off')
  }
  const report = (text: string) => void (text.includes('20 of') && breakOff())
  await expect(loadDemo(empty, { today: DEMO_DAY, report })).rejects.toThrow('switched off')
  expect(await allMunicipalities(empty.db)).toEqual([])
})

describe('the morning page of the demo', () => {
  test.each(SignalKind.options)('has someone for the tile %s', async (kind) => {
    expect((await signalsOn(dalfsen, DEMO_DAY))[kind]).toBeGreaterThan(0)
  })

  test.each(['2026-01-01', '2028-05-07'])(
    'also when today is %s',
    async (iso) => {
      const database = await ownDatabase()
      await load(database, day(iso))
      const signals = await signalsOn(database, day(iso))
      expect(Object.entries(signals).filter(([, count]) => count === 0)).toEqual([])
    },
    LOADING_MS,
  )

  test('does not ask something about everyone', async () => {
    const files = await filesOf(dalfsen)
    const named = files.filter(({ givenName }) => givenName !== 'Deelnemer')
    const calm = assessAll(named, DEMO_DAY).filter(({ signals }) => signals.length === 0)
    expect(calm.length).toBeGreaterThan(15)
  })
})

describe('the published figures, among the people of the demo', () => {
  const responses = (
    programmeId: ProgrammeId,
    cohort: string,
    instruments: Parameters<typeof responsesFor>[1],
  ) =>
    inTheDemo(
      dalfsen,
      async (ctx) => (await responsesFor(ctx, instruments, { programmeId, asOf: DEMO_DAY, cohort })) ?? [],
    )

  test('Thuis in Dalfsen: every count of the group that started in 2018', async () => {
    const rows = await responses('thuis-in-dalfsen', '2018', ['start-form', 'exit-form'])
    const { n, tables } = monitorReport(rows, 'internal')
    const printed = published('dalfsen17-figures.csv').map((figure) => ({
      ...figure,
      count: Number(figure.count),
    }))
    expect(n).toBe(17)
    expect(tables.map(({ table, row, category, count }) => ({ table, row, category, count }))).toEqual(
      printed,
    )
  })

  test('VIP: every k and n of the group that started in 2017', async () => {
    const cells = surveyReport(await responses('vip', '2017', ['arbeidstoeleiding-survey']), 'internal')
    const found = new Map(cells.map((cell) => [`${cell.measure} ${cell.moment} ${cell.subgroup}`, cell]))
    for (const { measure, moment, subgroup, k, n } of published('vip-figures.csv')) {
      const cell = found.get(`${measure} ${moment} ${subgroup}`)
      expect([measure, moment, subgroup, cell?.k, cell?.n]).toEqual([
        measure,
        moment,
        subgroup,
        Number(k),
        Number(n),
      ])
    }
  })

  test('the people of today are in the figures of their own years', async () => {
    const rows = await responses('vip', '2025', ['arbeidstoeleiding-survey'])
    expect(rows.length).toBeGreaterThan(10)
  })
})
