import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { ConfigFailure, readConfig } from '#platform/config.ts'
import { aMunicipality, anOpenFile, day, type Municipality } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { aFileWithNumber, aLetter } from '#test/duo-letters.ts'
import { anOutbox } from '#test/duo-outbox.ts'
import { createCommandLine, runCommandLine } from './command-line.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await ownDatabase()
  folder = await mkdtemp(join(tmpdir(), 'trede-duo-'))
  return () => rm(folder, { recursive: true })
})

async function trede(words: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const { host = '', port, database: name } = database.connectionAs('')
  const urlAs = (user: string) =>
    `postgresql://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
  const command = createCommandLine({
    config: readConfig({
      DATABASE_URL: urlAs('trede_app'),
      DATABASE_OWNER_URL: urlAs('trede_owner'),
      TREDE_DUO_FOLDER: folder,
    }),
    today: () => day('2026-11-20'),
    write: (text) => {
      out += text
    },
    report: (text) => {
      err += text
    },
    input: Object.assign(Readable.from(['']), { isTTY: false }) as unknown as NodeJS.ReadStream,
    terminal: null,
    serve: () => Promise.resolve(),
  })
  return { code: await runCommandLine(command, ['node', 'trede', ...words.split(' ')]), out, err }
}

async function lies(name: string, text: string, below = ''): Promise<void> {
  await mkdir(join(folder, below, 'in'), { recursive: true })
  await writeFile(join(folder, below, 'in', name), text)
}

test('duo read takes in what lies waiting, and keeps what it cannot read', async () => {
  const { municipality } = await anOutbox(database)
  await aFileWithNumber(database, municipality)
  const letter = aLetter('SS139')
  await lies('1.json', letter)
  await lies('2.json', letter)
  await lies('3.json', 'geen json')
  await lies('nog-bezig.json.deel', '{')
  const { code, out, err } = await trede('duo read')
  expect({ code, out }).toEqual({ code: 1, out: '1.json\tnew\n2.json\trepeat\n3.json\tunreadable\n' })
  expect(err).toContain('Not every file could be read')
  expect(await readdir(join(folder, 'in', 'verwerkt'))).toEqual(['1.json', '2.json'])
  expect(await readdir(join(folder, 'in', 'onleesbaar'))).toEqual(['3.json'])
  expect(await trede('duo read')).toEqual({ code: 0, out: '', err: '' })
})

test('duo send writes a file per message, and the answer comes in by the same road', async () => {
  const outbox = await anOutbox(database)
  const id = await outbox.queued(
    { kind: 'pvt', body: { datumOndertekeningPvt: day('2026-11-02') } },
    await outbox.aFile(),
  )
  const { code, out } = await trede('duo send')
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('handed-over\t1\n') })
  expect(await readdir(join(folder, 'uit'))).toEqual([`${id}.json`])
  const fouten = [{ fouttekst: 'Onbekende persoon' }]
  await lies('antwoord.json', JSON.stringify({ antwoordOp: id, status: 400, fouten }))
  expect(await trede('duo read')).toMatchObject({ code: 0, out: 'antwoord.json\tanswered\n' })
  expect(await outbox.stands(id)).toMatchObject({ state: 'refused', refusals: ['Onbekende persoon'] })
})

test('two municipalities have a folder each', async () => {
  const names: Municipality[] = [
    await aMunicipality(database, 'Dalfsen'),
    await aMunicipality(database, 'Súdwest-Fryslân'),
  ]
  for (const municipality of names) await anOpenFile(database, municipality)
  await lies('1.json', aLetter('SS101'), 'sudwest-fryslan')
  expect(await trede('duo read --municipality Dalfsen')).toMatchObject({ code: 0, out: '' })
  expect(await trede('duo read --municipality Súdwest-Fryslân')).toMatchObject({ out: '1.json\tnew\n' })
})

test('an address of DUO without certificate and numbers stops the start', () => {
  expect(() => readConfig({ TREDE_DUO_URL: 'https://duo.example.nl' })).toThrow(ConfigFailure)
  expect(() => readConfig({ TREDE_DUO_URL: 'http://duo.example.nl' })).toThrow(/TREDE_DUO_URL/)
  expect(() => readConfig({ TREDE_DUO_SOURCE: '123' })).toThrow(/twenty digits/)
})
