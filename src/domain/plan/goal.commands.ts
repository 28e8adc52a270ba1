import { type FileId, GoalId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { addGoalRow, addTurn, saveGoal } from './goal.store.ts'
import { checkGoal, type GoalTurn, type NewGoal, type PlanGoal, turnGoal } from './goal.ts'
import { keepOldValues, type OpenPlan, onPlan } from './plan.commands.ts'

/** Adds a goal to the plan of a file. @returns its id */
export const addGoal = (ctx: Context, fileId: FileId, wish: NewGoal) =>
  onPlan(ctx, { fileId, action: 'set-goals', event: 'goal-added' }, async ({ key }) => {
    const goal = checkGoal(wish)
    if (!goal.ok) return goal
    const id = GoalId.parse(ctx.newId())
    await addGoalRow(ctx, key, { ...goal.value, id })
    return ok(id)
  })

/** Amends a goal with a reason; the old words stay. What a goal is about never changes: stop it and set another. */
export const amendGoal = (
  ctx: Context,
  fileId: FileId,
  { goalId, becomes, reason }: { goalId: GoalId; becomes: Omit<NewGoal, 'kind'>; reason: string },
) =>
  onPlan(ctx, { fileId, action: 'amend', event: 'goal-amended' }, async (open) => {
    const goal = goalIn(open, goalId)
    if (!goal) return refuse('not-found')
    const checked = checkGoal({ ...becomes, kind: goal.kind })
    if (!checked.ok) return checked
    const part = { subject: 'goal' as const, subjectId: goalId }
    const kept = await keepOldValues(ctx, open.key, { part, was: goal, becomes, reason })
    if (kept.ok) await saveGoal(ctx.db, open.key, { ...becomes, id: goalId })
    return kept
  })

/** Stops a goal with a reason. Its steps stay as they are. */
export const stopGoal = (ctx: Context, fileId: FileId, wish: { goalId: GoalId; reason: string }) =>
  turn(ctx, fileId, { ...wish, turn: 'stopped' })

/** Takes up a stopped goal again, with a reason; that it was stopped stays readable. */
export const reopenGoal = (ctx: Context, fileId: FileId, wish: { goalId: GoalId; reason: string }) =>
  turn(ctx, fileId, { ...wish, turn: 'reopened' })

type Turn = { goalId: GoalId; turn: GoalTurn['turn']; reason: string }

const turn = (ctx: Context, fileId: FileId, { goalId, ...wish }: Turn) =>
  onPlan(ctx, { fileId, action: 'set-goals', event: `goal-${wish.turn}` }, async (open) => {
    const goal = goalIn(open, goalId)
    if (!goal) return refuse('not-found')
    const decision = turnGoal(goal, { ...wish, on: ctx.today })
    if (!decision.ok) return decision
    const ordinal = goal.turns.length + 1
    await addTurn(ctx, open.key, { ...decision.value, goalId, kind: goal.kind, ordinal })
    return decision
  })

const goalIn = ({ plan }: OpenPlan, goalId: GoalId): PlanGoal | undefined =>
  plan.goals.find(({ id }) => id === goalId)
