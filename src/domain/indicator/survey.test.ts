import { describe, expect, it } from 'vitest'
import { vipColumns } from '#domain/instrument/content/vip-columns.ts'
import { published } from '#test/published.ts'
import { everOf, percentage, type ResponseRow } from './measures.ts'
import { surveyCells } from './survey.ts'

const vipResponses = (): ResponseRow[] =>
  published('vip.csv').flatMap((record) => {
    const mapped = vipColumns.mapRow(record)
    if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems))
    return mapped.value.responses.map(({ moment, answers }) => ({
      personId: mapped.value.reference,
      moment,
      answers,
    }))
  })

const aResponse = (personId: string, moment: ResponseRow['moment'], answers: ResponseRow['answers']) => ({
  personId,
  moment,
  answers,
})

const cellOf = (rows: ResponseRow[], measure: string, moment: string, subgroup = 'all') =>
  surveyCells(rows).find(
    (cell) => cell.measure === measure && cell.moment === moment && cell.subgroup === subgroup,
  )

// Rule IND.NOW and all others together
describe('the published figures of VIP', () => {
  const cells = new Map(
    surveyCells(vipResponses()).map((cell) => [`${cell.measure} ${cell.moment} ${cell.subgroup}`, cell]),
  )
  const figures = published('vip-figures.csv')

  it('are all 55 tested', () => {
    expect(figures).toHaveLength(55)
  })

  it.each(figures)('$measure $moment $subgroup is $k of $n', ({ measure, moment, subgroup, ...figure }) => {
    const cell = cells.get(`${measure} ${moment} ${subgroup}`)
    expect(cell).toMatchObject({ k: Number(figure.k), n: Number(figure.n) })
    const shown = measure === 'responses' ? cell?.k : percentage(cell?.k ?? 0, cell?.n ?? 0)
    expect(shown).toBe(Number(figure.published))
  })

  it('have Syria, Eritrea and the others as columns of origin, the largest first', () => {
    const origins = [...cells.values()].map((cell) => cell.subgroup).filter((id) => id.startsWith('origin='))
    expect([...new Set(origins)]).toEqual(['origin=Syria', 'origin=Eritrea', 'origin=other'])
  })

  it('do not depend on the order of the rows', () => {
    expect(surveyCells(vipResponses().reverse())).toEqual([...cells.values()])
  })
})

