import { describe, expect, test } from 'vitest'
import { type DatedAnswer, summaryOf } from '#domain/intake/summary.ts'
import { day } from '#test/builders.ts'
import { routePoints } from './pip.choice.ts'

const answered = (domain: DatedAnswer['domain'], answers: DatedAnswer['answers']): DatedAnswer => ({
  domain,
  answers,
  answeredOn: day('2026-10-05'),
  by: 'Noor Visser',
})

const pointsWith = (...answers: DatedAnswer[]) => routePoints(summaryOf(answers, day('2026-11-20')))

describe('what speaks for and against a route (PLAN.ROUTE.POINTS)', () => {
  test('without an intake everything is unknown, and nothing is counted', () => {
    const points = pointsWith()
    const all = [...points.B1, ...points.O, ...points.Z]
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['unknown']))
    expect(all.every(({ since, by }) => since === null && by === null)).toBe(true)
  })

  test.each([
    ['feasible', 'met', 'not-met'],
    ['not-feasible', 'not-met', 'met'],
    ['unknown', 'unknown', 'unknown'],
  ])('a test with the result %s makes B1 feasible %s and not feasible %s', (result, forB1, forZ) => {
    const points = pointsWith(answered('learnability', { result, 'taken-on': '2026-10-01' }))
    expect(points.B1.find(({ point }) => point === 'b1-feasible')?.state).toBe(forB1)
    expect(points.Z.find(({ point }) => point === 'b1-not-feasible')?.state).toBe(forZ)
  })

  test('a point says who wrote it down and when', () => {
    const [wish] = pointsWith(answered('motivation', { study: 'yes' })).O
    expect(wish).toEqual({ point: 'wants-study', state: 'met', since: '2026-10-05', by: 'Noor Visser' })
  })

  test.each([
    ['university', 'met', 'not-met'],
    ['none', 'not-met', 'met'],
    ['unknown', 'unknown', 'unknown'],
  ])('an education of level %s: secondary school %s, little school %s', (level, secondary, little) => {
    const points = pointsWith(answered('education', { level }))
    expect(points.O.find(({ point }) => point === 'secondary-school')?.state).toBe(secondary)
    expect(points.Z.find(({ point }) => point === 'little-school')?.state).toBe(little)
  })

  test('Dutch at A2 in one skill is more than a beginning', () => {
    const levels = (reading: string, writing: string) =>
      pointsWith(answered('dutch', { 'reading-level': reading, 'writing-level': writing })).B1.at(-1)?.state
    expect(levels('A2', 'A1')).toBe('met')
    expect(levels('A1', 'pre-A1')).toBe('not-met')
  })

  test('age is nowhere among the facts (PLAN.ROUTE.AGE)', () => {
    const names = Object.values(pointsWith()).flatMap((points) => points.map(({ point }) => point))
    expect(names.filter((name) => /age|birth|nation|sex/.test(name))).toEqual([])
  })
})
