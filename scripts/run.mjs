// `npm start` and `npm run trede`: installs and builds what is missing, then runs the program on Node 24.
// `--tool FILE` runs another TypeScript program of ours the same way.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { build, buildTool, endWith, install, root } from './setup.mjs'

// Started by npm, this process belongs to it. Started by hand, it may outlive the shell it was typed in.
if (process.env.npm_lifecycle_event) await import('./tether.mjs')

let program
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => (program ? program.kill(signal) : process.exit(128 + constants.signals[signal])))
}

try {
  const [first, file, ...rest] = process.argv.slice(2)
  const node = await install()
  if (first === '--tool' && file) {
    runOn(node, [await buildTool(node, file), ...rest])
  } else {
    await build(node)
    runOn(node, [join(root, 'dist', 'server', 'main.js'), ...process.argv.slice(2)])
  }
} catch (error) {
  endWith(error)
}

function runOn(node, args) {
  const tether = join(root, 'scripts', 'tether.mjs')
  program = spawn(node, ['--enable-source-maps', '--import', tether, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  })
  program.once('error', endWith)
  program.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}
