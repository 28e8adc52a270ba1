import { z } from 'zod'
import { addMonths, addYears, LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { FAULT_PERCENT, FINE_BOUNDS } from './content/fine-bounds.ts'

export const FineArticle = z.enum(['22', '23'])
export type FineArticle = z.infer<typeof FineArticle>
export const Fault = z.enum(['intent', 'gross-fault', 'ordinary', 'reduced'])
export type Fault = z.infer<typeof Fault>

/** The last new term that the law names a sum for. */
const MOST_TERMS = 4

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
  /** In which term: 0 for the integration term, 1 to 4 for the new terms that came after it. */
  termNumber: z.int().min(0).max(MOST_TERMS),
  /** Article 22: the last day to take part in the intake after all; null for article 23. */
  followUpUntil: LocalDate.nullable(),
  /** Wi art. 27: no fine where the benefit was lowered for the same conduct. */
  benefitWasLowered: z.boolean(),
})
export type NewFine = z.infer<typeof NewFine>

/** A fine that was decided on. */
export const Fine = NewFine.omit({ benefitWasLowered: true }).extend({ decidedBy: z.string().nullable() })
export type Fine = z.infer<typeof Fine>

export type EarlierFine = Pick<NewFine, 'article' | 'amountEuros' | 'decidedOn' | 'termNumber'>

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
  | 'before-the-plan'
  | 'follow-up-missing'
  | 'follow-up-over'
  | 'follow-up-too-long'

/**
 * The most that may be asked: the bound of the article, doubled for each repetition up to the most for one fine, and of
 * that the part that fits the fault, rounded down. Rule PLAN.FINE.BOUND (Wi 22, 23; Bi 7).
 * @returns whole euros
 */
export function mostFor(
  fine: Pick<NewFine, 'article' | 'fault' | 'decidedOn'>,
  earlier: readonly EarlierFine[],
): number {
  const { first, most } = FINE_BOUNDS[fine.article]
  const amount = Math.min(first * 2 ** repetitionsBefore(fine, earlier), most)
  return Math.floor((amount * FAULT_PERCENT[fine.fault]) / 100)
}

/** How many fines of this article came one within twelve months of the other, up to this one. */
function repetitionsBefore(
  { article, decidedOn }: Pick<NewFine, 'article' | 'decidedOn'>,
  earlier: readonly EarlierFine[],
): number {
  const days = earlier
    .filter((one) => one.article === article && one.decidedOn <= decidedOn)
    .map((one) => one.decidedOn)
    .sort()
    .toReversed()
  const next = (place: number) => days[place - 1] ?? decidedOn
  const gap = days.findIndex((day, place) => day < addYears(next(place), -1))
  return gap === -1 ? days.length : gap
}

/**
 * A fine that a person decides on. Rule PLAN.FINE.MANUAL: nothing makes one by itself; the municipality has switched
 * it on, the person was heard, and the decision gives its reasons. Rule PLAN.FINE.BOUND for the amount, PLAN.FINE.TERM
 * for its term.
 * @param earlier fines of this person
 */
export function decideFine(
  fine: NewFine,
  { isOn, earlier, firstPlanOn, today }: FineKnown,
): Result<NewFine, FineRefusal> {
  if (!isOn) return refuse('fines-are-off')
  const refusal = withoutGround(fine, today) ?? wrongTerm(fine, firstPlanOn) ?? aboveBound(fine, earlier)
  return refusal ? refuse(refusal) : ok(fine)
}

type FineKnown = {
  isOn: boolean
  earlier: readonly EarlierFine[]
  /** The day of the first plan: article 23 is about the time after it. Undefined while there is none. */
  firstPlanOn: LocalDate | undefined
  today: LocalDate
}

/** Rule PLAN.FINE.TERM: article 23 is about the road after the plan; after article 22 follow at most two months. */
function wrongTerm(
  { article, decidedOn, followUpUntil }: NewFine,
  firstPlanOn: LocalDate | undefined,
): FineRefusal | undefined {
  const { followUpMonths } = FINE_BOUNDS[article]
  if (followUpMonths === null) {
    return firstPlanOn === undefined || decidedOn <= firstPlanOn ? 'before-the-plan' : undefined
  }
  if (followUpUntil === null) return 'follow-up-missing'
  if (followUpUntil <= decidedOn) return 'follow-up-over'
  return followUpUntil > addMonths(decidedOn, followUpMonths) ? 'follow-up-too-long' : undefined
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
  const most = mostInTerm?.[fine.termNumber]
  if (most === undefined) return undefined
  const sum = earlier
    .filter(({ article, termNumber }) => article === fine.article && termNumber === fine.termNumber)
    .reduce((n, one) => n + one.amountEuros, 0)
  return sum + fine.amountEuros > most ? 'amount-above-term' : undefined
}
