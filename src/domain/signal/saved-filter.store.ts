import { sql } from 'kysely'
import type { MunicipalityId, UserId } from '#kernel/ids.ts'
import type { Db } from '#platform/database.ts'
import type { NewSavedFilter } from './saved-filter.ts'

type Owner = { municipalityId: MunicipalityId; userId: UserId }

/** @returns false when this person already has a filter of that name on that page */
export async function addSavedFilter(
  db: Db,
  owner: Owner,
  filter: NewSavedFilter & { id: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('savedFilter')
    .values({ ...owner, ...filter })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'userId', 'page', 'name']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns the municipality it was kept under, or undefined when it is not there or someone else's */
export async function deleteSavedFilter(
  db: Db,
  userId: UserId,
  id: string,
): Promise<MunicipalityId | undefined> {
  const { rows } = await sql<{ municipalityId: MunicipalityId }>`
    delete from saved_filter where user_id = ${userId} and id = ${id} returning municipality_id`.execute(db)
  return rows[0]?.municipalityId
}
