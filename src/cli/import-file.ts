import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { type CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import {
  type ColumnMapping,
  type ColumnProblem,
  type CsvRecord,
  headingProblems,
} from '#domain/instrument/columns.ts'
import { CommandRefused } from './edge.ts'

/** One record of the file, or why it is none. `row` is its number in a spreadsheet: the heading is row 1. */
export type FileRow = { row: number; bytesRead: number } & (
  | { record: CsvRecord; problems?: never }
  | { record?: never; problems: readonly ColumnProblem[] }
)

/**
 * Refuses what cannot be text of a CSV file in UTF-8, before a single row is taken.
 * @returns the size in bytes
 */
export async function checkFile(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new CommandRefused(`There is no file ${path}.`)
  if (found.size === 0) throw new CommandRefused(`${path} is empty.`)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  try {
    for await (const bytes of createReadStream(path)) line += linesIn(decoder.decode(bytes, { stream: true }))
    decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw new CommandRefused(
      `${path} is not UTF-8 (after line ${line}): save it as "CSV UTF-8" and try again.`,
    )
  }
  return found.size
}

function linesIn(text: string): number {
  // A NUL is valid UTF-8 and no text; PostgreSQL would refuse it halfway.
  if (text.includes('\0')) throw new TypeError('NUL')
  return text.split('\n').length - 1
}

/**
 * Reads a CSV file record by record, with commas or semicolons, whichever the heading has more of. A problem of the
 * heading is told as row 1 and ends it. A record with too few, too many or broken cells is told and skipped.
 */
export async function* rowsOf(path: string, mapping: ColumnMapping): AsyncGenerator<FileRow> {
  const broken: Broken[] = []
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(path),
    info: true,
    // Found per record: a file that went through several programs may mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    // Checked below: one record of the wrong length must not end the others.
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => void (error && broken.push(brokenRecord(error, broken.length))),
  })
  const source = createReadStream(path).on('error', (error) => parser.destroy(error))
  const records: AsyncIterable<Parsed> = source.pipe(parser)
  let heading: string[] | undefined
  let reported = 0
  for await (const { record, info } of records) {
    for (let next = broken[reported]; next && next.recordsBefore < info.records; next = broken[++reported]) {
      yield next
    }
    const place = { row: info.records + info.empty_lines + reported, bytesRead: info.bytes }
    if (heading === undefined) {
      heading = record
      const problems = [...headingProblems(mapping, record), ...twice(record)]
      if (problems.length > 0) return yield { ...place, problems }
    } else {
      yield { ...place, ...asRecord(heading, record) }
    }
  }
  yield* broken.slice(reported)
}

type Broken = { row: number; bytesRead: number; recordsBefore: number; problems: ColumnProblem[] }
/** Where the parser was; it puts this on its errors too, without saying so in its types. */
const Position = z.object({ records: z.number(), empty_lines: z.number(), bytes: z.number() })
type Parsed = { record: string[]; info: z.infer<typeof Position> }

async function delimiterOf(path: string): Promise<',' | ';'> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const [heading = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/)
    return heading.split(';').length > heading.split(',').length ? ';' : ','
  } finally {
    await file.close()
  }
}

const twice = (heading: readonly string[]): ColumnProblem[] =>
  heading
    .filter((column, place) => heading.indexOf(column) !== place)
    .map((column) => ({ column, value: '', reason: 'Deze kolom staat er twee keer.' }))

function asRecord(heading: readonly string[], cells: readonly string[]) {
  if (cells.length === heading.length) {
    return { record: Object.fromEntries(heading.map((column, place) => [column, cells[place] ?? ''])) }
  }
  const reason = `Deze rij heeft ${cells.length} cellen en de kop heeft er ${heading.length}.`
  return { problems: [{ column: '', value: '', reason }] }
}

function brokenRecord(error: CsvError, brokenBefore: number): Broken {
  const reason =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'Hier begint een aanhalingsteken dat nergens sluit: van hier tot het einde is niets gelezen.'
      : 'De aanhalingstekens in deze rij kloppen niet.'
  const { records, empty_lines: emptyLines, bytes } = Position.parse(error)
  return {
    row: records + emptyLines + brokenBefore + 1,
    bytesRead: bytes,
    recordsBefore: records,
    problems: [{ column: '', value: '', reason }],
  }
}
