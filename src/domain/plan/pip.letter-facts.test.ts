import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { aFact, basis, type Frozen, frozen, said, told } from '#test/letter-basis.ts'
import { aFullContent } from '#test/pip-scene.ts'
import { letterInput } from './pip.letter.ts'

describe('on what and on which articles a letter rests (PLAN.PIP.LETTER)', () => {
  test('the facts with day and source, in words, and nothing that is not known', () => {
    const facts = [
      aFact({ kind: 'duty-started', on: day('2026-08-03') }),
      aFact({ kind: 'duty-notified', on: day('2026-08-05') }),
      aFact({ kind: 'group', on: day('2026-08-03'), group: 'asylum' }, 'worker'),
      aFact({ kind: 'hours', on: day('2026-10-01'), of: 'course', hours: 600 }, 'school'),
      aFact({ kind: 'hours', on: day('2026-11-20'), of: 'course', hours: 40 }, 'school'),
      aFact({ kind: 'hours', on: day('2026-11-21'), of: 'course', hours: 8 }, 'school'),
    ]
    const intake = [
      said('learnability', { result: 'feasible', 'taken-on': '2026-10-01' }),
      said('education', { level: 'upper-secondary' }),
      said('work', { experience: 'yes', jobs: [{ profession: 'Kok', years: '4.5' }] }),
      said('dutch', { 'reading-level': 'A1', 'speaking-level': 'A2' }),
      said('motivation', { droombaan: 'Apotheker', broodbaan: 'Winkel', study: 'maybe' }),
      said('health', { 'can-do': 'Een ochtend werken' }),
      said('money', { 'own-view': 'De huur lukt niet' }),
    ]
    const input = letterInput(basis({ frozen: frozen({ facts, intake }) }))
    expect(input.facts.map((row) => Object.values(row).join(' | '))).toEqual([
      'Groep | asielstatushouder | de gemeente, 6 augustus 2026',
      'Bericht van DUO | 5 augustus 2026 | DUO, 6 augustus 2026',
      'Begin inburgeringsplicht | 3 augustus 2026 | DUO, 6 augustus 2026',
      'Uren les | 640 uur tot en met 20 november 2026 | de taalschool',
      'Leerbaarheidstoets | B1-route haalbaar (1 oktober 2026) | gesprek van 5 oktober 2026',
      expect.stringMatching(/^Hoogste opleiding \| .+ \| gesprek van 5 oktober 2026$/),
      'Werkervaring | Kok, 4,5 jaar | gesprek van 5 oktober 2026',
      'Uw Nederlands | lezen A1, spreken A2 | gesprek van 5 oktober 2026',
      'Wat u wilt | later: Apotheker; nu: Winkel; opleiding: misschien | gesprek van 5 oktober 2026',
    ])
    expect(JSON.stringify(input.facts)).not.toMatch(/ochtend|huur/)
    expect(letterInput(basis()).facts).toEqual([
      { label: 'Groep', value: 'asielstatushouder', source: 'niet apart vastgelegd' },
    ])
  })

  const before = { datedOn: day('2026-01-10'), route: 'B1' as const, level: 'B1' as const }

  test('a change names the plan it replaces and why; the first plan after a move does not', () => {
    expect(letterInput(basis({ replaced: before })).change).toBeNull()
    const pip = { ...basis().pip, changeReason: 'Afschalen naar A2' }
    expect(letterInput(basis({ pip, replaced: before })).change).toEqual({
      replacedDatedOn: '2026-01-10',
      reason: 'Afschalen naar A2',
    })
  })

  test.each([
    ['scaling down', { level: 'A2' }, before, 'artikel 17, derde lid, van de wet en artikel 5.5'],
    [
      'another route',
      { route: 'Z', level: null, routeHours: null, changeGround: 'education-ended' },
      before,
      'omdat uw opleiding is gestopt of klaar is. Dat mag volgens artikel 17, tweede lid, van de wet en artikel 5.4',
    ],
  ] as const)('%s says which article allows it (Wi art. 17)', (_, content, replaced, words) => {
    const pip = { ...basis().pip, changeReason: 'x', content: aFullContent(content) }
    expect(told({ pip, replaced })).toContain(words)
    expect(told({ replaced: undefined })).not.toContain('artikel 17')
  })

  test('the Z-route is 800 hours of lessons, and 800 of joining in for asylum holders', () => {
    const pip = { ...basis().pip, content: aFullContent({ route: 'Z', level: null, routeHours: null }) }
    expect(letterInput(basis({ pip })).zHours).toEqual({ course: 800, participation: 800 })
    const family = frozen({
      choice: frozen().choice && ({ ...frozen().choice, group: 'family' } as Frozen['choice']),
    })
    expect(letterInput(basis({ pip, frozen: family })).zHours).toEqual({ course: 800, participation: null })
    expect(letterInput(basis()).zHours).toBeNull()
  })

  test('rights: two free attempts for asylum holders with exams, and another route while that can be', () => {
    expect(told({})).toMatch(/elk examen twee keer gratis.*Tot en met 20 mei 2028 kunt u om een andere route/)
    const pip = { ...basis().pip, content: aFullContent({ route: 'Z', level: null, routeHours: null }) }
    expect(told({ pip, routeChangeUntil: undefined })).not.toMatch(/gratis doen|andere route/)
  })

  test('who decides signs, and the case worker of the file answers questions', () => {
    const { signedBy, worker } = letterInput(basis())
    expect([signedBy.name, worker.name]).toEqual(['Piet de Vries', 'Noor Visser'])
  })

  test('no progress talks are not counted', () => {
    const pip = { ...basis().pip, content: aFullContent({ progressTalks: 0 }) }
    expect(told({ pip })).not.toMatch(/0 voortgangsgesprek|hoe het gaat: 0|تقدمك: 0/)
  })
})
