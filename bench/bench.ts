// `npm run bench`: fills a database of national size once, then times pages over HTTP and writes bench/RESULTS.md.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus } from 'node:os'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { refreshStaleDates } from '../src/domain/integration/integration.commands.ts'
import { tokenHash } from '../src/domain/organisation/session.queries.ts'
import type { MunicipalityId } from '../src/kernel/ids.ts'
import { dayInAmsterdam } from '../src/kernel/local-date.ts'
import { readConfig } from '../src/platform/config.ts'
import { inContext } from '../src/platform/context.ts'
import { type OpenDatabase, openDatabase } from '../src/platform/open-database.ts'
import { fileOf, generateCountry, SIZES, workerOf } from './generate.ts'

const DATA = process.env.TREDE_BENCH_DATA ?? './data/bench'
const SECONDS_PER_RUN = Number(process.env.TREDE_BENCH_SECONDS ?? 8)
const CLIENTS = [1, 8, 32]
/** Only pages with this in their name; then nothing is written. */
const ONLY = process.env.TREDE_BENCH_ONLY ?? ''

type Page = { name: string; path: string; token: string; clients: readonly number[] }
type Timing = { clients: number; perSecond: number; median: number; p95: number }

/** Who asks: a case worker of the largest city, of a town, of a village, and the manager of the town. */
type Who = 'city' | 'town' | 'village' | 'manager'

const FILE = 25_000
const VILLAGE = 3 + (FILE % (SIZES.municipalities - 2))
const WORKERS: Record<Who, string> = {
  city: workerOf(1, 1),
  town: workerOf(2, 1),
  village: workerOf(VILLAGE, 1),
  manager: workerOf(2, 2),
}

const ONE = [1]
/** Name, path with `FILE` for the id of a file, who asks, and by how many clients at once. */
const PAGES: readonly [name: string, path: string, who: Who, clients: readonly number[]][] = [
  ['Caseload, own files, municipality of 2,000', '/dossiers?van=mij', 'town', CLIENTS],
  ['Caseload, all files, municipality of 2,000', '/dossiers', 'town', CLIENTS],
  ['Caseload, all files, municipality of 350', '/dossiers', 'village', CLIENTS],
  ['Vandaag, own files, municipality of 2,000', '/vandaag', 'town', CLIENTS],
  ['Vandaag, all files, municipality of 2,000', '/vandaag?van=alle', 'town', CLIENTS],
  ['Legal dates of 30 days, all files, municipality of 2,000', '/termijnen?van=alle', 'town', CLIENTS],
  ['Plans in time, municipality of 2,000', '/rapporten/termijnen', 'manager', CLIENTS],
  ['File', '/dossiers/FILE', 'village', CLIENTS],
  ['File, timeline', '/dossiers/FILE?tab=tijdlijn', 'village', CLIENTS],
  ['Monitor report', '/rapporten/monitor?programma=thuis-in-dalfsen', 'town', CLIENTS],
  ['Survey report, 300,000 answers', '/rapporten/vragenlijst?programma=vip', 'city', ONE],
  [
    'Survey report, 300,000 answers, public',
    '/rapporten/vragenlijst?programma=vip&doelgroep=openbaar',
    'city',
    ONE,
  ],
]

await prepare()
const pages = await thePages()
const server = await startServer()
const lines: string[] = []
let memory = ''
try {
  for (const page of pages.filter(({ name }) => name.includes(ONLY))) {
    const first = await once(server.url, page)
    for (const clients of page.clients) {
      const timing = await load(server.url, page, clients)
      const line = `| ${page.name} | ${clients} | ${timing.perSecond.toFixed(1)} | ${timing.median.toFixed(0)} | ${timing.p95.toFixed(0)} | ${server.queriesOf(page)} | ${first.kilobytes.toFixed(0)} |`
      console.log(line)
      lines.push(line)
    }
  }
  memory = memoryOf(server.pid)
} finally {
  server.stop()
}
if (ONLY === '') writeFileSync('bench/RESULTS.md', resultsPage(lines, memory))

/** Generates once; a second run reuses the folder. */
async function prepare(): Promise<void> {
  const database = await openDatabase(readConfig({ TREDE_DATA: DATA }), 'refuse')
  try {
    await database.migrate()
    const { host, port, database: name } = database.owner
    const client = new pg.Client({ host, port, database: name, user: 'postgres' })
    await client.connect()
    const { rows } = await client.query<{ people: number }>('select count(*)::int as people from person')
    if (rows[0]?.people !== SIZES.people) {
      console.log(`Generating ${SIZES.people} people in ${DATA}; this takes some minutes.`)
      await generateCountry(client, (line) => console.log(line))
    }
    await reckonDates(database, client)
    await client.query('delete from session')
    await client.end()
  } finally {
    await database.stop()
  }
}

