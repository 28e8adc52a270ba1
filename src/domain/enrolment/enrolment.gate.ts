import type { Phase, Programme } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { currentPhase, type Enrolment, nextPhase, type Observation, type PhaseFacts } from './enrolment.ts'

/** The latest observation per competence of a gate; null where nothing was seen yet. No score is made of them. */
export function gateEvidence<O extends Pick<Observation, 'competence' | 'observedOn'>>(
  phase: Phase,
  observations: readonly O[],
  asOf: LocalDate,
): { competence: { id: string; title: string }; latest: O | null }[] {
  return (phase.gate?.competences ?? []).map((competence) => {
    const seen = observations.filter((one) => one.competence === competence.id && one.observedOn <= asOf)
    const inOrder = seen.toSorted((a, b) => a.observedOn.localeCompare(b.observedOn))
    return { competence, latest: inOrder.at(-1) ?? null }
  })
}

/** Rule ENR.GATE: a gate is open when every competence was last seen as independent. */
export const isGateOpen = (
  phase: Phase,
  observations: readonly Pick<Observation, 'competence' | 'observedOn' | 'level'>[],
  asOf: LocalDate,
): boolean => gateEvidence(phase, observations, asOf).every(({ latest }) => latest?.level === 'independent')

/** A step into a phase. The note says why, above all when the gate was still closed. */
export type PhaseStep = { phase: string; enteredOn: LocalDate; note: string }

/**
 * Moves to the next phase. Rule ENR.GATE holds the door of the phase that is left; ENR.GATE-REASON lets a worker
 * pass a closed gate with a reason, because the worker decides and not the software. Rule ENR.STEP: phases follow
 * each other in order, on a day between the last step and today.
 */
export function enterNextPhase(
  enrolment: Pick<Enrolment, 'startedOn' | 'endedOn'>,
  programme: Programme,
  { facts, step, today }: { facts: PhaseFacts; step: Omit<PhaseStep, 'phase'>; today: LocalDate },
): Result<
  PhaseStep,
  'ended' | 'no-next-phase' | 'in-the-future' | 'before-this-phase' | 'gate-closed-give-reason'
> {
  if (enrolment.endedOn !== null) return refuse('ended')
  if (step.enteredOn > today) return refuse('in-the-future')
  const phase = currentPhase(programme, facts, today)
  const next = nextPhase(programme, facts, today)
  if (!phase || !next) return refuse('no-next-phase')
  const since = facts.entered.find((one) => one.phase === phase.id)?.enteredOn ?? enrolment.startedOn
  if (step.enteredOn < since) return refuse('before-this-phase')
  const isOpen = isGateOpen(phase, facts.observations, step.enteredOn)
  if (!isOpen && step.note.trim() === '') return refuse('gate-closed-give-reason')
  return ok({ enteredOn: step.enteredOn, note: step.note.trim(), phase: next.id })
}

/** Records what was seen of one competence. Rule ENR.OBSERVE: from the start on; the past may be added to. */
export function observe(
  enrolment: Pick<Enrolment, 'startedOn'>,
  programme: Programme,
  { observation, today }: { observation: Observation; today: LocalDate },
): Result<Observation, 'in-the-future' | 'before-start' | 'unknown-competence'> {
  if (observation.observedOn > today) return refuse('in-the-future')
  if (observation.observedOn < enrolment.startedOn) return refuse('before-start')
  const isKnown = competencesOf(programme).some((competence) => competence.id === observation.competence)
  return isKnown ? ok(observation) : refuse('unknown-competence')
}

/** Every competence that a gate of this programme asks for. */
export const competencesOf = (programme: Programme): readonly { id: string; title: string }[] =>
  programme.phases.flatMap((phase) => phase.gate?.competences ?? [])
