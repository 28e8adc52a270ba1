import { describe, expect, test } from 'vitest'
import { workbook } from './spreadsheet.ts'
import { readTableFile, type TableFile } from './table-file.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

async function tableIn(bytes: Uint8Array<ArrayBuffer>): Promise<TableFile> {
  const read = await readTableFile(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const refusalOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readTableFile(bytes)
  return read.ok ? 'read' : read.error
}

describe('a CSV file', () => {
  test('has commas or semicolons, quotes, a byte order mark or none, and any line end', async () => {
    expect(await tableIn(bytesOf('\uFEFFnaam ; plaats\r\n"Jansen; Kees";Ommen\r\n'))).toEqual({
      heading: ['naam', 'plaats'],
      rows: [{ row: 2, cells: ['Jansen; Kees', 'Ommen'] }],
    })
    expect((await tableIn(bytesOf('naam,plaats\nKees,"Ommen,\nnoord"'))).rows).toEqual([
      { row: 2, cells: ['Kees', 'Ommen,\nnoord'] },
    ])
  })

  test('keeps the row numbers of a spreadsheet when rows are empty', async () => {
    expect((await tableIn(bytesOf('naam\n\nKees\n ;\nAn'))).rows.map(({ row }) => row)).toEqual([3, 4, 5])
    expect((await tableIn(bytesOf('a;b\n;\nx;y'))).rows).toEqual([{ row: 3, cells: ['x', 'y'] }])
  })

  test.each([
    ['nothing', '', 'empty'],
    ['an empty first row', '\nnaam', 'empty'],
    ['a NUL', 'naam\nKe\0es', 'not-utf8'],
    ['a quote that nowhere closes', 'naam\n"Kees', 'broken-quotes'],
  ])('%s is refused', async (_, text, refusal) => {
    expect(await refusalOf(bytesOf(text))).toBe(refusal)
  })

  test('other letters than UTF-8 are refused, because a name would be spelt wrong', async () => {
    expect(await refusalOf(Uint8Array.of(0x61, 0x0a, 0x5a, 0xeb))).toBe('not-utf8')
  })
})

describe('an Excel workbook', () => {
  const book = (rows: (string | number | null)[][]) => workbook([{ name: 'x', head: ['naam', 'uren'], rows }])

  test('gives the text of each cell with the rows of the sheet', async () => {
    const bytes = new Uint8Array(
      await book([
        ['Kees', 12.5],
        [null, null],
        ['An', null],
      ]),
    )
    expect(await tableIn(bytes)).toEqual({
      heading: ['naam', 'uren'],
      rows: [
        { row: 2, cells: ['Kees', '12.5'] },
        { row: 4, cells: ['An', ''] },
      ],
    })
  })

  test('that says it unpacks to more than a sheet can be is refused before it is unpacked', async () => {
    const bytes = new Uint8Array(await book([['Kees', 1]]))
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 50_000_000, true)
    }
    expect(await refusalOf(bytes)).toBe('too-large')
  })

  test('that is a zip of something else is refused', async () => {
    expect(await refusalOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('not-a-table')
    expect(await refusalOf(new Uint8Array((await book([['a', 1]])).subarray(0, 900)))).toBe('not-a-table')
  })
})
