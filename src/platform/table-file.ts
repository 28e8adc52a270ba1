import { type CsvError, parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { checkWorkbook } from './workbook-size.ts'

/** One row below the heading; `row` is its number in a spreadsheet, where the heading is row 1. */
export type TableRow = { row: number; cells: readonly string[] }
export type TableFile = { heading: readonly string[]; rows: readonly TableRow[] }

export type TableRefusal = 'empty' | 'not-utf8' | 'not-a-table' | 'broken-quotes' | 'too-large'

/**
 * Reads a CSV file in UTF-8 (commas or semicolons) or the first sheet of an Excel workbook (.xlsx), whichever the
 * bytes say it is. Every cell becomes text; a date of Excel an ISO day, a yes or no of Excel `ja` or `nee`. Empty
 * rows are left out.
 */
export async function readTableFile(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<TableFile, TableRefusal>> {
  if (bytes.length === 0) return refuse('empty')
  const records = isZip(bytes) ? await recordsOfWorkbook(bytes) : recordsOfCsv(bytes)
  if (!records.ok) return records
  const [heading, ...rows] = records.value
  if (heading?.row !== 1) return refuse('empty')
  return ok({ heading: heading.cells.map((cell) => cell.trim()), rows })
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

type Records = Result<TableRow[], TableRefusal>

async function recordsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Records> {
  const checked = checkWorkbook(bytes)
  if (!checked.ok) return checked
  const sheet = await readSheet(new Blob([bytes])).catch(() => undefined)
  return sheet ? ok(filled(sheet.map((cells) => cells.map(textOf)))) : refuse('not-a-table')
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  return String(cell)
}

function recordsOfCsv(bytes: Uint8Array): Records {
  const text = decoded(bytes)
  if (text === undefined) return refuse('not-utf8')
  const [heading = ''] = text.split(/\r?\n/, 1)
  const delimiter = heading.split(';').length > heading.split(',').length ? ';' : ','
  try {
    return ok(
      filled(parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false })),
    )
  } catch (error) {
    return refuse(isQuoteError(error) ? 'broken-quotes' : 'not-a-table')
  }
}

/** A NUL is valid UTF-8 and no text: the file is something else than CSV. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

const isQuoteError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).includes('QUOTE')

const filled = (records: readonly (readonly string[])[]): TableRow[] =>
  records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
