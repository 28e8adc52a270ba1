// The product as a person starts it, on an empty data folder that is thrown away afterwards.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './files.mjs'

await import('./tether.mjs')

const data = mkdtempSync(join(tmpdir(), 'trede-journeys-'))
const { DATABASE_URL: _, ...env } = process.env
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
