import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { embeddedBinaries, type PostgresBinaries } from './embedded-postgres-binaries.ts'
import {
  prepareCluster,
  type RunningServer,
  runningServer,
  socketDirectoryFor,
} from './embedded-postgres-cluster.ts'
import { handOver, startServer } from './embedded-postgres-process.ts'
import { StartFailure } from './start-failure.ts'

const PORT = 5432
// A server may be on its way down; one that others use may first repair itself after a crash.
const PATIENCE_MS = { refuse: 5_000, reuse: 60_000 }
const WAIT_FOR_OTHERS_MS = 10 * 60_000
const LONGEST_SHUTDOWN_MS = 30_000
const LOOK_AGAIN_MS = 20

/** For two cores and plenty of memory; a municipality that outgrows them sets DATABASE_URL. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Containers give 64 MB of shared memory, which one parallel query of a report can fill.
  dynamic_shared_memory_type: 'mmap',
  // A failing statement may hold a name or an identity number: none of it goes into the log.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

export type EmbeddedPostgresOptions = {
  dataDirectory: string
  /** What to do when a server runs on this folder already: a second web server is refused, a command joins in. */
  whenRunning: 'refuse' | 'reuse'
  binaries?: PostgresBinaries
  port?: number
  /** PostgreSQL settings over ours, for tests. */
  settings?: Record<string, string>
}

export type EmbeddedPostgres = {
  /** How to connect as the superuser `postgres`, to the database `postgres`. */
  admin: pg.ClientConfig
  /** How to connect as another role or to another database. No password: only this folder's owner gets in. */
  connection: (user: string, database: string) => pg.ClientConfig
  /** Whether another Trede started the server; then `stop` only lets go of it. */
  isReused: boolean
  /** `now` ends every session. `when-unused` first lets other commands that joined in finish their work. */
  stop: (when: 'now' | 'when-unused') => Promise<void>
}

/**
 * Starts PostgreSQL on `dataDirectory`, made when it is empty, reachable only through a socket of its owner.
 * Throws StartFailure: folder in use, not writable, full, or of another PostgreSQL version.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = options.binaries ?? embeddedBinaries()
  const cluster = prepareCluster(options.dataDirectory, binaries)
  const patience = Date.now() + PATIENCE_MS[options.whenRunning]
  for (;;) {
    const running = runningServer(cluster)
    const result = running ? await joined(running, options) : await started(cluster, binaries, options)
    if (result) return result
    if (Date.now() > patience) throw inUse(options.dataDirectory, runningServer(cluster))
    await sleep(LOOK_AGAIN_MS)
  }
}

const inUse = (dataDirectory: string, running: RunningServer | undefined) =>
  new StartFailure(
    `The data folder ${dataDirectory} is in use by another Trede (PostgreSQL process ${running?.pid ?? 'unknown'}): stop that one first, or set TREDE_DATA to another folder.`,
  )

/** A session is held open for as long as we use the server, so that its owner can see us and wait. */
async function joined(
  running: RunningServer,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres | undefined> {
  if (options.whenRunning === 'refuse' || !running.ready) return undefined
  const connection = connectionTo(running.socketDirectory, running.port)
  const presence = await openSession(connection('postgres', 'postgres'))
  if (!presence) return undefined
  return {
    admin: connection('postgres', 'postgres'),
    connection,
    isReused: true,
    stop: () => presence.end(),
  }
}

/** Undefined when another process was first on this folder. */
async function started(
  cluster: string,
  binaries: PostgresBinaries,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres | undefined> {
  const port = options.port ?? PORT
  const socketDirectory = socketDirectoryFor(cluster, port)
  const settings = {
    ...SETTINGS,
    ...options.settings,
    port: String(port),
    unix_socket_directories: socketDirectory,
  }
  const logFile = join(cluster, 'server.log')
  const log = openSync(logFile, 'w', 0o600)
  handOver(logFile)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = startServer(join(binaries.directory, 'postgres'), ['-D', cluster, ...flags], log)
  closeSync(log)
  const removeSockets = () => {
    if (socketDirectory !== cluster) rmSync(socketDirectory, { recursive: true, force: true })
  }
  if (!(await isReady(server, cluster))) {
    removeSockets()
    return afterFailure(options.dataDirectory, cluster, readFileSync(logFile, 'utf8'))
  }
  const connection = connectionTo(socketDirectory, port)
  const admin = connection('postgres', 'postgres')
  const stop = async (when: 'now' | 'when-unused') => {
    if (when === 'when-unused') await othersToFinish(admin)
    await shutDown(server)
    removeSockets()
  }
  return { admin, connection, isReused: false, stop }
}

async function isReady(server: ChildProcess, cluster: string): Promise<boolean> {
  let isGone = false
  server.once('error', () => {
    isGone = true
  })
  while (!isGone && server.exitCode === null && server.signalCode === null) {
    const running = runningServer(cluster)
    if (running?.pid === server.pid && running?.ready) return true
    await sleep(LOOK_AGAIN_MS)
  }
  return false
}

function afterFailure(dataDirectory: string, cluster: string, words: string): undefined {
  if (runningServer(cluster) || words.includes('lock file "postmaster.pid" already exists')) return undefined
  if (words.includes('No space left on device')) {
    throw new StartFailure(`There is no room on the disk of ${dataDirectory}: PostgreSQL could not start.`)
  }
  const reason = words.split('\n').findLast((line) => line.includes('FATAL')) ?? words
  throw new StartFailure(`PostgreSQL could not start on ${cluster}: ${reason.trim()}`)
}

function connectionTo(host: string, port: number) {
  return (user: string, database: string): pg.ClientConfig => ({ host, port, user, database, ssl: false })
}

/** Undefined when the server is going down or not there yet. */
async function openSession(config: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...config, application_name: 'trede-presence' })
  // The owner may end the server; the work itself then fails where it is done, with its own message.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    return undefined
  }
}

async function othersToFinish(admin: pg.ClientConfig): Promise<void> {
  const client = await openSession(admin)
  if (!client) return
  const patience = Date.now() + WAIT_FOR_OTHERS_MS
  const others =
    "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1"
  while (Date.now() < patience && (await client.query(others)).rowCount) await sleep(100)
  await client.end()
}

async function shutDown(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.ref()
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  // The next start repairs what an immediate stop leaves, so nothing reported as saved is lost by it.
  const insist = setTimeout(() => server.kill('SIGQUIT'), LONGEST_SHUTDOWN_MS)
  await gone
  clearTimeout(insist)
}
