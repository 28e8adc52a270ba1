import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How to run a program that refuses to be root: words before the command, and whose its files must be. */
type Account = { prefix: string[]; owner?: { uid: number; gid: number } }

const NOBODY = 65_534

// Root inside a namespace of its own is an ordinary user there, and the files stay root's outside.
const ownNamespace: Account = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'],
  owner: { uid: 0, gid: 0 },
}

// Where namespaces are forbidden (a container): nobody, who may still pass through folders that are only root's.
const nobody: Account = {
  prefix: [
    ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
    ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
  ],
  owner: { uid: NOBODY, gid: NOBODY },
}

const plainNobody: Account = {
  prefix: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
  owner: { uid: NOBODY, gid: NOBODY },
}

let account: Account | undefined

/** PostgreSQL refuses to run as root. Everybody else runs it as themselves. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return { prefix: [] }
  account ??= [ownNamespace, nobody, plainNobody].find(isUsable) ?? { prefix: [] }
  return account
}

const isUsable = ({ prefix }: Account): boolean => succeeds([...prefix, 'true'])

/** The kernel asks PostgreSQL for a fast shutdown when this program ends, even when it ends by SIGKILL. */
const DIES_WITH_US = ['setpriv', '--pdeathsig', 'INT']
const dyingWithUs = (): string[] => (succeeds([...DIES_WITH_US, 'true']) ? DIES_WITH_US : [])

/** Gives a file, or a folder with all that is in it, to the account that PostgreSQL runs under. */
export function handOver(path: string): void {
  const { owner } = unprivilegedAccount()
  if (!owner || statSync(path).uid === owner.uid) return
  chownSync(path, owner.uid, owner.gid)
  if (!statSync(path).isDirectory()) return
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(path, name), owner.uid, owner.gid)
  }
}

/** Runs a program to its end and returns what it said when it failed, or undefined when it did not. */
export function failureOf(command: string, args: string[]): string | undefined {
  const [file = command, ...rest] = [...unprivilegedAccount().prefix, command, ...args]
  const run = spawnSync(file, rest, { encoding: 'utf8', env: ENVIRONMENT })
  return run.status === 0 ? undefined : `${run.error?.message ?? ''}${run.stderr ?? ''}`.trim()
}

/** Starts a server that outlives this call but not this program. `log` is an open file for its words. */
export function startServer(command: string, args: string[], log: number): ChildProcess {
  const words = [...unprivilegedAccount().prefix, ...dyingWithUs(), command, ...args]
  const [file = command, ...rest] = words
  // A session of its own: Ctrl-C in the terminal is for the program, which stops its database last.
  const child = spawn(file, rest, { detached: true, stdio: ['ignore', log, log], env: ENVIRONMENT })
  child.unref()
  return child
}

/**
 * Whether the process with this number is the server of this data folder (a real path). A number alone proves
 * nothing: after a crash or in a new container it may belong to any program, or to a dead one not yet buried.
 * In doubt the answer is yes, because two servers on one folder would destroy it.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (!existsSync('/proc/self/cmdline')) return true
  const command = attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? ''
  if (!command.split('\0')[0]?.includes('postgres')) return false
  const folder = attempt(() => readlinkSync(`/proc/${pid}/cwd`))
  return folder === undefined || folder === cluster
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function attempt(read: () => string): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

// Not ours, because PGPORT, PGDATA and their kin would change what we start.
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

function succeeds(words: string[]): boolean {
  const [file = '', ...args] = words
  return spawnSync(file, args, { stdio: 'ignore', env: ENVIRONMENT }).status === 0
}
