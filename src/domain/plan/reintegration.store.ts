import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { PlanKey } from './plan.store.ts'
import type { NewReintegration } from './reintegration.ts'

export async function addReintegrationRow(ctx: Context, key: PlanKey, part: NewReintegration): Promise<void> {
  await ctx.db
    .insertInto('planReintegration')
    .values({ ...key, ...part, addedOn: ctx.today, addedBy: actorId(ctx) })
    .execute()
}

export async function saveReintegration(db: Db, key: PlanKey, part: NewReintegration): Promise<void> {
  await db
    .updateTable('planReintegration')
    .set(part)
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .execute()
}
