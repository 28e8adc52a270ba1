import { describe, expect, test } from 'vitest'
import { addDays, LocalDate } from '#kernel/local-date.ts'
import { LAW } from './content/law-values.ts'
import { windowsFor } from './deadlines.ts'
import { IntegrationFacts } from './facts.ts'
import { type LawValue, versionOn } from './law.ts'

const values: readonly LawValue[] = Object.values(LAW)

describe('the law as data', () => {
  test.each(values)('$title: versions follow each other without a gap', ({ versions }) => {
    versions.forEach(({ to }, place) => {
      const next = versions[place + 1]
      expect(next?.from ?? null).toBe(to === null ? null : addDays(to, 1))
    })
  })

  test.each(values)('$title: every version names its article and source', ({ versions }) => {
    for (const { article, source } of versions) {
      expect(article).not.toBe('')
      expect(source).not.toBe('')
    }
  })

  test('the version of a day is the one that holds on it', () => {
    expect(versionOn(LAW.planWeeks, LocalDate.parse('2022-12-31')).article).toContain('2022')
    expect(versionOn(LAW.planWeeks, LocalDate.parse('2023-01-01')).article).toBe('Bi art. 5.3 lid 1')
  })

  test('an announced value is written down and not in force (WI.ROUTE.Z.WORK)', () => {
    expect(versionOn(LAW.zHoursAtWork, LocalDate.parse('2026-11-20'))).toMatchObject({
      value: 200,
      force: 'announced',
    })
    const onZ = IntegrationFacts.parse({
      group: 'asylum',
      plans: [{ datedOn: '2026-02-02', route: 'Z', by: 'us' }],
    })
    expect(windowsFor(onZ).map(({ rule }) => rule)).not.toContain('WI.ROUTE.Z.WORK')
  })

  test('no norm of the draft of 2019 holds unless it was switched on', () => {
    const someone = IntegrationFacts.parse({ group: 'asylum', registeredInMunicipalityOn: '2026-02-02' })
    expect(windowsFor(someone).some(({ rule }) => rule.startsWith('NORM2019'))).toBe(false)
    expect(windowsFor(someone, ['plan-in-8-weeks']).at(-1)).toMatchObject({
      rule: 'NORM2019.PIP',
      to: '2026-03-30',
    })
  })
})
