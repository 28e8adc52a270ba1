import { z } from 'zod'
import { UserId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** What happens with a version of the plan, each on its day and by someone. */
export const StepKind = z.enum([
  'sent',
  'returned',
  'approved',
  'reopened',
  'agreed',
  'refused',
  'letter-sent',
  'withdrawn',
])
export type StepKind = z.infer<typeof StepKind>

export const PipStep = z.object({
  kind: StepKind,
  onDay: LocalDate,
  byUser: UserId.nullable(),
  /** The comment of the reader, the words of the person, or how the letter went. */
  note: z.string(),
  withInterpreter: z.boolean(),
  /** Name of who did it; null for the program itself. */
  by: z.string().nullable(),
})
export type PipStep = z.infer<typeof PipStep>

/** Where a version stands: `heard` when the person agreed or refused, `decided` when it is dated. */
export type PipState = 'draft' | 'with-reader' | 'returned' | 'approved' | 'heard' | 'decided'

const AFTER: Partial<Record<StepKind, PipState>> = {
  sent: 'with-reader',
  returned: 'returned',
  reopened: 'returned',
  approved: 'approved',
  agreed: 'heard',
  refused: 'heard',
}

/** Derived from the steps in order (rule PLAN.PIP.STATE): nobody types a state. */
export function stateOf(steps: readonly PipStep[], datedOn: LocalDate | null): PipState {
  if (datedOn !== null) return 'decided'
  return steps.reduce<PipState>((state, { kind }) => AFTER[kind] ?? state, 'draft')
}

/** Only what nobody reads or approved yet is written on. */
export const mayWrite = (state: PipState): boolean => state === 'draft' || state === 'returned'

/** What the person said of the proposal, when that holds for the text as it is now. */
export function heardIn(steps: readonly PipStep[]): PipStep | undefined {
  const last = steps.findLast(({ kind }) => kind !== 'letter-sent')
  return last?.kind === 'agreed' || last?.kind === 'refused' ? last : undefined
}

/** A remark beside the draft: what it is about, and what became of it. */
export type RemarkState = { isAnswered: boolean; isResolved: boolean }

type Remarks = readonly RemarkState[]

/** Sends a draft to the second reader; what the reader asked before has an answer by then. */
export function send(state: PipState, remarks: Remarks): Result<null, 'not-a-draft' | 'unanswered-remarks'> {
  if (!mayWrite(state)) return refuse('not-a-draft')
  const isOpen = remarks.some(({ isAnswered, isResolved }) => !isAnswered && !isResolved)
  return isOpen ? refuse('unanswered-remarks') : ok(null)
}

export type Judgement = { verdict: 'approved' | 'returned'; comment: string }

/**
 * The second reader approves or sends back. Rule PLAN.PIP.READER: nobody reads what they wrote themselves, sending
 * back says why, and approving leaves no remark open.
 */
export function judge(
  { state, authors, reader }: { state: PipState; authors: readonly UserId[]; reader: UserId | null },
  { verdict, comment }: Judgement,
  remarks: Remarks,
): Result<null, 'not-with-reader' | 'own-text' | 'no-comment' | 'open-remarks'> {
  if (state !== 'with-reader') return refuse('not-with-reader')
  if (reader === null || authors.includes(reader)) return refuse('own-text')
  if (verdict === 'returned') return comment.trim() === '' ? refuse('no-comment') : ok(null)
  return remarks.some(({ isResolved }) => !isResolved) ? refuse('open-remarks') : ok(null)
}

/** Takes a version back to its writer; a reading or an agreement that was there no longer counts. */
export function reopen(state: PipState, reason: string): Result<null, 'nothing-to-reopen' | 'no-comment'> {
  if (state === 'decided' || mayWrite(state)) return refuse('nothing-to-reopen')
  return reason.trim() === '' ? refuse('no-comment') : ok(null)
}

export const Hearing = z.object({
  answer: z.enum(['agreed', 'refused']),
  on: LocalDate,
  words: z.string().trim().max(5000),
  withInterpreter: z.boolean(),
})
export type Hearing = z.infer<typeof Hearing>

export type HearingRefusal =
  | 'not-approved'
  | 'talk-in-the-future'
  | 'talk-before-approval'
  | 'refusal-needs-words'

/**
 * What the person says of the proposal. Rule PLAN.PIP.HEARD: the law asks no signature, the day of dating counts;
 * we ask that each plan was gone through with the person, and keep the words of who does not agree.
 */
export function hear(
  steps: readonly PipStep[],
  { answer, on, words }: Hearing,
  today: LocalDate,
): Result<null, HearingRefusal> {
  const state = stateOf(steps, null)
  const approved = steps.findLast(({ kind }) => kind === 'approved')
  if ((state !== 'approved' && state !== 'heard') || !approved) return refuse('not-approved')
  if (on > today) return refuse('talk-in-the-future')
  if (on < approved.onDay) return refuse('talk-before-approval')
  return answer === 'refused' && words === '' ? refuse('refusal-needs-words') : ok(null)
}

/** How a letter goes to the person. */
export const SendingWay = z.enum(['post', 'handed-over', 'berichtenbox'])
export type SendingWay = z.infer<typeof SendingWay>
export type Sending = { on: LocalDate; how: SendingWay }

export const sendingOf = (steps: readonly PipStep[]): PipStep | undefined =>
  steps.find(({ kind }) => kind === 'letter-sent')

type Sendable = { steps: readonly PipStep[]; datedOn: LocalDate | null; withdrawnOn: LocalDate | null }

/** A letter goes once, from the day of deciding up to today (rule PLAN.PIP.SENT, Awb 3:41). */
export function checkSending(
  { steps, datedOn, withdrawnOn }: Sendable,
  { on }: Sending,
  today: LocalDate,
): Result<
  null,
  'not-decided' | 'withdrawn' | 'already-sent' | 'sent-in-the-future' | 'sent-before-decision'
> {
  if (datedOn === null) return refuse('not-decided')
  if (withdrawnOn !== null) return refuse('withdrawn')
  if (sendingOf(steps)) return refuse('already-sent')
  if (on > today) return refuse('sent-in-the-future')
  return on < datedOn ? refuse('sent-before-decision') : ok(null)
}
