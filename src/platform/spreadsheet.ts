import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

type Cell = string | number | null
type Table = { head: readonly string[]; rows: readonly (readonly Cell[])[] }

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * For a double click in a Dutch Excel: UTF-8 with byte order mark, semicolons, decimal commas. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front, so that opening a file never runs anything.
 */
export const csvForExcel = ({ head, rows }: Table): string =>
  BYTE_ORDER_MARK +
  stringify(
    [head, ...rows].map((row) => [...row]),
    {
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  )

/** For programs: UTF-8 without mark, commas, decimal points; formulas are defused here too. */
export const csvForPrograms = ({ head, rows }: Table): string =>
  stringify(
    [head, ...rows].map((row) => [...row]),
    { escape_formulas: true },
  )

const WIDEST = 60

/** An Excel workbook with one sheet per table; texts are stored as text, never as a formula. */
export function workbook(sheets: readonly (Table & { name: string })[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: head.map((title, at) => ({ width: widthOf([title, ...rows.map((row) => row[at] ?? '')]) })),
      data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(cellsOf)],
    })),
  ).toBuffer()
}

const cellsOf = (row: readonly Cell[]): SheetData[number] =>
  row.map((value) => {
    if (value === null) return null
    return typeof value === 'number' ? { type: Number, value } : { type: String, value, wrap: true }
  })

const widthOf = (cells: readonly (string | number)[]): number =>
  Math.min(WIDEST, Math.max(...cells.map((cell) => String(cell).length)) + 2)
