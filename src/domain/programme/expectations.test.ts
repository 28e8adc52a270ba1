import { describe, expect, it } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { type EnrolmentFacts, expectationsFor } from './expectations.ts'
import { programmeById } from './programmes.ts'

const day = (text: string) => LocalDate.parse(text)
const dalfsen = programmeById('thuis-in-dalfsen')
const vip = programmeById('vip')
const nva = programmeById('nva-werktrajecten')

const anEnrolment = (facts: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  startedOn: day('2026-01-15'),
  endedOn: null,
  answered: [],
  ...facts,
})

const expectationOf = (moment: string, programme: typeof vip, facts: EnrolmentFacts, today: string) =>
  expectationsFor(programme, facts, day(today)).find((one) => one.moment === moment)

// Rules PRG.START-FORM, PRG.DUE-SOON, PRG.LAPSED
describe('the start form of someone who started on 15 January 2026', () => {
  it.each([
    ['2026-01-14', 'not-yet'],
    ['2026-01-15', 'open'],
    ['2026-01-28', 'open'],
    ['2026-01-29', 'due-soon'],
    ['2026-02-12', 'due-soon'],
    ['2026-02-13', 'late'],
  ])('is on %s %s', (today, status) => {
    expect(expectationOf('start', dalfsen, anEnrolment(), today)?.status).toBe(status)
  })

  it('is done once it is filled in, also when that was late', () => {
    const answered = [{ instrumentId: 'start-form', moment: 'start', answeredOn: day('2026-05-01') }] as const
    expect(expectationOf('start', dalfsen, anEnrolment({ answered }), '2026-05-02')?.status).toBe('done')
  })

  it('is no longer asked the day after the programme ended', () => {
    const ended = anEnrolment({ endedOn: day('2026-06-30') })
    expect(expectationOf('start', dalfsen, ended, '2026-06-30')?.status).toBe('late')
    expect(expectationOf('start', dalfsen, ended, '2026-07-01')?.status).toBe('not-applicable')
  })
})

// Rule PRG.EXIT-FORM
describe('the exit form', () => {
  it('has no days while someone is still in the programme', () => {
    const running = expectationOf('exit', dalfsen, anEnrolment(), '2028-01-15')
    expect(running).toMatchObject({ from: null, to: null, status: 'not-yet', ruleId: 'PRG.EXIT-FORM' })
  })

  it.each([
    ['2026-06-29', 'not-yet'],
    ['2026-06-30', 'open'],
    ['2026-07-28', 'due-soon'],
    ['2026-07-29', 'late'],
    ['2030-01-01', 'late'],
  ])('is on %s %s after an early end on 30 June 2026', (today, status) => {
    const ended = anEnrolment({ endedOn: day('2026-06-30') })
    expect(expectationOf('exit', dalfsen, ended, today)?.status).toBe(status)
  })
})

// Rules PRG.SURVEY-M1, PRG.SURVEY-M2, PRG.SURVEY-M3
describe('the survey in VIP, for someone who started on 15 January 2026', () => {
  it('is asked first within four weeks of the start', () => {
    const first = expectationOf('M1', vip, anEnrolment(), '2026-01-15')
    expect(first).toMatchObject({ from: '2026-01-15', to: '2026-02-12', status: 'open' })
  })

  it('is asked again around the planned end, half a year later', () => {
    const second = expectationOf('M2', vip, anEnrolment(), '2026-06-15')
    expect(second).toMatchObject({ from: '2026-06-16', to: '2026-08-11', status: 'not-yet' })
    expect(expectationOf('M2', vip, anEnrolment(), '2026-06-16')?.status).toBe('open')
  })

  it('follows the real end when that came earlier, but never before the start', () => {
    const ended = anEnrolment({ endedOn: day('2026-02-01') })
    expect(expectationOf('M2', vip, ended, '2026-02-01')).toMatchObject({
      from: '2026-01-15',
      to: '2026-03-01',
    })
  })

  it('waits for the granted extra year in NVA Werktrajecten', () => {
    const extended = anEnrolment({ extendedMonths: 12 })
    expect(expectationOf('M2', nva, extended, '2027-01-15')).toMatchObject({
      from: '2027-12-17',
      to: '2028-02-11',
    })
  })

  it('has no third moment as long as the programme runs', () => {
    expect(expectationOf('M3', vip, anEnrolment(), '2026-06-15')).toMatchObject({
      from: null,
      status: 'not-yet',
    })
  })

  it.each([
    ['2027-01-13', 'not-yet', 'late'],
    ['2027-01-14', 'open', 'late'],
    ['2027-01-15', 'open', 'not-applicable'],
    ['2027-06-30', 'due-soon', 'not-applicable'],
    ['2027-07-14', 'due-soon', 'not-applicable'],
    ['2027-07-15', 'late', 'not-applicable'],
    ['2028-01-14', 'late', 'not-applicable'],
    ['2028-01-15', 'not-applicable', 'not-applicable'],
  ])(
    'has on %s a third moment that is %s and a second that is %s, after the end on 14 July 2026',
    (...row) => {
      const [today, third, second] = row
      const ended = anEnrolment({ endedOn: day('2026-07-14') })
      expect(expectationOf('M3', vip, ended, today)?.status).toBe(third)
      expect(expectationOf('M2', vip, ended, today)?.status).toBe(second)
    },
  )
})
