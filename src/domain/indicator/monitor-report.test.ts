import { describe, expect, test } from 'vitest'
import { publishedResponses } from '#test/published.ts'
import { monitorReport, sharesOf } from './monitor-report.ts'

const dalfsen = publishedResponses('dalfsen17.csv')

const shareOf = (audience: 'internal' | 'public', row: string, category: string) => {
  const { tables } = monitorReport(dalfsen, audience)
  const figure = tables.find((one) => one.row === row && one.category === category)
  return figure && sharesOf(tables).get(figure)
}

// Rule IND.SHARE
describe('the share of a category', () => {
  test('is over everyone who answered the row, so 8 of the 12 answers about cooperating', () => {
    expect(shareOf('internal', 'cooperated', 'yes')).toEqual({ percentage: 66.7, answered: 12 })
  })

  test('does not exist when nobody answered the row', () => {
    const { tables } = monitorReport([], 'public')
    expect([...sharesOf(tables).values()].every((share) => share?.percentage === null)).toBe(true)
  })

  test('is withheld in public beside a masked count, with the total of the row', () => {
    expect(shareOf('public', 'cooperated', 'yes')).toBeNull()
  })

  test('is printed in public only where every count of the row is printed', () => {
    const { tables } = monitorReport(dalfsen, 'public')
    for (const [{ row }, share] of sharesOf(tables)) {
      const isWhole = tables.filter((figure) => figure.row === row).every(({ count }) => count !== null)
      if (share !== null) expect(isWhole, row).toBe(true)
    }
  })
})
