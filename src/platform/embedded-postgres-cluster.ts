import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostgresBinaries } from './embedded-postgres-binaries.ts'
import { failureOf, handOver, isServerOf } from './embedded-postgres-process.ts'
import { StartFailure } from './start-failure.ts'

const LEAST_FREE_MEGABYTES = 200
const LONGEST_SOCKET_PATH = 107
const FIRST_WITH_BUILTIN_LOCALE = 17
const UNFINISHED = 'postgres.new-'

/** A server that runs on a cluster, as its postmaster.pid tells. */
export type RunningServer = { pid: number; port: number; socketDirectory: string; ready: boolean }

/**
 * The PostgreSQL folder inside the data folder, made when it is not there, as a real path.
 * Refuses with a sentence: no right to write, no room, made by another version.
 */
export function prepareCluster(dataDirectory: string, binaries: PostgresBinaries): string {
  makeWritable(dataDirectory)
  requireRoom(dataDirectory)
  const cluster = join(realpathSync(dataDirectory), 'postgres')
  if (!existsSync(cluster)) createCluster(dataDirectory, cluster, binaries)
  requireSameVersion(cluster, binaries)
  handOver(cluster)
  return cluster
}

function makeWritable(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
    accessSync(dataDirectory, constants.W_OK | constants.X_OK)
  } catch {
    throw new StartFailure(
      `The data folder ${dataDirectory} cannot be made or written by this user: set TREDE_DATA to a folder that can.`,
    )
  }
}

function requireRoom(dataDirectory: string): void {
  const { bavail, bsize } = statfsSync(dataDirectory)
  const free = Math.floor((bavail * bsize) / 1_048_576)
  if (free < LEAST_FREE_MEGABYTES) {
    throw new StartFailure(
      `There is no room on the disk of ${dataDirectory}: ${free} MB free, Trede needs at least ${LEAST_FREE_MEGABYTES} MB.`,
    )
  }
}

/** Made aside and moved into place when complete, so that a power cut leaves no half database. */
function createCluster(dataDirectory: string, cluster: string, binaries: PostgresBinaries): void {
  removeUnfinished(dataDirectory)
  const unfinished = join(realpathSync(dataDirectory), `${UNFINISHED}${process.pid}`)
  mkdirSync(unfinished, { mode: 0o700 })
  handOver(unfinished)
  const failure = failureOf(join(binaries.directory, 'initdb'), initArguments(unfinished, binaries.major))
  if (failure !== undefined) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new StartFailure(
      `The database in ${dataDirectory} could not be made: ${failure.replace(/\s+/g, ' ')}`,
    )
  }
  try {
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Two commands on an empty folder: the first to finish wins, the other uses what it made.
    if (!existsSync(cluster)) throw error
  }
}

function initArguments(directory: string, major: number): string[] {
  const locale = major >= FIRST_WITH_BUILTIN_LOCALE ? ['--locale-provider=builtin'] : []
  return [
    ...['--pgdata', directory, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8'],
    ...[...locale, '--locale', 'C.UTF-8', '--data-checksums'],
  ]
}

function removeUnfinished(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) {
    const pid = Number(name.startsWith(UNFINISHED) ? name.slice(UNFINISHED.length) : Number.NaN)
    if (Number.isNaN(pid) || existsSync(`/proc/${pid}`)) continue
    rmSync(join(dataDirectory, name), { recursive: true, force: true })
  }
}

function requireSameVersion(cluster: string, { major }: PostgresBinaries): void {
  const versionFile = join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    throw new StartFailure(
      `The folder ${cluster} holds no PostgreSQL database: move it away or set TREDE_DATA.`,
    )
  }
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version !== String(major)) {
    throw new StartFailure(
      `The database in ${cluster} was made by PostgreSQL ${version} and this Trede has PostgreSQL ${major}: make a backup with the Trede that made it, and restore that here.`,
    )
  }
}

/** The server that runs on a cluster now, or undefined. A file that a crash left behind is removed. */
export function runningServer(cluster: string): RunningServer | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid = '', , , port = '', socketDirectory = '', , , status = ''] = linesOf(file)
  const isLeftBehind = pid === '' ? isOld(file) : !isServerOf(cluster, Number(pid))
  if (isLeftBehind) {
    rmSync(file, { force: true })
    return undefined
  }
  return { pid: Number(pid), port: Number(port), socketDirectory, ready: status.trim() === 'ready' }
}

/** A server that starts fills its file at once; an empty one is what a full disk leaves. */
const isOld = (file: string): boolean =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 2_000

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Where the server puts its socket: in the cluster, which only its owner may enter, or in a folder as closed with
 * a short name, because the system cuts off socket paths after 107 bytes.
 */
export function socketDirectoryFor(cluster: string, port: number): string {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) <= LONGEST_SOCKET_PATH) return cluster
  const short = mkdtempSync(join(tmpdir(), 'trede-'))
  chmodSync(short, 0o700)
  handOver(short)
  return short
}
