import { sql } from 'kysely'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Fine, type NewFine } from './pip.fine.ts'
import type { PipKey } from './pip.store.ts'

/** The fines of a file, last one first. */
export async function findFines(db: Db, { municipalityId, fileId }: PipKey): Promise<Fine[]> {
  const { rows } = await sql`
    select f.article, f.amount_euros, f.fault, f.conduct, f.reason, f.heard_on, f.heard_words, f.decided_on,
      f.term_number, f.follow_up_until,
      a.name as decided_by
    from fine f left join account a on a.id = f.decided_by
    where f.municipality_id = ${municipalityId} and f.file_id = ${fileId}
    order by f.decided_on desc, f.id desc`.execute(db)
  return rows.map((row) => Fine.parse(row))
}

export async function addFine(
  ctx: Context,
  { municipalityId, fileId }: PipKey,
  { benefitWasLowered: _, ...fine }: NewFine,
): Promise<void> {
  await ctx.db
    .insertInto('fine')
    .values({ ...fine, municipalityId, fileId, id: ctx.newId(), decidedBy: actorId(ctx) })
    .execute()
}
