import { sql } from 'kysely'
import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { NumberKind } from './numbers.ts'

export type PersonKey = { municipalityId: MunicipalityId; personId: PersonId }
export type PersonNumber = { kind: NumberKind; number: string }

/** Makes others who record numbers here wait: two people cannot get one number at the same moment. */
export async function lockNumbers(db: Db, municipalityId: MunicipalityId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('person-number'), hashtext(${municipalityId}))`.execute(db)
}

export async function findOwner(
  db: Db,
  municipalityId: MunicipalityId,
  { kind, number }: PersonNumber,
): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('personNumber')
    .select('personId')
    .where('municipalityId', '=', municipalityId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.personId
}

/** Adds the number, or puts it in the place of the one that was there. */
export async function saveNumber(
  ctx: Context,
  key: PersonKey,
  { kind, number }: PersonNumber,
): Promise<void> {
  const recorded = { number, recordedBy: actorId(ctx) }
  await ctx.db
    .insertInto('personNumber')
    .values({ ...key, kind, ...recorded })
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'personId', 'kind'])
        .doUpdateSet({ ...recorded, recordedAt: sql`now()` }),
    )
    .execute()
}

/** @returns false when the person does not have this number */
export async function deleteNumber(
  db: Db,
  { municipalityId, personId }: PersonKey,
  { kind, number }: PersonNumber,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('personNumber')
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
