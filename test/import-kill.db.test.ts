import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { published } from './published.ts'

const KILLS = 20
const ROWS = 10_000
const LONGEST_WAIT_MS = 200

let folder: string
let environment: NodeJS.ProcessEnv

/** The real program, on a database of its own; `run.mjs` builds it when that was not done. */
const trede = (script: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [script, ...args], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))

function surveyOf(rows: number): string {
  const [first = {}] = published('vip.csv')
  const heading = Object.keys(first)
  const lines = Array.from({ length: rows }, (_, place) => {
    const cells = { ...first, respondent: `K${place}` }
    return Object.values(cells).join(',')
  })
  return [heading.join(','), ...lines].join('\n')
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trede-kill-'))
  environment = { ...process.env, TREDE_DATA: join(folder, 'data'), DATABASE_URL: '', LOG_LEVEL: 'silent' }
  writeFileSync(join(folder, 'survey.csv'), surveyOf(ROWS))
  const ready = trede('scripts/run.mjs', ['init', '--municipality', 'Dalfsen'])
  ready.stdout?.resume()
  expect(await ended(ready)).toBe(0)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const startImport = () =>
  trede('dist/server/main.js', [
    'import',
    'survey',
    join(folder, 'survey.csv'),
    ...['--programme', 'vip', '--instrument', 'arbeidstoeleiding-survey'],
  ])

/** The rows that a killed import reported as taken; a line that was cut off was not reported. */
async function killedImport(waitMs: number): Promise<string[]> {
  const child = startImport()
  const gone = ended(child)
  let told = ''
  const firstTaken = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.includes('\ttaken\n')) resolve()
    })
  })
  await Promise.race([firstTaken, gone])
  await sleep(waitMs)
  child.kill('SIGKILL')
  await gone
  return takenIn(told)
}

const takenIn = (told: string): string[] =>
  told
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.endsWith('\ttaken'))

test('killed twenty times, an import loses no row that it reported as taken', async () => {
  const reported: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    reported.push(...(await killedImport(Math.random() * LONGEST_WAIT_MS)))
  }
  const last = startImport()
  const told = last.stdout ? await text(last.stdout) : ''
  const lines = told.split('\n').slice(0, -1)
  expect(lines).toHaveLength(ROWS)
  expect(reported.length).toBeGreaterThan(0)
  // A row that was lost would be taken, and so reported, a second time.
  const all = [...reported, ...takenIn(told)]
  expect(new Set(all).size).toBe(all.length)
  expect(lines.filter((line) => !/^\d+\t(taken|already-there)$/.test(line))).toEqual([])
}, 180_000)
