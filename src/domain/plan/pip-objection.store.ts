import { createHash } from 'node:crypto'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { type NewObjection, Objection } from './pip.objection.ts'
import type { PipRowKey } from './pip.store.ts'

type Change = Partial<Omit<Objection, 'id' | 'confirmedOn'>> & { decidedBy?: string | null }

export async function findObjections(db: Db, { municipalityId, id }: PipRowKey): Promise<Objection[]> {
  const rows = await db
    .selectFrom('objection as o')
    .leftJoin('objectionConfirmation as c', (join) =>
      join.onRef('c.municipalityId', '=', 'o.municipalityId').onRef('c.objectionId', '=', 'o.id'),
    )
    .selectAll('o')
    .select('c.confirmedOn')
    .where('o.municipalityId', '=', municipalityId)
    .where('o.pipId', '=', id)
    .orderBy('o.receivedOn')
    .orderBy('o.id')
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

/** Keeps what stood there before a slip of the pen was put right. */
export async function addObjectionCorrection(
  ctx: Context,
  { municipalityId }: PipRowKey,
  { objectionId, was, reason }: { objectionId: Objection['id']; was: NewObjection; reason: string },
): Promise<void> {
  await ctx.db
    .insertInto('objectionCorrection')
    .values({
      municipalityId,
      objectionId,
      id: ctx.newId(),
      correctedOn: ctx.today,
      reason,
      oldValues: JSON.stringify(was),
      byUser: actorId(ctx),
    })
    .execute()
}

export async function addConfirmation(
  ctx: Context,
  { municipalityId }: PipRowKey,
  { objectionId, pdf }: { objectionId: Objection['id']; pdf: Uint8Array },
): Promise<void> {
  await ctx.db
    .insertInto('objectionConfirmation')
    .values({
      municipalityId,
      objectionId,
      confirmedOn: ctx.today,
      pdf: Buffer.from(pdf),
      sha256: createHash('sha256').update(pdf).digest('hex'),
      byUser: actorId(ctx),
    })
    .execute()
}
