import { z } from 'zod'
import { type Phase, type Programme, ProgrammeId } from '#domain/programme/programme.ts'
import { EnrolmentId, FileId, MunicipalityId, OrganisationId, PersonId } from '#kernel/ids.ts'
import { addYears, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Why an enrolment ended. Contact lost is a reason of its own: it must stay visible, not hide behind "other". */
export const EndReason = z.enum([
  'completed',
  'paid-work',
  'education',
  'moved',
  'health',
  'family',
  'own-wish',
  'contact-lost',
  'other',
])
export type EndReason = z.infer<typeof EndReason>

export const ObservationLevel = z.enum(['not-yet', 'with-help', 'independent'])
export type ObservationLevel = z.infer<typeof ObservationLevel>

export const Observation = z.object({
  competence: z.string().min(1),
  observedOn: LocalDate,
  level: ObservationLevel,
  /** What was seen, in words: without it a level is an opinion. */
  evidence: z.string().trim().min(1).max(2000),
})
export type Observation = z.infer<typeof Observation>

/** One person in one programme. Phase, status and what is due are derived from these facts, never stored. */
export const Enrolment = z.object({
  municipalityId: MunicipalityId,
  id: EnrolmentId,
  fileId: FileId,
  personId: PersonId,
  programmeId: ProgrammeId,
  programmeVersion: z.number().int(),
  ordinal: z.number().int().positive(),
  providerId: OrganisationId,
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  endReason: EndReason.nullable(),
  endNote: z.string().nullable(),
})
export type Enrolment = z.infer<typeof Enrolment>

/** The facts beside the enrolment that decide its phase. */
export type PhaseFacts = {
  entered: readonly { phase: string; enteredOn: LocalDate }[]
  observations: readonly Observation[]
}

/**
 * Starts a programme. Rule ENR.ONCE: not twice at the same time in the same programme; a second start is a new
 * enrolment with the next ordinal. Rule ENR.AHEAD: planned at most a year ahead, beyond that it is a wish.
 * @param earlier the person's enrolments in this programme
 */
export function enrol(
  facts: Omit<Enrolment, 'ordinal' | 'endedOn' | 'endReason' | 'endNote'>,
  earlier: readonly Enrolment[],
  today: LocalDate,
): Result<Enrolment, 'already-enrolled' | 'starts-too-far-ahead' | 'starts-before-earlier-end'> {
  if (facts.startedOn > addYears(today, 1)) return refuse('starts-too-far-ahead')
  if (earlier.some((one) => one.endedOn === null)) return refuse('already-enrolled')
  if (earlier.some((one) => one.endedOn !== null && one.endedOn > facts.startedOn)) {
    return refuse('starts-before-earlier-end')
  }
  const ordinal = earlier.length + 1
  return ok({ ...facts, ordinal, endedOn: null, endReason: null, endNote: null })
}

/**
 * The phase someone is in. Rule ENR.PHASE: the last one of the programme that was entered, or its first; the
 * calendar moves nobody on.
 * @returns null for a programme without phases
 */
export function currentPhase(programme: Programme, { entered }: PhaseFacts, asOf: LocalDate): Phase | null {
  const reached = programme.phases.filter((phase) =>
    entered.some((one) => one.phase === phase.id && one.enteredOn <= asOf),
  )
  return reached.at(-1) ?? programme.phases[0] ?? null
}

/** The phase that comes after the one someone is in; null in the last one. */
export function nextPhase(programme: Programme, facts: PhaseFacts, asOf: LocalDate): Phase | null {
  const phase = currentPhase(programme, facts, asOf)
  return (phase && programme.phases[programme.phases.indexOf(phase) + 1]) ?? null
}

export type Ending = { endedOn: LocalDate; endReason: EndReason; endNote: string }

/** Ends an enrolment. Rule ENR.END: on a day between its start and today; "other" says nothing, so it needs a note. */
export function end(
  enrolment: Enrolment,
  ending: Ending,
  today: LocalDate,
): Result<Enrolment, 'already-ended' | 'in-the-future' | 'before-start' | 'other-needs-note'> {
  if (enrolment.endedOn !== null) return refuse('already-ended')
  if (ending.endedOn > today) return refuse('in-the-future')
  if (ending.endedOn < enrolment.startedOn) return refuse('before-start')
  if (ending.endReason === 'other' && ending.endNote.trim() === '') return refuse('other-needs-note')
  return ok({ ...enrolment, ...ending, endNote: ending.endNote.trim() || null })
}

export type Extension = { months: number; reason: string }

/** Rule ENR.EXTEND: only a programme with a fixed length is extended, by whole months and with a reason. */
export function extend(
  enrolment: Enrolment,
  programme: Programme,
  { months, reason }: Extension,
): Result<Extension, 'ended' | 'not-extendable' | 'no-reason' | 'not-1-to-24-months'> {
  if (enrolment.endedOn !== null) return refuse('ended')
  if (programme.extension === null) return refuse('not-extendable')
  if (!Number.isInteger(months) || months < 1 || months > 24) return refuse('not-1-to-24-months')
  return reason.trim() === '' ? refuse('no-reason') : ok({ months, reason: reason.trim() })
}

/** Rule ENR.RUNNING: the first and the last day belong to it. */
export const isRunning = (enrolment: Pick<Enrolment, 'startedOn' | 'endedOn'>, asOf: LocalDate): boolean =>
  enrolment.startedOn <= asOf && (enrolment.endedOn === null || enrolment.endedOn >= asOf)

/** Rule ENR.EARLY: every end but a completed programme is an early one, also when it is good news. */
export const hasEndedEarly = ({ endReason }: Pick<Enrolment, 'endReason'>): boolean =>
  endReason !== null && endReason !== 'completed'
