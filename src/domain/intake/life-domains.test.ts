import { describe, expect, test } from 'vitest'
import { HEALTH_DIMENSIONS } from './content/health.ts'
import { DomainId, LegalPart } from './life-domain.ts'
import { fieldsOf, LIFE_DOMAINS } from './life-domains.ts'

/** Field and line of the guide (January 2021): read beside it, line by line. */
const SUPPORTED = [
  // A broad intake asks after health, money and family.
  ...['household 41', 'children 41', 'income 41'],
  // Health in six dimensions; complaints hinder taking part; what does someone manage.
  ...HEALTH_DIMENSIONS.map(({ field }) => `${field} 109`),
  ...['hinders 109', 'can-do 117'],
  // From a first job to the job that is wished; a shorter road to school; an offer for every level of language.
  ...['droombaan 49', 'broodbaan 49', 'study 68', 'schools 68', 'asked-on 68', 'literacy 59'],
  // House, doctor and bicycle first; trust; language outside the lesson; do it yourself; look beyond work; childcare.
  ...['basics 172', 'care 172', 'bicycle 172', 'help-by 173', 'speaking-level 174', 'meets-dutch 174'],
  ...['letters 175', 'appointments 175', 'authorities 175', 'debts 176', 'supporters 176', 'help-needed 187'],
  ...['childcare 211', 'limits 211'],
]

describe('the content of the life domains', () => {
  test('every domain is there once', () => {
    expect(LIFE_DOMAINS.map(({ id }) => id).toSorted()).toEqual(DomainId.options.toSorted())
  })

  test('ITK.COMPLETE: every legal part of Bi 5.2 is covered', () => {
    const covered = LIFE_DOMAINS.flatMap(({ legal }) => legal.map(({ part }) => part))
    expect(LegalPart.options.filter((part) => !covered.includes(part))).toEqual([])
  })

  test.each(LIFE_DOMAINS)('$id: field ids are unique, and what points to a field finds it', (domain) => {
    const ids = fieldsOf(domain).map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const pointed = [
      ...domain.legal.flatMap(({ fields }) => fields),
      ...fieldsOf(domain).flatMap(({ needs }) => needs ?? []),
      ...fieldsOf(domain).flatMap(({ askedWhen }) => askedWhen?.field ?? []),
    ]
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('every field has a question beside it', () => {
    const without = LIFE_DOMAINS.flatMap((domain) =>
      fieldsOf(domain)
        .filter(({ ask }) => !ask?.length)
        .map(({ id }) => `${domain.id}.${id}`),
    )
    expect(without).toEqual([])
  })

  test('a question that names the guide names a line on which its subject stands', () => {
    const cited = LIFE_DOMAINS.flatMap((domain) =>
      fieldsOf(domain).flatMap(({ id, source }) =>
        source?.startsWith('Handreiking') ? [`${id} ${source.split('regel ')[1]}`] : [],
      ),
    )
    expect([...new Set(cited)].filter((one) => !SUPPORTED.includes(one))).toEqual([])
    expect(cited.length).toBeGreaterThan(20)
  })

  test('options that a field depends on exist', () => {
    const wrong = LIFE_DOMAINS.flatMap((domain) =>
      fieldsOf(domain).flatMap(({ id, askedWhen }) => {
        const above = fieldsOf(domain).find((field) => field.id === askedWhen?.field)
        const options = above && 'options' in above ? Object.keys(above.options) : []
        return [...(askedWhen?.is ?? []), ...(askedWhen?.isNot ?? [])].some((one) => !options.includes(one))
          ? [`${domain.id}.${id}`]
          : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('what earlier versions asked keeps its own id', () => {
    for (const domain of LIFE_DOMAINS) {
      const now = fieldsOf(domain).map(({ id }) => id)
      expect(domain.formerly.filter(({ id }) => now.includes(id))).toEqual([])
    }
  })

  test('no text on a screen calls a person a client', () => {
    expect(JSON.stringify(LIFE_DOMAINS)).not.toMatch(/cli[eë]nt|casus|geval\b/i)
  })
})
