import { describe, expect, test } from 'vitest'
import { PersonId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { type Leaving, leave, type Member } from './household.ts'

const day = (iso: string) => LocalDate.parse(iso)
const today = day('2026-11-20')
const person = (place: number) => PersonId.parse(`01936a52-0000-7000-8000-00000000000${place}`)
const member = (place: number, from = '2025-03-01'): Member => ({
  personId: person(place),
  role: 'adult',
  from: day(from),
})
const [father, mother, child] = [member(1), member(2), member(3, '2025-08-01')]
const leaving = (facts: Partial<Leaving> = {}): Leaving => ({
  personId: father.personId,
  from: day('2026-11-01'),
  reason: 'separated',
  note: '',
  ...facts,
})

describe('FILE.FAMILY.LEAVE', () => {
  test.each([
    ['2025-03-01', 'before-joining'],
    ['2025-03-02', undefined],
    ['2026-11-20', undefined],
    ['2026-11-21', 'in-the-future'],
  ])('from %s, of a family since 1 March 2025: %s', (from, refusal) => {
    const answer = leave([father, mother, child], leaving({ from: day(from) }), today)
    expect(answer.ok ? undefined : answer.error).toBe(refusal)
  })

  test('whoever goes belonged to it until the day before; the others stay', () => {
    expect(leave([father, mother, child], leaving(), today)).toEqual({
      ok: true,
      value: [{ personId: father.personId, to: '2026-10-31', reason: 'separated' }],
    })
  })

  test('the last one alone is no family, and never ends before it began', () => {
    const late = member(2, '2026-11-10')
    expect(leave([father, late], leaving(), today)).toEqual({
      ok: true,
      value: [
        { personId: father.personId, to: '2026-10-31', reason: 'separated' },
        { personId: late.personId, to: '2026-11-10', reason: 'left-alone' },
      ],
    })
  })

  test('a mistake never counted, whatever day was typed', () => {
    expect(leave([father, mother], leaving({ reason: 'mistake', from: day('2027-01-01') }), today)).toEqual({
      ok: true,
      value: [
        { personId: father.personId, to: null, reason: 'mistake' },
        { personId: mother.personId, to: null, reason: 'mistake' },
      ],
    })
  })

  test('who is not in it cannot leave it', () => {
    expect(leave([mother, child], leaving(), today)).toEqual({ ok: false, error: 'not-in-this-family' })
  })
})
