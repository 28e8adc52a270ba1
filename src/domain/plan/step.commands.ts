import { type FileId, type GoalId, StepId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { isStopped, stepIn } from './goal.ts'
import { keepOldValues, type OpenPlan, onPlan } from './plan.commands.ts'
import { addStepRow, saveStep, saveStepEnding } from './step.store.ts'
import { checkStep, endStep, type NewStep, type Step, type StepEnding } from './step.ts'

/** Adds a step to a goal that goes on. @returns its id */
export const addStep = (ctx: Context, fileId: FileId, { goalId, ...wish }: NewStep & { goalId: GoalId }) =>
  onPlan(ctx, { fileId, action: 'add-step', event: 'step-added' }, async (open) => {
    const goal = open.plan.goals.find(({ id }) => id === goalId)
    if (!goal) return refuse('not-found')
    if (isStopped(goal)) return refuse('goal-stopped')
    const step = checkStep(wish, ctx.today)
    if (!step.ok) return step
    const id = StepId.parse(ctx.newId())
    await addStepRow(ctx, open.key, { ...step.value, id, goalId, kind: goal.kind })
    return ok(id)
  })

/** Amends an open step with a reason; what it was stays. */
export const amendStep = (
  ctx: Context,
  fileId: FileId,
  { stepId, becomes, reason }: { stepId: StepId; becomes: NewStep; reason: string },
) =>
  onPlan(ctx, { fileId, action: 'amend', event: 'step-amended' }, async (open) => {
    const step = stepOfRunningGoal(open, stepId)
    if (!step.ok) return step
    if (step.value.ending) return refuse('already-ended')
    const checked = checkStep(becomes, ctx.today)
    if (!checked.ok) return checked
    const part = { subject: 'step' as const, subjectId: stepId }
    const kept = await keepOldValues(ctx, open.key, { part, was: step.value, becomes: checked.value, reason })
    if (kept.ok) await saveStep(ctx.db, open.key, { ...checked.value, id: stepId })
    return kept
  })

/** Says how a step ended: done, or dropped with a reason. */
export const endPlanStep = (
  ctx: Context,
  fileId: FileId,
  { stepId, ...ending }: StepEnding & { stepId: StepId },
) =>
  onPlan(ctx, { fileId, action: 'end-step', event: 'step-ended' }, async (open) => {
    const step = stepOfRunningGoal(open, stepId)
    if (!step.ok) return step
    const decision = endStep(step.value, ending, ctx.today)
    if (decision.ok) await saveStepEnding(ctx, open.key, { id: stepId, ending: decision.value })
    return decision
  })

/** Opens a step again that was ended by mistake or too early; how it had ended stays readable with the reason. */
export const reopenStep = (
  ctx: Context,
  fileId: FileId,
  { stepId, reason }: { stepId: StepId; reason: string },
) =>
  onPlan(ctx, { fileId, action: 'amend', event: 'step-reopened' }, async (open) => {
    const found = stepOfRunningGoal(open, stepId)
    if (!found.ok) return found
    const { ending } = found.value
    if (!ending) return refuse('not-ended')
    const part = { subject: 'step' as const, subjectId: stepId }
    const was = { endedOn: ending.on, endNote: ending.note || null }
    const kept = await keepOldValues(ctx, open.key, {
      part,
      was,
      becomes: { endedOn: null, endNote: null },
      reason,
    })
    if (kept.ok) await saveStepEnding(ctx, open.key, { id: stepId, ending: null })
    return kept
  })

function stepOfRunningGoal({ plan }: OpenPlan, stepId: StepId): Result<Step, 'not-found' | 'goal-stopped'> {
  const found = stepIn(plan.goals, stepId)
  if (!found) return refuse('not-found')
  return isStopped(found.goal) ? refuse('goal-stopped') : ok(found.step)
}
