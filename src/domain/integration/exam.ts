import { z } from 'zod'
import type { LocalDate } from '#kernel/local-date.ts'
import { ExamFact, type ExamPart, type Group, type PlanLevel } from './facts.ts'

export const ExamLevel = ExamFact.shape.level.unwrap()
export type ExamLevel = z.infer<typeof ExamLevel>

/** Why an exam gave no result, as DUO tells it: own fault, not own fault, cancelled, not there. */
export const NoResultReason = z.enum(['culpable', 'not-culpable', 'cancelled', 'absent'])
export type NoResultReason = z.infer<typeof NoResultReason>

/** Attempts per part that an asylum holder need not pay for (Ri art. 3.5). */
export const FREE_ATTEMPTS = 2

export type ExamAttempt = {
  part: ExamPart
  on: LocalDate
  level?: ExamLevel | undefined
  result: 'passed' | 'failed' | 'absent'
  reason?: NoResultReason | undefined
}
export type ExamBooking = { part: ExamPart; on: LocalDate; level?: ExamLevel | undefined }

export type PartStanding = {
  part: ExamPart
  passedOn: LocalDate | null
  /** The next day that is booked; null when passed, or when nothing lies ahead. */
  bookedOn: LocalDate | null
  /** A booked day that is past and of which no result is known. */
  awaitsResultOf: LocalDate | null
  attempts: readonly ExamAttempt[]
  /** Null for who pays every attempt (family migrants). */
  freeAttemptsLeft: number | null
}

const RANK: Readonly<Record<ExamLevel, number>> = { A2: 0, B1: 1, B2: 2 }

/** A result counts for the plan at its level or above. A part without a level (KNM) counts always. */
const isEnough = ({ level }: ExamAttempt, required: PlanLevel): boolean =>
  level === undefined || RANK[level] >= RANK[required]

/**
 * Whether an attempt used up a free one: INT.EXAM.FREE. Somebody who cancelled in time or could not help it has it
 * back. DUO keeps the count that counts.
 */
export const usesFreeAttempt = ({ result, reason }: ExamAttempt): boolean =>
  result !== 'absent' || (reason !== 'not-culpable' && reason !== 'cancelled')

export type ExamFacts = {
  group: Group
  required: PlanLevel
  attempts: readonly ExamAttempt[]
  bookings: readonly ExamBooking[]
  today: LocalDate
}

/** How each part of the exam stands, in the order in which people speak of them. */
export function examStandings(facts: ExamFacts): PartStanding[] {
  return (['LE', 'LU', 'SC', 'SP', 'KNM'] as const satisfies readonly ExamPart[]).map((part) =>
    standingOf(part, facts),
  )
}

function standingOf(part: ExamPart, { group, required, attempts, bookings, today }: ExamFacts): PartStanding {
  const own = attempts
    .filter((attempt) => attempt.part === part)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const passed = own.find((attempt) => attempt.result === 'passed' && isEnough(attempt, required))
  const open = bookings.filter((one) => one.part === part && !own.some(({ on }) => on >= one.on))
  const days = open.map(({ on }) => on).toSorted()
  return {
    part,
    passedOn: passed?.on ?? null,
    bookedOn: passed ? null : (days.find((on) => on >= today) ?? null),
    awaitsResultOf: passed ? null : (days.findLast((on) => on < today) ?? null),
    attempts: own,
    freeAttemptsLeft:
      group === 'asylum' ? Math.max(0, FREE_ATTEMPTS - own.filter(usesFreeAttempt).length) : null,
  }
}
