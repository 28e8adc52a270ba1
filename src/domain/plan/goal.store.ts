import type { GoalId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { GoalTurn, NewGoal, PlanGoal } from './goal.ts'
import type { PlanKey } from './plan.store.ts'

export async function addGoalRow(ctx: Context, key: PlanKey, goal: NewGoal & { id: GoalId }): Promise<void> {
  const row = { ...key, ...goal, addedOn: ctx.today, addedBy: actorId(ctx) }
  await ctx.db.insertInto('planGoal').values(row).execute()
}

export async function saveGoal(
  db: Db,
  { municipalityId }: PlanKey,
  { id, ...values }: Omit<NewGoal, 'kind'> & { id: GoalId },
): Promise<void> {
  await db
    .updateTable('planGoal')
    .set(values)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

export async function addTurn(
  ctx: Context,
  key: PlanKey,
  { on, ...turn }: GoalTurn & { goalId: GoalId; kind: PlanGoal['kind']; ordinal: number },
): Promise<void> {
  const row = { ...key, ...turn, onDay: on, byUser: actorId(ctx) }
  await ctx.db.insertInto('planGoalTurn').values(row).execute()
}
