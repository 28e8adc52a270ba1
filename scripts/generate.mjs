// Writes the files that are made from others (database schema, its types, the list of settings).
// With --check it writes nothing and fails when one of them is out of date.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildTool, endWith, install, root } from './setup.mjs'

const GENERATOR = 'scripts/generate.ts'

try {
  if (existsSync(join(root, GENERATOR))) {
    const node = await install()
    const tool = await buildTool(node, GENERATOR)
    const { status } = spawnSync(node, [tool, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
    process.exitCode = status ?? 1
  } else {
    console.log(`Nothing is generated: there is no ${GENERATOR}.`)
  }
} catch (error) {
  endWith(error)
}
