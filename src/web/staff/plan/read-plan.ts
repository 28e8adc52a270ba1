import type { FileAccess } from '#domain/file/file.queries.ts'
import { isOnHealth } from '#domain/plan/goal.ts'
import { planOf } from '#domain/plan/plan.queries.ts'
import type { RecordedPlan } from '#domain/plan/plan-contents.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'

/** The plan to show to this reader. A plan with a goal on health is logged as reading health, besides the file. */
export async function readPlan(ctx: Context, file: FileAccess): Promise<RecordedPlan | undefined> {
  const plan = await planOf(ctx, file)
  if (plan?.goals.some(isOnHealth)) {
    const { municipalityId, personId } = file
    await recordProcessing(ctx, 'plan.read', { municipalityId, personId, activity: 'health' })
  }
  return plan
}
