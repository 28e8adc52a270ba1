// House rules that no other tool of ours can hold: see CONTRIBUTING.md for the reasons.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, root } from './files.mjs'

const LONGEST_FILE = 300
const GENERATED = ['src/platform/database.types.ts']
const READERS_OF_THE_ENVIRONMENT = ['src/main.ts', 'src/platform/config.ts']
const EMPTY_NAME = /(^|[/.-])(utils?|helpers?|common|services?|types|misc|manager)([/.]|$)/

const checks = [
  [
    `is longer than ${LONGEST_FILE} lines: it holds two things`,
    (_, text) => text.split('\n').length - 1 > LONGEST_FILE,
  ],
  ['has a name that says nothing about the subject', (file) => EMPTY_NAME.test(file)],
  ['is a barrel: import from the file that holds the thing', (file) => /\/index\.tsx?$/.test(file)],
  ['has a default export', (_, text) => /^export default /m.test(text)],
  [
    'reads the environment, which only the program and its configuration do',
    (file, text) =>
      isProgram(file) && !READERS_OF_THE_ENVIRONMENT.includes(file) && text.includes('process.env'),
  ],
  ['switches a check off', (_, text) => /biome-ignore-all|@ts-(ignore|nocheck)/.test(text)],
]

const files = ['src', 'test', 'e2e', 'bench']
  .flatMap(filesBelow)
  .filter((file) => /\.tsx?$/.test(file) && !GENERATED.includes(file))

const complaints = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  return checks.filter(([, fails]) => fails(file, text)).map(([words]) => `${file} ${words}`)
})
for (const complaint of complaints) console.log(complaint)
console.log(`${files.length} files, ${complaints.length} complaints`)
process.exit(complaints.length > 0 || files.length === 0 ? 1 : 0)

function isProgram(file) {
  return file.startsWith('src/') && !/\.test\.tsx?$/.test(file)
}
