import { isStopped } from './goal.ts'
import type { PlanContents } from './plan-contents.ts'

/**
 * What the second reader reads beside the text: goals, steps and agreements, as one text that is the same when they
 * are the same. A step that was done since is no change; one that was added, changed or dropped is (PLAN.PIP.READ).
 */
export function readContents({ goals, agreements }: Pick<PlanContents, 'goals' | 'agreements'>): string {
  const shown = {
    goals: goals.map(({ turns, addedOn: _, ...goal }) => ({
      ...goal,
      isStopped: isStopped({ turns }),
      steps: goal.steps.map(({ ending, addedOn: __, ...step }) => ({
        ...step,
        isDropped: ending?.outcome === 'dropped',
      })),
    })),
    agreements: agreements.map(({ ending, addedOn: _, ...agreement }) => ({
      ...agreement,
      hasEnded: ending !== null,
    })),
  }
  return JSON.stringify({ goals: byId(shown.goals), agreements: byId(shown.agreements) })
}

const byId = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
