import { describe, expect, test } from 'vitest'
import { EXTENSION_GROUNDS } from './content/extension-grounds.ts'
import { ExtensionGround } from './extension-ground.ts'
import { fixedMonths, isLengthOf } from './progress-extension.ts'

describe('INT.EXTENSION.LENGTH: how much longer each ground makes the term', () => {
  test.each([
    ['bereavement', 3, true],
    ['bereavement', 4, false],
    ['nearly-done', 6, true],
    ['nearly-done', 5, false],
    ['literacy', 6, true],
    ['literacy', 7, false],
    ['course-stopped', 6, true],
    ['course-stopped', 7, false],
    ['homeless', 24, true],
    ['homeless', 25, false],
    ['special', 24, true],
    ['special', 25, false],
    ['non-exempting-education', 24, true],
    ['non-exempting-education', 25, false],
    ['illness', 11, true],
    ['illness', 37, false],
    ['shelter', 5, true],
    ['late-offer', 2, true],
  ] as const)('%s with %i months', (ground, months, isRight) => {
    expect(isLengthOf(ground, months)).toBe(isRight)
  })

  test('a ground with one length needs no number', () => {
    const fixed = ExtensionGround.options.filter((ground) => fixedMonths(ground) !== null)
    expect(fixed).toEqual(['bereavement', 'childbirth', 'nearly-done'])
    expect(fixed.every((ground) => isLengthOf(ground, fixedMonths(ground) ?? 0))).toBe(true)
  })
})

describe('where each ground is written', () => {
  test.each([
    ['illness', 'Ri art. 4.1 lid 1 en 2 onder a'],
    ['bereavement', 'Ri art. 4.1 lid 1 en 2 onder b'],
    ['childbirth', 'Ri art. 4.1 lid 1 en 2 onder c'],
    ['shelter', 'Ri art. 4.1 lid 1 en 2 onder d'],
    ['literacy', 'Ri art. 4.1 lid 1 en 2 onder e'],
    ['homeless', 'Ri art. 4.1 lid 1 en 2 onder f'],
    ['late-offer', 'Ri art. 4.1 lid 1 en 2 onder g'],
    ['course-stopped', 'Ri art. 4.1 lid 1 en 2 onder h'],
    ['special', 'Ri art. 4.1 lid 1 en 2 onder i'],
    ['nearly-done', 'Bi art. 4.4'],
    ['non-exempting-education', 'Bi art. 4.3'],
  ] as const)('%s in %s', (ground, article) => {
    expect(EXTENSION_GROUNDS[ground].article.endsWith(article)).toBe(true)
  })

  test('each has its act with the version that was read', () => {
    for (const { source, article } of Object.values(EXTENSION_GROUNDS)) {
      expect(source).toContain('versie')
      expect(source).toContain(
        article.includes('Ri ') ? 'Regeling inburgering 2021' : 'Besluit inburgering 2021',
      )
    }
  })
})
