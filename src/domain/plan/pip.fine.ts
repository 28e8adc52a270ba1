import { z } from 'zod'
import { addYears, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { FAULT_PERCENT, FINE_BOUNDS } from './content/fine-bounds.ts'

export const FineArticle = z.enum(['22', '23'])
export type FineArticle = z.infer<typeof FineArticle>
export const Fault = z.enum(['intent', 'gross-fault', 'ordinary', 'reduced'])
export type Fault = z.infer<typeof Fault>

export const NewFine = z.object({
  article: FineArticle,
  /** Whole euros. */
  amountEuros: z.int(),
  fault: Fault,
  conduct: z.string().trim().max(5000),
  reason: z.string().trim().max(10_000),
  /** The day on which the person told their side, and what they said. */
  heardOn: LocalDate,
  heardWords: z.string().trim().max(5000),
  decidedOn: LocalDate,
  /** Wi art. 27: no fine where the benefit was lowered for the same conduct. */
  benefitWasLowered: z.boolean(),
})
export type NewFine = z.infer<typeof NewFine>

/** A fine that was decided on. */
export const Fine = NewFine.omit({ benefitWasLowered: true }).extend({ decidedBy: z.string().nullable() })
export type Fine = z.infer<typeof Fine>

export type EarlierFine = Pick<NewFine, 'article' | 'amountEuros' | 'decidedOn'>

export type FineRefusal =
  | 'fines-are-off'
  | 'fine-without-reason'
  | 'conduct-missing'
  | 'not-heard'
  | 'heard-in-the-future'
  | 'fined-in-the-future'
  | 'heard-after-decision'
  | 'benefit-was-lowered'
  | 'amount-missing'
  | 'amount-above-bound'
  | 'amount-above-term'

/**
 * The most that may be asked: the bound of the article for a first fine or a repetition within twelve months, and of
 * that the part that fits the fault, rounded down. Rule PLAN.FINE.BOUND (Wi 22, 23; Bi 7).
 * @returns whole euros
 */
export function mostFor(
  fine: Pick<NewFine, 'article' | 'fault' | 'decidedOn'>,
  earlier: readonly EarlierFine[],
): number {
  const { first, most } = FINE_BOUNDS[fine.article]
  const since = addYears(fine.decidedOn, -1)
  const isRepetition = earlier.some((one) => one.article === fine.article && one.decidedOn >= since)
  return Math.floor(((isRepetition ? most : first) * FAULT_PERCENT[fine.fault]) / 100)
}

/**
 * A fine that a person decides on. Rule PLAN.FINE.MANUAL: nothing makes one by itself; the municipality has switched
 * it on, the person was heard, and the decision gives its reasons. Rule PLAN.FINE.BOUND for the amount.
 * @param earlier fines in this term
 */
export function decideFine(
  fine: NewFine,
  { isOn, earlier, today }: { isOn: boolean; earlier: readonly EarlierFine[]; today: LocalDate },
): Result<NewFine, FineRefusal> {
  if (!isOn) return refuse('fines-are-off')
  const refusal = withoutGround(fine, today) ?? aboveBound(fine, earlier)
  return refusal ? refuse(refusal) : ok(fine)
}

function withoutGround(fine: NewFine, today: LocalDate): FineRefusal | undefined {
  if (fine.conduct === '') return 'conduct-missing'
  if (fine.benefitWasLowered) return 'benefit-was-lowered'
  if (fine.heardWords === '') return 'not-heard'
  if (fine.heardOn > today) return 'heard-in-the-future'
  if (fine.decidedOn > today) return 'fined-in-the-future'
  if (fine.heardOn > fine.decidedOn) return 'heard-after-decision'
  return fine.reason === '' ? 'fine-without-reason' : undefined
}

function aboveBound(fine: NewFine, earlier: readonly EarlierFine[]): FineRefusal | undefined {
  if (fine.amountEuros < 1) return 'amount-missing'
  if (fine.amountEuros > mostFor(fine, earlier)) return 'amount-above-bound'
  const { mostInTerm } = FINE_BOUNDS[fine.article]
  if (mostInTerm === null) return undefined
  const sum = earlier
    .filter(({ article }) => article === fine.article)
    .reduce((n, one) => n + one.amountEuros, 0)
  return sum + fine.amountEuros > mostInTerm ? 'amount-above-term' : undefined
}
