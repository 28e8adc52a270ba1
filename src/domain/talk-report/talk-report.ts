import { z } from 'zod'
import { HandoverId, ProgressTalkId, ReportAdditionId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Of which talk a report is: the handover by who guided before, or a talk about progress. */
export const ReportRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handover'), id: HandoverId }),
  z.object({ kind: z.literal('progress-talk'), id: ProgressTalkId }),
])
export type ReportRef = z.infer<typeof ReportRef>

/** How a letter reached the person. Nothing is sent by this program. */
export const Manner = z.enum(['post', 'handed-over', 'email'])
export type Manner = z.infer<typeof Manner>

export const Giving = z.object({ on: LocalDate, manner: Manner })
export type Giving = z.infer<typeof Giving>

export const Given = Giving.extend({ by: z.string().nullable() })
export type Given = z.infer<typeof Given>

/** What was added to a report after it was given. */
export const Addition = z.object({
  id: ReportAdditionId,
  writtenOn: LocalDate,
  words: z.string(),
  by: z.string().nullable(),
  given: Given.nullable(),
})
export type Addition = z.infer<typeof Addition>

/** The report of a talk that was held, in the words of who wrote it. */
export type TalkReportText = {
  kind: ReportRef['kind']
  heldOn: LocalDate
  /** Who were there, as people say it. */
  attendees: string
  report: string
  agreed: string
  /** Of a handover: what is known now, by subject; without words it was only spoken about. */
  known: readonly { subject: string; words: string }[]
}

/** A report with what the person got of it, as it stands. */
export type TalkReport = TalkReportText & {
  /** The day from which it stays as it is; null while nobody got it. */
  closedOn: LocalDate | null
  /** Null while it was not given, and for what was opened before letters of it were kept. */
  given: Given | null
  additions: readonly Addition[]
}

export type GivingRefusal = 'already-given' | 'given-in-the-future' | 'given-before-written'

/**
 * Rule REPORT.GIVEN: a piece is given once, on a day from which it could exist up to today.
 * @param piece the day of the talk or of the addition, and whether it was given
 */
export function give(
  piece: { from: LocalDate; isGiven: boolean },
  giving: Giving,
  today: LocalDate,
): Result<Giving, GivingRefusal> {
  if (piece.isGiven) return refuse('already-given')
  if (giving.on > today) return refuse('given-in-the-future')
  return giving.on < piece.from ? refuse('given-before-written') : ok(giving)
}

const MOST_WORDS = 5000

export type AdditionRefusal = 'not-given-yet' | 'no-words' | 'too-long' | 'one-is-open'

/**
 * Rule REPORT.ADDITION: what was given stays as it is; what is added is a new piece of today. One that the person did
 * not get yet is given first.
 */
export function add(
  { closedOn, additions }: Pick<TalkReport, 'closedOn' | 'additions'>,
  words: string,
): Result<string, AdditionRefusal> {
  if (closedOn === null) return refuse('not-given-yet')
  if (additions.some(({ given }) => given === null)) return refuse('one-is-open')
  const typed = words.trim()
  if (typed === '') return refuse('no-words')
  return typed.length > MOST_WORDS ? refuse('too-long') : ok(typed)
}

/** The piece that is to be given next: the report itself, or an addition that was not given yet. */
export function toGive({
  closedOn,
  additions,
}: Pick<TalkReport, 'closedOn' | 'additions'>): 'report' | Addition | undefined {
  if (closedOn === null) return 'report'
  return additions.find(({ given }) => given === null)
}
