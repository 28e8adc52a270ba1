import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { DUO_EVENTS } from './content/events.ts'
import { eventOf, eventState } from './inbox.ts'
import { type Answers, HANDLINGS } from './inbox-handling.ts'
import { numberIn, readLetter } from './inbox-letter.ts'

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

test.each([
  ['a number that nobody has', { fileId: null, handledOn: null, isWithdrawn: false }, 'unknown'],
  ['someone of us', { fileId: 'f', handledOn: null, isWithdrawn: false }, 'matched'],
  ['done', { fileId: 'f', handledOn: day('2026-11-20'), isWithdrawn: false }, 'handled'],
  [
    'withdrawn after it was done',
    { fileId: 'f', handledOn: day('2026-11-20'), isWithdrawn: true },
    'withdrawn',
  ],
] as const)('ARR.STATE: %s', (_, facts, state) => {
  expect(eventState(facts)).toBe(state)
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
    ['SS120', { movedInOn: on }, [{ kind: 'moved-in', on }]],
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
    ['SS131', { testedOn: on }, [{ kind: 'learnability-test', on }]],
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

describe('a file of the folder', () => {
  const berichtId = '01930000-0000-7000-8000-000000000001'
  const notificatie = { registratieDatumTijd: '2026-11-16T09:30:00+01:00', gebeurtenisId: 'SS101' }

  test.each([
    ['no JSON', 'hallo'],
    ['another JSON', '{"berichtId": 3}'],
    [
      'a time without an offset',
      JSON.stringify({
        berichtId,
        notificatie: { ...notificatie, registratieDatumTijd: '2026-11-16T09:30:00' },
      }),
    ],
    [
      'a BSN of eight digits',
      JSON.stringify({ berichtId, notificatie: { ...notificatie, bsn: '12345678' } }),
    ],
  ])('%s says nothing', (_, text) => {
    expect(readLetter(text)).toBeUndefined()
  })

  test('names somebody by BSN, by V-number or by neither', () => {
    expect(numberIn({ ...notificatie, bsn: '999990019', vNummer: 7 })).toEqual({
      kind: 'bsn',
      number: '999990019',
    })
    expect(numberIn({ ...notificatie, vNummer: 12_345_678 })).toEqual({
      kind: 'v-number',
      number: '12345678',
    })
    expect(numberIn(notificatie)).toBeNull()
  })
})
