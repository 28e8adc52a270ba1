import { z } from 'zod'
import { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { LanguageSkill, PersonDetails } from '#domain/person/person.ts'
import type { FileId } from '#kernel/ids.ts'
import { addYears, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ArrivalProfile, KnownNumbers } from './profile.ts'

/** Whom a municipality asks for: somebody who moved in and said where from. It does not know whether there is a file. */
export const AskedPerson = z.object({
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  birthDate: LocalDate.nullable(),
  /** The number of the file there, when the person has it on a letter. */
  number: z.string().trim().max(20).nullable(),
  note: z.string().trim().max(1000),
})
export type AskedPerson = z.infer<typeof AskedPerson>

/**
 * What the new municipality gets (Wi art. 35 par. 4), frozen when it is sent. No health and no money: health goes
 * apart, with a reason, or not at all.
 */
export const TransferPackage = z.object({
  version: z.literal(1),
  person: PersonDetails.extend({ languages: z.array(LanguageSkill) }),
  numbers: KnownNumbers,
  facts: z.array(RecordedFact),
  goals: z.array(z.string()),
  profile: ArrivalProfile.nullable(),
  /** Which people were one family there: the same id in the packages of all of them. Never shown. */
  household: z.uuid().nullable().default(null),
})
export type TransferPackage = z.infer<typeof TransferPackage>

/** The days on which something happened to a transfer; how it stands follows from them. */
export type TransferFacts = {
  fileId: FileId | null
  askedOn: LocalDate | null
  sentOn: LocalDate | null
  movedInOn: LocalDate | null
  withdrawnOn: LocalDate | null
  acceptedOn: LocalDate | null
  rejectedOn: LocalDate | null
  refusedOn: LocalDate | null
}

export type TransferState = 'asked' | 'offered' | 'withdrawn' | 'accepted' | 'rejected' | 'refused'

/** How a transfer stands: one end at most, and until then it is asked for or offered (ARR.TRANSFER.STATE). */
export function transferState(transfer: TransferFacts): TransferState {
  if (transfer.withdrawnOn) return 'withdrawn'
  if (transfer.acceptedOn) return 'accepted'
  if (transfer.rejectedOn) return 'rejected'
  if (transfer.refusedOn) return 'refused'
  return transfer.sentOn ? 'offered' : 'asked'
}

/** On which side of a transfer somebody works. */
export type Side = 'sender' | 'receiver'
export type TransferStep = 'send' | 'refuse' | 'withdraw' | 'accept' | 'reject'

/** What each side may do while a transfer stands so; whoever spoke last may take it back. */
const STEPS: Record<'asked' | 'offered', Record<Side, readonly TransferStep[]>> = {
  asked: { sender: ['send', 'refuse'], receiver: ['withdraw'] },
  offered: { sender: ['withdraw'], receiver: ['accept', 'reject'] },
}

export function stepsFor(transfer: TransferFacts, side: Side): readonly TransferStep[] {
  const state = transferState(transfer)
  return state === 'asked' || state === 'offered' ? STEPS[state][side] : []
}

/** A year ahead is a plan; further is more often a typing mistake. */
const YEARS_AHEAD = 1

/** The day of registration in the new municipality: not before the file here, and not too far ahead. */
export function checkMove(
  movedInOn: LocalDate,
  { openedOn, today }: { openedOn: LocalDate; today: LocalDate },
): Result<LocalDate, 'moves-before-file' | 'moves-too-far-ahead'> {
  if (movedInOn < openedOn) return refuse('moves-before-file')
  return movedInOn > addYears(today, YEARS_AHEAD) ? refuse('moves-too-far-ahead') : ok(movedInOn)
}

/** Health goes along only with words and a reason, never with one of the two (ARR.TRANSFER.HEALTH). */
export type HealthNote = { words: string; reason: string }

export function checkHealth(health: HealthNote | null): Result<HealthNote | null, 'health-without-reason'> {
  if (health === null) return ok(null)
  const words = health.words.trim()
  const reason = health.reason.trim()
  return words === '' || reason === '' ? refuse('health-without-reason') : ok({ words, reason })
}

/** A file is taken over from the day on which the person lives there (ARR.TRANSFER.ACCEPT). */
export const isTooEarly = ({ movedInOn }: Pick<TransferFacts, 'movedInOn'>, today: LocalDate): boolean =>
  movedInOn !== null && movedInOn > today

export const hasPlan = (facts: readonly RecordedFact[]): boolean => facts.some(({ kind }) => kind === 'plan')

/** Days that start the ten weeks of a first plan, or those after a move with one: never both. */
const STARTS_THE_PLAN: ReadonlySet<RecordedFact['kind']> = new Set(['registered-in-municipality', 'moved-in'])

/**
 * The legal facts of a person in the new municipality (ARR.TRANSFER.FACTS; Bi 5.3 par. 3). Plans become those of
 * another municipality, and moving in starts its ten weeks. Who had no plan yet did not move with one: the registration
 * for housing here takes the place of the old one (Bi 5.3 par. 1), and nothing says `moved-in` (ARR.MOVED-IN).
 */
export function factsAfterMove(facts: readonly RecordedFact[], movedInOn: LocalDate): RecordedFact[] {
  const isWithPlan = hasPlan(facts)
  const kept = facts
    .filter(({ kind }) => isWithPlan || !STARTS_THE_PLAN.has(kind))
    .map((fact) => (fact.kind === 'plan' ? { ...fact, by: 'other' as const } : fact))
  const kind = isWithPlan ? 'moved-in' : 'registered-in-municipality'
  return [...kept, { kind, on: movedInOn } as const].toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

// What needs a plan before it may stand on the same day.
const orderOf = ({ kind, on }: RecordedFact): string => `${on} ${kind === 'plan' ? 0 : 1}`
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
