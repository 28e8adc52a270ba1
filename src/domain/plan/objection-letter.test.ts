import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { aWaitingObjection } from '#test/objection.ts'
import { OBJECTION_HELP } from './content/objection-texts.ts'
import { type ConfirmationInput, confirmationLetter } from './objection-letter.ts'
import type { Objection } from './pip.objection.ts'

const letterOf = (facts: Partial<Objection> = {}, basis: Partial<ConfirmationInput> = {}) =>
  confirmationLetter({
    objection: aWaitingObjection(facts),
    datedOn: day('2026-11-20'),
    sentOn: day('2026-11-20'),
    on: day('2026-12-02'),
    fileNumber: '2026-0001',
    parties: {
      municipality: { name: 'Dalfsen', addressLines: ['Raadhuisstraat 1'], phone: '14 0529' },
      person: { name: 'Samir Haddad', addressLines: ['Dorpsstraat 2'], language: 'ti' },
      worker: { name: 'Noor Visser', email: 'noor@example.nl' },
    },
    ...basis,
  })

describe('the letter that an objection came in (PLAN.OBJ.CONFIRM)', () => {
  const text = (letter: ReturnType<typeof letterOf>) => JSON.stringify(letter)

  test('says when it came in, against which plan, and by when is decided', () => {
    const letter = letterOf()
    expect(text(letter)).toContain('Op 1 december 2026 kregen wij een bezwaar van u.')
    expect(text(letter)).toContain('(PIP) van 20 november 2026')
    expect(text(letter)).toContain('Wij beslissen uiterlijk op 15 februari 2027.')
    expect(letter.addressee).toEqual(['Samir Haddad', 'Dorpsstraat 2'])
    expect(text(letter)).not.toContain('Wat ontbreekt er nog?')
    expect(text(letter)).not.toContain('Was het bezwaar op tijd?')
  })

  test('asks for what lacks, with the last day when one was given', () => {
    const lacks = { lacks: ['signature' as const, 'authorisation' as const] }
    expect(text(letterOf(lacks))).toContain('Wij laten u weten tot wanneer')
    const asked = { ...lacks, repairAskedOn: day('2026-12-02'), repairUntil: day('2026-12-16') }
    expect(text(letterOf(asked))).toContain('Stuur dit uiterlijk op 16 december 2026.')
    expect(text(letterOf(asked))).toContain('Wij beslissen uiterlijk op 1 maart 2027.')
    expect(text(letterOf({ ...asked, repairedOn: day('2026-12-10') }))).not.toContain('Wat ontbreekt er nog?')
  })

  test('asks why it came too late, and promises no day while the letter was not sent', () => {
    expect(text(letterOf({ receivedOn: day('2027-01-04') }))).not.toContain('Was het bezwaar op tijd?')
    expect(text(letterOf({ receivedOn: day('2027-01-05') }))).toContain(
      'Bezwaar maken kon tot en met 4 januari',
    )
    expect(text(letterOf({}, { sentOn: null }))).not.toContain('Wij beslissen')
  })

  test('goes to who objects, and is explained in the language of the person', () => {
    const letter = letterOf({ party: 'representative', fromWhom: 'mr. J. de Wit' })
    expect(letter.addressee).toEqual(['mr. J. de Wit'])
    expect(letter.help.map(({ language }) => language)).toEqual(['nl', 'ti'])
    expect(OBJECTION_HELP.en.note).toContain('has not checked')
    expect(OBJECTION_HELP.ar.note).toContain('لم يراجع')
    expect(OBJECTION_HELP.ti.note).toContain('ኣይመርመሮን')
  })
})