/** The index of legal dates, made by the program itself. A second run finds nothing to do. */
async function reckonDates({ db }: OpenDatabase, client: pg.Client): Promise<void> {
  const today = dayInAmsterdam(Date.now())
  const started = performance.now()
  let files = 0
  const { rows } = await client.query<{ id: MunicipalityId }>('select id from municipality')
  for (const { id } of rows) {
    const actor = { kind: 'system', origin: 'job', municipalities: [id] } as const
    const edge = { db, actor, today, locale: 'nl', traceId: 'bench', origin: 'job' } as const
    for (let done = 1; done > 0; files += done)
      done = await inContext(edge, (ctx) => refreshStaleDates(ctx, id))
  }
  if (files > 0) {
    await client.query('vacuum analyze deadline_index')
    console.log(`legal dates of ${files} files: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

async function thePages(): Promise<Page[]> {
  const database = await openDatabase(readConfig({ TREDE_DATA: DATA }), 'refuse')
  const { host, port, database: name } = database.owner
  const client = new pg.Client({ host, port, database: name, user: 'postgres' })
  await client.connect()
  await client.query(`update membership set role = 'team-manager' where user_id = ${WORKERS.manager}`)
  const ids = await client.query(`select ${fileOf(FILE)} as file`)
  const tokens = new Map<Who, string>()
  for (const [who, user] of Object.entries(WORKERS) as [Who, string][]) {
    const token = randomBytes(32).toString('base64url')
    await client.query(
      `insert into session (token_hash, user_id, stage, expires_at, last_seen_at)
       values ($1, ${user}, 'signed-in', now() + interval '1 day', now() + interval '1 day')`,
      [tokenHash(token)],
    )
    tokens.set(who, token)
  }
  await client.end()
  await database.stop()
  return PAGES.map(([title, path, who, clients]) => ({
    name: title,
    path: path.replace('FILE', ids.rows[0]?.file),
    token: tokens.get(who) ?? '',
    clients,
  }))
}

async function startServer() {
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/server/main.js', 'serve'], {
    env: { ...process.env, TREDE_DATA: DATA, PORT: String(port), TREDE_DEMO: 'no', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const queries = new Map<string, number>()
  const url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server stopped')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('Trede is ready')) resolve()
      if (!line.startsWith('{')) return
      const entry = JSON.parse(line) as { route?: string; queries?: number }
      if (entry.route !== undefined && entry.queries !== undefined) queries.set(entry.route, entry.queries)
    })
  })
  const queriesOf = ({ path }: Page) =>
    [...queries].find(([route]) => matches(route, path.replace(/\?.*/, '')))?.[1] ?? '?'
  return { url, pid: child.pid ?? 0, queriesOf, stop: () => child.kill('SIGTERM') }
}

function matches(route: string, path: string): boolean {
  return new RegExp(`^${route.replace(/:[^/]+/g, '[^/]+')}$`).test(path)
}

async function once(url: string, page: Page): Promise<{ kilobytes: number }> {
  const response = await fetch(`${url}${page.path}`, { headers: { cookie: `trede=${page.token}` } })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${page.path} answered ${response.status}`)
  return { kilobytes: text.length / 1024 }
}

/** So many clients, each asking again as soon as it is answered, for a fixed time after a short warm-up. */
async function load(url: string, page: Page, clients: number): Promise<Timing> {
  const durations: number[] = []
  const warmUntil = performance.now() + 1_500
  const until = warmUntil + SECONDS_PER_RUN * 1_000
  const client = async () => {
    while (performance.now() < until || durations.length === 0) {
      const started = performance.now()
      await once(url, page)
      if (started > warmUntil) durations.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  durations.sort((a, b) => a - b)
  const at = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0
  return { clients, perSecond: durations.length / SECONDS_PER_RUN, median: at(0.5), p95: at(0.95) }
}

function memoryOf(pid: number): string {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 'not measured on this system'
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
  return `${Math.round(Number(peak) / 1024)} MB`
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

function resultsPage(rows: readonly string[], memory: string): string {
  return `# Measured

Made by \`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), program, database and
clients on the same machine. Data: ${SIZES.people.toLocaleString('en')} people in ${SIZES.municipalities} municipalities,
${SIZES.enrolments.toLocaleString('en')} enrolments, ${SIZES.contacts.toLocaleString('en')} moments of contact,
${(SIZES.surveyResponses * 12).toLocaleString('en')} survey answers in the largest municipality; generated, the same at every run.

| page | clients | pages per second | median ms | p95 ms | queries | KB of HTML |
|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

Memory of the program at its highest, over the whole run: ${memory}.
`
}
