import { z } from 'zod'
import { type Phase, type Programme, ProgrammeId } from '#domain/programme/programme.ts'
import { EnrolmentId, FileId, MunicipalityId, OrganisationId, PersonId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
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
 * Starts a programme. Rule ENR.ONCE: not twice at the same time in the same programme.
 * @param earlier the person's enrolments in this programme
 */
export function enrol(
  facts: Omit<Enrolment, 'ordinal' | 'endedOn' | 'endReason' | 'endNote'>,
  earlier: readonly Enrolment[],
  today: LocalDate,
): Result<Enrolment, 'already-enrolled' | 'starts-too-far-ahead' | 'starts-before-earlier-end'> {
  if (facts.startedOn > inOneYear(today)) return refuse('starts-too-far-ahead')
  if (earlier.some((one) => one.endedOn === null)) return refuse('already-enrolled')
  if (earlier.some((one) => one.endedOn !== null && one.endedOn > facts.startedOn)) {
    return refuse('starts-before-earlier-end')
  }
  const ordinal = earlier.length + 1
  return ok({ ...facts, ordinal, endedOn: null, endReason: null, endNote: null })
}

/** The phase someone is in: the last one entered, or the first of the programme. Null when it has no phases. */
export function currentPhase(programme: Programme, { entered }: PhaseFacts, asOf: LocalDate): Phase | null {
  const reached = programme.phases.filter((phase) =>
    entered.some((one) => one.phase === phase.id && one.enteredOn <= asOf),
  )
  return reached.at(-1) ?? programme.phases[0] ?? null
}

/** The latest observation per competence of a gate; null where nothing was seen yet. */
export function gateEvidence(
  phase: Phase,
  observations: readonly Observation[],
  asOf: LocalDate,
): { competence: { id: string; title: string }; latest: Observation | null }[] {
  return (phase.gate?.competences ?? []).map((competence) => {
    const seen = observations.filter((one) => one.competence === competence.id && one.observedOn <= asOf)
    return {
      competence,
      latest: seen.toSorted((a, b) => a.observedOn.localeCompare(b.observedOn)).at(-1) ?? null,
    }
  })
}

/** Rule ENR.GATE: a gate is open when every competence was last seen as independent. */
export const isGateOpen = (phase: Phase, observations: readonly Observation[], asOf: LocalDate): boolean =>
  gateEvidence(phase, observations, asOf).every(({ latest }) => latest?.level === 'independent')

/** A step to another phase, forward or back; a step back is part of the road and needs a reason like any other. */
export type PhaseStep = { phase: string; enteredOn: LocalDate; note: string }

/**
 * Moves to the next phase. Rule ENR.GATE holds the door of the phase that is left; ENR.GATE-REASON lets a worker
 * pass a closed gate with a reason, because the worker decides and not the software.
 */
export function enterNextPhase(
  enrolment: Enrolment,
  programme: Programme,
  { facts, step, today }: { facts: PhaseFacts; step: Omit<PhaseStep, 'phase'>; today: LocalDate },
): Result<
  PhaseStep,
  'ended' | 'no-next-phase' | 'in-the-future' | 'before-this-phase' | 'gate-closed-give-reason'
> {
  if (enrolment.endedOn !== null) return refuse('ended')
  if (step.enteredOn > today) return refuse('in-the-future')
  const phase = currentPhase(programme, facts, today)
  const next = phase && programme.phases[programme.phases.indexOf(phase) + 1]
  if (!phase || !next) return refuse('no-next-phase')
  const since = facts.entered.find((one) => one.phase === phase.id)?.enteredOn ?? enrolment.startedOn
  if (step.enteredOn < since) return refuse('before-this-phase')
  const isOpen = isGateOpen(phase, facts.observations, step.enteredOn)
  if (!isOpen && step.note.trim() === '') return refuse('gate-closed-give-reason')
  return ok({ ...step, phase: next.id })
}

/** Records what was seen of one competence. The past may be added to, the future not. */
export function observe(
  enrolment: Enrolment,
  programme: Programme,
  { observation, today }: { observation: Observation; today: LocalDate },
): Result<Observation, 'in-the-future' | 'before-start' | 'unknown-competence'> {
  if (observation.observedOn > today) return refuse('in-the-future')
  if (observation.observedOn < enrolment.startedOn) return refuse('before-start')
  const known = programme.phases.some((phase) =>
    phase.gate?.competences.some((competence) => competence.id === observation.competence),
  )
  return known ? ok(observation) : refuse('unknown-competence')
}

export type Ending = { endedOn: LocalDate; endReason: EndReason; endNote: string }

/** Ends an enrolment. "Other" says nothing, so it needs a note. */
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

/** Rule PRG.DURATION: only a programme with a fixed length is extended, with the consent of the municipality. */
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

export const isRunning = (enrolment: Pick<Enrolment, 'startedOn' | 'endedOn'>, asOf: LocalDate): boolean =>
  enrolment.startedOn <= asOf && (enrolment.endedOn === null || enrolment.endedOn >= asOf)

/** The year in which someone started: people who started together are compared. */
export const cohortOf = (enrolment: Pick<Enrolment, 'startedOn'>): string => enrolment.startedOn.slice(0, 4)

const inOneYear = (day: LocalDate): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