// Rule IND.EVER
describe('ever, over the three moments together', () => {
  it.each([
    [true, undefined, undefined, true],
    [undefined, undefined, true, true],
    [false, true, false, true],
    [false, false, undefined, false],
    [undefined, undefined, false, false],
    [false, undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ])('with M1 %s, M2 %s and M3 %s is %s', (atM1, atM2, atM3, ever) => {
    expect(everOf(atM1, atM2, atM3)).toBe(ever)
  })
})

// Rules IND.TOP-TWO and IND.RESPONSES
describe('an answer on a five-point scale', () => {
  it.each([
    ['neither', 0],
    ['good', 1],
    ['very-good', 1],
  ])('%s counts %i times as speaking Dutch well', (answer, k) => {
    const rows = [aResponse('a', 'M1', { 'speaks-dutch': answer })]
    expect(cellOf(rows, 'speaks-dutch-well', 'M1')).toMatchObject({ k, n: 1 })
  })

  it('that was skipped leaves the denominator', () => {
    expect(cellOf([aResponse('a', 'M1', {})], 'speaks-dutch-well', 'M1')).toBeUndefined()
    expect(cellOf([aResponse('a', 'M1', {})], 'responses', 'M1')).toMatchObject({ k: 1, n: 1 })
  })
})

// Rule IND.EITHER
describe('work experience or volunteering', () => {
  it.each([
    [{ 'work-experience': 'yes' }, { k: 1, n: 1 }],
    [
      { 'work-experience': 'no', volunteering: 'no' },
      { k: 0, n: 1 },
    ],
  ])('with %o is %o', (answers, counted) => {
    expect(
      cellOf([aResponse('a', 'M2', answers)], 'work-experience-or-volunteering-now', 'M2'),
    ).toMatchObject(counted)
  })
  it('is not counted with one no and one open answer', () => {
    const rows = [aResponse('a', 'M2', { 'work-experience': 'no' })]
    expect(cellOf(rows, 'work-experience-or-volunteering-now', 'M2')).toBeUndefined()
  })
})

// Rules IND.STUDY-WITHOUT-WORK and IND.REASON
describe('people without paid work', () => {
  it('study without work only when they study and have no work', () => {
    const rows = [
      aResponse('a', 'M3', { 'paid-work': 'no', education: 'mbo-1' }),
      aResponse('b', 'M3', { 'paid-work': 'yes', education: 'mbo-1' }),
      aResponse('c', 'M3', { 'paid-work': 'no' }),
      aResponse('d', 'M3', { education: 'mbo-1' }),
    ]
    expect(cellOf(rows, 'education-without-paid-work', 'M3')).toMatchObject({ k: 1, n: 3 })
  })
  it('count for the reason only when they gave one', () => {
    const rows = [
      aResponse('a', 'M3', { 'paid-work': 'no', 'reason-without-paid-work': 'learn-more' }),
      aResponse('b', 'M3', { 'paid-work': 'no', 'reason-without-paid-work': 'other' }),
      aResponse('c', 'M3', { 'paid-work': 'no' }),
    ]
    expect(cellOf(rows, 'reason-learn-more', 'M3')).toMatchObject({ k: 1, n: 2 })
  })
})

// Rule IND.ORIGIN-COLUMN
describe('an origin', () => {
  const peopleFrom = (origin: string, count: number) =>
    Array.from({ length: count }, (_, index) => aResponse(`${origin}-${index}`, 'M1', { origin }))

  it('of ten people has a column of its own', () => {
    expect(cellOf(peopleFrom('Iraq', 10), 'responses', 'M1', 'origin=Iraq')).toMatchObject({ n: 10 })
  })
  it('of nine people joins the others', () => {
    const rows = [...peopleFrom('Iraq', 9), ...peopleFrom('Iran', 2)]
    expect(cellOf(rows, 'responses', 'M1', 'origin=Iraq')).toBeUndefined()
    expect(cellOf(rows, 'responses', 'M1', 'origin=other')).toMatchObject({ n: 11 })
  })
})

describe('a person', () => {
  it('who said her sex and age at the first moment keeps her columns at the next', () => {
    const rows = [
      aResponse('a', 'M1', { sex: 'woman', 'age-class': '30-39' }),
      aResponse('a', 'M3', { 'paid-work': 'yes' }),
    ]
    expect(cellOf(rows, 'paid-work-now', 'M3', 'sex=woman')).toMatchObject({ k: 1, n: 1 })
    // Rule IND.AGE-CLASS
    expect(cellOf(rows, 'paid-work-now', 'M3', 'age=30+')).toMatchObject({ k: 1, n: 1 })
  })
  it('who answered one moment twice counts once, with the last answers', () => {
    const rows = [aResponse('a', 'M1', { 'paid-work': 'no' }), aResponse('a', 'M1', { 'paid-work': 'yes' })]
    expect(cellOf(rows, 'paid-work-now', 'M1')).toMatchObject({ k: 1, n: 1 })
  })
  it('is in no column of sex with another answer than woman or man', () => {
    const cells = surveyCells([aResponse('a', 'M1', { sex: 'other', 'paid-work': 'yes' })])
    expect(cells.filter((cell) => cell.subgroup.startsWith('sex='))).toEqual([])
  })
})

describe('a report over nobody', () => {
  it('says that there were no responses', () => {
    expect(surveyCells([])).toEqual([
      { measure: 'responses', moment: 'M1', subgroup: 'all', k: 0, n: 0 },
      { measure: 'responses', moment: 'M2', subgroup: 'all', k: 0, n: 0 },
      { measure: 'responses', moment: 'M3', subgroup: 'all', k: 0, n: 0 },
    ])
  })
})

// Rule IND.PERCENTAGE
describe('a percentage', () => {
  it.each([
    [0, 7, 0],
    [7, 7, 100],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [1, 8, 12.5],
    [29, 80, 36.3],
    [50, 73, 68.5],
  ])('of %i in %i is %d', (k, n, shown) => {
    expect(percentage(k, n)).toBe(shown)
  })
  it('of nobody does not exist', () => {
    expect(percentage(0, 0)).toBeNull()
  })
})
