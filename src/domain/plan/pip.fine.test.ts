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
  benefitWasLowered: false,
  ...facts,
})

const decided = (facts: Partial<NewFine> = {}, earlier: EarlierFine[] = [], isOn = true) => {
  const decision = decideFine(aFine(facts), { isOn, earlier, today: day('2026-11-20') })
  return decision.ok ? 'decided' : decision.error
}

describe('a fine that a person decides on (PLAN.FINE.MANUAL)', () => {
  test('is refused where the municipality did not switch it on', () => {
    expect(decided({}, [], false)).toBe('fines-are-off')
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
    const fine = { article, fault, decidedOn: day('2026-11-20') }
    expect(mostFor(fine, [])).toBe(most)
    expect(decided({ ...fine, amountEuros: most })).toBe('decided')
    expect(decided({ ...fine, amountEuros: most + 1 })).toBe('amount-above-bound')
    expect(decided({ ...fine, amountEuros: 0 })).toBe('amount-missing')
  })

  test('a repetition within twelve months may be more, up to 800 euros', () => {
    const fined = (decidedOn: string): EarlierFine[] => [
      { article: '23', amountEuros: 50, decidedOn: day(decidedOn) },
    ]
    const fine = { article: '23', fault: 'intent', decidedOn: day('2026-11-20') } as const
    expect(mostFor(fine, fined('2025-11-20'))).toBe(800)
    expect(mostFor(fine, fined('2025-11-19'))).toBe(50)
  })

  test('all fines of a term together stay within 2,400 euros', () => {
    const three = ['2026-01-05', '2026-02-02', '2026-03-02'].map((on) => {
      return { article: '23' as const, amountEuros: 700, decidedOn: day(on) }
    })
    expect(decided({ fault: 'intent', amountEuros: 300 }, three)).toBe('decided')
    expect(decided({ fault: 'intent', amountEuros: 301 }, three)).toBe('amount-above-term')
  })
})
