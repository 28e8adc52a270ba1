import { describe, expect, it } from 'vitest'
import { seriesFor } from './content/cbs.ts'
import { everMeasures, momentMeasures } from './measures.ts'

// Rule IND.SERIES
describe('the national line', () => {
  it('stands beside paid work now and beside no other measure', () => {
    const withLine = [...momentMeasures, ...everMeasures].filter(({ id }) => seriesFor(id) !== undefined)
    expect(withLine.map(({ id }) => id)).toEqual(['paid-work-now'])
  })

  it('rises with the months since the permit and names the source of each point', () => {
    const points = seriesFor('paid-work-now')?.points ?? []
    expect(points.map(({ months, value }) => [months, value])).toEqual([
      [12, 1.4],
      [18, 4],
      [24, 6],
      [30, 11],
      [36, 19],
    ])
    expect(points.every(({ source }) => source.startsWith('CBS'))).toBe(true)
  })
})
