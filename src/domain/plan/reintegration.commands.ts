import type { FileId } from '#kernel/ids.ts'
import { refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { keepOldValues, onPlan } from './plan.commands.ts'
import { addReintegrationRow, saveReintegration } from './reintegration.store.ts'
import { checkReintegration, type NewReintegration } from './reintegration.ts'

/** Adds the part on work to the plan, once, today. */
export const addReintegration = (ctx: Context, fileId: FileId, wish: NewReintegration) =>
  onPlan(ctx, { fileId, action: 'reintegrate', event: 'reintegration-added' }, async ({ key, plan }) => {
    const decision = checkReintegration(plan.reintegration, wish)
    if (decision.ok) await addReintegrationRow(ctx, key, decision.value)
    return decision
  })

/** Amends the part on work with a reason; what it was stays. */
export const amendReintegration = (
  ctx: Context,
  fileId: FileId,
  { becomes, reason }: { becomes: NewReintegration; reason: string },
) =>
  onPlan(ctx, { fileId, action: 'amend', event: 'reintegration-amended' }, async ({ key, plan }) => {
    const was = plan.reintegration
    if (!was) return refuse('not-found')
    const part = { subject: 'reintegration' as const, subjectId: fileId }
    const kept = await keepOldValues(ctx, key, { part, was, becomes, reason })
    if (kept.ok) await saveReintegration(ctx.db, key, becomes)
    return kept
  })
