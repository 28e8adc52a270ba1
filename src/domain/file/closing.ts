import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Why a file is closed by hand. A move to another municipality on this Trede closes by itself, with the transfer. */
export const CloseReason = z.enum([
  'duty-withdrawn',
  'fulfilled',
  'guidance-done',
  'moved-elsewhere',
  'left-country',
  'died',
  'opened-by-mistake',
  'other',
])
export type CloseReason = z.infer<typeof CloseReason>

export const Closing = z.object({
  /** The last day of the guidance. */
  on: LocalDate,
  reason: CloseReason,
  note: z.string().trim().max(2000),
})
export type Closing = z.infer<typeof Closing>

/** The days of a file that decide whether it can be closed or opened again. */
export type FileStanding = {
  openedOn: LocalDate
  closedOn: LocalDate | null
  /** Set when another municipality took the file over. */
  movedOn: LocalDate | null
  /** Whether this person has another file here that is open. */
  hasOpenFile: boolean
}

export type ClosingRefusal =
  | 'already-closed'
  | 'closed-in-the-future'
  | 'closed-before-opening'
  | 'other-needs-words'

/** FILE.CLOSE: a day from the opening up to today, and a reason; "other" says which. */
export function checkClosing(
  closing: Closing,
  { openedOn, closedOn }: FileStanding,
  today: LocalDate,
): Result<Closing, ClosingRefusal> {
  if (closedOn !== null) return refuse('already-closed')
  if (closing.on > today) return refuse('closed-in-the-future')
  if (closing.on < openedOn) return refuse('closed-before-opening')
  return closing.reason === 'other' && closing.note === '' ? refuse('other-needs-words') : ok(closing)
}

export type ReopeningRefusal = 'not-closed' | 'moved-away' | 'has-open-file' | 'no-reason'

/**
 * FILE.REOPEN: with a reason, and only while no other file of this person is open here: the work would go on in two
 * places. A file that moved goes on where it went.
 */
export function checkReopening(
  reason: string,
  { closedOn, movedOn, hasOpenFile }: FileStanding,
): Result<string, ReopeningRefusal> {
  if (closedOn === null) return refuse('not-closed')
  if (movedOn !== null) return refuse('moved-away')
  if (hasOpenFile) return refuse('has-open-file')
  return reason.trim() === '' ? refuse('no-reason') : ok(reason.trim())
}
