import { sql } from 'kysely'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { DuoContact } from './contact.ts'
import type { OutboxKey } from './exchange.store.ts'

export type ContactKey = { municipalityId: MunicipalityId; id: string }

export async function insertContact(ctx: Context, contact: ContactKey & DuoContact): Promise<void> {
  const recorded = { recordedBy: actorId(ctx), recordedOn: ctx.today }
  await ctx.db
    .insertInto('duoContact')
    .values({ ...contact, ...recorded })
    .execute()
}

export async function saveContact(ctx: Context, { municipalityId, id }: ContactKey, contact: DuoContact) {
  await ctx.db
    .updateTable('duoContact')
    .set(contact)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

export async function setRemoved(ctx: Context, { municipalityId, id }: ContactKey): Promise<void> {
  await sql`update duo_contact set removed_on = ${ctx.today}
    where municipality_id = ${municipalityId} and id = ${id}`.execute(ctx.db)
}

/** Keeps the number that DUO gave in its answer to this message; one that was filled in by hand stays. */
export async function keepContactNumber(ctx: Context, { municipalityId, id }: OutboxKey): Promise<void> {
  await sql`update duo_contact c set duo_number = (m.answer ->> 'id')::int from outbox_message m
    where m.municipality_id = ${municipalityId} and m.id = ${id} and m.kind = 'contact-person' and m.accepted
      and m.answer ->> 'id' is not null and c.municipality_id = m.municipality_id and c.id = m.contact_id
      and c.duo_number is null`.execute(ctx.db)
}

export async function saveLink(
  ctx: Context,
  {
    municipalityId,
    fileId,
    contactId,
  }: { municipalityId: MunicipalityId; fileId: FileId; contactId: string | null },
): Promise<void> {
  await sql`insert into file_duo_contact (municipality_id, file_id, contact_id, linked_on, linked_by)
    values (${municipalityId}, ${fileId}, ${contactId}, ${ctx.today}, ${actorId(ctx)})
    on conflict (municipality_id, file_id) do update set contact_id = excluded.contact_id,
      linked_on = excluded.linked_on, linked_by = excluded.linked_by`.execute(ctx.db)
}
