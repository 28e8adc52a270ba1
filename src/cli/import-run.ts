import { type ImportWish, importRows, type RowOutcome } from '#domain/measurement/import.commands.ts'
import { importFiles } from '#domain/measurement/import-columns.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { type CliEdge, CommandRefused, type ForMunicipality } from './edge.ts'
import { checkFile, type FileRow, rowsOf } from './import-file.ts'
import { type Progress, startProgress } from './import-progress.ts'

// One transaction each: large enough to be fast, small enough that a stop costs seconds of work.
const ROWS_PER_BATCH = 200

type Import = {
  edge: Pick<CliEdge, 'write' | 'report' | 'terminal'>
  transact: ForMunicipality['transact']
  path: string
  wish: ImportWish
}
type Counts = Record<RowOutcome['kind'], number>

/** Imports a file and reports every row once its transaction has ended. Refused when a row was refused. */
export async function runImport(work: Import, isStrict: boolean): Promise<void> {
  const { edge, path } = work
  const progress = startProgress(edge, await checkFile(path))
  const counts: Counts = { taken: 0, 'already-there': 0, refused: 0 }
  const tell = (outcomes: readonly RowOutcome[]) => {
    for (const { kind } of outcomes) counts[kind]++
    progress.clear()
    edge.write(outcomes.map(linesOf).join(''))
  }
  try {
    if (isStrict) tell(await allOrNothing(work, progress))
    else await batchByBatch(work, progress, tell)
  } finally {
    progress.stop()
  }
  const all = counts.taken + counts['already-there'] + counts.refused
  const summary = `${all} rows: ${counts.taken} taken, ${counts['already-there']} already there, ${counts.refused} refused.`
  if (counts.refused > 0) throw new CommandRefused(summary)
  edge.report(`${summary}\n`)
}

async function batchByBatch(
  { transact, path, wish }: Import,
  progress: Progress,
  tell: (outcomes: readonly RowOutcome[]) => void,
): Promise<void> {
  let rows = 0
  for await (const batch of batchesOf(path, wish)) {
    tell(await transact((ctx) => takeBatch(ctx, wish, batch)))
    rows += batch.length
    progress.to(rows, batch.at(-1)?.bytesRead ?? 0)
  }
}

class NothingTaken extends Error {}

/** One transaction for the whole file, undone when a row was refused. */
async function allOrNothing({ transact, path, wish }: Import, progress: Progress): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = []
  try {
    await transact(async (ctx) => {
      for await (const batch of batchesOf(path, wish)) {
        outcomes.push(...(await takeBatch(ctx, wish, batch)))
        progress.to(outcomes.length, batch.at(-1)?.bytesRead ?? 0)
      }
      if (outcomes.some(({ kind }) => kind === 'refused')) throw new NothingTaken()
    })
    return outcomes
  } catch (error) {
    if (!(error instanceof NothingTaken)) throw error
    return outcomes.map((outcome) => (outcome.kind === 'taken' ? { ...outcome, ...UNDONE } : outcome))
  }
}

const reason = 'Niet overgenomen, omdat een andere rij is geweigerd (--strict).'
const UNDONE = { kind: 'refused', problems: [{ column: '', value: '', reason }] } as const

async function* batchesOf(path: string, { kind }: ImportWish): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = []
  for await (const row of rowsOf(path, importFiles[kind].mapping)) {
    batch.push(row)
    if (batch.length < ROWS_PER_BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function takeBatch(ctx: Context, wish: ImportWish, batch: readonly FileRow[]): Promise<RowOutcome[]> {
  const readable = batch.flatMap(({ row, record }) => (record ? [{ row, record }] : []))
  const taken = await importRows(ctx, wish, readable)
  if (!taken.ok) throw new CommandRefused(REFUSALS[taken.error])
  const unreadable = batch.flatMap(({ row, problems }) =>
    problems ? [{ row, kind: 'refused' as const, problems }] : [],
  )
  return [...taken.value, ...unreadable].sort((a, b) => a.row - b.row)
}

const REFUSALS = {
  'not-allowed': 'This may only be done at the command line.',
  'opened-in-the-future': 'The start lies in the future: --started-on DATE.',
  'starts-too-far-ahead': 'The start lies in the future: --started-on DATE.',
  'not-a-provider-here': 'The provider of this programme does not work for the municipality any more.',
  'already-enrolled': 'Someone of this file is in the programme already.',
  'starts-before-earlier-end': 'Someone of this file was in the programme after that start.',
  'no-name': 'The provider of this programme has no name.',
} satisfies Record<RefusalOf<typeof importRows>, string>

/** One line per row, and for a refused row one line per problem. */
export function linesOf({ row, kind, problems }: RowOutcome): string {
  if (problems.length === 0) return `${row}\t${kind}\n`
  return problems
    .map(
      ({ column, value, reason }) => `${[row, kind, ...[column, value, reason].map(escaped)].join('\t')}\n`,
    )
    .join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? '')
