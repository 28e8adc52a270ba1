import { describe, expect, test } from 'vitest'
import { HEALTH_DIMENSIONS } from './content/health.ts'
import { DomainId, LegalPart } from './life-domain.ts'
import { fieldsOf, LIFE_DOMAINS } from './life-domains.ts'

/** Which fields a part of the guide (January 2021) speaks of: read beside it, line by line. */
const SUPPORTED: Readonly<Record<string, readonly string[]>> = {
  // A broad intake asks after health, money and family.
  'stap 1: intake': ['household', 'children', 'income'],
  // From a first job to the job that is wished.
  'stap 2: oriëntatie': ['droombaan', 'broodbaan'],
  // An offer for every level of language.
  'stap 3: activering': ['literacy'],
  // A shorter road to school, also with a diploma from elsewhere.
  'stap 4: matching': ['study', 'schools', 'asked-on'],
  // Health in six dimensions; complaints hinder taking part; what does someone manage.
  gezondheid: [...HEALTH_DIMENSIONS.map(({ field }) => field), 'hinders', 'can-do'],
  // House, doctor and bicycle first; trust; language outside the lesson; do it yourself; look beyond work.
  'inrichting van begeleiding': [
    ...['basics', 'care', 'bicycle', 'help-by', 'speaking-level', 'meets-dutch'],
    ...['letters', 'appointments', 'authorities', 'debts', 'supporters', 'help-needed'],
  ],
  // Childcare.
  organisatiecontext: ['childcare', 'limits'],
}

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

  test('a question that names the guide names the part in which its subject stands', () => {
    const cited = LIFE_DOMAINS.flatMap((domain) =>
      fieldsOf(domain).flatMap(({ id, source }) =>
        source?.startsWith('Handreiking') ? [[id, source.replace('Handreiking 2021, ', '')] as const] : [],
      ),
    )
    expect(cited.filter(([id, part]) => !SUPPORTED[part]?.includes(id))).toEqual([])
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
