import type { LocalDate } from '#kernel/local-date.ts'
import { type ExamFact, ExamPart, type IntegrationFacts, type PlanLevel } from './facts.ts'
import { plansInOrder } from './term.ts'

const RANK = { A2: 0, B1: 1, B2: 2 } as const

/** The level that the latest plan asks: B1, or A2 after scaling down (Wi art. 7, 17 par. 3). */
export const levelAsked = (facts: IntegrationFacts): PlanLevel => plansInOrder(facts).at(-1)?.level ?? 'B1'

/** The day on which a part was first passed at the level that is asked; null while it was not. */
export function partPassedOn(facts: IntegrationFacts, part: ExamPart): LocalDate | null {
  const passed = (facts.exams ?? []).filter((exam) => exam.part === part && exam.result === 'passed')
  const counting = part === 'KNM' ? passed : passed.filter((exam) => isHighEnough(exam, levelAsked(facts)))
  const first = counting.map(({ on }) => on).sort()[0]
  return first === undefined ? null : notBeforeScalingDown(facts, { part, passed, first })
}

const isHighEnough = ({ level = 'B1' }: ExamFact, asked: PlanLevel): boolean => RANK[level] >= RANK[asked]

/** A pass at A2 meets the law from the day on which the plan was scaled down, not before. */
function notBeforeScalingDown(
  facts: IntegrationFacts,
  { part, passed, first }: { part: ExamPart; passed: readonly ExamFact[]; first: LocalDate },
): LocalDate {
  if (part === 'KNM' || levelAsked(facts) === 'B1') return first
  const scaledDownOn = plansInOrder(facts).find(({ level }) => level === 'A2')?.datedOn ?? first
  const atB1 = passed
    .filter((exam) => isHighEnough(exam, 'B1'))
    .map(({ on }) => on)
    .sort()[0]
  const atA2 = first > scaledDownOn ? first : scaledDownOn
  return atB1 !== undefined && atB1 < atA2 ? atB1 : atA2
}

/** The day on which the last of the five parts was passed; null while one is open. */
export function examsPassedOn(facts: IntegrationFacts): LocalDate | null {
  const days = ExamPart.options.map((part) => partPassedOn(facts, part))
  return days.some((day) => day === null) ? null : (days.toSorted().at(-1) ?? null)
}
