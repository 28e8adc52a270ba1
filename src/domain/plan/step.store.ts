import type { GoalId, StepId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { GoalKind } from './goal.ts'
import type { PlanKey } from './plan.store.ts'
import type { NewStep, StepEnding } from './step.ts'

export async function addStepRow(
  ctx: Context,
  key: PlanKey,
  { from, to, ...step }: NewStep & { id: StepId; goalId: GoalId; kind: GoalKind },
): Promise<void> {
  const row = { ...key, ...step, fromOn: from, toOn: to, addedOn: ctx.today, addedBy: actorId(ctx) }
  await ctx.db.insertInto('planStep').values(row).execute()
}

export async function saveStep(
  db: Db,
  { municipalityId }: PlanKey,
  { id, from, to, ...values }: NewStep & { id: StepId },
): Promise<void> {
  await db
    .updateTable('planStep')
    .set({ ...values, fromOn: from, toOn: to })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

/** @param ending how it ended; null opens it again */
export async function saveStepEnding(
  ctx: Context,
  { municipalityId }: PlanKey,
  { id, ending }: { id: StepId; ending: StepEnding | null },
): Promise<void> {
  const values = ending
    ? { outcome: ending.outcome, endedOn: ending.on, endNote: ending.note, endedBy: actorId(ctx) }
    : { outcome: null, endedOn: null, endNote: null, endedBy: null }
  await ctx.db
    .updateTable('planStep')
    .set(values)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}
