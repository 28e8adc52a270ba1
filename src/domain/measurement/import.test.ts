import { describe, expect, it, test } from 'vitest'
import type { Mapped } from '#domain/instrument/columns.ts'
import { MunicipalityId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { published } from '#test/published.ts'
import { answeredOn, judge, keyOf, mayImport, readRow } from './import.ts'
import { type ImportKind, importFiles } from './import-columns.ts'

const day = (iso: string) => LocalDate.parse(iso)
const files = [
  ['monitor', 'dalfsen17.csv'],
  ['survey', 'vip.csv'],
] as const satisfies [ImportKind, string][]

// A row that is refused for lack of a cell has no answers either.
const responsesOf = (row: Mapped) => (row.ok ? row.value.responses : [])

describe.each(files)('the columns of the %s', (kind, file) => {
  const { columnOf, mapping, ...named } = importFiles[kind]

  it('are columns of the file', () => {
    const names = [...Object.values(columnOf), ...Object.values(named).filter((name) => name !== null)]
    expect(names.filter((name) => !mapping.columns.includes(name))).toEqual([])
  })

  it('are where each answer came from: without the cell there is no answer', () => {
    const answered = published(file).flatMap((record) =>
      responsesOf(mapping.mapRow(record)).flatMap(({ answers }, place) =>
        Object.keys(answers).map((question) => ({ record, place, question })),
      ),
    )
    const kept = answered.filter(({ record, place, question }) => {
      const emptied = mapping.mapRow({ ...record, [columnOf[question] ?? '']: '' })
      return responsesOf(emptied)[place]?.answers[question] !== undefined
    })
    expect(answered.length).toBeGreaterThan(500)
    expect(kept).toEqual([])
  })
})

test.each([
  ['start', '2018-01-01'],
  ['M1', '2018-01-01'],
  ['M2', '2018-07-01'],
  ['M3', '2019-07-01'],
  ['exit', '2019-07-01'],
] as const)('who started on 1 January 2018 answered %s on %s', (moment, expected) => {
  expect(answeredOn(moment, day('2018-01-01'), {})).toBe(expected)
})

test('a day that was given goes before a day that is counted', () => {
  expect(answeredOn('M2', day('2018-01-01'), { M2: day('2018-05-04') })).toBe('2018-05-04')
})

test('only the program itself imports, and only for the municipality it acts for', () => {
  const dalfsen = MunicipalityId.parse('0197a000-0000-7000-8000-000000000001')
  const ommen = MunicipalityId.parse('0197a000-0000-7000-8000-000000000002')
  const system = { kind: 'system', origin: 'cli', municipalities: [dalfsen] } as const
  expect([mayImport(system, dalfsen), mayImport(system, ommen)]).toEqual([true, false])
})

test('a code of more than 80 characters is refused', () => {
  const record = { ...published('vip.csv')[0], respondent: 'V'.repeat(81) }
  expect(readRow('survey', 'vip', record)).toMatchObject({
    ok: false,
    problems: [{ column: 'respondent', reason: 'Een code heeft hier hoogstens 80 tekens.' }],
  })
})

describe('a row is held against what this person answered before', () => {
  const record = published('vip.csv')[0] ?? {}
  const read = readRow('survey', 'vip', record)
  const responses = read.ok ? read.value.responses : []
  const [first] = responses
  const answers = first?.answers ?? {}
  const key = first ? keyOf(first) : ''
  const row = { kind: 'survey', record, responses } as const
  const days = { startedOn: day('2017-09-01'), today: day('2026-11-20'), answeredOn: {} }

  it('is taken when there is nothing yet', () => {
    expect(judge(row, new Map(), days)).toEqual({ kind: 'taken', fresh: responses })
  })

  it('is there already when the answers are the same', () => {
    expect(judge(row, new Map([[key, { ...answers }]]), days)).toEqual({ kind: 'already-there' })
  })

  it.each([
    ['another answer', { ...answers, health: 'bad' }],
    ['no answer', Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'health'))],
  ])('is refused at the column when there was %s', (_, before) => {
    expect(judge(row, new Map([[key, before]]), days)).toMatchObject({
      kind: 'refused',
      problems: [{ column: 'gezondheid', value: '4' }],
    })
  })

  it.each([
    ['the day before the start', '2017-08-31', 'refused'],
    ['the start itself', '2017-09-01', 'taken'],
    ['today', '2026-11-20', 'taken'],
    ['tomorrow', '2026-11-21', 'refused'],
  ])('on %s (%s) it is %s', (_, iso, kind) => {
    expect(judge(row, new Map(), { ...days, answeredOn: { M1: day(iso) } }).kind).toBe(kind)
  })
})
