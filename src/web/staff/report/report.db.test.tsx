import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { measureById } from '#domain/indicator/measures.ts'
import { monitorTitle } from '#domain/indicator/monitor.ts'
import { monitorTableTitle } from '#domain/indicator/report-sheet.ts'
import { subgroupTitle } from '#domain/indicator/subgroup.ts'
import { importRows } from '#domain/measurement/import.commands.ts'
import type { ImportKind } from '#domain/measurement/import-columns.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { UserActor } from '#kernel/actor.ts'
import { OrganisationId } from '#kernel/ids.ts'
import { aMunicipality, aPartner, aWorker, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { published } from '#test/published.ts'
import { type Browser, theWeb } from '#test/web.ts'
import { workbookFiles } from '#test/workbook.ts'
import { reportRoutes } from './routes.ts'

const MONITOR = '/rapporten/monitor?programma=thuis-in-dalfsen'
const SURVEY = '/rapporten/vragenlijst?programma=vip'

let database: TestDatabase
let dalfsen: Municipality
let manager: Browser
let browserOf: (actor?: UserActor) => Promise<Browser>

beforeAll(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  await theFile('dalfsen17.csv', 'monitor', 'thuis-in-dalfsen')
  await theFile('vip.csv', 'survey', 'vip')
  browserOf = theWeb(database).browserOf
  manager = await browserOf(await aWorker(database, dalfsen, { role: 'team-manager', scope: 'municipality' }))
})

/** One of the published files, taken over as the command line does. */
async function theFile(file: 'dalfsen17.csv' | 'vip.csv', kind: ImportKind, programmeId: ProgrammeId) {
  const wish = {
    municipalityId: dalfsen.id,
    kind,
    programmeId,
    startedOn: day('2018-01-01'),
    answeredOn: {},
  }
  const rows = published(file).map((record, at) => ({ row: at + 2, record }))
  const outcomes = await acting(database, theSystem(dalfsen.id), async (ctx) =>
    done(await importRows(ctx, wish, rows)),
  )
  expect(outcomes.filter(({ kind }) => kind !== 'taken')).toEqual([])
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A table as someone who listens finds it: by its caption, the head of the column and the cells of the row. */
function tableIn(html: string, caption: string) {
  const tables = [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table)
  const table = tables.find((one) => textOf(/<caption.*?<\/caption>/s.exec(one)?.[0] ?? '') === caption) ?? ''
  const [head = [], ...rows] = [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/gs)].map(([cell]) => textOf(cell)),
  )
  return (column: string, ...words: string[]): string | undefined =>
    rows.find((row) => words.every((word) => row.includes(word)))?.[head.indexOf(column)]
}

const MOMENTS: Readonly<Record<string, string>> = {
  M1: 'M1 (start)',
  M2: 'M2 (einde)',
  M3: 'M3 (later)',
  'M1-M3': 'M1 tot en met M3',
}

describe('the published figures', () => {
  test('of Thuis in Dalfsen all stand on the page of the monitor', async () => {
    const html = await manager.page(MONITOR)
    expect(textOf(html)).toContain('17 deelnemers')
    for (const { table = '', row = '', category = '', count } of published('dalfsen17-figures.csv')) {
      const words = monitorTitle(table, row, category)
      const cellAt = tableIn(html, `${monitorTableTitle(table)} in aantallen en aandelen`)
      const cell =
        table === 'background'
          ? cellAt('Aantal', words.row, words.category)
          : cellAt(words.category, words.row)
      expect(cell?.split(' ')[0], `${table} ${row} ${category}`).toBe(count)
    }
  })

  test('of VIP all stand on the page of the survey, each with its k and n', async () => {
    const html = await manager.page(SURVEY)
    for (const figure of published('vip-figures.csv')) {
      const { measure = '', moment = '', subgroup = '', k, n, published: printed = '' } = figure
      const title = measureById(measure)?.title
      const cell = tableIn(html, `${title} per moment en groep`)(
        MOMENTS[moment] ?? '',
        subgroupTitle(subgroup),
      )
      const expected = measure === 'responses' ? k : `${printed.replace('.', ',')}% (${k} van ${n})`
      expect(cell, `${measure} ${moment} ${subgroup}`).toBe(expected)
    }
  })
})

