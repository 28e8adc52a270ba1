import { describe, expect, it } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { expectedPhase, Programme, plannedEnd, reviewDays } from './programme.ts'
import { programmeById, programmes } from './programmes.ts'

const day = (text: string) => LocalDate.parse(text)
const dalfsen = programmeById('thuis-in-dalfsen')
const vip = programmeById('vip')
const nva = programmeById('nva-werktrajecten')

describe('the programmes', () => {
  it('are well-formed and each is found by its own id', () => {
    for (const programme of programmes) {
      expect(Programme.safeParse(programme).success).toBe(true)
      expect(programmeById(programme.id)).toBe(programme)
    }
  })

  it('have phases that follow each other month by month, without a gap', () => {
    const [first, ...later] = dalfsen.phases
    expect(first?.fromMonth).toBe(1)
    let lastMonth = first?.toMonth ?? 0
    for (const phase of later) {
      expect(phase.fromMonth).toBe(lastMonth + 1)
      lastMonth = phase.toMonth ?? 0
    }
  })

  it('guard the way to paid work in Dalfsen with six competences', () => {
    const gated = dalfsen.phases.filter((phase) => phase.gate !== undefined)
    expect(gated.map((phase) => [phase.id, phase.gate?.competences.length])).toEqual([
      ['preparing-for-paid-work', 6],
    ])
  })

  it('explain every expectation and give it a rule', () => {
    for (const { expectations } of programmes) {
      for (const { ruleId, why } of expectations) {
        expect(ruleId).toMatch(/^PRG\./)
        expect(why.length).toBeGreaterThan(40)
      }
    }
  })
})

// Rule PRG.PHASE
describe('the phase by the calendar, for someone who started on 15 January 2026', () => {
  it.each([
    ['2026-01-14', undefined],
    ['2026-01-15', 'start-up'],
    ['2026-06-14', 'start-up'],
    ['2026-06-15', 'vip'],
    ['2027-01-14', 'vip'],
    ['2027-01-15', 'preparing-for-paid-work'],
    ['2027-07-14', 'preparing-for-paid-work'],
    ['2027-07-15', 'entering-the-labour-market'],
    ['2031-07-15', 'entering-the-labour-market'],
  ])('on %s is %s', (today, phase) => {
    expect(expectedPhase(dalfsen, day('2026-01-15'), day(today))?.id).toBe(phase)
  })

  it('does not exist in VIP and NVA Werktrajecten, whose parts have no months', () => {
    expect(expectedPhase(vip, day('2026-01-15'), day('2026-03-01'))).toBeNull()
    expect(expectedPhase(nva, day('2026-01-15'), day('2026-03-01'))).toBeNull()
  })
})

// Rule PRG.DURATION
describe('the planned last day', () => {
  it('is the day before the same day six months later in VIP', () => {
    expect(plannedEnd(vip, day('2026-01-15'))).toBe('2026-07-14')
  })
  it('is a year after the start in NVA Werktrajecten, and two years after consent to a second year', () => {
    expect(plannedEnd(nva, day('2026-01-15'))).toBe('2027-01-14')
    expect(plannedEnd(nva, day('2026-01-15'), 12)).toBe('2028-01-14')
  })
  it('does not exist in Thuis in Dalfsen', () => {
    expect(plannedEnd(dalfsen, day('2026-01-15'))).toBeNull()
  })
})

// Rule PRG.REVIEW
describe('the reviews of NVA Werktrajecten, for someone who started on 15 January 2026', () => {
  it('have not begun one day short of half a year', () => {
    expect(reviewDays(nva, day('2026-01-15'), day('2026-07-14'))).toEqual([])
  })
  it('come after half a year and then every three months', () => {
    expect(reviewDays(nva, day('2026-01-15'), day('2027-01-15'))).toEqual([
      '2026-07-15',
      '2026-10-15',
      '2027-01-15',
    ])
  })
  it('do not exist in VIP', () => {
    expect(reviewDays(vip, day('2026-01-15'), day('2027-01-15'))).toEqual([])
  })
})
