import { z } from 'zod'
import { addWeeks, type LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { POSTPONEMENTS } from './content/postponements.ts'

export const PostponementReason = z.enum([
  'ill',
  'birth',
  'bereavement',
  'no-childcare',
  'no-interpreter',
  'moving',
  'information-awaited',
  'own-request',
] satisfies (keyof typeof POSTPONEMENTS.reasons)[])
export type PostponementReason = z.infer<typeof PostponementReason>

/** `over`: the intake goes on. `mistake`: the postponement should not have been there. */
export const PostponementEnd = z.enum(['over', 'mistake'])
export type PostponementEnd = z.infer<typeof PostponementEnd>

export type Postponement = {
  reason: PostponementReason
  /** The day that the reason gives: of the illness, the birth, the talk. */
  fromOn: LocalDate
  /** The last day on which the intake goes on. */
  untilOn: LocalDate
  rule: 'ITK.POSTPONE'
  normVersion: number
}

/** How far ahead the day of a reason may lie: a birth or a move is known some months before. */
const AHEAD_WEEKS = 26

/**
 * ITK.POSTPONE: the reason gives the new day. It has to lie ahead, or nothing would be postponed. The legal term of
 * the plan does not move with it.
 */
export function postpone(
  { reason, fromOn }: { reason: PostponementReason; fromOn: LocalDate },
  today: LocalDate,
): Result<Postponement, 'too-far-ahead' | 'already-over'> {
  if (fromOn > addWeeks(today, AHEAD_WEEKS)) return refuse('too-far-ahead')
  const untilOn = addWeeks(fromOn, POSTPONEMENTS.reasons[reason].weeks)
  if (untilOn <= today) return refuse('already-over')
  return ok({ reason, fromOn, untilOn, rule: 'ITK.POSTPONE', normVersion: POSTPONEMENTS.version })
}

type Ending = { endedOn: LocalDate | null; untilOn: LocalDate }

/** ITK.POSTPONE.END: ended once, with a reason; what ran out by itself can only be said to be a mistake. */
export function endPostponementAs(
  { endedOn, untilOn }: Ending,
  wish: { as: PostponementEnd; reason: string },
  today: LocalDate,
): Result<{ endedOn: LocalDate; endedAs: PostponementEnd; endReason: string }, EndRefusal> {
  if (endedOn !== null) return refuse('already-ended')
  if (wish.as === 'over' && untilOn < today) return refuse('already-over')
  const endReason = wish.reason.trim()
  return endReason === '' ? refuse('no-reason') : ok({ endedOn: today, endedAs: wish.as, endReason })
}
type EndRefusal = 'already-ended' | 'already-over' | 'no-reason'

/** How often the intake was postponed; what was a mistake does not count. */
export const timesPostponed = (all: readonly { endedAs: PostponementEnd | null }[]): number =>
  all.filter(({ endedAs }) => endedAs !== 'mistake').length
