// Everything between a fresh clone and a program that can run: Node 24, the dependencies, the build.
// Runs on any Node from 18 and uses only what Node brings, because nothing else is installed yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { filesBelow, root } from './files.mjs'
import { whileLocked } from './lock.mjs'

export { root }

const NODE_MAJOR = 24
const modules = join(root, 'node_modules')
const installStamp = join(modules, '.installed')
const buildStamp = join(root, 'dist', '.built')
const lockFile = join(root, 'dist', '.lock')

/** A sentence for the person at the terminal; `endWith` prints it without a stack. */
export class SetupFailure extends Error {}

/** Progress goes to standard error, so that a command's own output stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`)

export function endWith(error) {
  say(error instanceof SetupFailure ? error.message : String(error?.stack ?? error))
  process.exit(1)
}

/** Installs the dependencies of package-lock.json when they are not there yet. Returns the path of Node 24. */
export async function install() {
  if (!isInstalled()) await whileLocked(lockFile, installUnlessDone)
  return findNode()
}

/** Builds dist/client and dist/server when a source changed. */
export async function build(node) {
  if (!isBuilt()) await whileLocked(lockFile, () => buildUnlessDone(node))
}

/** Builds one TypeScript program of ours outside src/ (a benchmark, a generator) and returns the path to run. */
export async function buildTool(node, file) {
  const name = file.replace(/\.tsx?$/, '').replaceAll('/', '-')
  const folder = join(root, 'dist', 'tools', name)
  const program = join(root, 'scripts', 'build-tool.mjs')
  await whileLocked(lockFile, () => quietly(node, [program, file, folder], `Building ${file} failed.`))
  return join(folder, 'tool.js')
}

/** Runs a program and keeps its words to itself, unless it fails: then they are shown before the sentence. */
export async function quietly(command, args, sentence, env = process.env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => child.kill('SIGTERM')
  process.once('exit', stop)
  const heard = []
  child.stdout.on('data', (chunk) => heard.push(chunk))
  child.stderr.on('data', (chunk) => heard.push(chunk))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', resolve)
  })
  process.removeListener('exit', stop)
  if (code === 0) return
  process.stderr.write(Buffer.concat(heard))
  throw new SetupFailure(sentence)
}

/** The environment without this project's own programs on PATH: npm must not run on what it is replacing. */
export function environmentOfTheMachine() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  return { ...process.env, PATH: path.join(delimiter) }
}

const platform = `${process.platform}-${process.arch}`
const fingerprint = () => `${hashOf(['package-lock.json'])} ${platform}`
const isInstalled = () => isStamped() || isInstalledByHand()
const isStamped = () => existsSync(installStamp) && readFileSync(installStamp, 'utf8') === fingerprint()
const isBuilt = () => existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === hashOf(sources())

/** After an `npm install` of a developer, npm's own list of what is there says the same as the lock file. */
function isInstalledByHand() {
  const list = join(modules, '.package-lock.json')
  const isOfAnotherMachine =
    existsSync(installStamp) && !readFileSync(installStamp, 'utf8').endsWith(platform)
  if (isOfAnotherMachine || !existsSync(list)) return false
  const present = packagesOf(list)
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')))
  const isThere = ([path, { version, optional, devOptional }]) =>
    path === '' || optional || devOptional || present[path]?.version === version
  return wanted.every(isThere)
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

async function installUnlessDone() {
  if (isInstalled()) return
  say('Installing dependencies (once, about 15 seconds) ...')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  await quietly('npm', args, 'Installing the dependencies failed: see above.', environmentOfTheMachine())
  writeFileSync(installStamp, fingerprint())
}

async function buildUnlessDone(node) {
  const sourcesHash = hashOf(sources())
  if (isBuilt()) return
  say('Building ...')
  rmSync(buildStamp, { force: true })
  const vite = join(modules, 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  await quietly(node, [vite, 'build'], 'Building the pages failed: see above.', env)
  await quietly(node, [vite, 'build', '--ssr', 'src/main.ts'], 'Building the program failed: see above.', env)
  mkdirSync(dirname(buildStamp), { recursive: true })
  writeFileSync(buildStamp, sourcesHash)
}

function findNode() {
  const own = join(modules, `node-${platform}`, 'bin', 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath
  throw new SetupFailure(
    `Trede needs Node ${NODE_MAJOR}, which npm has no package of for ${platform}: install Node ${NODE_MAJOR} and try again (this is ${process.version}).`,
  )
}

/** Content, not time: a checkout touches every file and changes none. */
function sources() {
  const single = ['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
  const files = [...filesBelow('src'), ...filesBelow('db'), ...single]
  return files.filter((file) => existsSync(join(root, file)) && !/\.test\.tsx?$/.test(file)).sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}
