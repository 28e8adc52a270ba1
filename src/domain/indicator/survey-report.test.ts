import { expect, test } from 'vitest'
import { published, publishedResponses } from '#test/published.ts'
import { monitorReport } from './monitor-report.ts'
import { surveyReport } from './survey-report.ts'

const vip = publishedResponses('vip.csv')
const dalfsen = publishedResponses('dalfsen17.csv')

test.each(published('vip-figures.csv'))(
  'the internal report prints $published for $measure $moment $subgroup',
  (figure) => {
    const found = surveyReport(vip, 'internal').find(
      ({ measure, moment, subgroup }) =>
        measure === figure.measure && moment === figure.moment && subgroup === figure.subgroup,
    )
    expect(found).toMatchObject({ k: Number(figure.k), n: Number(figure.n), shown: figure.published })
  },
)

test('the public survey report shows no count of one to four people, and no percentage of one', () => {
  const internal = surveyReport(vip, 'internal')
  const small = surveyReport(vip, 'public').filter((_, index) => isSmall(internal[index]?.k))
  expect(small.length).toBeGreaterThan(0)
  for (const figure of small) expect(figure).toMatchObject({ k: null, percentage: null })
})

test('the public survey report keeps the number of people at each moment', () => {
  const all = surveyReport(vip, 'public').filter(
    ({ measure, subgroup }) => measure === 'responses' && subgroup === 'all',
  )
  expect(all.filter(({ n }) => n === null)).toEqual([])
})

test('the public monitor marks one to four people as <5 and shows zero', () => {
  const { n, tables } = monitorReport(dalfsen, 'public')
  expect(n).toBe(17)
  const internal = monitorReport(dalfsen, 'internal').tables
  for (const [index, figure] of tables.entries()) {
    const count = internal[index]?.count
    if (isSmall(count)) expect(figure).toMatchObject({ count: null })
  }
  expect(tables.some(({ shown }) => shown === '<5')).toBe(true)
})

const isSmall = (count: number | null | undefined): boolean => (count ?? 0) >= 1 && (count ?? 0) <= 4
