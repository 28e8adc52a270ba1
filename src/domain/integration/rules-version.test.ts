import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { RULES_VERSION } from './rules-version.ts'

const SOURCE = fileURLToPath(new URL('../..', import.meta.url))
// Of types no day depends.
const OWN_IMPORT = /^(?:import|export) (?!type )[^']*'((?:\.{1,2}|#domain|#kernel)\/[^']+)'/gm
/** What makes facts of records, and rows of facts. */
const MADE_BY = ['assemble.ts', 'deadline-index.ts']

/** A file of rules with every file of ours that it leans on. */
function withWhatItUses(path: string, seen: Set<string>): void {
  if (seen.has(path)) return
  seen.add(path)
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(OWN_IMPORT)) {
    withWhatItUses(name.startsWith('#') ? join(SOURCE, name.slice(1)) : join(dirname(path), name), seen)
  }
}

/** The text without what only readers see, so that a better comment makes no index anew. */
const meaningOf = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')

// A forgotten new version would leave dates of the old rules in every list.
test('the version of the rules changes with their text', () => {
  const seen = new Set<string>()
  for (const name of MADE_BY) withWhatItUses(join(SOURCE, 'domain/integration', name), seen)
  // The version cannot depend on itself.
  const files = [...seen].filter((path) => !path.endsWith('/rules-version.ts')).sort()
  const names = files.map((path) => relative(SOURCE, path))
  expect(names).toContain('domain/integration/content/law-values.ts')
  expect(names).toContain('domain/integration/plan-window.ts')
  expect(names).toContain('domain/calendar/easter.ts')
  const hash = createHash('sha256')
  for (const [at, path] of files.entries()) hash.update(`${names[at]}\n${meaningOf(path)}\n`)
  expect(RULES_VERSION, 'write this hash in rules-version.ts').toBe(hash.digest('hex').slice(0, 16))
})
