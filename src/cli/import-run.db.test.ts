import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportWish } from '#domain/measurement/import.commands.ts'
import { aMunicipality, day, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { CommandRefused } from './edge.ts'
import { runImport } from './import-run.ts'

const fixture = (name: string) => join('test', 'fixtures', 'published', name)
const vip = () => readFileSync(fixture('vip.csv'), 'utf8').replaceAll('\r\n', '\n')

let database: TestDatabase
let folder: string
let municipality: Municipality
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
  folder = mkdtempSync(join(tmpdir(), 'trede-import-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A municipality of its own for each story, so that the stories do not meet. */
const aNewMunicipality = async () => {
  municipality = await aMunicipality(database, `Gemeente ${++count}`)
}

function file(content: string | Buffer): string {
  const path = join(folder, `${++count}.csv`)
  writeFileSync(path, content)
  return path
}

const survey = { kind: 'survey', programmeId: 'vip', startedOn: day('2017-09-01'), answeredOn: {} } as const
const monitor = {
  kind: 'monitor',
  programmeId: 'thuis-in-dalfsen',
  startedOn: day('2018-01-01'),
  answeredOn: {},
} as const

/** Imports as the command line does; what it wrote on standard output, by line, and its closing words. */
async function imported(
  path: string,
  wish: Omit<ImportWish, 'municipalityId'>,
  { isStrict = false } = {},
): Promise<{ lines: string[]; words: string; isRefused: boolean }> {
  const written: string[] = []
  const reported: string[] = []
  const edge = {
    write: (text: string) => void written.push(text),
    report: (text: string) => void reported.push(text),
    terminal: null,
  }
  const system = theSystem(municipality.id)
  const transact: Parameters<typeof runImport>[0]['transact'] = (work) => acting(database, system, work)
  const work = { edge, transact, path, wish: { ...wish, municipalityId: municipality.id } }
  const refused = await runImport(work, isStrict).catch((error: unknown) => {
    if (error instanceof CommandRefused) return error.message
    throw error
  })
  const words = refused ?? reported.join('')
  return { lines: written.join('').split('\n').slice(0, -1), words, isRefused: refused !== undefined }
}

const stored = () =>
  acting(database, theSystem(municipality.id), async ({ db }) => ({
    people: (await db.selectFrom('person').select('id').execute()).length,
    enrolments: (await db.selectFrom('enrolment').select('id').execute()).length,
    measurements: (await db.selectFrom('measurement').select('id').execute()).length,
    audited: (await db.selectFrom('auditEvent').select('id').execute()).length,
  }))

describe('the published files', () => {
  test('the Dalfsen monitor gives 17 people with two forms each, and again nothing', async () => {
    await aNewMunicipality()
    const first = await imported(fixture('dalfsen17.csv'), monitor)
    expect(first.words).toBe('17 rows: 17 taken, 0 already there, 0 refused.\n')
    expect(first.lines[0]).toBe('2\ttaken')
    const held = await stored()
    expect(held).toMatchObject({ people: 17, enrolments: 17, measurements: 34 })
    const second = await imported(fixture('dalfsen17.csv'), monitor)
    expect(second.words).toBe('17 rows: 0 taken, 17 already there, 0 refused.\n')
    expect(second.lines).toHaveLength(17)
    expect(await stored()).toEqual(held)
  })

  test('the survey gives 332 measurements, and again nothing', async () => {
    await aNewMunicipality()
    const first = await imported(fixture('vip.csv'), survey)
    expect(first.words).toBe('332 rows: 332 taken, 0 already there, 0 refused.\n')
    const people = new Set(
      vip()
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).size
    const held = await stored()
    expect(held).toMatchObject({ people, enrolments: people, measurements: 332 })
    expect((await imported(fixture('vip.csv'), survey)).words).toContain('0 taken, 332 already there')
    expect(await stored()).toEqual(held)
  })

  test('a person has a file with a number of the year of the start, and a day per moment', async () => {
    await aNewMunicipality()
    await imported(fixture('vip.csv'), survey)
    const rows = await acting(database, theSystem(municipality.id), ({ db }) =>
      db
        .selectFrom('measurement as m')
        .innerJoin('person as p', 'p.id', 'm.personId')
        .innerJoin('file as f', 'f.id', 'm.fileId')
        .select(['p.givenName', 'p.familyName', 'p.sex', 'f.number', 'm.moment', 'm.answeredOn'])
        .where('p.reference', '=', 'vip:V001')
        .orderBy('m.moment')
        .execute(),
    )
    const person = { givenName: 'Deelnemer', familyName: 'V001', sex: 'man', number: '2017-0001' }
    expect(rows[0]).toEqual({ ...person, moment: 'M1', answeredOn: '2017-09-01' })
    const days = { M1: '2017-09-01', M2: '2018-03-01', M3: '2019-03-01' } as Record<string, string>
    for (const { moment, answeredOn } of rows) expect(answeredOn).toBe(days[moment])
  })
})

describe('a row that cannot be taken', () => {
  test('is refused with its number, column, value and reason, while the others are taken', async () => {
    await aNewMunicipality()
    const lines = vip().split('\n')
    lines[3] = lines[3]?.replace(',M1,', ',M9,') ?? ''
    const { lines: told, words, isRefused } = await imported(file(lines.join('\n')), survey)
    expect(told.filter((line) => line.includes('refused'))).toEqual([
      '4\trefused\tmeetmoment\tM9\t“M9” kennen wij hier niet. Wel mogelijk: M1; M2; M3.',
    ])
    expect(words).toBe('332 rows: 331 taken, 0 already there, 1 refused.')
    expect(isRefused).toBe(true)
    expect(await stored()).toMatchObject({ measurements: 331 })
  })

  test('with other answers than before is refused with the column that differs', async () => {
    await aNewMunicipality()
    await imported(fixture('vip.csv'), survey)
    const [heading, first] = vip().split('\n')
    const cells = first?.split(',') ?? []
    cells[7] = '5'
    const { lines } = await imported(file(`${heading}\n${cells.join(',')}\n`), survey)
    expect(lines).toEqual([
      '2\trefused\ttaal\t5\tVoor deze persoon en dit moment staat hier al een ander antwoord.',
    ])
  })

  test('twice in one file is there the second time; with another answer it is refused', async () => {
    await aNewMunicipality()
    const [heading, first] = vip().split('\n')
    const other = first?.split(',').with(8, '') ?? []
    const { lines } = await imported(file([heading, first, first, other.join(',')].join('\n')), survey)
    expect(lines.map((line) => line.split('\t').slice(0, 3).join(' '))).toEqual([
      '2 taken',
      '3 already-there',
      '4 refused gezondheid',
    ])
  })

  test('of another programme is refused', async () => {
    await aNewMunicipality()
    const { lines } = await imported(fixture('vip.csv'), { ...survey, programmeId: 'nva-werktrajecten' })
    expect(lines[0]).toBe(
      '2\trefused\tinterventie\tVIP\tDeze rij hoort bij vip en niet bij nva-werktrajecten.',
    )
    expect(await stored()).toMatchObject({ people: 0, audited: 0 })
  })

  test('at a moment before the start, or that has not been, is refused', async () => {
    await aNewMunicipality()
    const early = { ...survey, answeredOn: { M1: day('2017-08-31') } }
    expect((await imported(fixture('vip.csv'), early)).lines[0]).toContain(
      'M1: 2017-08-31 ligt voor het begin',
    )
    await aNewMunicipality()
    const late = { ...survey, startedOn: day('2026-11-20') }
    const { lines } = await imported(fixture('vip.csv'), late)
    expect(lines.filter((line) => line.includes('2027-05-20 is nog niet geweest.')).length).toBeGreaterThan(
      50,
    )
  })

  test('with too few cells or a stray quote is refused, and the rows after it keep their numbers', async () => {
    await aNewMunicipality()
    const [heading, ...rows] = vip().split('\n')
    const broken = [heading, rows[0], 'V900,VIP', rows[1], 'V901,V"IP,M1', '', rows[2]]
    const { lines } = await imported(file(broken.join('\n')), survey)
    expect(lines).toEqual([
      '2\ttaken',
      '3\trefused\t\t\tDeze rij heeft 2 cellen en de kop heeft er 17.',
      '4\ttaken',
      '5\trefused\t\t\tDe aanhalingstekens in deze rij kloppen niet.',
      '7\ttaken',
    ])
  })

  test('that opens a quote and never closes it is refused; what came before is kept', async () => {
    await aNewMunicipality()
    const [heading, ...rows] = vip().split('\n')
    const { lines } = await imported(file([heading, rows[0], `"V900${rows[1]}`, rows[2]].join('\n')), survey)
    expect(lines).toEqual([
      '2\ttaken',
      '3\trefused\t\t\tHier begint een aanhalingsteken dat nergens sluit: van hier tot het einde is niets gelezen.',
    ])
  })
})

describe('ways to write the same file', () => {
  test('semicolons, a byte order mark, Windows line ends and a line break inside quotes', async () => {
    await aNewMunicipality()
    const [heading, first, second] = vip()
      .split('\n')
      .map((line) => line.replaceAll(',', ';'))
    const quoted = first?.replace('V001', '"V\n001"')
    const { lines } = await imported(file(`\uFEFF${[heading, quoted, second, ''].join('\r\n')}`), survey)
    expect(lines).toEqual(['2\ttaken', '3\ttaken'])
  })

  test('a heading with a missing and an unknown column takes nothing', async () => {
    await aNewMunicipality()
    const { lines, isRefused } = await imported(file(vip().replace('gezondheid', 'gezond')), survey)
    expect(lines).toEqual([
      '1\trefused\tgezondheid\t\tDeze kolom ontbreekt in het bestand.',
      '1\trefused\tgezond\t\tDeze kolom hoort niet in dit bestand.',
    ])
    expect(isRefused).toBe(true)
  })

  test.each([
    [
      'that is not UTF-8',
      Buffer.from(vip().replace('Syrie', 'Syri\u00eb'), 'latin1'),
      'is not UTF-8 (after line 1)',
    ],
    ['that is no text', Buffer.from([0x61, 0x00, 0x62]), 'is not UTF-8'],
    ['that is empty', '', 'is empty.'],
  ])('a file %s is refused with a sentence', async (_, content, sentence) => {
    await aNewMunicipality()
    expect((await imported(file(content), survey)).words).toContain(sentence)
  })

  test('a file that is not there is refused with a sentence', async () => {
    expect((await imported(join(folder, 'none.csv'), survey)).words).toContain('There is no file')
  })
})

describe('all or nothing (--strict)', () => {
  test('one refused row undoes the others, and every row is told', async () => {
    await aNewMunicipality()
    const broken = file(`${vip()}V999,VIP,M9${','.repeat(14)}\n`)
    const { lines, words } = await imported(broken, survey, { isStrict: true })
    expect(words).toBe('333 rows: 0 taken, 0 already there, 333 refused.')
    expect(lines[0]).toBe('2\trefused\t\t\tNiet overgenomen, omdat een andere rij is geweigerd (--strict).')
    expect(lines.at(-1)).toContain('334\trefused\tmeetmoment\tM9')
    expect(await stored()).toEqual({ people: 0, enrolments: 0, measurements: 0, audited: 0 })
  })

  test('without a refused row it takes all', async () => {
    await aNewMunicipality()
    const { words } = await imported(fixture('vip.csv'), survey, { isStrict: true })
    expect(words).toContain('332 taken')
    expect(await stored()).toMatchObject({ measurements: 332 })
  })
})
