import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { workbook } from './spreadsheet.ts'
import { checkWorkbook } from './workbook-size.ts'

/** A zip with one packed part, as far as the check reads one. */
function zipOf(text: string): Uint8Array {
  const packed = deflateRawSync(Buffer.from(text))
  const local = Buffer.alloc(30)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(text.length, 24)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(local.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, packed, entry, end]))
}

const verdictOn = (text: string) => {
  const checked = checkWorkbook(zipOf(text))
  return checked.ok ? 'read' : checked.error
}

test('a workbook as people make it is read', async () => {
  const rows = Array.from({ length: 500 }, (_, row) => [`Persoon ${row}`, row])
  const bytes = await workbook([{ name: 'x', head: ['naam', 'uren'], rows }])
  expect(checkWorkbook(new Uint8Array(bytes))).toEqual({ ok: true, value: null })
  expect(verdictOn('<row r="1"><c r="A1"/></row><row r="500"><c r="Z500"/></row>')).toBe('read')
})

test.each([
  ['one cell in the last corner', '<row r="1048576"><c r="XFD1048576"/></row>'],
  ['a far row and a far column', '<row r="20000"/><c r="XFD1"/>'],
  ['an address between single quotes', "<c r='XFD20000'/>"],
  ['an address in other signs', '<c r="&#88;FD20000"/>'],
  ['an address with blanks around the sign', '<c r = "XFD20000"/>'],
  ['millions of empty rows', '<row/>'.repeat(1_000_000)],
])('a small file that names %s is too large', (_, text) => {
  expect(verdictOn(text)).toBe('too-large')
})

test('a part that is larger than the directory says is no table', () => {
  const bytes = zipOf('<row r="1"/>'.repeat(100))
  const entry = bytes.length - 22 - 46
  new DataView(bytes.buffer).setUint32(entry + 24, 10, true)
  expect(checkWorkbook(bytes)).toEqual({ ok: false, error: 'not-a-table' })
})
