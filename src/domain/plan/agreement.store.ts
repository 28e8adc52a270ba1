import type { AgreementId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { AgreementEnding, NewAgreement } from './agreement.ts'
import type { PlanKey } from './plan.store.ts'

type Identified = { id: AgreementId }

export async function addAgreementRow(
  ctx: Context,
  key: PlanKey,
  { from, until, ...agreement }: NewAgreement & Identified,
): Promise<void> {
  const days = { fromOn: from, untilOn: until, addedOn: ctx.today }
  await ctx.db
    .insertInto('planAgreement')
    .values({ ...key, ...agreement, ...days, addedBy: actorId(ctx) })
    .execute()
}

export async function saveAgreement(
  db: Db,
  { municipalityId }: PlanKey,
  { id, from, until, ...values }: Omit<NewAgreement, 'activity'> & Identified,
): Promise<void> {
  await db
    .updateTable('planAgreement')
    .set({ ...values, fromOn: from, untilOn: until })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

export async function saveAgreementEnding(
  ctx: Context,
  { municipalityId }: PlanKey,
  { id, on, reason }: AgreementEnding & Identified,
): Promise<void> {
  await ctx.db
    .updateTable('planAgreement')
    .set({ endedOn: on, endReason: reason, endedBy: actorId(ctx) })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}
