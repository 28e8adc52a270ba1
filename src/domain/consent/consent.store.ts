import { sql } from 'kysely'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Consent } from './consent.ts'

/** Every consent of a file, the last one given first. */
export async function findConsents(
  db: Db,
  { municipalityId, fileId }: { municipalityId: MunicipalityId; fileId: FileId },
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consent')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .orderBy('givenOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => Consent.parse(row))
}

export async function addConsent(ctx: Context, { subjects, ...consent }: Consent): Promise<void> {
  await ctx.db
    .insertInto('consent')
    .values({ ...consent, subjects: sql`${subjects}::text[]`, recordedBy: actorId(ctx) })
    .execute()
}

export async function saveWithdrawal(
  ctx: Context,
  { municipalityId, id, withdrawnOn }: Consent,
): Promise<void> {
  await ctx.db
    .updateTable('consent')
    .set({ withdrawnOn, withdrawalRecordedBy: actorId(ctx) })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}
