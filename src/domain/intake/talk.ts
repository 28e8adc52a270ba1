import { z } from 'zod'
import { draftForm } from '#domain/draft/draft.ts'
import { FileId, IntakeTalkId, MunicipalityId, UserId } from '#kernel/ids.ts'
import { addYears, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { PersonDays } from './answers.ts'
import { DomainId } from './life-domain.ts'

export const TalkWay = z.enum(['in-person', 'video', 'phone'])
export type TalkWay = z.infer<typeof TalkWay>

/** Why a planned talk did not take place. Illness is a reason to postpone, and stands there, where few read it. */
export const NotHeldReason = z.enum([
  'no-show',
  'cancelled-by-person',
  'cancelled-by-us',
  'no-interpreter',
  'technical',
])
export type NotHeldReason = z.infer<typeof NotHeldReason>

export const Talk = z.object({
  municipalityId: MunicipalityId,
  id: IntakeTalkId,
  fileId: FileId,
  plannedOn: LocalDate,
  way: TalkWay,
  /** Language of the interpreter; null when none is needed. */
  interpreter: z.string().min(2).max(8).nullable(),
  domains: z.array(DomainId),
  heldOn: LocalDate.nullable(),
  /** Whether the person heard that they may talk without others present (Bi art. 5.2). */
  toldAlone: z.boolean().nullable(),
  notHeldReason: NotHeldReason.nullable(),
  /** Who is busy with it, and since when; null when nobody began, or the program did. */
  startedOn: LocalDate.nullable(),
  startedBy: UserId.nullable(),
  /** That it was kept by mistake, and why. Its answers no longer count and stay readable. */
  mistakenOn: LocalDate.nullable(),
  mistakenReason: z.string().nullable(),
})
export type Talk = z.infer<typeof Talk>

/** Derived, never stored. `open`: planned for today or earlier, and nobody has said how it went. */
export type TalkState = 'planned' | 'open' | 'held' | 'not-held' | 'mistaken'

export function talkState(talk: Talk, today: LocalDate): TalkState {
  if (talk.mistakenOn !== null) return 'mistaken'
  if (talk.heldOn !== null) return 'held'
  if (talk.notHeldReason !== null) return 'not-held'
  return talk.plannedOn > today ? 'planned' : 'open'
}

export const isSettled = (talk: Talk): boolean => talk.heldOn !== null || talk.notHeldReason !== null

/** Days on which a talk was held that counts. */
export const heldDays = (talks: readonly Talk[]): LocalDate[] =>
  talks.flatMap(({ heldOn, mistakenOn }) => (heldOn === null || mistakenOn !== null ? [] : [heldOn]))

/** One draft holds the whole talk, so that the check page reads it at once. */
export const talkDraft = (fileId: FileId, talkId: IntakeTalkId): string => draftForm('intake', fileId, talkId)

/** ITK.BUSY: somebody else began this talk. What they typed is theirs, so who goes on says so first. */
export const isInOtherHands = ({ startedBy }: Talk, me: UserId | null): boolean =>
  startedBy !== null && startedBy !== me

export type PlannedTalk = Pick<Talk, 'plannedOn' | 'way' | 'interpreter'>

/** ITK.PLAN: a talk is planned for today or later, and within a year: a typed year is easily wrong. */
export function plan(
  wish: PlannedTalk,
  today: LocalDate,
): Result<PlannedTalk, 'in-the-past' | 'too-far-ahead'> {
  if (wish.plannedOn < today) return refuse('in-the-past')
  return wish.plannedOn > addYears(today, 1) ? refuse('too-far-ahead') : ok(wish)
}

/**
 * ITK.HELD: a talk was held today or earlier, and not before the person was born or came to the Netherlands. Once
 * it is settled it stays so.
 */
export function hold(
  talk: Talk,
  held: { heldOn: LocalDate; toldAlone: boolean },
  days: PersonDays,
): Result<Talk, 'already-settled' | 'in-the-future' | 'before-birth' | 'before-arrival'> {
  if (isSettled(talk)) return refuse('already-settled')
  if (held.heldOn > days.today) return refuse('in-the-future')
  if (days.birthDate !== null && held.heldOn < days.birthDate) return refuse('before-birth')
  if (days.arrivedOn !== null && held.heldOn < days.arrivedOn) return refuse('before-arrival')
  return ok({ ...talk, ...held })
}

/** ITK.NOT-HELD: said on the day itself or later; before that day a talk can be planned anew. */
export function missTalk(
  talk: Talk,
  reason: NotHeldReason,
  today: LocalDate,
): Result<Talk, 'already-settled' | 'not-yet'> {
  if (isSettled(talk)) return refuse('already-settled')
  if (talk.plannedOn > today && reason === 'no-show') return refuse('not-yet')
  return ok({ ...talk, notHeldReason: reason })
}

/** ITK.MISTAKE: a talk that was kept by mistake is taken back with a reason, once. */
export function takeBack(
  talk: Talk,
  reason: string,
  today: LocalDate,
): Result<Talk, 'not-held' | 'already-taken-back' | 'no-reason'> {
  if (talk.heldOn === null) return refuse('not-held')
  if (talk.mistakenOn !== null) return refuse('already-taken-back')
  const words = reason.trim()
  return words === '' ? refuse('no-reason') : ok({ ...talk, mistakenOn: today, mistakenReason: words })
}
