// `npm test`: sets everything up and runs all that guards this project, on any machine with Node, npm and apt.
// `npm test -- --only rules,database` runs some of it. The last line is the result.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { none, ofPlaywright, ofRun, ofVitest, oneFailed, onePassed, oneSkipped, sum } from './counts.mjs'
import { chromium, hasServerPostgres } from './machine.mjs'
import { build, endWith, install } from './setup.mjs'
import { freePort, heard, shown, stopAll } from './steps.mjs'

await import('./tether.mjs')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stopAll(signal))

const temporary = mkdtempSync(join(tmpdir(), 'trede-results-'))
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))

const started = Date.now()
const results = []
try {
  const node = await install()
  const { quick, first, databases, browser } = chosen(stepsOn(node))
  await Promise.all([inOrder(quick), inOrder(quick)])
  await inOrder(first)
  // One browser leaves half of two cores idle; the databases fill it.
  await Promise.all([inOrder(databases), inOrder(browser)])
} catch (error) {
  endWith(error)
}
conclude()

function stepsOn(node) {
  const bin = (file) => [node, `node_modules/${file}`]
  const script = (file, ...args) => [node, `scripts/${file}`, ...args]
  const tsc = bin('typescript/bin/tsc')
  const cruise = [
    ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
  ]
  return {
    quick: [
      check('types', [...tsc, '--noEmit']),
      check('lint', [...bin('@biomejs/biome/bin/biome'), 'check', '.']),
      check('rule-types', [...tsc, '--noEmit', '-p', 'tsconfig.rules.json']),
      { name: 'arrows', run: () => arrows([...cruise, 'src']) },
      check('dead-code', [...bin('knip/bin/knip.js'), '--no-progress']),
      check('rule-table', script('check-rules.mjs')),
      check('house', script('check-house.mjs')),
      check('generated', script('generate.mjs', '--check')),
    ],
    first: [
      { name: 'build', run: () => build(node).then(() => onePassed) },
      { name: 'rules', run: () => vitest(node, ['--project', 'rules']) },
    ],
    databases: [
      { name: 'database', run: () => vitest(node, ['--project', 'database']) },
      { name: 'server-database', run: () => databaseOnServer(node) },
    ],
    browser: [{ name: 'journeys', run: () => journeys(node) }],
  }
}

function check(name, command) {
  return { name, run: async () => ((await heard(command)).code === 0 ? onePassed : oneFailed) }
}

/** With a TypeScript that it cannot read, the cruiser finds no module, no fault, and says that all is well. */
async function arrows(command) {
  const { code, text } = await heard(command)
  const modules = Number(/(\d+) modules/.exec(text)?.[1] ?? 0)
  if (modules === 0) console.log('dependency-cruiser read no modules')
  return code === 0 && modules > 0 ? onePassed : oneFailed
}

async function vitest(node, args, env = {}) {
  const report = join(temporary, `vitest-${results.length}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [node, 'node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]
  const code = await shown(command, env)
  return ofRun(ofVitest(report), code)
}

async function databaseOnServer(node) {
  if (!hasServerPostgres()) {
    console.log('Skipped: this machine has no PostgreSQL server 15 or later, and it may not be installed.')
    return oneSkipped
  }
  // What tests our own PostgreSQL or kills our own program has nothing to find on another; the story of the demo goes
  // through commands whose own tests run on both, and every page is asked for as every role on both by the role table.
  const apart = [
    '**/embedded-postgres.db.test.ts',
    '**/*-kill.db.test.ts',
    '**/attack-law-web.db.test.ts',
    'src/cli/demo/**',
  ]
  const args = ['--project', 'database', ...apart.flatMap((files) => ['--exclude', files])]
  return vitest(node, args, { TREDE_TEST_SERVER: 'server' })
}

async function journeys(node) {
  const report = join(temporary, 'journeys.json')
  const command = [node, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  const code = await shown(command, {
    TREDE_CHROMIUM: chromium(node) ?? '',
    TREDE_E2E_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return ofRun(ofPlaywright(report), code)
}

function chosen(steps) {
  const at = process.argv.indexOf('--only')
  if (at < 0) return steps
  const names = (process.argv[at + 1] ?? '').split(',')
  const asked = (list) => list.filter(({ name }) => names.includes(name))
  return Object.fromEntries(Object.entries(steps).map(([kind, list]) => [kind, asked(list)]))
}

/** Takes steps from the list until it is empty, so that two callers share one list. */
async function inOrder(steps) {
  for (let step = steps.shift(); step; step = steps.shift()) {
    const begun = Date.now()
    const counts = await step.run().catch((error) => {
      console.log(error.message)
      return oneFailed
    })
    results.push({ name: step.name, counts })
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    console.log(`${counts.failed > 0 ? 'FAILED ' : 'ok     '}${step.name} (${seconds} s)`)
  }
}

function conclude() {
  const failed = results.filter(({ counts }) => counts.failed > 0)
  const { passed, ...rest } = sum(results.map(({ counts }) => counts).concat(none))
  console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s`)
  if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}`)
  console.log(`${passed} passed, ${rest.failed} failed, ${rest.skipped} skipped`)
  process.exit(rest.failed > 0 || passed === 0 ? 1 : 0)
}
