import { sql } from 'kysely'
import type { FileId, MessageId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { EventNumber } from './inbox-letter.ts'

export type NewEvent = {
  municipalityId: MunicipalityId
  messageId: MessageId
  code: string
  /** ISO 8601 with an offset. */
  registeredAt: string
  number: EventNumber | null
  details: Readonly<Record<string, unknown>>
}

/**
 * The event that says the same: under the same message id, or the same code for the same number registered at the
 * same moment with the same details. Waits for whoever is adding one for this municipality.
 */
export async function findSame(ctx: Context, event: NewEvent): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('inbox'), hashtext(${event.municipalityId}))`.execute(
    ctx.db,
  )
  const { rows } = await sql<{ id: string }>`
    select id from inbox_event where municipality_id = ${event.municipalityId} and (message_id = ${event.messageId}
      or (code = ${event.code} and registered_at = ${event.registeredAt}
        and number_kind is not distinct from ${event.number?.kind ?? null}
        and number is not distinct from ${event.number?.number ?? null}
        and details = ${JSON.stringify(event.details)}::jsonb))
    order by message_id = ${event.messageId} desc limit 1`.execute(ctx.db)
  return rows[0]?.id
}

export async function insertEvent(ctx: Context, event: NewEvent): Promise<void> {
  const { municipalityId, messageId, code, registeredAt, number, details } = event
  await sql`insert into inbox_event (municipality_id, id, message_id, code, registered_at, registered_on, number_kind,
      number, details)
    values (${municipalityId}, ${ctx.newId()}, ${messageId}, ${code}, ${registeredAt},
      (${registeredAt}::timestamptz at time zone 'Europe/Amsterdam')::date, ${number?.kind ?? null},
      ${number?.number ?? null}, ${JSON.stringify(details)})`.execute(ctx.db)
}

export async function insertRepeat(
  ctx: Context,
  repeat: { municipalityId: MunicipalityId; eventId: string; messageId: MessageId },
): Promise<void> {
  await ctx.db
    .insertInto('inboxRepeat')
    .values({ ...repeat, id: ctx.newId() })
    .execute()
}

/** @returns false when it was withdrawn before */
export async function insertWithdrawal(
  ctx: Context,
  {
    municipalityId,
    messageId,
    reason,
  }: { municipalityId: MunicipalityId; messageId: MessageId; reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into inbox_withdrawal (municipality_id, message_id, withdrawn_on, withdrawn_by, reason)
    values (${municipalityId}, ${messageId}, ${ctx.today}, ${actorId(ctx)}, ${reason})
    on conflict do nothing`.execute(ctx.db)
  return numAffectedRows === 1n
}

/** Makes others who handle or withdraw this event wait, so that it is one or the other. */
export async function lockEvent(ctx: Context, id: string): Promise<void> {
  await sql`select 1 from inbox_event where municipality_id = any (${[...ctx.actor.municipalities]}::uuid[])
    and id = ${id} for update`.execute(ctx.db)
}

/** The file on which an event with this message id was handled, when it was; waits for who is handling it. */
export async function findHandled(
  ctx: Context,
  { municipalityId, messageId }: { municipalityId: MunicipalityId; messageId: MessageId },
): Promise<{ id: string; fileId: FileId } | undefined> {
  const { rows } = await sql<{ id: string; fileId: FileId | null }>`select id, file_id from inbox_event
    where municipality_id = ${municipalityId} and message_id = ${messageId} for update`.execute(ctx.db)
  const [row] = rows
  return row?.fileId ? { id: row.id, fileId: row.fileId } : undefined
}

export async function setHandled(
  ctx: Context,
  key: { municipalityId: MunicipalityId; id: string },
  handled: { fileId: FileId; on: LocalDate; how: 'recorded' | 'noted'; note: string },
): Promise<void> {
  await sql`update inbox_event set file_id = ${handled.fileId}, handled_on = ${handled.on},
      handled_by = ${actorId(ctx)}, handled_how = ${handled.how},
      note = ${handled.note === '' ? null : handled.note}
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}
