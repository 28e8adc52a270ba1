import { AgreementId, type FileId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { addAgreementRow, saveAgreement, saveAgreementEnding } from './agreement.store.ts'
import {
  type Agreement,
  type AgreementEnding,
  checkAgreement,
  endAgreement,
  type NewAgreement,
} from './agreement.ts'
import { keepOldValues, type OpenPlan, onPlan } from './plan.commands.ts'
import { activitiesFor } from './plan.policy.ts'

/** Agrees on an activity that this worker may agree on (`activitiesFor`). @returns its id */
export const agreeOnActivity = (ctx: Context, fileId: FileId, wish: NewAgreement) =>
  onPlan(ctx, { fileId, action: 'agree', event: 'activity-agreed' }, async ({ key, roles }) => {
    if (!activitiesFor(roles).includes(wish.activity)) return refuse('not-yours-to-agree')
    const agreement = checkAgreement(wish, ctx.today)
    if (!agreement.ok) return agreement
    const id = AgreementId.parse(ctx.newId())
    await addAgreementRow(ctx, key, { ...agreement.value, id })
    return ok(id)
  })

type Amended = { agreementId: AgreementId; becomes: Omit<NewAgreement, 'activity'>; reason: string }

/** Amends a running agreement with a reason; what it was stays. */
export const amendAgreement = (ctx: Context, fileId: FileId, { agreementId, becomes, reason }: Amended) =>
  onPlan(ctx, { fileId, action: 'amend', event: 'agreement-amended' }, async (open) => {
    const agreement = agreementIn(open, agreementId)
    if (!agreement) return refuse('not-found')
    if (agreement.ending) return refuse('already-ended')
    const checked = checkAgreement({ ...becomes, activity: agreement.activity }, ctx.today)
    if (!checked.ok) return checked
    const part = { subject: 'agreement' as const, subjectId: agreementId }
    const kept = await keepOldValues(ctx, open.key, { part, was: agreement, becomes, reason })
    if (kept.ok) await saveAgreement(ctx.db, open.key, { ...becomes, id: agreementId })
    return kept
  })

/** Ends an agreement on a day, with a reason. */
export const endPlanAgreement = (
  ctx: Context,
  fileId: FileId,
  { agreementId, ...ending }: AgreementEnding & { agreementId: AgreementId },
) =>
  onPlan(ctx, { fileId, action: 'agree', event: 'agreement-ended' }, async (open) => {
    const agreement = agreementIn(open, agreementId)
    if (!agreement || !activitiesFor(open.roles).includes(agreement.activity)) return refuse('not-found')
    const decision = endAgreement(agreement, ending)
    if (decision.ok) await saveAgreementEnding(ctx, open.key, { ...decision.value, id: agreementId })
    return decision
  })

const agreementIn = ({ plan }: OpenPlan, agreementId: AgreementId): Agreement | undefined =>
  plan.agreements.find(({ id }) => id === agreementId)
