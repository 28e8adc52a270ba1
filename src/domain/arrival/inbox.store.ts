import { sql } from 'kysely'
import { z } from 'zod'
import { FactSource, RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { NumberKind } from '#domain/person/numbers.ts'
import type { FileId, MessageId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { EventNumber } from './inbox-letter.ts'

export type EventKey = { municipalityId: MunicipalityId; id: string }

export type NewEvent = {
  municipalityId: MunicipalityId
  messageId: MessageId
  code: string
  /** ISO 8601 with an offset. */
  registeredAt: string
  /** At most one of each kind, the BSN first. */
  numbers: readonly EventNumber[]
  details: Readonly<Record<string, unknown>>
}

const columnsOf = ({ numbers: [first, second] }: Pick<NewEvent, 'numbers'>) => ({
  kind: first?.kind ?? null,
  number: first?.number ?? null,
  vNumber: second?.number ?? null,
})

/**
 * The event that says the same (ARR.TWICE): under the same message id, or the same code for the same numbers registered
 * at the same moment with the same details, unless that one was withdrawn: then DUO says it anew. Waits for whoever is
 * adding one for this municipality.
 */
export async function findSame(ctx: Context, event: NewEvent): Promise<string | undefined> {
  const { municipalityId, messageId } = event
  const { kind, number, vNumber } = columnsOf(event)
  await sql`select pg_advisory_xact_lock(hashtext('inbox'), hashtext(${municipalityId}))`.execute(ctx.db)
  const { rows } = await sql<{ id: string }>`
    select e.id, e.message_id = ${messageId} or r.id is not null as has_id from inbox_event e
    left join inbox_repeat r on r.municipality_id = e.municipality_id and r.event_id = e.id
      and r.message_id = ${messageId}
    where e.municipality_id = ${municipalityId} and (e.message_id = ${messageId} or r.id is not null
      or (e.code = ${event.code} and e.registered_at = ${event.registeredAt}
        and e.number_kind is not distinct from ${kind} and e.number is not distinct from ${number}
        and e.v_number is not distinct from ${vNumber}
        and e.details = ${JSON.stringify(event.details)}::jsonb
        and not exists (select 1 from inbox_withdrawal w where w.municipality_id = e.municipality_id
          and w.message_id = e.message_id)))
    order by has_id desc limit 1`.execute(ctx.db)
  return rows[0]?.id
}

export async function insertEvent(ctx: Context, event: NewEvent): Promise<void> {
  const { municipalityId, messageId, code, registeredAt, details } = event
  const { kind, number, vNumber } = columnsOf(event)
  await sql`insert into inbox_event (municipality_id, id, message_id, code, registered_at, registered_on, number_kind,
      number, v_number, details)
    values (${municipalityId}, ${ctx.newId()}, ${messageId}, ${code}, ${registeredAt},
      (${registeredAt}::timestamptz at time zone 'Europe/Amsterdam')::date, ${kind}, ${number}, ${vNumber},
      ${JSON.stringify(details)})`.execute(ctx.db)
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

/** Makes others who handle or withdraw this event wait, so that it is one or the other. */
export async function lockEvent(ctx: Context, id: string): Promise<void> {
  await sql`select 1 from inbox_event where municipality_id = any (${[...ctx.actor.municipalities]}::uuid[])
    and id = ${id} for update`.execute(ctx.db)
}

/** A fact with where it came from, as it was before another took its place. */
export const ReplacedFact = z.object({
  fact: RecordedFact,
  source: FactSource,
  sourceId: z.string().nullable(),
})
export type ReplacedFact = z.infer<typeof ReplacedFact>

export type Handled = {
  /** Null for somebody who moved away: there is no file to lay it in. */
  fileId: FileId | null
  on: LocalDate
  how: 'recorded' | 'noted'
  note: string
  brought: readonly RecordedFact[]
  replaced: readonly ReplacedFact[]
  answerId: string | null
}

export async function setHandled(ctx: Context, key: EventKey, handled: Handled): Promise<void> {
  await sql`update inbox_event set file_id = ${handled.fileId}, handled_on = ${handled.on},
      handled_by = ${actorId(ctx)}, handled_how = ${handled.how},
      note = ${handled.note === '' ? null : handled.note}, brought = ${JSON.stringify(handled.brought)}::jsonb,
      replaced = ${JSON.stringify(handled.replaced)}::jsonb, answer_id = ${handled.answerId}
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

/** Remembers who got which numbers of this event, so that they can be taken away when it was wrong. */
export async function setLinked(
  ctx: Context,
  key: EventKey,
  { personId, kinds }: { personId: PersonId; kinds: readonly NumberKind[] },
): Promise<void> {
  await sql`update inbox_event set linked_person_id = ${personId}, linked_kinds = ${[...kinds]}::text[]
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

export async function setUnlinked(ctx: Context, key: EventKey): Promise<void> {
  await sql`update inbox_event set linked_person_id = null, linked_kinds = null
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}