describe('who may see figures', () => {
  const addresses = reportRoutes.map(({ path }) => path)

  test.each([
    ['a team manager', { role: 'team-manager', scope: 'municipality' }, 200],
    ['a case worker of the whole municipality', { role: 'case-worker', scope: 'municipality' }, 200],
    ['a case worker of only the own files', { role: 'case-worker', scope: 'self' }, 404],
    ['a career coach', { role: 'career-coach', scope: 'municipality' }, 404],
    ['an administrator', { role: 'administrator', scope: 'municipality' }, 404],
  ] as const)('%s', async (_, job, status) => {
    const browser = await browserOf(await aWorker(database, dalfsen, job))
    for (const address of addresses) expect((await browser.get(address)).status, address).toBe(status)
  })

  test.each([
    ['a volunteer coach', 'volunteer-coach', 'provider'],
    ['an employer', 'employer', 'employer'],
  ] as const)('not %s, nor a visitor', async (_, role, kind) => {
    const partner = await aPartner(database, [dalfsen], { name: `Partner ${role}`, kind })
    for (const browser of [await browserOf(await aWorker(database, partner, { role })), await browserOf()]) {
      for (const address of addresses) expect((await browser.get(address)).status, address).toBe(404)
    }
  })

  test('another municipality sees only its own, which are none', async () => {
    const ommen = await aMunicipality(database, 'Ommen')
    const elsewhere = await browserOf(await aWorker(database, ommen, { role: 'team-manager' }))
    expect(await elsewhere.page(MONITOR)).toContain('nog geen startformulier')
    expect(await elsewhere.page(SURVEY)).toContain('nog geen ingevulde vragenlijst')
  })

  test('a coordinator sees the people at the own provider, and not those of another', async () => {
    const provider = await acting(database, theSystem(dalfsen.id), async ({ db }) => {
      const { rows } = await sql<{ id: string }>`
        select distinct provider_id as id from enrolment where programme_id = 'vip'`.execute(db)
      return OrganisationId.parse(rows[0]?.id)
    })
    const employer = { organisationId: provider, name: 'VluchtelingenWerk', municipalities: [dalfsen] }
    const own = await browserOf(await aWorker(database, employer, { role: 'programme-coordinator' }))
    expect(textOf(await own.page(SURVEY))).toContain('M1: 134, M2: 120, M3: 78')
    expect(await own.page(MONITOR)).toContain('nog geen startformulier')
    expect((await own.get(`/rapporten/vragenlijst.csv`)).status).toBe(200)

    const another = await aPartner(database, [dalfsen], { name: 'Ander Werk' })
    const other = await browserOf(await aWorker(database, another, { role: 'programme-coordinator' }))
    expect(await other.page(SURVEY)).toContain('nog geen ingevulde vragenlijst')
  })

  test('has Rapporten in the menu, and who may not see them has not', async () => {
    expect(await manager.page('/kennis/talen')).toContain('href="/rapporten"')
    const selfish = await browserOf(await aWorker(database, dalfsen, { role: 'case-worker', scope: 'self' }))
    expect(await selfish.page('/kennis/talen')).not.toContain('href="/rapporten"')
  })
})

