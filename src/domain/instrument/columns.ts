import type { Answers } from './answers.ts'
import type { InstrumentId, Moment } from './instrument.ts'

/** One record of a file with a heading: column name to cell. */
export type CsvRecord = Readonly<Record<string, string | undefined>>

/** Why a cell cannot be taken; `reason` is a Dutch sentence for the person who sent the file. */
export type ColumnProblem = { column: string; value: string; reason: string }

/** What one row says. `programme` is the programme id the row names, null when it names none. */
export type MappedRow = {
  /** The sender's own key of the person; the same key is the same person. */
  reference: string
  programme: string | null
  /** Null where the cell is empty. `originCode` is ISO 3166-1, null also for "another country". */
  background: { sex: string | null; originCode: string | null; ageClass: string | null }
  responses: readonly { instrumentId: InstrumentId; moment: Moment; answers: Answers }[]
}

/** A row is taken whole or not at all: half a row would look like someone who did not answer. */
export type Mapped = { ok: true; value: MappedRow } | { ok: false; problems: readonly ColumnProblem[] }

/** A file of one kind: its columns and how a row is read. Unknown and missing columns are told from the heading. */
export type ColumnMapping = {
  columns: readonly string[]
  mapRow: (record: CsvRecord) => Mapped
}

/** Written value to option id. */
export type Codes = Readonly<Record<string, string>>

/** What is wrong with the heading of a file, both ways. */
export function headingProblems(mapping: ColumnMapping, heading: readonly string[]): ColumnProblem[] {
  const missing = mapping.columns.filter((column) => !heading.includes(column))
  const unknown = heading.filter((column) => !mapping.columns.includes(column))
  return [
    ...missing.map((column) => ({ column, value: '', reason: 'Deze kolom ontbreekt in het bestand.' })),
    ...unknown.map((column) => ({ column, value: '', reason: 'Deze kolom hoort niet in dit bestand.' })),
  ]
}

/** Reads the cells of one row and gathers every problem, so that the sender can repair the row in one go. */
export type RowReader = {
  problems: ColumnProblem[]
  /** The option id of a cell; undefined when it is empty or wrong. Wrong is also noted. */
  option(column: string, codes: Codes): string | undefined
  /** As `option`, for a cell that may not be empty; '' when it is. */
  required(column: string, codes?: Codes): string
  /** Notes a problem that only shows when cells are compared. */
  refuse(column: string, reason: string): void
}

export function rowReader(record: CsvRecord): RowReader {
  const problems: ColumnProblem[] = []
  const cell = (column: string) => (record[column] ?? '').trim()
  const refuse = (column: string, reason: string) => {
    problems.push({ column, value: record[column] ?? '', reason })
  }
  const codeOf = (column: string, codes: Codes) => {
    const value = cell(column)
    return Object.hasOwn(codes, value) ? codes[value] : undefined
  }
  const option = (column: string, codes: Codes) => {
    const value = cell(column)
    if (record[column] === undefined) refuse(column, 'Deze kolom ontbreekt in het bestand.')
    else if (value !== '' && codeOf(column, codes) === undefined) {
      refuse(column, `${unknownValue(value, codes)} Leeg mag ook.`)
    }
    return codeOf(column, codes)
  }
  const required = (column: string, codes?: Codes) => {
    const value = cell(column)
    const taken = codes === undefined ? value : codeOf(column, codes)
    if (value === '') refuse(column, 'Deze cel mag niet leeg zijn.')
    else if (codes !== undefined && taken === undefined) refuse(column, unknownValue(value, codes))
    return taken ?? ''
  }
  return { problems, option, required, refuse }
}

/** Answers without the questions that have none. */
export const answersOf = (pairs: readonly (readonly [string, string | undefined])[]): Answers =>
  Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))

const unknownValue = (value: string, codes: Codes): string =>
  `“${value}” kennen wij hier niet. Wel mogelijk: ${Object.keys(codes).join('; ')}.`
