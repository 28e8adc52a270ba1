import { sql } from 'kysely'
import { z } from 'zod'
import { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { FileId, MessageId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import { type EventKey, ReplacedFact } from './inbox.store.ts'

type MessageKey = { municipalityId: MunicipalityId; messageId: MessageId }

/** @returns false when it was withdrawn before */
export async function insertWithdrawal(
  ctx: Context,
  { municipalityId, messageId, reason }: MessageKey & { reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into inbox_withdrawal (municipality_id, message_id, withdrawn_on, withdrawn_by, reason)
    values (${municipalityId}, ${messageId}, ${ctx.today}, ${actorId(ctx)}, ${reason})
    on conflict do nothing`.execute(ctx.db)
  return numAffectedRows === 1n
}

/** Why a message does not count, when that was said before. */
export async function findWithdrawal(
  ctx: Context,
  { municipalityId, messageId }: MessageKey,
): Promise<string | undefined> {
  const { rows } = await sql<{ reason: string }>`select reason from inbox_withdrawal
    where municipality_id = ${municipalityId} and message_id = ${messageId}`.execute(ctx.db)
  return rows[0]?.reason
}

/** What an event did, as far as withdrawing it has to undo it. */
export type DoneByEvent = EventKey & {
  messageId: MessageId
  /** The file in which it was handled. */
  fileId: FileId | null
  isHandled: boolean
  isLinked: boolean
  replaced: readonly ReplacedFact[]
  answerId: string | null
}

type Row = Omit<DoneByEvent, 'replaced'> & { replaced: unknown }

/** The event that is known under this message id, also when that is the id of a repeat; waits for who is handling it. */
export async function findByMessage(
  ctx: Context,
  { municipalityId, messageId }: MessageKey,
): Promise<DoneByEvent | undefined> {
  const { rows } =
    await sql<Row>`select e.municipality_id, e.id, e.message_id, e.file_id, e.replaced, e.answer_id,
      e.handled_on is not null as is_handled, e.linked_person_id is not null as is_linked
    from inbox_event e where e.municipality_id = ${municipalityId} and (e.message_id = ${messageId}
      or e.id in (select r.event_id from inbox_repeat r where r.municipality_id = ${municipalityId}
        and r.message_id = ${messageId}))
    order by e.message_id = ${messageId} desc limit 1 for update`.execute(ctx.db)
  const [row] = rows
  return row && { ...row, replaced: ReplacedFacts.parse(row.replaced ?? []) }
}

const ReplacedFacts = z.array(ReplacedFact)

export type Witness = EventKey & { brought: readonly RecordedFact[]; isWithdrawn: boolean }

/** The other events that were handled in this file with what each brought, newest first, also those withdrawn since. */
export async function findWitnesses(
  ctx: Context,
  { id, fileId, municipalityId }: DoneByEvent,
): Promise<Witness[]> {
  const { rows } = await sql<Omit<Witness, 'brought'> & { brought: unknown }>`
    select e.municipality_id, e.id, e.brought, w.message_id is not null as is_withdrawn
    from inbox_event e left join inbox_withdrawal w on w.municipality_id = e.municipality_id
      and w.message_id = e.message_id
    where e.municipality_id = ${municipalityId} and e.file_id = ${fileId} and e.id <> ${id}
    order by e.handled_on desc, e.registered_at desc, e.id desc`.execute(ctx.db)
  return rows.map((row) => ({ ...row, brought: z.array(RecordedFact).parse(row.brought ?? []) }))
}

/** Hands what gave way to a fact on to the event that says that fact now. */
export async function setReplaced(
  ctx: Context,
  key: EventKey,
  replaced: readonly ReplacedFact[],
): Promise<void> {
  await sql`update inbox_event set replaced = ${JSON.stringify(replaced)}::jsonb
    where municipality_id = ${key.municipalityId} and id = ${key.id}`.execute(ctx.db)
}

/** Leaves an open line: DUO took back what somebody here had done something with. */
export async function askToLook(
  ctx: Context,
  { municipalityId, messageId, factsGone }: MessageKey & { factsGone: number },
): Promise<void> {
  await sql`update inbox_withdrawal set wants_look = true, facts_gone = ${factsGone}
    where municipality_id = ${municipalityId} and message_id = ${messageId}`.execute(ctx.db)
}

export async function setSeen(ctx: Context, { municipalityId, messageId }: MessageKey): Promise<void> {
  await sql`update inbox_withdrawal set seen_on = ${ctx.today}, seen_by = ${actorId(ctx)}
    where municipality_id = ${municipalityId} and message_id = ${messageId}`.execute(ctx.db)
}
