import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RecordedFact } from './recorded-fact.ts'

type Kind = RecordedFact['kind']

export type FactRefusal =
  | 'in-the-future'
  | 'before-birth'
  | 'already-recorded'
  | 'plan-before-duty'
  | 'notice-before-duty'
  | 'fulfilled-before-duty'
  | 'exam-before-arrival'
  | 'hours-before-arrival'
  | 'extension-before-plan'
  | 'end-talk-before-plan'
  | 'talk-before-plan'

/** Facts of which a person has one at a time: another day is a correction, not a second fact. */
const ONCE: ReadonlySet<Kind> = new Set<Kind>([
  'arrived-at-reception',
  'permit-granted',
  'duty-started',
  'duty-notified',
  'registered-in-municipality',
  'social-assistance-started',
  'course-offered',
  'pvt-signed',
  'map-end-talk',
  'z-route-end-talk',
  'exempted',
  'waived',
  'fulfilled',
])

/** What comes more than once, and is one thing all the same when two sources say exactly it: DUO and the intake. */
const TOLD_TWICE: ReadonlySet<Kind> = new Set<Kind>([
  ...ONCE,
  'plan',
  'exam',
  'exam-part-lifted',
  'extension',
  'learnability-test',
  'moved-in',
])

/** What cannot come before what. The earlier one need not be known; when both are, their days are held together. */
const ORDER: readonly { first: Kind; later: Kind; refusal: FactRefusal }[] = [
  { first: 'duty-started', later: 'plan', refusal: 'plan-before-duty' },
  { first: 'duty-started', later: 'duty-notified', refusal: 'notice-before-duty' },
  { first: 'duty-started', later: 'fulfilled', refusal: 'fulfilled-before-duty' },
  { first: 'arrived-at-reception', later: 'exam', refusal: 'exam-before-arrival' },
  { first: 'arrived-at-reception', later: 'hours', refusal: 'hours-before-arrival' },
]

/** What needs a plan before it: there is no term to extend and no talk about progress without one. */
const AFTER_A_PLAN: Partial<Record<Kind, FactRefusal>> = {
  extension: 'extension-before-plan',
  'map-end-talk': 'end-talk-before-plan',
  'z-route-end-talk': 'end-talk-before-plan',
  'progress-talk': 'talk-before-plan',
}

export type Known = {
  facts: readonly RecordedFact[]
  birthDate: LocalDate | null
  /** The day on which the person came to the Netherlands, where that is known. */
  arrivedOn: LocalDate | null
  today: LocalDate
}

/** What happens in the Netherlands and nowhere else. */
const AFTER_ARRIVAL: Partial<Record<Kind, FactRefusal>> = {
  exam: 'exam-before-arrival',
  hours: 'hours-before-arrival',
}

/**
 * Whether a fact can be true beside what is known: INT.FACT.ORDER, INT.FACT.ONCE.
 * @returns `new` to record it, `known` when exactly this is recorded already and nothing need be done
 */
export function checkFact(fact: RecordedFact, known: Known): Result<'new' | 'known', FactRefusal> {
  if (fact.on > known.today) return refuse('in-the-future')
  if (known.birthDate !== null && fact.on < known.birthDate) return refuse('before-birth')
  if (TOLD_TWICE.has(fact.kind) && known.facts.some((one) => isSameFact(one, fact))) return ok('known')
  if (ONCE.has(fact.kind) && known.facts.some(({ kind }) => kind === fact.kind))
    return refuse('already-recorded')
  const refusal =
    beforeArrival(fact, known) ?? brokenOrder(fact, known.facts) ?? missingPlan(fact, known.facts)
  return refusal ? refuse(refusal) : ok('new')
}

const beforeArrival = ({ kind, on }: RecordedFact, { arrivedOn }: Known): FactRefusal | undefined =>
  arrivedOn !== null && on < arrivedOn ? AFTER_ARRIVAL[kind] : undefined

function brokenOrder(fact: RecordedFact, known: readonly RecordedFact[]): FactRefusal | undefined {
  return ORDER.find(
    ({ first, later }) =>
      (fact.kind === later && known.some((one) => one.kind === first && one.on > fact.on)) ||
      (fact.kind === first && known.some((one) => one.kind === later && one.on < fact.on)),
  )?.refusal
}

/** Whether a fact needs a plan and there is none on or before its day. */
export const lacksPlan = (fact: RecordedFact, known: readonly RecordedFact[]): boolean =>
  missingPlan(fact, known) !== undefined

function missingPlan(fact: RecordedFact, known: readonly RecordedFact[]): FactRefusal | undefined {
  const refusal = AFTER_A_PLAN[fact.kind]
  if (refusal === undefined) return undefined
  return known.some(({ kind, on }) => kind === 'plan' && on <= fact.on) ? undefined : refusal
}

/**
 * Whether two facts say the same, whatever the order in which the database gives it back. The ground of an extension is not
 * kept with the fact, so one decision has a day and a number of months: INT.FACT.TWICE.
 */
export function isSameFact(one: RecordedFact, other: RecordedFact): boolean {
  const entries = (fact: RecordedFact) =>
    JSON.stringify(
      Object.entries(fact)
        .filter(([member]) => member !== 'ground')
        .sort(),
    )
  return entries(one) === entries(other)
}
