import { z } from 'zod'
import type { EndReason } from '#domain/enrolment/enrolment.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import type { EnrolmentId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OpenDeadline } from './open-deadline.ts'

/** What may go wrong on a file, in the order in which a case worker wants to count it. */
export const SignalKind = z.enum([
  'legal-date',
  'new',
  'no-start-form',
  'exit-form-missing',
  'survey-due',
  'no-activity',
  'waiting',
  'no-case-worker',
])
export type SignalKind = z.infer<typeof SignalKind>

/** A signal rule as content: its words for staff (level B1) and where it comes from. */
export const SignalRule = z.object({
  kind: SignalKind,
  ruleId: z.string().regex(/^SIG(\.[A-Z0-9-]+)+$/),
  /** Below a count: "3 wacht op een vervolg". */
  tile: z.string().min(1),
  /** What to do about it, as it stands in a task list. */
  task: z.string().min(1),
  /** One or two sentences behind "waarom?". */
  why: z.string().min(1),
  source: z.string().min(1),
})
export type SignalRule = z.infer<typeof SignalRule>

/** The few facts of one open file that every signal follows from. */
export type FileFacts = {
  openedOn: LocalDate
  /** The last day on which there was contact; a no-show is no contact. */
  lastContactOn: LocalDate | null
  hasCaseWorker: boolean
  enrolments: readonly EnrolmentFacts[]
  /** Legal dates that nobody met; left out where they were not asked for. */
  legalDates?: readonly OpenDeadline[]
}

export type EnrolmentFacts = {
  id: EnrolmentId
  programmeId: ProgrammeId
  startedOn: LocalDate
  endedOn: LocalDate | null
  endReason: EndReason | null
  extendedMonths: number
  entered: readonly { phase: string; enteredOn: LocalDate }[]
  answered: readonly { instrumentId: InstrumentId; moment: Moment; answeredOn: LocalDate }[]
}

/** How a thing to do stands: nothing to do yet, can be done, nearly due, past its day. */
export type Urgency = 'calm' | 'busy' | 'attention' | 'late'

/** Where something is done about it. */
export type SignalTarget =
  | { to: 'contact' | 'enrol' | 'team' | 'plan' | 'integration' }
  | { to: 'form'; enrolmentId: EnrolmentId; form: 'start' | 'exit' }
  | { to: 'survey'; enrolmentId: EnrolmentId; moment: Moment }

export type Signal = {
  kind: SignalKind
  ruleId: string
  task: string
  why: string
  source: string
  urgency: Urgency
  /** The day of the fact that it rests on. */
  sinceOn: LocalDate
  /** The last day on which it is in time; null when no day is agreed. */
  dueOn: LocalDate | null
  target: SignalTarget
}
