import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { fileWithNumber } from '#domain/file/file.queries.ts'
import { answerOf } from '#domain/integration/answer.ts'
import type { Deadline } from '#domain/integration/deadline.ts'
import { sentenceFor } from '#domain/integration/deadline-sentence.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import { deadlinesFor } from '#domain/integration/deadlines.ts'
import { IntegrationFacts } from '#domain/integration/facts.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { normsOf } from '#domain/organisation/setting.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { recordInBothLogs } from '#platform/processing-log.ts'
import {
  asDay,
  type CliEdge,
  CommandRefused,
  forMunicipality,
  MUNICIPALITY_OPTION,
  WrongUse,
} from './edge.ts'

type Options = {
  file?: string
  facts?: string
  asOf?: LocalDate
  format: 'json' | 'text'
  municipality?: string
}

/** `deadlines`: every legal date of one person, from a file in the database or from facts without one. */
export function addDeadlinesCommand(program: Command, edge: CliEdge): void {
  program
    .command('deadlines')
    .description('every legal date of one person, with the rule and the facts behind it')
    .option('--file <number>', 'the number of a file, as 2026-0417')
    .option(
      '--facts <path>',
      'a JSON file with facts (docs/schemas/integration-facts.schema.json), or - to read it from standard input; needs no database',
    )
    .option('--as-of <date>', 'the day on which to look (default: today)', asDay)
    .addOption(new Option('--format <format>', 'how it is written').choices(['json', 'text']).default('text'))
    .option(...MUNICIPALITY_OPTION)
    .addHelpText('after', HELP)
    .action((options: Options) => writeDeadlines(edge, options))
}

const HELP = `
Examples:
  npm run --silent trede -- deadlines --file 2026-0417 --as-of 2026-12-31
  npm run --silent trede -- deadlines --facts facts.json --as-of 2026-12-31 --format json`

async function writeDeadlines(edge: CliEdge, options: Options): Promise<void> {
  const { file, facts, asOf = edge.today(), format } = options
  if ((file === undefined) === (facts === undefined)) {
    throw new WrongUse('Give either --file with the number of a file, or --facts with a JSON file.')
  }
  const { known, norms } =
    facts === undefined
      ? await factsOfNumber(edge, String(file), options.municipality)
      : { known: readFacts(facts), norms: [] }
  const deadlines = deadlinesFor(known, asOf, norms)
  edge.write(
    format === 'json' ? `${JSON.stringify(deadlines.map(answerOf), null, 2)}\n` : asText(deadlines, asOf),
  )
}

// The holidays of that year are not known yet: calendar.md, art. 3 par. 3 Atw.
const PROVISIONAL = '  the last day may still move: no royal decree on public holidays covers that year yet\n'

const asText = (deadlines: readonly Deadline[], today: LocalDate): string =>
  deadlines
    .map((deadline) => {
      const reasons = deadline.because.map(({ fact, value }) => `${fact} ${value}`).join(', ')
      const days = `${deadline.from ?? '-'} t/m ${deadline.to ?? '-'}`
      return `${obligationTitle(deadline.obligation)}: ${sentenceFor(deadline, today)}
  ${deadline.status}, ${days}, ${deadline.rule} (${deadline.article})${reasons && `: ${reasons}`}
${deadline.isProvisional ? PROVISIONAL : ''}`
    })
    .join('')

function factsOfNumber(edge: CliEdge, number: string, municipality: string | undefined) {
  return forMunicipality(edge, municipality, ({ transact }) =>
    transact(async (ctx) => {
      const file = await fileWithNumber(ctx, number)
      if (!file) throw new CommandRefused(`There is no file ${number} here.`)
      const { municipalityId, fileId, personId } = file
      const object = { type: 'file', id: fileId }
      const entry = { municipalityId, action: 'file.read', object, detail: { view: 'deadlines' } }
      await recordInBothLogs(ctx, entry, { municipalityId, personId, activity: 'guidance' })
      return { known: await integrationFactsOf(ctx, file), norms: await normsOf(ctx, municipalityId) }
    }),
  )
}

function readFacts(path: string): IntegrationFacts {
  const parsed = IntegrationFacts.safeParse(parseJson(path))
  if (parsed.success) return parsed.data
  throw new CommandRefused(parsed.error.issues.flatMap(inWords).join('\n'))
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read.'
    throw new CommandRefused(`${path === '-' ? 'Standard input' : path} ${reason}`)
  }
}

/** Where it is wrong, and what is wrong there. */
function inWords(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.reduce<string>(
    (sum, part) => (typeof part === 'number' ? `${sum}[${part}]` : `${sum}${sum && '.'}${String(part)}`),
    '',
  )
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${path}${path && '.'}${key}: this is not a fact that we know.`)
  }
  return [`${path || 'the facts'}: ${issue.message}.`]
}
