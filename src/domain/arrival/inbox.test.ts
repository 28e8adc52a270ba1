import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { DUO_EVENTS } from './content/events.ts'
import { eventOf, eventState } from './inbox.ts'
import { type Answers, HANDLINGS } from './inbox-handling.ts'
import { numbersOn, readLetter } from './inbox-letter.ts'
import { isFaultOfTheFile, reasonFor } from './inbox-unreadable.ts'

describe('ARR.CODE: the codes', () => {
  test('are forty, each with words of its own', () => {
    expect(Object.keys(DUO_EVENTS).length).toBe(40)
    expect(new Set(Object.values(DUO_EVENTS).map(({ title }) => title)).size).toBe(40)
    for (const [code, { title, does }] of Object.entries(DUO_EVENTS)) {
      expect(code).toMatch(/^SS\d{3}$/)
      expect(title.length, title).toBeLessThan(60)
      expect(does, code).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('a code that is not in the list asks attention and says so', () => {
    expect(eventOf('SS777')).toMatchObject({ kind: 'attention', title: 'Onbekende code', handling: 'noted' })
  })
})

const fresh = { fileId: null, hasMoved: false, handledOn: null, isWithdrawn: false, wantsLook: false }
const handledOn = day('2026-11-20')

test.each([
  ['a number that nobody has', {}, 'unknown'],
  ['someone of us', { fileId: 'f' }, 'matched'],
  ['someone who moved away', { hasMoved: true }, 'moved'],
  ['done', { fileId: 'f', handledOn }, 'handled'],
  ['noted of someone who moved away', { hasMoved: true, handledOn }, 'handled'],
  [
    'taken back by DUO after it was done',
    { fileId: 'f', handledOn, isWithdrawn: true, wantsLook: true },
    'recalled',
  ],
  ['withdrawn and seen', { fileId: 'f', handledOn, isWithdrawn: true }, 'withdrawn'],
  ['withdrawn before it was done', { fileId: 'f', isWithdrawn: true }, 'withdrawn'],
] as const)('ARR.STATE: %s', (_, facts, state) => {
  expect(eventState({ ...fresh, ...facts })).toBe(state)
})

const facts = (code: string, answers: Answers) => HANDLINGS[eventOf(code).handling].facts(answers)

describe('ARR.EFFECT: what an event brings', () => {
  const on = '2026-11-10'
  test.each<[string, Answers, object[]]>([
    ['SS101', { dutyStartedOn: on }, [{ kind: 'duty-started', on }]],
    [
      'SS128',
      { dutyStartedOn: on, group: 'family' },
      [
        { kind: 'duty-started', on },
        { kind: 'group', on, group: 'family' },
      ],
    ],
    [
      'SS139',
      { notifiedOn: on, registeredOn: '2026-11-16' },
      [
        { kind: 'duty-notified', on },
        { kind: 'registered-in-municipality', on: '2026-11-16' },
      ],
    ],
    // ARR.MOVED-IN: without a plan it is a registration, with one a move.
    ['SS120', { movedInOn: on }, [{ kind: 'registered-in-municipality', on }]],
    ['SS121', { movedInOn: on }, [{ kind: 'moved-in', on }]],
    ['SS102', { termStartedOn: on }, []],
    [
      'SS103',
      { decidedOn: on, months: '6', ground: 'ziek' },
      [{ kind: 'extension', on, months: 6, ground: 'ziek' }],
    ],
    ['SS106', { happenedOn: on }, [{ kind: 'fulfilled', on }]],
    ['SS107', { happenedOn: on }, [{ kind: 'exempted', on }]],
    ['SS108', { happenedOn: on }, [{ kind: 'waived', on }]],
    // The intake makes a fact of the day.
    ['SS131', { testedOn: on }, []],
    ['SS137', { bookedOn: on }, []],
    [
      'SS199',
      { examOn: on, examPart: 'LE', examResult: 'failed' },
      [{ kind: 'exam', on, part: 'LE', result: 'failed' }],
    ],
    ['SS124', { happenedOn: on }, [{ kind: 'group', on, group: 'family' }]],
    ['SS125', { happenedOn: on }, [{ kind: 'group', on, group: 'asylum' }]],
    ['SS109', {}, []],
    ['SS126', {}, []],
    ['SS777', {}, []],
  ])('%s %j', (code, answers, brought) => {
    expect(facts(code, answers)).toEqual({ ok: true, value: brought })
  })

  test.each<[string, Answers, string[]]>([
    ['SS101', {}, ['dutyStartedOn']],
    ['SS139', { notifiedOn: on }, ['registeredOn']],
    ['SS103', { decidedOn: on, months: '0', ground: '' }, ['months', 'ground']],
    ['SS103', { decidedOn: on, months: 'zes', ground: 'ziek' }, ['months']],
    ['SS121', { movedInOn: on, planRoute: 'Z' }, ['planDatedOn']],
    ['SS131', { testedOn: on, testResult: 'haalbaar', testScore: '1.000' }, ['testResult', 'testScore']],
    ['SS199', { examOn: '2026-02-30', examPart: 'XX', examResult: 'passed' }, ['examPart', 'examOn']],
  ])('%s %j lacks something', (code, answers, fields) => {
    expect(facts(code, answers)).toMatchObject({ error: 'fields-wrong', fields })
  })
})

describe('what was looked up at DUO fills the form in', () => {
  const prefill = (code: string, details: Record<string, unknown>) =>
    HANDLINGS[eventOf(code).handling].prefill(details, day('2026-11-16'))

  test('the day of registration stands in for a day that is not there', () => {
    expect(prefill('SS101', {})).toMatchObject({ dutyStartedOn: '2026-11-16' })
    const details = {
      inburgeringsplicht: { begindatum: '2026-11-02' },
      doelgroep: { indeling: 'Asielstatushouder' },
    }
    expect(prefill('SS101', details)).toEqual({ dutyStartedOn: '2026-11-02', group: 'asylum' })
  })

  test('what has another shape is left to the worker', () => {
    const details = { inburgeringsplicht: 'ja', doelgroep: { indeling: 3 } }
    expect(prefill('SS101', details)).toEqual({ dutyStartedOn: '2026-11-16', group: undefined })
  })

  test('an exam comes in our words', () => {
    const examenresultaat = {
      examendatum: '2026-11-03',
      onderdeel: 'SP',
      niveau: 'B1',
      resultaat: 'Geslaagd',
    }
    expect(prefill('SS199', { examenresultaat })).toEqual({
      examOn: '2026-11-03',
      examPart: 'SP',
      examLevel: 'B1',
      examResult: 'passed',
    })
  })
})

describe('ARR.LEARNABILITY: the test goes to the intake', () => {
  const told = (code: string, answers: Answers) => HANDLINGS[eventOf(code).handling].tells(answers)
  const leerbaarheidstoets = {
    datumAfname: '2026-11-03',
    resultaat: 'B1-route niet haalbaar',
    behaaldeScore: '98,50',
    benodigdeScore: '104,25',
  }

  test('SS131 with day, result and score, as DUO gave them', () => {
    const handling = HANDLINGS[eventOf('SS131').handling]
    const known = handling.prefill({ leerbaarheidstoets }, day('2026-11-16'))
    expect(known).toEqual({ testedOn: '2026-11-03', testResult: 'not-feasible', testScore: '98,50' })
    expect(told('SS131', known)).toEqual({
      'taken-on': '2026-11-03',
      result: 'not-feasible',
      score: '98.50',
      source: 'duo',
    })
  })

  test('SS137 with the day on which it is booked, and no other event with anything', () => {
    expect(told('SS137', { bookedOn: '2026-12-03' })).toEqual({ 'booked-on': '2026-12-03' })
    expect(told('SS139', { notifiedOn: '2026-11-10', registeredOn: '2026-11-16' })).toBeNull()
  })
})

describe('ARR.UNREADABLE: a file of the folder', () => {
  const berichtId = '01930000-0000-7000-8000-000000000001'
  const notificatie = { registratieDatumTijd: '2026-11-16T09:30:00+01:00', gebeurtenisId: 'SS101' }

  const event = (other: object, gegevens = {}) =>
    JSON.stringify({ berichtId, notificatie: { ...notificatie, ...other }, gegevens })

  test.each([
    ['no JSON', 'hallo', 'Het bestand is kapot: dit is geen JSON.'],
    [
      'another JSON',
      '{"berichtId": 3}',
      'Dit is geen gebeurtenis, geen intrekking en geen antwoord van DUO.',
    ],
    ['a list', '[]', 'Dit is geen gebeurtenis, geen intrekking en geen antwoord van DUO.'],
    [
      'a time without an offset',
      event({ registratieDatumTijd: '2026-11-16T09:30:00' }),
      'Een gegeven ontbreekt of heeft een vorm die Trede niet kent: notificatie.registratieDatumTijd.',
    ],
    [
      'the year nought',
      event({ registratieDatumTijd: '0000-11-16T09:30:00Z' }),
      'Een gegeven ontbreekt of heeft een vorm die Trede niet kent: notificatie.registratieDatumTijd.',
    ],
    [
      'a BSN of eight digits',
      event({ bsn: '12345678' }),
      'Een gegeven ontbreekt of heeft een vorm die Trede niet kent: notificatie.bsn.',
    ],
    [
      'a character that no text holds',
      event({}, { naam: 'A\u0000' }),
      'Er staat een teken in dat niet kan worden bewaard.',
    ],
  ])('%s says nothing, and why', (_, text, why) => {
    const read = readLetter(text)
    expect(read.ok).toBe(false)
    expect(reasonFor(read)).toBe(why)
  })

  test('what only the database or the disk refuses is a fault of the file; anything else is not', () => {
    const failed = (code: string) => Object.assign(new Error('x'), { code })
    expect(['22P05', '22008', 'EISDIR', 'EACCES'].every((code) => isFaultOfTheFile(failed(code)))).toBe(true)
    expect(['40P01', '57P01', 'ECONNREFUSED', ''].some((code) => isFaultOfTheFile(failed(code)))).toBe(false)
    expect(reasonFor(failed('EISDIR'))).toBe('Dit is een map en geen bestand.')
  })

  test('names somebody by BSN, by V-number, by both or by neither', () => {
    expect(numbersOn({ ...notificatie, bsn: '999990019', vNummer: 7 })).toEqual([
      { kind: 'bsn', number: '999990019' },
      { kind: 'v-number', number: '7' },
    ])
    expect(numbersOn({ ...notificatie, vNummer: 12_345_678 })).toEqual([
      { kind: 'v-number', number: '12345678' },
    ])
    expect(numbersOn(notificatie)).toEqual([])
  })

  test('a V-number may be written as text, with zeros before it', () => {
    const read = readLetter(event({ vNummer: '0012345678' }))
    expect(read).toMatchObject({ ok: true, value: { notificatie: { vNummer: 12_345_678 } } })
    expect(readLetter(event({ vNummer: '12a' })).ok).toBe(false)
  })
})
