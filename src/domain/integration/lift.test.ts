import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { latestLifts } from './lift.ts'
import { factsFrom, type ItemOf } from './progress.ts'
import { checkItem } from './progress-check.ts'

const exemption = (facts: Partial<ItemOf<'exemption'>> = {}): ItemOf<'exemption'> => ({
  kind: 'exemption',
  on: day('2026-11-10'),
  ground: 'DIP',
  parts: [],
  ...facts,
})
const waiver = (facts: Partial<ItemOf<'waiver'>> = {}): ItemOf<'waiver'> => ({
  kind: 'waiver',
  on: day('2026-11-10'),
  ground: 'MED',
  parts: [],
  ...facts,
})

describe('what lifts the duty (INT.LIFT)', () => {
  test.each([
    ['an exemption without a request', exemption(), ['exempted']],
    ['an exemption that was granted', exemption({ outcome: 'granted' }), ['exempted']],
    ['an exemption that is pending', exemption({ outcome: 'pending' }), []],
    ['an exemption that was refused', exemption({ outcome: 'refused' }), []],
    ['an exemption of one part', exemption({ parts: ['SC'] }), ['exam-part-lifted']],
    ['a waiver that was granted', waiver({ outcome: 'granted' }), ['waived']],
    ['a waiver of which the request was withdrawn', waiver({ outcome: 'withdrawn' }), []],
  ])('%s', (_, item, kinds) => {
    expect(factsFrom(item).map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each(['INS', 'OPL'] as const)(
    'INT.LIFT.TEMPORARY: an education (%s) does not end the duty',
    (ground) => {
      expect(factsFrom(exemption({ ground, until: day('2028-07-31') }))).toEqual([])
    },
  )
})

describe('what can be recorded (INT.LIFT)', () => {
  const known = {
    today: day('2026-11-20'),
    birthDate: null,
    termLastDay: null,
    extendedOn: [],
    fulfilledOn: null,
    lessons: [],
    allLessons: [],
    taalschakelOn: null,
  }
  const temporary = { ground: 'INS', outcome: 'granted' } as const
  test.each([
    ['decided on the day it was asked', exemption({ askedOn: day('2026-11-10') }), 'taken'],
    [
      'decided the day before it was asked',
      exemption({ askedOn: day('2026-11-11') }),
      'decision-before-request',
    ],
    [
      'decided tomorrow',
      waiver({ on: day('2026-11-21'), askedOn: day('2026-11-10') }),
      'decision-in-the-future',
    ],
    ['asked tomorrow', waiver({ on: day('2026-11-21'), outcome: 'pending' }), 'in-the-future'],
    ['temporary until a day', exemption({ ...temporary, until: day('2026-11-10') }), 'taken'],
    [
      'temporary until before the decision',
      exemption({ ...temporary, until: day('2026-11-09') }),
      'until-before-decision',
    ],
    ['for good, and yet until a day', exemption({ until: day('2028-07-31') }), 'until-not-temporary'],
    [
      'refused, and yet until a day',
      exemption({ ground: 'INS', outcome: 'refused', until: day('2028-07-31') }),
      'until-not-temporary',
    ],
  ])('%s', (_, item, expected) => {
    const checked = checkItem(item, known)
    expect(checked.ok ? 'taken' : checked.error).toBe(expected)
  })
})

describe('a request and its decision (INT.LIFT.ANSWERED)', () => {
  const asked = { item: waiver({ on: day('2026-10-01'), outcome: 'pending', parts: ['SP', 'SC'] }) }
  const answer = (facts: Partial<ItemOf<'waiver'>>) => ({
    item: waiver({ askedOn: day('2026-10-01'), outcome: 'refused', parts: ['SC', 'SP'], ...facts }),
  })

  test.each([
    ['the same request', {}, 1],
    ['a request of another day', { askedOn: day('2026-10-02') }, 2],
    ['other parts', { parts: ['SC' as const] }, 2],
    ['another ground', { ground: 'BIO' as const }, 2],
  ])('a decision on %s', (_, facts, shown) => {
    expect(latestLifts([asked, answer(facts)])).toHaveLength(shown)
  })
})
