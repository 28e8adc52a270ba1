import type { FileId, ObjectionId, TransferId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** A talk that somebody planned. */
export const TALKS = ['handover', 'intake-talk', 'progress-talk'] as const
export type TalkKind = (typeof TALKS)[number]

/** What cannot go on without this worker, beside talks. */
export type MatterKind =
  | 'read-plan'
  | 'improve-plan'
  | 'hear-plan'
  | 'date-plan'
  | 'send-letter'
  | 'hand-over-certificate'
  | 'answer-request'
  | 'take-file-over'
  | 'resume-intake'
  | 'handle-objection'

type AboutSomebody = {
  /** Null for a transfer: the file is not here yet, or not found yet. */
  fileId: FileId | null
  transferId: TransferId | null
  number: string | null
  name: string
  /** The planned day of a talk; otherwise since when it waits. */
  on: LocalDate
}

/** A talk of today, or an earlier one of which nobody said how it went. */
export type PlannedTalk = AboutSomebody & {
  kind: TalkKind
  /** Clock time in the Netherlands; null when none was agreed. */
  at: string | null
  /** Language of the interpreter; null when none is needed. */
  interpreter: string | null
}

export type Matter = AboutSomebody & {
  kind: MatterKind
  /** Only of an objection: where it is handled, and by when it must be decided on. */
  objection?: Pick<WaitingObjection, 'objectionId' | 'version' | 'decideBy'>
}

/** What waits in an intake, as the intake tells it. */
export type IntakeMoment = {
  fileId: FileId
  number: string
  name: string
  kind: 'talk-planned' | 'talk-to-report' | 'postponed-until'
  on: LocalDate
  interpreter: string | null
}

/** An objection that asks something, as the plan tells it. */
export type WaitingObjection = {
  fileId: FileId
  number: string
  name: string
  version: number
  objectionId: ObjectionId
  receivedOn: LocalDate
  decideBy: LocalDate | null
}

export type WaitingRow = PlannedTalk | (Matter & { at: null; interpreter: null })

export type Day = {
  /** Of today, by time; without a time at the end. */
  appointments: readonly PlannedTalk[]
  /** Longest first. */
  waiting: readonly (PlannedTalk | Matter)[]
}

type Found = {
  rows?: readonly WaitingRow[]
  moments?: readonly IntakeMoment[]
  objections?: readonly WaitingObjection[]
}

/**
 * What a worker's day holds: the talks of today, and all that waits for her: earlier talks without a word about them,
 * matters of plans, transfers and certificates, and an intake whose postponement is over. SIG.DAY.
 */
export function dayOf({ rows = [], moments = [], objections = [] }: Found, today: LocalDate): Day {
  const all = [...rows, ...moments.map(asRow), ...objections.map(asMatter)].filter(({ on }) => on <= today)
  const isToday = (row: WaitingRow): row is PlannedTalk => isTalk(row) && row.on === today
  return {
    appointments: all.filter(isToday).toSorted((a, b) => compare(timeOf(a), timeOf(b))),
    waiting: all
      .filter((row) => !isToday(row))
      .toSorted((a, b) => compare(`${a.on} ${a.number}`, `${b.on} ${b.number}`)),
  }
}

export const isTalk = (row: PlannedTalk | Matter): row is PlannedTalk =>
  TALKS.some((kind) => kind === row.kind)

function asRow({ kind, on, interpreter, fileId, number, name }: IntakeMoment): WaitingRow {
  const about = { fileId, transferId: null, number, name, on, at: null }
  return kind === 'postponed-until'
    ? { ...about, kind: 'resume-intake', interpreter: null }
    : { ...about, kind: 'intake-talk', interpreter }
}

const asMatter = ({ fileId, number, name, receivedOn, ...objection }: WaitingObjection): WaitingRow => ({
  ...{ kind: 'handle-objection', fileId, number, name, on: receivedOn, objection },
  ...{ transferId: null, at: null, interpreter: null },
})

const timeOf = ({ at, name }: PlannedTalk): string => `${at ?? '99'} ${name}`

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
