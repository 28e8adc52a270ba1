import { z } from 'zod'
import { mayKeepNumbers } from '#domain/person/numbers.ts'
import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'

/** Where a message to DUO is on its way; derived from what happened to it, never stored. */
export const OutboxState = z.enum([
  'queued',
  'no-number',
  'retrying',
  'uncertain',
  'superseded',
  'sent',
  'received',
  'accepted',
  'refused',
])
export type OutboxState = z.infer<typeof OutboxState>

export type OutboxFacts = {
  tries: number
  isSent: boolean
  isReceived: boolean
  accepted: boolean | null
  /** Whether the number that DUO needs is known; true when it needs none. */
  hasNumber: boolean
  /** Whether a newer message about the same took its place. */
  isSuperseded: boolean
  /** Whether a person has to find out if DUO has it. */
  isUncertain: boolean
}

/** Rule EXC.STATE: an answer counts most, however it came about. */
export function stateOf(facts: OutboxFacts): OutboxState {
  if (facts.accepted !== null) return facts.accepted ? 'accepted' : 'refused'
  if (facts.isSuperseded) return 'superseded'
  if (facts.isUncertain) return 'uncertain'
  if (facts.isReceived) return 'received'
  if (facts.isSent) return 'sent'
  if (!facts.hasNumber) return 'no-number'
  return facts.tries > 0 ? 'retrying' : 'queued'
}

// Longer than a try may last, so that no second sender takes a message that is still under way.
const FIRST_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 6 * 60 * 60

/**
 * How long to wait after a try that brought no answer: twice as long each time, up to six hours (EXC.BACK-OFF).
 * @param tries how many tries were made, from 1
 * @returns seconds
 */
export const waitAfter = (tries: number): number =>
  Math.min(FIRST_WAIT_SECONDS * 2 ** (tries - 1), LONGEST_WAIT_SECONDS)

/** Who tells DUO something in the course of the work: the municipality's own workers. */
export function mayQueue(actor: Actor, municipalityId: MunicipalityId): boolean {
  if (actor.kind === 'system') return actor.municipalities[0] === municipalityId
  const jobs = membershipsAs(actor, ['case-worker', 'career-coach'])
  return jobs.some((job) => job.municipalityId === municipalityId)
}

/** Of which municipalities someone reads what went to and came from DUO: it goes with the numbers of people. */
export const exchangesOf = (actor: Actor): MunicipalityId[] =>
  actor.municipalities.filter((municipalityId) => mayKeepNumbers(actor, municipalityId))

/** The words of the other side may quote the number of a person; what is kept does not (EXC.NUMBER). */
export const withoutNumbers = (words: string): string => words.replaceAll(/\d{9,}/g, '•••••••••')

/** Of an answer only the id that DUO gave is kept: whatever else stands there may be about the person (EXC.NUMBER). */
const Kept = z.object({ id: z.int().min(1).max(99_999) })
export const keptOf = (answer: unknown): z.infer<typeof Kept> | undefined => Kept.safeParse(answer).data
