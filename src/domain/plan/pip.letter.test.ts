import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { aGoal, anAgreement, aStep, basis, told } from '#test/letter-basis.ts'
import { helpLanguages, letterInput } from './pip.letter.ts'
import { planLetter } from './plan-letter.ts'
import { partsOf } from './plan-parts.ts'

test('a letter names the municipality once, whatever its own name begins with', () => {
  const letter = planLetter(letterInput(basis()))
  expect(letter.sender.name).toBe('Gemeente Dalfsen')
  expect(JSON.stringify(letter)).not.toContain('van Gemeente')
})

describe('in which languages a letter is explained (PLAN.PIP.LETTER)', () => {
  test.each([
    ['ar', ['nl', 'ar']],
    ['ti', ['nl', 'ti']],
    ['nl', ['nl']],
    ['fa', ['nl']],
  ])('for who is written to in %s: %j', (language, languages) => {
    expect(helpLanguages(language)).toEqual(languages)
  })
})

describe('what a letter tells', () => {
  test('the reasons of the route and of the plan, the day until which one can object, and never health', () => {
    const input = letterInput(basis())
    expect(input.reasons).toBe('De toets vindt B1 haalbaar\nDit past bij werk in een winkel')
    expect(input.objectionUntil).toBe('2027-01-04')
    expect(input.worker).toEqual({ name: 'Noor Visser', email: 'noor@example.nl', phone: '14 0529' })
    expect(JSON.stringify(input)).not.toContain('Rugklachten')
  })

  test('goals that go on with the steps that were not dropped', () => {
    const stopped = { turn: 'stopped' as const, on: day('2026-11-03'), reason: 'x' }
    const dropped = { outcome: 'dropped' as const, on: day('2026-11-03'), note: 'x' }
    const goals = [
      aGoal({ steps: [aStep(), aStep({ title: 'Anders', ending: dropped })] }),
      aGoal({ title: 'Voorbij', turns: [stopped] }),
    ]
    const input = letterInput(basis({ plan: { ...basis().plan, goals } }))
    expect(input.goals).toEqual([
      {
        title: 'Werk in een winkel',
        steps: [{ text: 'Open dag bezoeken', who: 'u', from: '2026-11-23', to: '2026-12-18' }],
      },
    ])
  })

  test('the person reads all goals and agreements; the letter for others has none on health, money or benefit (PLAN.CLOSED)', () => {
    const plan = {
      ...basis().plan,
      goals: [
        aGoal({ kind: 'wellbeing', title: 'Weer goed slapen' }),
        aGoal({ kind: 'money', title: 'Schulden' }),
      ],
      agreements: [anAgreement({ activity: 'unburdening', partner: 'de gemeente', hoursPerWeek: null })],
    }
    expect(told({ plan })).toMatch(/Weer goed slapen.*Schulden.*Ontzorgen, bij de gemeente/)
    const { open } = partsOf(plan)
    expect(told({ plan: open })).not.toMatch(/slapen|Schulden|Ontzorgen/)
    expect(told({ plan })).toContain('Per doel ziet u')
    expect(told({ plan: open })).not.toContain('Per doel ziet u')
  })

  test.each([
    [
      'the hours of the route',
      {},
      'Lessen van uw leerroute, bij Taalschool Klinkerrijk, 12,5 uur per week, vanaf 1 december 2026',
    ],
    [
      'what was described, and a last day',
      {
        activity: 'sport',
        description: 'voetbal',
        partner: 'SV Dalfsen',
        until: day('2027-06-30'),
        hoursPerWeek: 2,
      },
      'Sport (voetbal), bij SV Dalfsen, 2 uur per week, van 1 december 2026 tot en met 30 juni 2027',
    ],
    [
      'what the list has no word for',
      { activity: 'other', description: 'Fietsles', partner: 'Welzijn', hoursPerWeek: null },
      'Fietsles, bij Welzijn, vanaf 1 december 2026',
    ],
    [
      'one that will end earlier than agreed',
      { activity: 'sport', until: day('2027-06-30'), ending: { on: day('2027-01-31'), reason: 'Verhuist' } },
      'Sport, bij Taalschool Klinkerrijk, 12,5 uur per week, van 1 december 2026 tot en met 31 januari 2027',
    ],
    [
      'one with its last day on the day of deciding',
      { from: day('2026-01-01'), until: day('2026-11-20') },
      'van 1 januari 2026 tot en met 20 november 2026',
    ],
  ] as const)('an agreement in full: %s', (_, facts, words) => {
    expect(told({ plan: { ...basis().plan, agreements: [anAgreement(facts)] } })).toContain(words)
  })

  test.each([
    ['had its last day before', { from: day('2026-01-01'), until: day('2026-11-19') }],
    ['ended', { from: day('2026-01-01'), ending: { on: day('2026-11-20'), reason: 'x' } }],
  ])('an agreement that %s is not among those that were agreed', (_, facts) => {
    expect(told({ plan: { ...basis().plan, agreements: [anAgreement(facts)] } })).not.toContain('Klinkerrijk')
  })

  test('the part on work, once it is there', () => {
    const reintegration = {
      addedOn: day('2026-11-02'),
      whyNow: 'U spreekt al veel Nederlands',
      workGoal: 'Bakker worden',
      support: 'Een coach zoekt mee',
    }
    expect(told({ plan: { ...basis().plan, reintegration } })).toMatch(
      /"Werk".*Bakker worden.*U spreekt al veel Nederlands.*Een coach zoekt mee/,
    )
  })
})
