import { describe, expect, test } from 'vitest'
import { thuisInDalfsen } from '#domain/programme/content/thuis-in-dalfsen.ts'
import { vip } from '#domain/programme/content/vip.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { competencesOf, enterNextPhase, gateEvidence, isGateOpen, observe } from './enrolment.gate.ts'
import type { Observation, PhaseFacts } from './enrolment.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const today = day('2026-11-20')

/** In Thuis in Dalfsen from 3 March 2025, and someone who stopped on 31 January 2026. */
const started = { startedOn: day('2025-03-03'), endedOn: null }
const stopped = { startedOn: day('2025-03-03'), endedOn: day('2026-01-31') }

const saw = (competence: string, on: string, level: Observation['level']): Observation => ({
  competence,
  observedOn: day(on),
  level,
  evidence: 'Begon zelf met opruimen.',
})
const allSix = (level: Observation['level'], on = '2026-06-01') =>
  competencesOf(thuisInDalfsen).map((competence) => saw(competence.id, on, level))

const inPreparation = (observations: readonly Observation[] = []): PhaseFacts => ({
  entered: [
    { phase: 'vip', enteredOn: day('2025-09-01') },
    { phase: 'preparing-for-paid-work', enteredOn: day('2026-03-02') },
  ],
  observations,
})
const preparation = thuisInDalfsen.phases[2]
if (!preparation) throw new Error('Thuis in Dalfsen has a third phase')

describe('ENR.GATE: every competence was last seen as independent', () => {
  const five = allSix('independent').slice(1)
  test.each([
    ['nothing seen', [], false],
    ['all six independent', allSix('independent'), true],
    ['one of six never seen', five, false],
    ['one of six with help', [...five, saw('decide-and-start', '2026-06-01', 'with-help')], false],
    ['a step back since', [...allSix('independent'), saw('work-together', '2026-07-01', 'not-yet')], false],
    ['a step back long ago', [saw('work-together', '2026-05-01', 'not-yet'), ...allSix('independent')], true],
  ])('%s', (_, observations, expected) => {
    expect(isGateOpen(preparation, observations, today)).toBe(expected)
  })

  test('what is seen later than the day that is asked about does not count', () => {
    expect(isGateOpen(preparation, allSix('independent', '2026-06-02'), day('2026-06-01'))).toBe(false)
    expect(isGateOpen(preparation, allSix('independent', '2026-06-02'), day('2026-06-02'))).toBe(true)
  })

  test('of one day the last that was written down counts', () => {
    const seen = [
      saw('work-together', '2026-06-01', 'not-yet'),
      saw('work-together', '2026-06-01', 'with-help'),
    ]
    const row = gateEvidence(preparation, seen, today).find((one) => one.competence.id === 'work-together')
    expect(row?.latest?.level).toBe('with-help')
  })

  test('a phase without a gate is always open', () => {
    expect(thuisInDalfsen.phases.slice(0, 2).map((phase) => isGateOpen(phase, [], today))).toEqual([
      true,
      true,
    ])
  })
})

const enter = (enteredOn: string, { note = '', facts = inPreparation(allSix('independent')) } = {}) => {
  const result = enterNextPhase(started, thuisInDalfsen, {
    facts,
    step: { enteredOn: day(enteredOn), note },
    today,
  })
  return result.ok ? result.value.phase : result.error
}

describe('ENR.STEP: phases follow each other, up to today', () => {
  test.each([
    ['2026-03-01', 'before-this-phase'],
    ['2026-06-01', 'entering-the-labour-market'],
    ['2026-11-20', 'entering-the-labour-market'],
    ['2026-11-21', 'in-the-future'],
  ])('from the third phase, begun on 2 March 2026, on %s', (on, expected) => {
    expect(enter(on)).toBe(expected)
  })

  test.each([
    ['2025-03-02', 'before-this-phase'],
    ['2025-03-03', 'vip'],
  ])('from the first phase, begun with the programme on 3 March 2025, on %s', (on, expected) => {
    expect(enter(on, { facts: { entered: [], observations: [] } })).toBe(expected)
  })

  test('not from the last phase, and not after the end', () => {
    const last = {
      entered: [{ phase: 'entering-the-labour-market', enteredOn: day('2026-09-01') }],
      observations: [],
    }
    expect(enter('2026-10-01', { facts: last })).toBe('no-next-phase')
    const step = { enteredOn: day('2026-02-01'), note: '' }
    const ended = enterNextPhase(stopped, thuisInDalfsen, { facts: last, step, today })
    expect(ended).toEqual({ ok: false, error: 'ended' })
  })
})

describe('ENR.GATE-REASON: the worker decides, not the software', () => {
  const closed = inPreparation(allSix('with-help'))
  test.each([
    ['without a reason', '', 'gate-closed-give-reason'],
    ['with only blanks', '  ', 'gate-closed-give-reason'],
    ['with a reason', 'Baan aangeboden bij de bakker', 'entering-the-labour-market'],
  ])('through a closed gate %s', (_, note, expected) => {
    expect(enter('2026-11-20', { note, facts: closed })).toBe(expected)
  })
})

describe('ENR.OBSERVE: what was seen, from the start to today', () => {
  test.each([
    ['2025-03-02', 'before-start'],
    ['2025-03-03', 'ok'],
    ['2026-11-20', 'ok'],
    ['2026-11-21', 'in-the-future'],
  ])('seen on %s', (on, expected) => {
    const observation = saw('work-together', on, 'with-help')
    const result = observe(started, thuisInDalfsen, { observation, today })
    expect(result.ok ? 'ok' : result.error).toBe(expected)
  })

  test('only competences that this programme asks for', () => {
    const observation = saw('work-together', '2026-06-01', 'independent')
    expect(observe(started, vip, { observation, today })).toEqual({
      ok: false,
      error: 'unknown-competence',
    })
  })
})
