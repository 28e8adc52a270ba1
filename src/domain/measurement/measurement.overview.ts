import type { Expectation } from '#domain/programme/expectations.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** How a measurement stands: what a coordinator wants to see at a glance. */
export type MeasurementState = 'answered' | 'asked' | 'missing' | 'open' | 'not-yet' | 'lapsed'

/**
 * The state of one expected instrument. Rule MEA.STATE: an answer settles it; a question that was put stays open
 * until the moment has passed; after that it is missing, asked or not, so that what is missing is never hidden.
 * @param askedOn the last day on which it was asked
 */
export function measurementState(
  { status }: Pick<Expectation, 'status'>,
  askedOn: LocalDate | null,
): MeasurementState {
  if (status === 'done') return 'answered'
  if (status === 'not-applicable') return 'lapsed'
  if (status === 'late') return 'missing'
  if (askedOn !== null) return 'asked'
  return status === 'not-yet' ? 'not-yet' : 'open'
}
