// Writes what is made from other files: the database schema, its types and the list of settings.
// With --check it writes nothing and fails when one of them is out of date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { DeadlineAnswer } from '../src/domain/integration/answer.ts'
import { IntegrationFacts } from '../src/domain/integration/facts.ts'
import { configurationPage } from '../src/platform/config.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { createDatabase, migrate } from '../src/platform/migrate.ts'
import { writeDatabaseTypes } from './database-types.ts'
import { schemaText } from './schema-text.ts'

const isCheck = process.argv.includes('--check')
const folder = mkdtempSync(join(tmpdir(), 'trede-generate-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, whenRunning: 'refuse' })
try {
  await createDatabase(server.admin, 'trede')
  const owner = server.connection('trede_owner', 'trede')
  await migrate(owner)
  const client = new pg.Client(owner)
  await client.connect()
  const schema = await schemaText(client)
  await client.end()
  const typesFile = join(folder, 'types.ts')
  await writeDatabaseTypes(owner, typesFile)
  const generated = {
    'db/schema.sql': schema,
    'src/platform/database.types.ts': readFileSync(typesFile, 'utf8'),
    'docs/configuration.md': configurationPage(),
    'docs/schemas/integration-facts.schema.json': schemaOf(
      IntegrationFacts,
      'Facts in: what legal dates rest on',
    ),
    'docs/schemas/deadlines.schema.json': schemaOf(
      z.array(DeadlineAnswer),
      'Dates out: what the law asks by when',
    ),
  }
  const stale = Object.entries(generated).filter(([file, text]) => textOf(file) !== text)
  for (const [file, text] of stale) {
    if (!isCheck) writeFileSync(file, text)
    console.log(isCheck ? `${file} is out of date: run \`node scripts/generate.mjs\`.` : `${file} written.`)
  }
  if (stale.length === 0) console.log(`${Object.keys(generated).length} generated files are up to date.`)
  process.exitCode = isCheck && stale.length > 0 ? 1 : 0
} finally {
  await server.stop('now')
  rmSync(folder, { recursive: true, force: true })
}

function schemaOf(shape: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(shape) }, null, 2)}\n`
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