describe('the choices of a report', () => {
  test('are offered from a list of reports', async () => {
    const html = textOf(await manager.page('/rapporten'))
    expect(html).toContain('Monitor Thuis in Dalfsen')
    expect(html).toContain('Vragenlijst VIP')
    expect(html).not.toContain('Monitor VIP')
  })

  test('that cannot be read are told at the field, and the others stay', async () => {
    const address =
      '/rapporten/vragenlijst?programma=nva-werktrajecten&peildatum=31-2-2026&doelgroep=openbaar'
    for (const path of [address, address.replace('vragenlijst', 'vragenlijst.csv')]) {
      const response = await manager.get(path)
      const html = await response.text()
      expect(response.status).toBe(422)
      expect(html).toContain('Schrijf de peildatum als dag-maand-jaar')
      expect(html).toContain('value="31-2-2026"')
      expect(html).toMatch(/value="nva-werktrajecten" selected/)
      expect(html).toMatch(/value="openbaar" selected/)
    }
  })

  test.each([
    ['programma=onbekend', 'Kies een programma: VIP of NVA Werktrajecten.'],
    ['cohort=vorig-jaar', 'Kies een jaar waarin deelnemers begonnen'],
    ['doelgroep=iedereen', 'Kies voor wie het rapport is'],
  ])('%s is told what may be chosen', async (query, words) => {
    const response = await manager.get(`/rapporten/vragenlijst?${query}`)
    expect(response.status).toBe(422)
    expect(textOf(await response.text())).toContain(words)
  })

  test('a day before the answers gives an empty report, and a year in which others started too', async () => {
    for (const query of ['peildatum=31-12-2017', 'peildatum=2017-12-31', 'cohort=2019']) {
      expect(await manager.page(`${SURVEY}&${query}`)).toContain('nog geen ingevulde vragenlijst')
    }
    expect(textOf(await manager.page(`${SURVEY}&cohort=2018`))).toContain('M1: 134')
  })

  test('a day that is still to come says until when the answers are', async () => {
    const html = textOf(await manager.page(`${SURVEY}&peildatum=1-1-2030`))
    expect(html).toContain('1 januari 2030 (met de antwoorden tot en met 20 november 2026)')
  })
})

describe('a file to take along', () => {
  test('as CSV has a byte order mark and every figure with its ids', async () => {
    const response = await manager.get('/rapporten/vragenlijst.csv?programma=vip&cohort=2018')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(response.headers.get('content-disposition')).toContain(
      'vragenlijst-vip-2026-11-20-start-2018-intern.csv',
    )
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain('Spreekt goed Nederlands;M1;Iedereen;62;134;46,3;46,3;speaks-dutch-well;all')
  })

  test('as a workbook has a sheet of figures and one that explains them', async () => {
    const response = await manager.get(`/rapporten/monitor.xlsx?doelgroep=openbaar`)
    const files = workbookFiles(new Uint8Array(await response.arrayBuffer()))
    const all = [...files.values()].join('')
    expect(all).toContain('name="Cijfers"')
    expect(all).toContain('name="Uitleg"')
    expect(all).toContain('Gemeente Dalfsen')
    expect(all).toContain('Openbaar: kleine aantallen zijn afgeschermd')
  })

  test('is written down: who, which report, for which readers', async () => {
    const worker = await aWorker(database, dalfsen, { role: 'team-manager' })
    await (await browserOf(worker)).get('/rapporten/monitor.csv?doelgroep=openbaar')
    const events = await acting(database, theSystem(dalfsen.id), ({ db }) =>
      db
        .selectFrom('auditEvent')
        .select(['action', 'objectType', 'objectId', 'detail'])
        .where('actor', '=', worker.userId)
        .execute(),
    )
    const detail = {
      programme: 'thuis-in-dalfsen',
      asOf: '2026-11-20',
      cohort: null,
      audience: 'public',
      format: 'csv',
    }
    expect(events).toEqual([{ action: 'report.download', objectType: 'report', objectId: 'monitor', detail }])
  })
})

test.each([MONITOR, SURVEY, '/rapporten', '/rapporten/monitor.xlsx'])(
  '%s makes at most eight queries',
  async (address) => {
    const response = await manager.get(address)
    expect(Number(response.headers.get('x-queries'))).toBeLessThanOrEqual(8)
  },
)
