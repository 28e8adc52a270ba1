import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { workbook } from '#platform/spreadsheet.ts'
import { aMunicipality, anOpenFile, day, type Municipality, somePerson } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { CommandRefused } from './edge.ts'
import { runProfileImport } from './profile-import.ts'

let database: TestDatabase
let folder: string
let municipality: Municipality
let count = 0

beforeAll(async () => {
  database = await ownDatabase()
  folder = mkdtempSync(join(tmpdir(), 'trede-profile-'))
})
beforeEach(async () => {
  municipality = await aMunicipality(database, `Gemeente ${++count}`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = 'Voornaam,Achternaam,Geboortedatum,V-nummer,Schoenmaat'
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n')

/** Imports as the command line does; what it wrote on standard output, and what it said. */
async function imported(content: string | Uint8Array): Promise<{ lines: string[]; words: string }> {
  const path = join(folder, `${++count}`)
  writeFileSync(path, content)
  const written: string[] = []
  const reported: string[] = []
  const edge = {
    write: (text: string) => void written.push(text),
    report: (text: string) => void reported.push(text),
  }
  const transact: Parameters<typeof runProfileImport>[0]['transact'] = (work) =>
    acting(database, theSystem(municipality.id), work)
  const work = { edge, path, transact, municipalityId: municipality.id }
  const refused = await runProfileImport(work).catch((error: unknown) => {
    if (error instanceof CommandRefused) return error.message
    throw error
  })
  return { lines: written.join('').split('\n').slice(0, -1), words: reported.join('') + (refused ?? '') }
}

test('every row is told, what is not taken over too, and a second time nobody is new', async () => {
  const rows = csv('Luwam,Tesfay,3-4-1995,2912345678,39', 'Sara,Haddad,31-2-1990,,40')
  const first = await imported(rows)
  expect(first.lines[0]).toBe('2\ttaken')
  expect(first.lines[1]).toContain('3\trefused\tGeboortedatum\t31-2-1990\tDit is geen datum')
  expect(first.words).toBe('Not taken over: Schoenmaat.\n2 rows: 1 taken, 0 already there, 1 refused.')
  expect((await imported(rows)).lines[0]).toBe('2\talready-there')
})

test('who may be known is left to a person at the screen', async () => {
  const person = somePerson({ givenName: 'Luwam', familyName: 'Tesfay', birthDate: day('1995-04-03') })
  await anOpenFile(database, municipality, { person })
  const { lines } = await imported(csv('Luwam,Tesfay,3-4-1995,,'))
  expect(lines).toEqual([
    '2\trefused\t\t\tLijkt op iemand die hier al bekend is. Neem deze rij over in het scherm.',
  ])
})

test('a workbook is read as well', async () => {
  const head = HEAD.split(',')
  const book = await workbook([
    { name: 'x', head, rows: [['Luwam', 'Tesfay', '3-4-1995', 2912345678, null]] },
  ])
  expect((await imported(book)).lines).toEqual(['2\ttaken'])
})

test('a file without names, with nothing, or that is no table is refused with a sentence', async () => {
  expect((await imported('Kleur\nrood')).words).toContain('is recognised as Voornaam')
  expect((await imported('')).words).toContain('is empty')
  expect((await imported(Uint8Array.of(0x50, 0x4b, 3, 4))).words).toContain(
    'neither CSV nor an Excel workbook',
  )
})
