// Every rule has one id in three places: the code that applies it, the table that explains it, the test that
// proves it. Fails when they disagree.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesBelow, root } from './files.mjs'

const RULE_ID = /^[A-Z]{2}[A-Z0-9]*(\.[A-Z0-9][A-Z0-9-]*)+$/
const LITERAL = /'([A-Z]{2}[A-Z0-9]*(?:\.[A-Z0-9][A-Z0-9-]*)+)'/g

/** The test that runs the cases of a rule document. */
const CASES = 'legal-cases.test.ts'

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file))
const code = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const rows = readdirSync(join(root, 'docs', 'rules'))
  .filter((name) => name.endsWith('.md'))
  .flatMap(rowsOf)

const complaints = [...codeWithoutRow(), ...rowsTwice(), ...rows.flatMap(complaintsAbout)]
for (const complaint of complaints) console.log(complaint)
console.log(`${rows.length} rules, ${complaints.length} complaints`)
process.exit(complaints.length > 0 || rows.length === 0 ? 1 : 0)

function rowsOf(file) {
  const subject = basename(file, '.md')
  const lines = readFileSync(join(root, 'docs', 'rules', file), 'utf8').split('\n')
  const tables = lines.filter((line) => line.startsWith('|')).map(cellsOf)
  // Rows that begin with a number are cases of the rule that they name next; a test of the subject runs them all.
  const inCases = new Set(tables.filter(([number]) => /^\d+$/.test(number)).map(([, id]) => id))
  return tables
    .filter(([id]) => RULE_ID.test(id))
    .map(([id, , , functions = '', test = '']) => {
      return { id, file, subject, functions: named(functions), test, hasCases: inCases.has(id) }
    })
}

function cellsOf(line) {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) =>
      cell.trim().replace(/^`([^`]+)`$/, (whole, inner) => (RULE_ID.test(inner) ? inner : whole)),
    )
}

function named(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1])
}

function codeWithoutRow() {
  const known = new Set(rows.map((row) => row.id))
  return [...code].flatMap(([file, text]) =>
    [...text.matchAll(LITERAL)]
      .filter((match) => !known.has(match[1]))
      .map((match) => `${file} names ${match[1]}, which has no row in docs/rules`),
  )
}

function rowsTwice() {
  const ids = rows.map((row) => row.id)
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) => `${id} has two rows`)
}

function complaintsAbout(row) {
  const where = `docs/rules/${row.file}, ${row.id}:`
  const missing = row.functions
    .filter((name) => !isDeclared(name))
    .map((name) => `${where} no \`${name}\` in src`)
  return [
    ...missing,
    ...(row.functions.length === 0 ? [`${where} names no function`] : []),
    ...aboutTest(row, where),
  ]
}

function isDeclared(name) {
  const declaration = new RegExp(`\\b(function|const|type)\\s+${name.replace(/\W.*$/, '')}\\b`)
  return [...code.values()].some((text) => declaration.test(text))
}

/** The cell names a test file, and in double quotes a test; without one the file says the rule's id. */
function aboutTest({ id, subject, test, hasCases }, where) {
  const files = named(test).filter((name) => /\.test\.tsx?$/.test(name))
  if (files.length === 0) return [`${where} names no test file`]
  const paths = files.map((name) => (name.includes('/') ? name : `src/domain/${subject}/${name}`))
  const absent = paths
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${where} no file ${path}`)
  if (absent.length > 0) return absent
  const texts = paths.map((path) => readFileSync(join(root, path), 'utf8'))
  if (hasCases && files.includes(CASES)) return []
  const words = [...test.matchAll(/"([^"]+)"/g)].map((match) => match[1])
  const wanted = words.length > 0 ? words : [id]
  return wanted
    .filter((word) => !texts.some((text) => text.includes(word)))
    .map((word) => `${where} no test "${word}" in ${files.join(', ')}`)
}
