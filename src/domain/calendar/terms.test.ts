import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, LocalDate } from '#kernel/local-date.ts'
import { beyondLastDecree, isRestDay } from './holidays.ts'
import { countBack, endOfTerm, isExtendable, type LengthInDays, TermBasis, type TermLength } from './terms.ts'

const day = (iso: string): LocalDate => LocalDate.parse(iso)
const lasting = (count: number, unit: LengthInDays['unit']): LengthInDays => ({ count, unit })
const lastDayOf = (start: string, count: number, unit: LengthInDays['unit'], basis: TermBasis = 'act') =>
  endOfTerm({ startsOn: day(start), length: lasting(count, unit), basis }).lastDay

describe('CAL.TERM.COUNT: counted from the day after the starting day', () => {
  test.each([
    ['ten weeks from Monday 3 March 2025', '2025-03-03', 10, 'weeks', '2025-05-12'],
    ['one day from a Monday', '2026-11-16', 1, 'days', '2026-11-17'],
    ['fourteen days from a Friday', '2026-11-06', 14, 'days', '2026-11-20'],
    ['one month: the same day number', '2026-10-20', 1, 'months', '2026-11-20'],
    ['one month from the 31st ends on the 30th', '2026-08-31', 1, 'months', '2026-09-30'],
    ['three months from 30 November end in February', '2026-11-30', 3, 'months', '2027-03-01'],
    ['one month from 31 January, leap year', '2028-01-31', 1, 'months', '2028-02-29'],
    ['three years from a leap day', '2024-02-29', 3, 'years', '2027-02-28'],
  ] as const)('%s', (_, start, count, unit, expected) => {
    expect(lastDayOf(start, count, unit)).toBe(expected)
  })

  test('28 February 2027 is a Sunday: the month of 30 November is counted to it and then extended', () => {
    const end = endOfTerm({ startsOn: day('2026-11-30'), length: lasting(3, 'months'), basis: 'act' })
    expect(end).toEqual({
      lastDay: '2027-03-01',
      countedDay: '2027-02-28',
      rule: 'CAL.TERM.EXTEND',
      passedOver: [{ day: '2027-02-28', reason: 'sunday' }],
      provisional: false,
    })
  })
})

describe('CAL.TERM.EXTEND: a last day on a rest day moves to the next working day', () => {
  test.each([
    ['Friday stays', '2026-11-13', '2026-11-20'],
    ['Saturday moves to Monday', '2026-11-14', '2026-11-23'],
    ['Sunday moves to Monday', '2026-11-15', '2026-11-23'],
    ['Monday stays', '2026-11-16', '2026-11-23'],
    ['Thursday before Good Friday stays', '2026-03-26', '2026-04-02'],
    ['Good Friday moves past Easter', '2026-03-27', '2026-04-07'],
    ["King's Day moves one day", '2026-04-20', '2026-04-28'],
    ['Ascension Day moves past the decreed Friday', '2026-05-07', '2026-05-18'],
    ['5 May 2027 moves past Ascension Day, the decreed Friday and the weekend', '2027-04-28', '2027-05-10'],
    ['Christmas 2026, a Friday, moves to Monday', '2026-12-18', '2026-12-28'],
    ['New Year 2026 moves past the decreed Friday', '2025-12-25', '2026-01-05'],
  ])('%s', (_, start, expected) => {
    expect(lastDayOf(start, 1, 'weeks')).toBe(expected)
  })

  test('each day passed over is named with its reason', () => {
    const end = endOfTerm({ startsOn: day('2027-04-28'), length: lasting(1, 'weeks'), basis: 'act' })
    expect(end.passedOver).toEqual([
      { day: '2027-05-05', reason: 'liberation-day' },
      { day: '2027-05-06', reason: 'ascension-day' },
      { day: '2027-05-07', reason: 'royal-decree' },
      { day: '2027-05-08', reason: 'saturday' },
      { day: '2027-05-09', reason: 'sunday' },
    ])
  })

  test('CAL.DECREE.BEYOND: an end after the last decree is provisional, and only when it could still move', () => {
    const end = (start: string, basis: TermBasis) =>
      endOfTerm({ startsOn: day(start), length: lasting(1, 'weeks'), basis })
    expect(end('2028-12-22', 'act')).toMatchObject({ lastDay: '2028-12-29', provisional: false })
    expect(end('2028-12-23', 'act')).toMatchObject({ lastDay: '2029-01-02', provisional: true })
    expect(end('2029-05-04', 'act')).toMatchObject({ lastDay: '2029-05-11', provisional: true })
    expect(end('2029-05-04', 'local-norm')).toMatchObject({ lastDay: '2029-05-11', provisional: false })
  })
})

