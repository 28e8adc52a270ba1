import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ProgrammeId } from '#domain/programme/programme.ts'
import { Role } from '#kernel/actor.ts'

type Row = { section: string; cells: string[] }

const root = new URL('../', import.meta.url)
const glossary = readFileSync(new URL('docs/glossary.md', root), 'utf8')
const sections = [...glossary.matchAll(/^## ([\w-]+)/gm)].map((match) => match[1])
const rows = rowsOf(glossary)
const codes = rows.map((row) => row.cells[1])

describe('docs/glossary.md', () => {
  test('each row has Dutch, code, meaning and source; GGM may be empty', () => {
    const broken = rows.filter((row) => row.cells.length !== 5 || row.cells.slice(0, 4).includes(''))
    expect(broken).toEqual([])
  })

  test('a Dutch word has one meaning within a subject', () => {
    const words = rows.map((row) => `${row.section}: ${row.cells[0]}`)
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
  })

  test('every subject of the program has its section', () => {
    const subjects = readdirSync(new URL('src/domain/', root))
    expect(subjects.filter((subject) => !sections.includes(subject))).toEqual([])
  })

  test.each([...Role.options, ...ProgrammeId.options])('the name %s in code has a Dutch word', (name) => {
    expect(codes).toContain(name)
  })
})

function rowsOf(text: string): Row[] {
  let section = ''
  const found: Row[] = []
  for (const line of text.split('\n')) {
    section = /^## (\w+)/.exec(line)?.[1] ?? section
    if (/^\| (?!Dutch \|)/.test(line)) found.push({ section, cells: cellsOf(line) })
  }
  return found
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
