import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { type NewObjection, Objection } from './pip.objection.ts'
import type { PipRowKey } from './pip.store.ts'

type Change = Partial<
  Pick<Objection, 'repairUntil' | 'repairedOn' | 'outcome' | 'outcomeReason' | 'decidedOn'>
> & { decidedBy?: string | null }

const COLUMNS = [
  'id',
  'receivedOn',
  'postedOn',
  'fromWhom',
  'lacks',
  'grounds',
  'repairUntil',
  'repairedOn',
  'outcome',
  'outcomeReason',
  'decidedOn',
] as const

export async function findObjections(db: Db, { municipalityId, id }: PipRowKey): Promise<Objection[]> {
  const rows = await db
    .selectFrom('objection')
    .select(COLUMNS)
    .where('municipalityId', '=', municipalityId)
    .where('pipId', '=', id)
    .orderBy('receivedOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => Objection.parse(row))
}

export async function addObjection(
  ctx: Context,
  { municipalityId, id }: PipRowKey,
  objection: NewObjection & Pick<Objection, 'id'>,
): Promise<void> {
  await ctx.db
    .insertInto('objection')
    .values({ ...objection, municipalityId, pipId: id, recordedBy: actorId(ctx) })
    .execute()
}

export async function saveObjection(
  db: Db,
  { municipalityId, id }: PipRowKey,
  objectionId: Objection['id'],
  change: Change,
): Promise<void> {
  await db
    .updateTable('objection')
    .set(change)
    .where('municipalityId', '=', municipalityId)
    .where('pipId', '=', id)
    .where('id', '=', objectionId)
    .execute()
}
