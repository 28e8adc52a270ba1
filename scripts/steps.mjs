import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { root } from './setup.mjs'

const running = new Set()

/** Runs a check and prints what it said in one piece when it failed, because another may run beside it. */
export async function heard(command) {
  const { code, text } = await gathered(command, {})
  if (code !== 0) process.stdout.write(`${text}\n`)
  return { code, text }
}

/**
 * Runs a step that prints as it goes, unless another does so already: then what it said comes in one piece at its end.
 * Gives its exit code.
 */
export async function shown(command, env = {}) {
  if (running.size === 0) return endOf(start(command, 'inherit', env))
  const { code, text } = await gathered(command, env)
  process.stdout.write(`${text}\n`)
  return code
}

async function gathered(command, env) {
  const child = start(command, ['ignore', 'pipe', 'pipe'], env)
  const chunks = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  const code = await endOf(child)
  return { code, text: Buffer.concat(chunks).toString('utf8') }
}

/** Ends the steps that run now, and then this program. */
export async function stopAll(signal) {
  for (const child of running) child.kill(signal)
  const leave = () => process.exit(128 + constants.signals[signal])
  setTimeout(leave, 10_000)
  await Promise.all([...running].map(endOf))
  leave()
}

export async function freePort() {
  const probe = createServer()
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function start([command, ...args], stdio, env) {
  // Tests bring their own database and never touch the one that this machine works with.
  const { DATABASE_URL: _, TREDE_DATA: __, ...machine } = process.env
  const path = `${dirname(command)}${delimiter}${machine.PATH}`
  const child = spawn(command, args, { cwd: root, stdio, env: { ...machine, PATH: path, ...env } })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

const endOf = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
