import { z } from 'zod'
import type { FilePart } from '#domain/file/file.policy.ts'
import { GoalId, type StepId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type PlanStatus, Step, stepStatus } from './step.ts'

/** What a goal is about. */
export const GoalKind = z.enum([
  'language',
  'participation',
  'work',
  'study',
  'wellbeing',
  'family',
  'money',
  'other',
])
export type GoalKind = z.infer<typeof GoalKind>

export const NewGoal = z.object({
  kind: GoalKind,
  title: z.string().trim().min(1).max(200),
  /** Why this matters, in the words of the person. */
  why: z.string().trim().min(1).max(2000),
  /** A learning goal for Dutch on the work floor; only for goals on language or work. */
  languageAtWork: z.boolean(),
})
export type NewGoal = z.infer<typeof NewGoal>

/** Why a goal was stopped or taken up again; both stay, in the order in which they were recorded. */
export const GoalTurn = z.object({
  turn: z.enum(['stopped', 'reopened']),
  on: LocalDate,
  reason: z.string(),
})
export type GoalTurn = z.infer<typeof GoalTurn>

export const PlanGoal = NewGoal.extend({
  id: GoalId,
  addedOn: LocalDate,
  turns: z.array(GoalTurn),
  steps: z.array(Step),
})
export type PlanGoal = z.infer<typeof PlanGoal>

type GoalFacts = Pick<PlanGoal, 'turns' | 'steps'>

export const isStopped = ({ turns }: Pick<PlanGoal, 'turns'>): boolean => turns.at(-1)?.turn === 'stopped'

const keptSteps = ({ steps }: Pick<PlanGoal, 'steps'>): Step[] =>
  steps.filter(({ ending }) => ending?.outcome !== 'dropped')

/** Rule PLAN.STATUS: done when every step that was not dropped is done; busy from the first that began. */
export function goalStatus(goal: GoalFacts, today: LocalDate): PlanStatus {
  if (isStopped(goal)) return 'stopped'
  const statuses = keptSteps(goal).map((step) => stepStatus(step, today))
  if (statuses.length > 0 && statuses.every((status) => status === 'done')) return 'done'
  return statuses.some((status) => status !== 'not-started') ? 'busy' : 'not-started'
}

/** A goal for which nobody does anything (yet): a remark on the screen, not a refusal. */
export const isWithoutStep = (goal: GoalFacts): boolean => !isStopped(goal) && keptSteps(goal).length === 0

/** What keeps a plan from being decided on. */
export type PlanGap = 'no-goal' | 'no-step'

/**
 * Rule PLAN.GOAL: no plan without a goal, and no goals without a single step. A stopped goal and a dropped step do
 * not count. Empty when the plan may go on to a decision.
 */
export function planGaps(goals: readonly GoalFacts[]): PlanGap[] {
  const running = goals.filter((goal) => !isStopped(goal))
  if (running.length === 0) return ['no-goal']
  return running.every(isWithoutStep) ? ['no-step'] : []
}

const CLOSED_KINDS: Partial<Record<GoalKind, FilePart>> = {
  wellbeing: 'health-answers',
  money: 'money-answers',
}

/** Rule PLAN.CLOSED: goals on health and money are for those who may see health and money (Wi art. 37). */
export const goalKindsFor = (parts: ReadonlySet<FilePart>): GoalKind[] =>
  GoalKind.options.filter((kind) => {
    const part = CLOSED_KINDS[kind]
    return part === undefined || parts.has(part)
  })

/** Whether reading this goal is reading about health. */
export const isOnHealth = ({ kind }: Pick<PlanGoal, 'kind'>): boolean =>
  CLOSED_KINDS[kind] === 'health-answers'

/** Rule PLAN.LANGUAGE-AT-WORK: Dutch on the work floor is learned for a goal on language or on work. */
export const checkGoal = (goal: NewGoal): Result<NewGoal, 'not-on-language-or-work'> =>
  goal.languageAtWork && goal.kind !== 'language' && goal.kind !== 'work'
    ? refuse('not-on-language-or-work')
    : ok(goal)

/** Rule PLAN.TURN: a goal is stopped, or taken up again, with a reason that stays. */
export function turnGoal(
  goal: Pick<PlanGoal, 'turns'>,
  turn: GoalTurn,
): Result<GoalTurn, 'no-reason' | 'already-stopped' | 'not-stopped'> {
  if (turn.turn === 'stopped' && isStopped(goal)) return refuse('already-stopped')
  if (turn.turn === 'reopened' && !isStopped(goal)) return refuse('not-stopped')
  const reason = turn.reason.trim()
  return reason === '' ? refuse('no-reason') : ok({ ...turn, reason })
}

/** A step with its goal. @returns undefined when these goals have no such step */
export function stepIn(
  goals: readonly PlanGoal[],
  stepId: StepId,
): { goal: PlanGoal; step: Step } | undefined {
  for (const goal of goals) {
    const step = goal.steps.find(({ id }) => id === stepId)
    if (step) return { goal, step }
  }
  return undefined
}
