import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import type { Role } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { type Refused, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { changesIn, checkAmendment, type Topics } from './amendment.ts'
import { goalKindsFor } from './goal.ts'
import { mayOnPlan, type PlanAction } from './plan.policy.ts'
import { type AmendedPart, addAmendments, findPlan, type PlanKey } from './plan.store.ts'
import type { RecordedPlan } from './plan-contents.ts'

/** The plan of a file while someone changes it; the file is locked. */
export type OpenPlan = { key: PlanKey; roles: readonly Role[]; plan: RecordedPlan }

type Wish = {
  fileId: FileId
  action: PlanAction
  /** What happened, for the audit record: `goal-added`. */
  event: string
}

/** The one road to a change in a plan: permission, lock, decide and save (`work`), audit, in one transaction. */
export async function onPlan<R extends Result<unknown, string>>(
  ctx: Context,
  { fileId, action, event }: Wish,
  work: (open: OpenPlan) => Promise<R>,
): Promise<R | Refused<'not-found'>> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnPlan(file.roles, action)) return refuse('not-found')
  const { municipalityId, roles } = file
  const key = { municipalityId, fileId }
  const plan = await findPlan(ctx.db, key, goalKindsFor(partsFor(roles)))
  const outcome = await work({ key, roles, plan })
  const object = { type: 'file', id: fileId }
  if (outcome.ok) await recordAudit(ctx, { municipalityId, action: `plan.${event}`, object })
  return outcome
}

/**
 * Keeps what a part of the plan was before it becomes something else, with the reason (rule PLAN.AMEND). The caller
 * saves the part itself.
 */
export async function keepOldValues(
  ctx: Context,
  key: PlanKey,
  { part, was, becomes, reason }: { part: AmendedPart; was: Topics; becomes: Topics; reason: string },
): Promise<Result<string, 'no-reason' | 'nothing-changed'>> {
  const changes = changesIn(was, becomes)
  const checked = checkAmendment(changes, reason)
  if (checked.ok) await addAmendments(ctx, key, { part, changes, reason: checked.value })
  return checked
}
