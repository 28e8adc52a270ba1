import { describe, expect, test } from 'vitest'
import { DomainId, LegalPart } from './life-domain.ts'
import { fieldsOf, LIFE_DOMAINS } from './life-domains.ts'

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
      ...domain.guides.map(({ at }) => at),
      ...domain.legal.flatMap(({ fields }) => fields),
      ...fieldsOf(domain).flatMap(({ needs }) => needs ?? []),
    ]
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('the first field of every domain has questions beside it', () => {
    const without = LIFE_DOMAINS.filter(({ guides, fields }) => guides[0]?.at !== fields[0]?.id)
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('no text on a screen calls a person a client', () => {
    expect(JSON.stringify(LIFE_DOMAINS)).not.toMatch(/cli[eë]nt|casus|geval\b/i)
  })
})
