import { sql } from 'kysely'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Remark, type RemarkId } from './pip.remark.ts'
import type { PipRowKey } from './pip.store.ts'

/** The conversation on a draft in the order in which it was held. */
export async function findRemarks(db: Db, { municipalityId, id }: PipRowKey): Promise<Remark[]> {
  const { rows } = await sql`
    select m.id, m.about, m.body, m.made_on, m.by_user, maker.name as by, m.answer, m.answered_on,
      answerer.name as answered_by, m.resolved_on, resolver.name as resolved_by
    from pip_remark m
      left join account maker on maker.id = m.by_user
      left join account answerer on answerer.id = m.answered_by
      left join account resolver on resolver.id = m.resolved_by
    where m.municipality_id = ${municipalityId} and m.pip_id = ${id}
    order by m.made_at, m.id`.execute(db)
  return rows.map((row) => Remark.parse(row))
}

export async function addRemark(
  ctx: Context,
  { municipalityId, id }: PipRowKey,
  { about, body }: Pick<Remark, 'about' | 'body'>,
): Promise<void> {
  const made = { id: ctx.newId(), about, body, madeOn: ctx.today, byUser: actorId(ctx) }
  await ctx.db
    .insertInto('pipRemark')
    .values({ municipalityId, pipId: id, ...made })
    .execute()
}

export async function saveRemark(
  ctx: Context,
  { municipalityId, id }: PipRowKey,
  remarkId: RemarkId,
  change: { answer: string } | 'resolved',
): Promise<void> {
  const by = actorId(ctx)
  const set =
    change === 'resolved'
      ? { resolvedOn: ctx.today, resolvedBy: by }
      : { answer: change.answer, answeredOn: ctx.today, answeredBy: by }
  await ctx.db
    .updateTable('pipRemark')
    .set(set)
    .where('municipalityId', '=', municipalityId)
    .where('pipId', '=', id)
    .where('id', '=', remarkId)
    .execute()
}
