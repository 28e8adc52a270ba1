import { describe, expect, it } from 'vitest'
import { dalfsen17Columns } from '#domain/instrument/content/dalfsen17-columns.ts'
import { published } from '#test/published.ts'
import type { ResponseRow } from './measures.ts'
import { monitorTables, monitorTitle } from './monitor.ts'

const dalfsenResponses = (): ResponseRow[] =>
  published('dalfsen17.csv').flatMap((record) => {
    const mapped = dalfsen17Columns.mapRow(record)
    if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems))
    return mapped.value.responses.map(({ moment, answers }) => ({
      personId: mapped.value.reference,
      moment,
      answers,
    }))
  })

describe('the published monitor of Dalfsen', () => {
  it('follows seventeen people', () => {
    expect(monitorTables(dalfsenResponses()).n).toBe(17)
  })

  it('has exactly the printed counts, in the printed order', () => {
    const printed = published('dalfsen17-figures.csv').map((figure) => ({
      ...figure,
      count: Number(figure.count),
    }))
    expect(printed).toHaveLength(83)
    expect(monitorTables(dalfsenResponses()).tables).toEqual(printed)
  })

  it('is worded in Dutch, as on the forms', () => {
    expect(monitorTitle('goals', 'language', 'partly')).toEqual({
      row: 'Beter Nederlands leren',
      category: 'Gedeeltelijk gehaald',
    })
    expect(monitorTitle('background', 'origin', 'Syria').category).toBe('Syrië')
    const { tables } = monitorTables(dalfsenResponses())
    expect(
      tables.filter(({ table, row, category }) => monitorTitle(table, row, category).row === row),
    ).toEqual([])
  })
})

describe('the monitor', () => {
  const countsOf = (rows: ResponseRow[], row: string) =>
    monitorTables(rows)
      .tables.filter((one) => one.row === row)
      .map(({ category, count }) => [category, count])

  it('prints rows of zeros over nobody', () => {
    expect(monitorTables([]).n).toBe(0)
    expect(countsOf([], 'language')).toEqual([
      ['fully', 0],
      ['partly', 0],
      ['not', 0],
      ['no-goal', 0],
    ])
  })

  // Rule IND.NO-ANSWER
  it('counts someone without an answer in no category', () => {
    const rows: ResponseRow[] = [{ personId: 'a', moment: 'exit', answers: { motivation: 'yes' } }]
    expect(countsOf(rows, 'motivation')).toEqual([
      ['yes', 1],
      ['partly', 0],
      ['no', 0],
    ])
    expect(countsOf(rows, 'self-confidence').map(([, count]) => count)).toEqual([0, 0, 0])
  })

  it('adds a country or a way out that the report did not have, so that nobody drops out of the table', () => {
    const rows: ResponseRow[] = [
      { personId: 'a', moment: 'start', answers: { origin: 'Yemen' } },
      { personId: 'a', moment: 'exit', answers: { outflow: 'moved-away' } },
    ]
    expect(countsOf(rows, 'origin').at(-1)).toEqual(['Yemen', 1])
    expect(countsOf(rows, 'outflow').at(-1)).toEqual(['moved-away', 1])
  })

  it('counts one person once when the form was handed in again', () => {
    const rows: ResponseRow[] = [
      { personId: 'a', moment: 'exit', answers: { outflow: 'still-in-programme' } },
      { personId: 'a', moment: 'exit', answers: { outflow: 'paid-work' } },
    ]
    expect(monitorTables(rows).n).toBe(1)
    expect(countsOf(rows, 'outflow')).toEqual([
      ['paid-work', 1],
      ['learning-and-working', 0],
      ['still-in-programme', 0],
    ])
  })
})
