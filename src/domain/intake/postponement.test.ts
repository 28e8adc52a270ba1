import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { POSTPONEMENTS } from './content/postponements.ts'
import { endPostponementAs, PostponementReason, postpone, timesPostponed } from './postponement.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const today = day('2026-11-20')
const until = (reason: PostponementReason, from: string) => {
  const decision = postpone({ reason, fromOn: day(from) }, today)
  return decision.ok ? decision.value.untilOn : decision.error
}

describe('ITK.POSTPONE: the reason gives the new day', () => {
  test.each([
    ['ill', '2026-11-16', '2026-12-14'],
    ['birth', '2026-11-16', '2027-01-25'],
    ['moving', '2026-12-01', '2026-12-15'],
    ['own-request', '2026-11-20', '2026-12-04'],
  ] as const)('%s from %s: until %s', (reason, from, expected) => {
    expect(until(reason, from)).toBe(expected)
  })

  test('a postponement that is over today postpones nothing', () => {
    expect(until('ill', '2026-10-23')).toBe('already-over')
    expect(until('ill', '2026-10-24')).toBe('2026-11-21')
  })

  test('a birth is known half a year before, not more', () => {
    expect(until('birth', '2027-05-21')).toBe('2027-07-30')
    expect(until('birth', '2027-05-22')).toBe('too-far-ahead')
  })

  test('the rule and the version of the list are kept with the outcome', () => {
    const decision = postpone({ reason: 'ill', fromOn: today }, today)
    expect(decision).toMatchObject({ value: { rule: 'ITK.POSTPONE', normVersion: POSTPONEMENTS.version } })
  })

  test('every reason has its length', () => {
    expect(Object.keys(POSTPONEMENTS.reasons).toSorted()).toEqual(PostponementReason.options.toSorted())
  })
})

describe('ITK.POSTPONE.END: a postponement ends before its day, or was wrong', () => {
  const until = (untilOn: string, endedOn: string | null = null) => ({
    untilOn: LocalDate.parse(untilOn),
    endedOn: endedOn === null ? null : LocalDate.parse(endedOn),
  })
  test.each([
    ['on its last day', until('2026-11-20'), 'over', 'Er is een tolk', 'ok'],
    ['a day too late', until('2026-11-19'), 'over', 'Er is een tolk', 'already-over'],
    ['long over, and a mistake', until('2026-11-01'), 'mistake', 'Was van de broer', 'ok'],
    ['without a reason', until('2026-12-01'), 'over', ' ', 'no-reason'],
    ['once more', until('2026-12-01', '2026-11-18'), 'mistake', 'Nog eens', 'already-ended'],
  ] as const)('%s', (_, postponement, as, reason, expected) => {
    const decision = endPostponementAs(postponement, { as, reason }, LocalDate.parse('2026-11-20'))
    expect(decision.ok ? 'ok' : decision.error).toBe(expected)
  })

  test('a mistake is not counted', () => {
    const all = [{ endedAs: null }, { endedAs: 'over' }, { endedAs: 'mistake' }] as const
    expect(timesPostponed(all)).toBe(2)
  })
})
