import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const OLDEST_MINUTES = 15
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `work` while no other process holds the same lock file; a lock left by a dead process is taken over. */
export async function whileLocked(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  while (!(await taken(file))) await sleep(200)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

async function taken(file) {
  const own = String(process.pid)
  try {
    writeFileSync(file, own, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!isAbandoned(file)) return false
  // Several waiters may take over at once: the last rename wins, and each looks who that was.
  writeFileSync(`${file}.${own}`, own)
  renameSync(`${file}.${own}`, file)
  await sleep(100)
  return holderOf(file) === own
}

function isAbandoned(file) {
  const holder = holderOf(file)
  if (holder === undefined) return false
  const minutes = (Date.now() - statSync(file).mtimeMs) / 60_000
  return minutes > OLDEST_MINUTES || !isAlive(Number(holder))
}

function holderOf(file) {
  try {
    return readFileSync(file, 'utf8') || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
