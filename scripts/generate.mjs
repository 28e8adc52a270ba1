// Writes the files that are made from others (database schema, its types, the list of settings).
// With --check it writes nothing and fails when one of them is out of date.
import { spawnSync } from 'node:child_process'
import { buildTool, endWith, install, root } from './setup.mjs'

try {
  const node = await install()
  const tool = await buildTool(node, 'scripts/generate.ts')
  const { status } = spawnSync(node, [tool, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
} catch (error) {
  endWith(error)
}
