// `npm run dev`: builds again at every change and starts the program again after it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, endWith, install, root } from './setup.mjs'

await import('./tether.mjs')

try {
  const node = await install()
  await build(node)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const tether = ['--import', join(root, 'scripts', 'tether.mjs')]
  const children = [
    [...tether, vite, 'build', '--watch', '--logLevel', 'warn'],
    [...tether, vite, 'build', '--ssr', 'src/main.ts', '--watch', '--logLevel', 'warn'],
    [...tether, '--enable-source-maps', '--watch', 'dist/server/main.js', 'serve'],
  ].map((args) => spawn(node, args, { cwd: root, stdio: 'inherit' }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal)
    })
  }
} catch (error) {
  endWith(error)
}
