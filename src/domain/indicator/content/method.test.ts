import { expect, test } from 'vitest'
import { everMeasures, momentMeasures } from '../measures.ts'
import { methodOf, methodSentence } from './method.ts'

test.each([...momentMeasures, ...everMeasures])('$title says who counts', ({ ruleId }) => {
  expect(methodSentence(ruleId)).toMatch(/\.$/)
})

test('both reports say how their figures were made', () => {
  for (const kind of ['monitor', 'survey'] as const) expect(methodOf(kind).length).toBeGreaterThan(2)
})
