import { goalKindsFor } from './goal.ts'
import type { PlanContents } from './plan-contents.ts'

const OPEN_KINDS: readonly string[] = goalKindsFor(new Set())

/** The parts of a plan that tell of health, money or benefit. */
export type ClosedParts = Pick<PlanContents, 'goals' | 'agreements'>

/** Parts a plan in what the municipality may read and what case workers may read (rule PLAN.CLOSED). */
export function partsOf<P extends PlanContents>(plan: P): { open: P; closed: ClosedParts } {
  const isOpen = {
    goal: ({ kind }: PlanContents['goals'][number]) => OPEN_KINDS.includes(kind),
    agreement: ({ activity }: PlanContents['agreements'][number]) => activity !== 'unburdening',
  }
  return {
    open: {
      ...plan,
      goals: plan.goals.filter(isOpen.goal),
      agreements: plan.agreements.filter(isOpen.agreement),
    },
    closed: {
      goals: plan.goals.filter((goal) => !isOpen.goal(goal)),
      agreements: plan.agreements.filter((one) => !isOpen.agreement(one)),
    },
  }
}