describe('CAL.TERM.LONG and CAL.TERM.BASIS: terms that are not extended', () => {
  test.each([
    [90, 'days', true],
    [91, 'days', false],
    [12, 'weeks', true],
    [13, 'weeks', false],
    [3, 'months', true],
    [4, 'months', false],
    [1, 'years', false],
    [1, 'hours', false],
    [48, 'hours', false],
  ] as const)('%i %s in an act: extended is %s', (count, unit, extended) => {
    const length: TermLength = { count, unit }
    expect(isExtendable(length, 'act')).toBe(extended)
    expect(isExtendable(length, 'order-in-council')).toBe(extended)
  })

  test.each([
    ['ninety days to a Sunday are extended', '2026-08-24', 90, 'days', '2026-11-23'],
    ['ninety-one days to a Sunday are not', '2026-08-23', 91, 'days', '2026-11-22'],
    ['twelve weeks to a Sunday are extended', '2026-08-30', 12, 'weeks', '2026-11-23'],
    ['thirteen weeks to a Sunday are not', '2026-08-23', 13, 'weeks', '2026-11-22'],
    ['three months to a Sunday are extended', '2026-08-22', 3, 'months', '2026-11-23'],
    ['four months to a Sunday are not', '2026-07-22', 4, 'months', '2026-11-22'],
    ['three years to a Sunday are not', '2023-11-22', 3, 'years', '2026-11-22'],
  ] as const)('%s', (_, start, count, unit, expected) => {
    expect(lastDayOf(start, count, unit)).toBe(expected)
  })

  test('the rule tells why a Sunday was kept', () => {
    const long = endOfTerm({ startsOn: day('2023-11-22'), length: lasting(3, 'years'), basis: 'act' })
    const local = endOfTerm({ startsOn: day('2026-11-15'), length: lasting(1, 'weeks'), basis: 'local-norm' })
    expect([long.rule, local.rule]).toEqual(['CAL.TERM.LONG', 'CAL.TERM.BASIS'])
  })

  test.each(['ministerial-regulation', 'municipal-ordinance', 'contract', 'local-norm'] as const)(
    'a term in a %s keeps its Sunday',
    (basis) => {
      expect(lastDayOf('2026-11-15', 1, 'weeks', basis)).toBe('2026-11-22')
    },
  )

  test('CAL.TERM.BACK: a term counted back is not moved, also to a Sunday or a holiday', () => {
    expect(countBack(day('2026-11-29'), lasting(1, 'weeks'))).toBe('2026-11-22')
    expect(countBack(day('2026-06-25'), lasting(6, 'months'))).toBe('2025-12-25')
    expect(countBack(day('2026-08-31'), lasting(6, 'months'))).toBe('2026-02-28')
  })
})

describe('for every start from 2015 to 2040', () => {
  const starts = fc.integer({ min: 0, max: daysBetween(day('2015-01-01'), day('2040-12-31')) })
  const lengths = fc.record({
    unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
    count: fc.integer({ min: 1, max: 120 }),
  }) satisfies fc.Arbitrary<LengthInDays>
  const terms = fc.record({
    startsOn: starts.map((days) => addDays(day('2015-01-01'), days)),
    length: lengths,
    basis: fc.constantFrom(...TermBasis.options),
  })
  // The longest row of rest days: 5 to 9 May 2027, and Good Friday to King's Day 2038.
  const LONGEST_ROW = 5

  test('an extendable term never ends on a rest day', () => {
    fc.assert(
      fc.property(terms, (term) => {
        fc.pre(isExtendable(term.length, term.basis))
        expect(isRestDay(endOfTerm(term).lastDay)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('an end never lies before the counted day and at most five days after it', () => {
    fc.assert(
      fc.property(terms, (term) => {
        const end = endOfTerm(term)
        const moved = daysBetween(end.countedDay, end.lastDay)
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(LONGEST_ROW)
        expect(end.passedOver).toHaveLength(moved)
      }),
      { numRuns: 500 },
    )
  })

  test('every day passed over is a rest day, and only a term under the act passes any over', () => {
    fc.assert(
      fc.property(terms, (term) => {
        const end = endOfTerm(term)
        expect(end.passedOver.every((passed) => isRestDay(passed.day))).toBe(true)
        if (!isExtendable(term.length, term.basis)) expect(end.lastDay).toBe(end.countedDay)
        if (end.provisional) expect(beyondLastDecree(end.lastDay)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('the longest row of rest days is five', () => {
    let longest = 0
    let row = 0
    for (let at = day('2015-01-01'); at <= '2040-12-31'; at = addDays(at, 1)) {
      row = isRestDay(at) ? row + 1 : 0
      longest = Math.max(longest, row)
    }
    expect(longest).toBe(LONGEST_ROW)
  })
})
