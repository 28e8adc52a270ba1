import { z } from 'zod'
import type { LocalDate } from '#kernel/local-date.ts'

/** What came of a request for exemption or waiver; a decision that is known without a request has none. */
export const LiftOutcome = z.enum(['pending', 'granted', 'refused', 'withdrawn'])
export type LiftOutcome = z.infer<typeof LiftOutcome>

/** What lifts the duty or parts of it, or was asked to: exemption (Wi art. 4) or waiver (Wi art. 5). */
export type Lift = {
  kind: 'exemption' | 'waiver'
  on: LocalDate
  askedOn?: LocalDate | undefined
  outcome?: LiftOutcome | undefined
  ground: string
  parts: readonly string[]
}

/** Grounds of a temporary exemption: who follows an education that exempts (Wi art. 4). */
const TEMPORARY: readonly string[] = ['INS', 'OPL']

/** Rule INT.LIFT.TEMPORARY: the duty rests while the education goes on, and does not end. */
export const isTemporary = ({ kind, ground }: Lift): boolean =>
  kind === 'exemption' && TEMPORARY.includes(ground)

/** Rule INT.LIFT: only what DUO granted lifts anything; a decision without a request was granted. */
export const isGranted = ({ outcome }: Lift): boolean => outcome === undefined || outcome === 'granted'

/** Rule INT.LIFT.ANSWERED: a decision takes the place of the request that it answers. */
export function latestLifts<R extends { item: Lift }>(rows: readonly R[]): R[] {
  const isAnswered = (asked: Lift) =>
    rows.some(
      ({ item }) => item.outcome !== 'pending' && item.askedOn === asked.on && isSameLift(item, asked),
    )
  return rows.filter(({ item }) => item.outcome !== 'pending' || !isAnswered(item))
}

const isSameLift = (one: Lift, other: Lift): boolean =>
  one.kind === other.kind &&
  one.ground === other.ground &&
  [...one.parts].sort().join() === [...other.parts].sort().join()
