import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { decideFine, type EarlierFine, mostFor, type NewFine } from './pip.fine.ts'

const aFine = (facts: Partial<NewFine> = {}): NewFine => ({
  article: '23',
  amountEuros: 25,
  fault: 'ordinary',
  conduct: 'Kwam drie keer niet op een gesprek',
  reason: 'Een waarschuwing hielp niet',
  heardOn: day('2026-11-10'),
  heardWords: 'Ik was het vergeten',
  decidedOn: day('2026-11-20'),
  termNumber: 0,
  followUpUntil: null,
  benefitWasLowered: false,
  ...facts,
})

const KNOWN = { isOn: true, earlier: [], firstPlanOn: day('2026-09-01'), today: day('2026-11-20') }
const decided = (facts: Partial<NewFine> = {}, known: Partial<Parameters<typeof decideFine>[1]> = {}) => {
  const decision = decideFine(aFine(facts), { ...KNOWN, ...known })
  return decision.ok ? 'decided' : decision.error
}
const fined = (decidedOn: string, facts: Partial<EarlierFine> = {}): EarlierFine => ({
  article: '23',
  amountEuros: 50,
  decidedOn: day(decidedOn),
  termNumber: 0,
  ...facts,
})

describe('a fine that a person decides on (PLAN.FINE.MANUAL)', () => {
  test('is refused where the municipality did not switch it on', () => {
    expect(decided({}, { isOn: false })).toBe('fines-are-off')
    expect(decided()).toBe('decided')
  })

  test.each([
    [{ reason: '' }, 'fine-without-reason'],
    [{ conduct: '' }, 'conduct-missing'],
    [{ heardWords: '' }, 'not-heard'],
    [{ benefitWasLowered: true }, 'benefit-was-lowered'],
    [{ heardOn: day('2026-11-21') }, 'heard-in-the-future'],
    [{ decidedOn: day('2026-11-21') }, 'fined-in-the-future'],
    [{ decidedOn: day('2026-11-09') }, 'heard-after-decision'],
    [{ decidedOn: day('2026-11-10') }, 'decided'],
  ])('%j is %s', (facts, outcome) => {
    expect(decided(facts)).toBe(outcome)
  })
})

describe('the amount (PLAN.FINE.BOUND)', () => {
  test.each([
    ['22', 'intent', 250],
    ['22', 'gross-fault', 187],
    ['22', 'ordinary', 125],
    ['22', 'reduced', 62],
    ['23', 'intent', 50],
    ['23', 'reduced', 12],
  ] as const)('article %s with %s: at most %i euros the first time', (article, fault, most) => {
    const followUpUntil = article === '22' ? day('2027-01-20') : null
    const fine = { article, fault, followUpUntil, decidedOn: day('2026-11-20') }
    expect(mostFor(fine, [])).toBe(most)
    expect(decided({ ...fine, amountEuros: most })).toBe('decided')
    expect(decided({ ...fine, amountEuros: most + 1 })).toBe('amount-above-bound')
    expect(decided({ ...fine, amountEuros: 0 })).toBe('amount-missing')
  })

  const intent = { article: '23', fault: 'intent', decidedOn: day('2026-11-20') } as const

  test.each([
    ['after nothing', [], 50],
    ['a year to the day after one', ['2025-11-20'], 100],
    ['a year and a day after one', ['2025-11-19'], 50],
    ['after two', ['2026-01-05', '2026-06-01'], 200],
    ['after three', ['2025-05-01', '2026-01-05', '2026-06-01'], 400],
    ['after four', ['2024-06-01', '2025-05-01', '2026-01-05', '2026-06-01'], 800],
    [
      'after five: never more than 800',
      ['2023-09-01', '2024-06-01', '2025-05-01', '2026-01-05', '2026-06-01'],
      800,
    ],
    ['after one and, more than a year before that, another', ['2024-06-01', '2026-01-05'], 100],
    ['before one that came later', ['2026-12-01'], 50],
  ])('each repetition within twelve months doubles it: %s', (_, days, most) => {
    const earlier = days.map((on) => fined(on))
    expect(mostFor(intent, earlier)).toBe(most)
    expect(decided({ ...intent, amountEuros: most }, { earlier })).toBe('decided')
    expect(decided({ ...intent, amountEuros: most + 1 }, { earlier })).toBe('amount-above-bound')
  })

  test('a fine under the other article is no repetition', () => {
    expect(mostFor(intent, [fined('2026-10-01', { article: '22' })])).toBe(50)
  })

  test.each([
    [0, 2400],
    [1, 400],
    [2, 800],
    [3, 1200],
    [4, 1600],
  ])('PLAN.FINE.TERM: in term %i all fines together stay within %i euros', (termNumber, most) => {
    const before = fined('2026-06-01', { termNumber, amountEuros: most - 60 })
    const elsewhere = fined('2020-01-01', { termNumber: (termNumber + 1) % 5, amountEuros: 1000 })
    const earlier = [before, elsewhere]
    const fine = { ...intent, termNumber }
    expect(decided({ ...fine, amountEuros: 60 }, { earlier })).toBe('decided')
    expect(decided({ ...fine, amountEuros: 61 }, { earlier })).toBe('amount-above-term')
  })
})

describe('the term of a fine (PLAN.FINE.TERM)', () => {
  test.each([
    ['the day after the first plan', day('2026-11-19'), 'decided'],
    ['the day of the first plan', day('2026-11-20'), 'before-the-plan'],
    ['without a plan', undefined, 'before-the-plan'],
  ])('article 23, %s', (_, firstPlanOn, expected) => {
    expect(decided({}, { firstPlanOn })).toBe(expected)
  })

  test.each([
    ['two months to the day', '2027-01-20', 'decided'],
    ['two months and a day', '2027-01-21', 'follow-up-too-long'],
    ['until tomorrow', '2026-11-21', 'decided'],
    ['until today', '2026-11-20', 'follow-up-over'],
  ])('article 22 leaves time to take part after all: %s', (_, until, expected) => {
    const fine = { article: '22', followUpUntil: day(until) } as const
    expect(decided(fine, { firstPlanOn: undefined })).toBe(expected)
  })

  test('article 22 without that time is refused', () => {
    expect(decided({ article: '22' }, { firstPlanOn: undefined })).toBe('follow-up-missing')
  })
})
