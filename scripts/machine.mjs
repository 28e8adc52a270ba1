// What the tests need from the machine and npm cannot bring: a browser and a PostgreSQL server.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, SetupFailure, say } from './setup.mjs'

const OLDEST_POSTGRES = 15
const PACKAGED_POSTGRES = '/usr/lib/postgresql'
const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf'

/** The path of a Chromium that starts, or undefined for the one that Playwright keeps itself. */
export function chromium(node) {
  const found = startingChromium()
  if (found) return found
  say('Installing Chromium (once) ...')
  if (mayInstall() && aptInstall('chromium')) {
    const installed = startingChromium()
    if (installed) return installed
  }
  const system = process.getuid?.() === 0 ? ['--with-deps'] : []
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  if (runs(node, [cli, 'install', ...system, 'chromium'])) return undefined
  throw new SetupFailure('There is no Chromium and none could be installed: set TREDE_CHROMIUM to its path.')
}

/** Whether this machine has, or now got, PostgreSQL server programs that Trede supports. */
export function hasServerPostgres() {
  if (installedPostgres()) return true
  if (!mayInstall()) return false
  say('Installing a PostgreSQL server for the tests (once) ...')
  return withoutStartingIt(() => aptInstall('postgresql')) && installedPostgres()
}

function startingChromium() {
  const given = process.env.TREDE_CHROMIUM
  const names = given ? [given] : ['chromium', 'chromium-browser', 'google-chrome']
  for (const name of names) {
    const path = name.includes('/') ? name : whereIs(name)
    if (path && runs(path, ['--version'])) return path
    if (given) throw new SetupFailure(`TREDE_CHROMIUM is ${given}, which does not start.`)
  }
  return undefined
}

function whereIs(name) {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

function installedPostgres() {
  const versions = existsSync(PACKAGED_POSTGRES) ? readdirSync(PACKAGED_POSTGRES) : []
  return versions.some(
    (version) =>
      Number(version) >= OLDEST_POSTGRES && existsSync(join(PACKAGED_POSTGRES, version, 'bin', 'initdb')),
  )
}

const mayInstall = () => process.getuid?.() === 0 && whereIs('apt-get') !== undefined

/** Debian makes and starts a database with the package; the tests bring their own, so it is asked not to. */
function withoutStartingIt(work) {
  if (!aptInstall('postgresql-common')) return false
  const before = readFileSync(CLUSTER_SETTINGS, 'utf8')
  writeFileSync(CLUSTER_SETTINGS, `${before}\ncreate_main_cluster = false\n`)
  try {
    return work()
  } finally {
    writeFileSync(CLUSTER_SETTINGS, before)
  }
}

function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A new machine, and most images, have no package lists. Old lists name versions that are gone.
  runs('apt-get', ['update'], env)
  return runs('apt-get', ['install', '-y', '--no-install-recommends', name], env)
}

const runs = (command, args, env = process.env) =>
  spawnSync(command, args, { cwd: root, env, stdio: 'ignore' }).status === 0
