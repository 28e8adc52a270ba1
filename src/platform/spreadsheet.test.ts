import { describe, expect, test } from 'vitest'
import { workbookFiles } from '#test/workbook.ts'
import { csvForExcel, csvForPrograms, workbook } from './spreadsheet.ts'

const table = {
  head: ['Naam', 'Aandeel'],
  rows: [
    ['Syrië; "anders"', 46.3],
    ['leeg', null],
  ],
}

describe('a CSV file', () => {
  test('for Excel has a byte order mark, semicolons and decimal commas', () => {
    expect(csvForExcel(table)).toBe('\uFEFFNaam;Aandeel\r\n"Syrië; ""anders""";46,3\r\nleeg;\r\n')
  })
  test('for programs has commas and decimal points', () => {
    expect(csvForPrograms(table)).toBe('Naam,Aandeel\n"Syrië; ""anders""",46.3\nleeg,\n')
  })
  test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1'])('never starts a formula: %j', (text) => {
    for (const write of [csvForExcel, csvForPrograms]) {
      const [, cell = ''] = write({ head: ['x'], rows: [[text]] }).split(/^\uFEFF?x\r?\n/)
      expect(cell.replace(/^"/, '').startsWith(`'${text[0]}`)).toBe(true)
    }
  })
})

test('a workbook stores a text that looks like a formula as text', async () => {
  const bytes = await workbook([{ name: 'Cijfers', head: ['Naam'], rows: [['=HYPERLINK("x")']] }])
  const files = workbookFiles(bytes)
  const everything = [...files.values()].join('')
  expect(everything).toContain('=HYPERLINK(')
  expect(everything).not.toMatch(/<f[ >]/)
})
