import { z } from 'zod'
import { ProgressTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** What came of a talk that was held. */
export const TalkReport = z.object({
  heldOn: LocalDate,
  /** Who were there, as people say it: "Rana, haar zus, tolk". */
  attendees: z.string().trim().min(1).max(500),
  report: z.string().trim().min(1).max(10_000),
  agreed: z.string().trim().max(5000),
})
export type TalkReport = z.infer<typeof TalkReport>

export const ProgressTalk = z.object({
  id: ProgressTalkId,
  plannedOn: LocalDate,
  held: TalkReport.nullable(),
  missed: z.object({ on: LocalDate, reason: z.string() }).nullable(),
  /** The day on which the person got the report: from then on it stays as it is. */
  publishedOn: LocalDate.nullable(),
})
export type ProgressTalk = z.infer<typeof ProgressTalk>

export type TalkStatus = 'planned' | 'no-outcome' | 'held' | 'missed'

/** Derived (rule PLAN.TALK): a planned day that passed without a word about it asks for one. */
export function talkStatus(
  { plannedOn, held, missed }: Pick<ProgressTalk, 'plannedOn' | 'held' | 'missed'>,
  today: LocalDate,
): TalkStatus {
  if (held) return 'held'
  if (missed) return 'missed'
  return plannedOn < today ? 'no-outcome' : 'planned'
}

export type TalkRefusal = 'has-outcome' | 'in-the-future'

/** A talk has one outcome, and none that is still to come. */
export function checkHeld(
  talk: Pick<ProgressTalk, 'held' | 'missed'>,
  report: TalkReport,
  today: LocalDate,
): Result<TalkReport, TalkRefusal> {
  if (talk.held || talk.missed) return refuse('has-outcome')
  return report.heldOn > today ? refuse('in-the-future') : ok(report)
}

/** @param reason why it was not held, as typed */
export function checkMissed(
  talk: Pick<ProgressTalk, 'held' | 'missed'>,
  reason: string,
): Result<string, 'has-outcome' | 'no-reason'> {
  if (talk.held || talk.missed) return refuse('has-outcome')
  return reason.trim() === '' ? refuse('no-reason') : ok(reason.trim())
}
