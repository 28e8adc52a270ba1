// The product as a person starts it, on an empty data folder that is thrown away afterwards.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './files.mjs'

await import('./tether.mjs')

const { DATABASE_URL: _, ...env } = process.env
const data = env.TREDE_E2E_DATA
if (!data) throw new Error('playwright.config.ts names the folder in TREDE_E2E_DATA.')
const server = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'serve'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env, TREDE_DATA: data },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 1)
})
