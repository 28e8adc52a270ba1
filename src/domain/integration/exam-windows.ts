import type { LocalDate } from '#kernel/local-date.ts'
import { type ExamFact, ExamPart, type IntegrationFacts, type PlanLevel } from './facts.ts'
import { planInForce, plansInOrder } from './term.ts'

const RANK = { A2: 0, B1: 1, B2: 2 } as const

/**
 * The level that the plans ask: A2 after scaling down (Wi art. 17 par. 3), else B1: without a level DUO reads B1 in a plan
 * for the B1-route.
 */
export const levelAsked = (facts: IntegrationFacts): PlanLevel => planInForce(facts)?.level ?? 'B1'

/**
 * The day on which a part was first passed at the level that is asked, or on which DUO lifted it (partial exemption or
 * waiver, Wi art. 4 and 5); null while neither came.
 */
export function partPassedOn(facts: IntegrationFacts, part: ExamPart): LocalDate | null {
  const lifted = (facts.examPartsLifted ?? []).filter((one) => one.part === part).map(({ on }) => on)
  const passed = passedByExam(facts, part)
  return [...lifted, ...(passed === null ? [] : [passed])].sort()[0] ?? null
}

function passedByExam(facts: IntegrationFacts, part: ExamPart): LocalDate | null {
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

/** The day on which the last of the five parts was passed or lifted; null while one is open. */
export function examsPassedOn(facts: IntegrationFacts): LocalDate | null {
  const days = ExamPart.options.map((part) => partPassedOn(facts, part))
  return days.some((day) => day === null) ? null : (days.toSorted().at(-1) ?? null)
}
