import { sql } from 'kysely'
import type { FileId, MunicipalityId, TransferId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { LeftOut } from './left-out.ts'
import type { AskedPerson, HealthNote, TransferPackage } from './transfer.ts'

/** The municipality of the key is the one that has the file. */
export type TransferKey = { municipalityId: MunicipalityId; id: TransferId }

export async function insertRequest(
  ctx: Context,
  key: TransferKey,
  { to, asked }: { to: MunicipalityId; asked: AskedPerson },
): Promise<void> {
  await sql`insert into file_transfer (municipality_id, id, to_municipality_id, asked, asked_on, asked_by)
    values (${key.municipalityId}, ${key.id}, ${to}, ${JSON.stringify(asked)}::jsonb, ${ctx.today}, ${actorId(ctx)})`.execute(
    ctx.db,
  )
}

export type Sending = { to: MunicipalityId; fileId: FileId; movedInOn: LocalDate; contents: TransferPackage }

/**
 * A new transfer, or the answer to one that was asked for. All that goes along lies apart: of what left, the sender
 * goes on reading only that it went and about whom.
 */
export async function saveSending(ctx: Context, key: TransferKey, sending: Sending): Promise<void> {
  const { givenName, familyName } = sending.contents.person
  await sql`insert into file_transfer (municipality_id, id, to_municipality_id, file_id, package, moved_in_on,
      sent_on, sent_by)
    values (${key.municipalityId}, ${key.id}, ${sending.to}, ${sending.fileId},
      ${JSON.stringify({ person: { givenName, familyName } })}::jsonb, ${sending.movedInOn}, ${ctx.today}, ${actorId(ctx)})
    on conflict (municipality_id, id) do update set file_id = excluded.file_id, package = excluded.package,
      moved_in_on = excluded.moved_in_on, sent_on = excluded.sent_on, sent_by = excluded.sent_by`.execute(
    ctx.db,
  )
  await sql`insert into file_transfer_contents (municipality_id, transfer_id, to_municipality_id, contents)
    values (${key.municipalityId}, ${key.id}, ${sending.to}, ${JSON.stringify(sending.contents)}::jsonb)`.execute(
    ctx.db,
  )
}

export async function insertHealth(
  ctx: Context,
  { municipalityId, id }: TransferKey,
  { to, words, reason }: HealthNote & { to: MunicipalityId },
): Promise<void> {
  await sql`insert into file_transfer_health (municipality_id, transfer_id, to_municipality_id, words, reason)
    values (${municipalityId}, ${id}, ${to}, ${words}, ${reason})`.execute(ctx.db)
}

type Ending = 'withdrawn_on' | 'rejected_on' | 'refused_on'

export async function setEnding(
  ctx: Context,
  key: TransferKey,
  { ending, reason }: { ending: Ending; reason: string | null },
): Promise<void> {
  await sql`update file_transfer set ${sql.ref(ending)} = ${ctx.today}, reason = ${reason}
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

/** The new file takes over, and the old one is closed on the day of the move. */
export async function setAccepted(
  ctx: Context,
  key: TransferKey,
  { newFileId, leftOut }: { newFileId: FileId; leftOut: readonly LeftOut[] },
): Promise<void> {
  await sql`update file_transfer set accepted_on = ${ctx.today}, new_file_id = ${newFileId},
      left_out = ${JSON.stringify(leftOut)}::jsonb
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
  await sql`select trede.close_moved_file(${key.municipalityId}, ${key.id})`.execute(ctx.db)
}

/** Waits for who decides on the same transfer at the same moment. */
export async function lockTransfer(ctx: Context, key: TransferKey): Promise<void> {
  await sql`select 1 from file_transfer where municipality_id = ${key.municipalityId} and id = ${key.id}
    for update`.execute(ctx.db)
}

/** Whether this file is offered to another municipality already, or has gone there. */
export async function isOnItsWay(
  ctx: Context,
  municipalityId: MunicipalityId,
  fileId: FileId,
): Promise<boolean> {
  const { rows } = await sql`select 1 from file_transfer
    where municipality_id = ${municipalityId} and file_id = ${fileId}
      and withdrawn_on is null and rejected_on is null`.execute(ctx.db)
  return rows.length > 0
}

export async function findOpenedOn(
  ctx: Context,
  municipalityId: MunicipalityId,
  fileId: FileId,
): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ openedOn: LocalDate }>`select opened_on from file
    where municipality_id = ${municipalityId} and id = ${fileId}`.execute(ctx.db)
  return rows[0]?.openedOn
}
