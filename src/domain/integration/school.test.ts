import { describe, expect, test } from 'vitest'
import { readSchoolRow } from './school.ts'
import { headingProblemsOf, SCHOOL_COLUMNS } from './school-columns.ts'

const row = {
  dossiernummer: '2026-0001',
  van: '1-9-2026',
  tot_en_met: '2026-09-30',
  lesuren: '40',
  aanwezig: '35,5',
  gemist: '',
  niveau_lezen: 'a2',
  niveau_luisteren: '',
  niveau_schrijven: 'A0',
  niveau_spreken: 'B1',
  opmerking: 'Komt op tijd.',
}

const problemsOf = (record: Partial<typeof row>) => {
  const read = readSchoolRow({ ...row, ...record })
  return read.ok ? [] : read.problems.map(({ column, value }) => `${column} ${value}`)
}

test('a row says about one person what happened in one period', () => {
  expect(readSchoolRow(row)).toEqual({
    ok: true,
    value: {
      fileNumber: '2026-0001',
      report: {
        kind: 'lessons',
        from: '2026-09-01',
        on: '2026-09-30',
        hours: 40,
        attended: 35.5,
        missed: 0,
        levels: { LE: 'A2', SC: 'A0', SP: 'B1' },
        remark: 'Komt op tijd.',
      },
    },
  })
})

test('every cell that cannot be right is told at once, with its column and what stood there', () => {
  expect(
    problemsOf({ van: '31-9-2026', lesuren: 'veel', niveau_spreken: 'D1', opmerking: 'a'.repeat(2001) })
      .length,
  ).toBe(4)
  expect(problemsOf({ van: '31-9-2026', lesuren: 'veel' })).toEqual(['van 31-9-2026', 'lesuren veel'])
  expect(problemsOf({ dossiernummer: ' ' })).toHaveLength(1)
  expect(problemsOf({ lesuren: '0' })).toEqual(['lesuren 0'])
  expect(problemsOf({ opmerking: 'a'.repeat(2000) })).toEqual([])
})

describe('INT.SCHOOL.COLUMNS: the heading', () => {
  test('is right in any order', () => {
    expect(headingProblemsOf([...SCHOOL_COLUMNS].reverse())).toEqual([])
  })

  test('with an unknown, a missing and a double column is refused with a sentence for each', () => {
    const heading = [...SCHOOL_COLUMNS.filter((column) => column !== 'gemist'), 'bsn', 'van']
    expect(headingProblemsOf(heading).map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      'gemist: Deze kolom ontbreekt in het bestand.',
      'bsn: Deze kolom kennen wij niet. Haal haar weg.',
      'van: Deze kolom staat er twee keer.',
    ])
  })
})
