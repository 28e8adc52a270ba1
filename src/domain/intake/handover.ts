import { z } from 'zod'
import { FileId, HandoverId, MunicipalityId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { HandoverSubjectId } from './content/handover-subjects.ts'

/** Who hands the person over: a reception centre of COA, the municipality that was left, or somebody else. */
export const AskedOf = z.enum(['reception', 'municipality', 'other'])
export type AskedOf = z.infer<typeof AskedOf>

export const Meeting = z.enum(['video', 'in-person'])
export type Meeting = z.infer<typeof Meeting>

export const NotHeldReason = z.enum([
  'no-answer',
  'no-capacity',
  'person-did-not-want',
  'person-did-not-come',
  'moved-on',
  'no-interpreter',
  'other',
])
export type NotHeldReason = z.infer<typeof NotHeldReason>

export const HandoverQuestion = z.object({
  askedOn: LocalDate,
  askedOf: AskedOf,
  organisation: z.string().trim().min(1).max(120),
  /** Who was asked there, and how to reach them. */
  contact: z.string().trim().max(200).nullable(),
})
export type HandoverQuestion = z.infer<typeof HandoverQuestion>

export const HandoverPlan = z.object({
  on: LocalDate,
  /** Clock time in the Netherlands. */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  meeting: Meeting,
  /** The address, or the link of the video call. */
  place: z.string().trim().max(300).nullable(),
  /** Who joins, in words: the person, the worker there, the worker here. */
  joining: z.string().trim().min(1).max(300),
  /** ISO 639; null when nobody needs an interpreter. */
  interpreter: z.string().min(2).max(8).nullable(),
})
export type HandoverPlan = z.infer<typeof HandoverPlan>

/** One subject of the fixed list that was spoken about, with what was said. */
export const SharedSubject = z.object({ subject: HandoverSubjectId, words: z.string().trim().max(2000) })
export type SharedSubject = z.infer<typeof SharedSubject>

export const HandoverReport = z.object({
  heldOn: LocalDate,
  report: z.string().trim().max(10_000),
  shared: z.array(SharedSubject),
})
export type HandoverReport = z.infer<typeof HandoverReport>

export const NotHeld = z.object({
  on: LocalDate,
  reason: NotHeldReason,
  note: z.string().trim().max(2000).nullable(),
})
export type NotHeld = z.infer<typeof NotHeld>

/** One talk of three: what was asked, planned and held. How far it is follows from these days (`handoverState`). */
export const Handover = HandoverQuestion.extend({
  municipalityId: MunicipalityId,
  id: HandoverId,
  fileId: FileId,
  plan: HandoverPlan.nullable(),
  held: HandoverReport.nullable(),
  notHeld: NotHeld.nullable(),
  publishedOn: LocalDate.nullable(),
})
export type Handover = z.infer<typeof Handover>

type Outcome = Pick<Handover, 'held' | 'notHeld' | 'publishedOn' | 'plan'>

/** `awaits-report`: the planned day has gone by and nobody wrote down whether it was held. */
export type HandoverState = 'asked' | 'planned' | 'awaits-report' | 'held' | 'published' | 'not-held'

/** Rule HANDOVER.STATE: how far it is follows from its days and today; nothing of it is stored. */
export function handoverState(
  { held, notHeld, publishedOn, plan }: Outcome,
  today: LocalDate,
): HandoverState {
  if (notHeld) return 'not-held'
  if (held) return publishedOn === null ? 'held' : 'published'
  if (plan) return plan.on < today ? 'awaits-report' : 'planned'
  return 'asked'
}

const isOpen = ({ held, notHeld }: Pick<Handover, 'held' | 'notHeld'>): boolean => !held && !notHeld

/**
 * Asks for a talk. Rule HANDOVER.ONE: one open talk at a time. Rule HANDOVER.ASK: asking is done on a day up to today.
 * @param earlier the handovers of this file
 */
export function ask(
  facts: HandoverQuestion & Pick<Handover, 'municipalityId' | 'id' | 'fileId'>,
  earlier: readonly Handover[],
  today: LocalDate,
): Result<Handover, 'asked-in-the-future' | 'one-is-open'> {
  if (earlier.some(isOpen)) return refuse('one-is-open')
  if (facts.askedOn > today) return refuse('asked-in-the-future')
  return ok({ ...facts, plan: null, held: null, notHeld: null, publishedOn: null })
}

/** Plans the talk, or moves it. Rule HANDOVER.PLAN: while it is open, on a day from today. */
export function plan(
  handover: Handover,
  wish: HandoverPlan,
  today: LocalDate,
): Result<Handover, 'not-open' | 'planned-in-the-past'> {
  if (!isOpen(handover)) return refuse('not-open')
  return wish.on < today ? refuse('planned-in-the-past') : ok({ ...handover, plan: wish })
}

/**
 * Records that the talk was held. Rule HANDOVER.HELD: on a day from the asking up to today, with a report; a report
 * that stands may be put right, with a reason, until the person got it. Rule HANDOVER.SHARED: each subject at most once.
 * @param reason why a report that stands is written again; not used for the first one
 */
export function hold(
  handover: Handover,
  { reason, ...report }: HandoverReport & { reason: string },
  today: LocalDate,
): Result<Handover, HoldRefusal> {
  if (handover.notHeld) return refuse('was-not-held')
  if (handover.publishedOn !== null) return refuse('already-published')
  if (report.heldOn > today) return refuse('held-in-the-future')
  if (report.heldOn < handover.askedOn) return refuse('held-before-asked')
  if (report.report.trim() === '') return refuse('no-report')
  const subjects = report.shared.map(({ subject }) => subject)
  if (new Set(subjects).size < subjects.length) return refuse('subject-twice')
  if (handover.held && reason.trim() === '') return refuse('no-reason')
  return ok({ ...handover, held: report })
}
export type HoldRefusal =
  | 'was-not-held'
  | 'already-published'
  | 'held-in-the-future'
  | 'held-before-asked'
  | 'no-report'
  | 'subject-twice'
  | 'no-reason'

/** Rule HANDOVER.NOT-HELD: an open talk that will not be held ends with a reason; "other" says nothing without words. */
export function giveUp(
  handover: Handover,
  { on, reason, note }: NotHeld,
): Result<Handover, 'not-open' | 'other-needs-words'> {
  if (!isOpen(handover)) return refuse('not-open')
  if (reason === 'other' && !note?.trim()) return refuse('other-needs-words')
  return ok({ ...handover, notHeld: { on, reason, note: note?.trim() || null } })
}

/**
 * Rule HANDOVER.PUBLISH: the report of a talk that was held was given to the person; from then on it stays as it is.
 * @param on the day on which the person got it
 */
export function publish(
  handover: Handover,
  on: LocalDate,
): Result<Handover, 'not-held-yet' | 'already-published'> {
  if (!handover.held) return refuse('not-held-yet')
  if (handover.publishedOn !== null) return refuse('already-published')
  return ok({ ...handover, publishedOn: on })
}
