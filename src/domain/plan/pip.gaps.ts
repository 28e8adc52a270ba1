import type { Answers } from '#domain/intake/answers.ts'
import { gapsIn, type IntakeGap } from '#domain/intake/completeness.ts'
import type { DomainId } from '#domain/intake/life-domain.ts'
import { LIFE_DOMAINS } from '#domain/intake/life-domains.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { agreementStatus } from './agreement.ts'
import { type PlanGap, planGaps } from './goal.ts'
import { latestPlan, type PipContent, type Standing } from './pip.ts'
import type { PlanContents } from './plan-contents.ts'

/** What a plan lacks beside its text: in the goals, or in what was agreed. */
export type PipGap = PlanGap | 'no-route-hours'

export type Filled = {
  content: Pick<PipContent, 'route'>
  plan: Pick<PlanContents, 'goals' | 'agreements'>
  standing: Pick<Standing, 'group'>
}

/**
 * What keeps a plan from going to a reader and to a decision, beside `missingIn`. Rule PLAN.GOAL, and rule
 * PLAN.PIP.INTENSITY: the plan of an asylum holder says how intensive the route is (Wi art. 15). The B1-route has
 * DUO's estimate for that; the others an agreement on hours a week that runs or still begins.
 * @param on the day on which it would be decided
 */
export function pipGaps({ content: { route }, plan, standing }: Filled, on: LocalDate): PipGap[] {
  const asksHours = standing.group === 'asylum' && (route === 'O' || route === 'Z')
  const hasHours = plan.agreements.some(
    (one) => one.activity === 'route-hours' && ['running', 'not-started'].includes(agreementStatus(one, on)),
  )
  return [...planGaps(plan.goals), ...(asksHours && !hasHours ? (['no-route-hours'] as const) : [])]
}

/**
 * The parts of the broad intake that the law asks and that nobody talked about yet (Wi art. 14). Rule PLAN.PIP.INTAKE:
 * a first plan rests on them (Wi art. 15); one that is dated without them says why. A change and a plan after a move
 * go on from the plan before.
 * @param newest the newest answers of all domains, health and money too
 */
export function missingIntake(
  newest: readonly { domain: DomainId; answers: Answers }[],
  standing: Pick<Standing, 'earlierPlans'>,
): IntakeGap[] {
  if (latestPlan(standing)) return []
  return gapsIn(LIFE_DOMAINS, Object.fromEntries(newest.map(({ domain, answers }) => [domain, answers])))
}
