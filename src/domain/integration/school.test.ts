import { describe, expect, test } from 'vitest'
import { missedOf, readSchoolRow } from './school.ts'
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
        missed: 4.5,
        levels: { LE: 'A2', SC: 'A0', SP: 'B1' },
        remark: 'Komt op tijd.',
      },
    },
  })
})

describe('INT.LESSONS.MISSED: hours that were missed', () => {
  test.each([
    ['left empty: the lessons less the hours present', '400', '', 20],
    ['nothing was missed', '420', '', 0],
    ['half an hour', '419,5', '', 0.5],
    // The report is refused for what it says, not changed.
    ['more present than lessons: never below nothing', '421', '', 0],
    ['typed: the rest was cancelled', '400', '5', 5],
    ['typed 0: all the rest was cancelled', '400', '0', 0],
    ['nobody came', '0', '', 420],
  ])('%s', (_, aanwezig, gemist, missed) => {
    expect(readSchoolRow({ ...row, lesuren: '420', aanwezig, gemist })).toMatchObject({
      value: { report: { missed } },
    })
  })

  test('no rest of a reckoning in hundredths', () =>
    expect(missedOf({ hours: 0.3, attended: 0.1 })).toBe(0.2))

  test('hours present cannot be left empty, and missed hours are hours', () => {
    expect(problemsOf({ aanwezig: '' })).toEqual(['aanwezig '])
    expect(problemsOf({ aanwezig: '0' })).toEqual([])
    expect(problemsOf({ gemist: '-' })).toEqual(['gemist -'])
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
