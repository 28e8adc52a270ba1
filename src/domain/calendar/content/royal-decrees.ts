import { LocalDate } from '#kernel/local-date.ts'

/**
 * Royal decrees under art. 3 par. 3 Algemene termijnenwet: single days put on a par with a holiday.
 * A decree holds for a closed period; outside every period it is unknown which days were chosen, which is
 * not the same as none.
 */
export type RoyalDecree = {
  /** First and last day for which the days are known to be complete; both inclusive. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: readonly LocalDate[]
  readonly source: string
}

/** In order of time, without overlap. A new decree is a new entry; an old one is never changed. */
export const ROYAL_DECREES: readonly RoyalDecree[] = [
  decree({
    from: '2022-01-01',
    to: '2022-12-31',
    days: ['2022-05-27'],
    source: 'wvhl.nl; of this decree only the year 2022 was found',
  }),
  decree({
    from: '2023-01-01',
    to: '2025-12-31',
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    source: 'sterfgeval.nl, answer of 4 October 2025, which names the decree',
  }),
  decree({
    from: '2026-01-01',
    to: '2028-12-31',
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    source: 'sterfgeval.nl, answer of 4 October 2025, which names the decree',
  }),
]

function decree(facts: { from: string; to: string; days: string[]; source: string }): RoyalDecree {
  return {
    from: LocalDate.parse(facts.from),
    to: LocalDate.parse(facts.to),
    days: facts.days.map((day) => LocalDate.parse(day)),
    source: facts.source,
  }
}
