import { sql } from 'kysely'
import type { FileId, MessageId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Message, MessageKind } from './message.ts'

type OutboxKey = { municipalityId: MunicipalityId; id: MessageId }

export async function insertMessage(
  ctx: Context,
  { body, ...row }: OutboxKey & { fileId: FileId | null; replaces: MessageId | null } & Message,
): Promise<void> {
  await ctx.db
    .insertInto('outboxMessage')
    .values({ ...row, body: JSON.stringify(body), queuedBy: actorId(ctx) })
    .execute()
}

export type DueMessage = {
  id: MessageId
  fileId: FileId | null
  personId: PersonId | null
  kind: MessageKind
  body: unknown
  bsn: string | null
  tries: number
}

/**
 * Takes the message that is due longest, so that nobody else takes it: it counts a try and is put off for as long as
 * that try may last. Whoever dies after this leaves it to the next.
 * @param wait seconds of waiting for a number of tries
 */
export async function takeDue(
  ctx: Context,
  municipalityId: MunicipalityId,
  wait: (tries: number) => number,
): Promise<DueMessage | undefined> {
  const { rows } = await sql<DueMessage>`
    select m.id, m.file_id, f.person_id, m.kind, m.body, n.number as bsn, m.tries + 1 as tries
    from outbox_message m
    left join file f on f.municipality_id = m.municipality_id and f.id = m.file_id
    left join person_number n on n.municipality_id = f.municipality_id and n.person_id = f.person_id
      and n.kind = 'bsn'
    where m.municipality_id = ${municipalityId} and m.next_try_at <= now()
      and (m.file_id is null or n.number is not null)
    order by m.next_try_at, m.id limit 1
    for update of m skip locked`.execute(ctx.db)
  const [due] = rows
  if (!due) return undefined
  await sql`update outbox_message set tries = ${due.tries}, last_try_at = now(), last_trouble = null,
      next_try_at = now() + make_interval(secs => ${wait(due.tries)})
    where municipality_id = ${municipalityId} and id = ${due.id}`.execute(ctx.db)
  return due
}

export async function setTrouble(
  ctx: Context,
  { municipalityId, id }: OutboxKey,
  trouble: string,
): Promise<void> {
  await sql`update outbox_message set last_trouble = ${trouble}
    where municipality_id = ${municipalityId} and id = ${id}`.execute(ctx.db)
}

/** It left; no further try, and the answer may come later. */
export async function setSent(ctx: Context, { municipalityId, id }: OutboxKey): Promise<void> {
  await sql`update outbox_message set sent_at = coalesce(sent_at, now()), next_try_at = null, last_trouble = null
    where municipality_id = ${municipalityId} and id = ${id}`.execute(ctx.db)
}

/** @returns false when there is no such message, or it was answered before */
export async function setReceived(ctx: Context, { municipalityId, id }: OutboxKey): Promise<boolean> {
  const { numAffectedRows } = await sql`update outbox_message set sent_at = coalesce(sent_at, now()),
      received_at = coalesce(received_at, now()), next_try_at = null
    where municipality_id = ${municipalityId} and id = ${id} and answered_at is null`.execute(ctx.db)
  return numAffectedRows === 1n
}

export type Verdict = { accepted: boolean; refusals: readonly string[]; answer: unknown }

/** The first answer counts. @returns false when there is no such message, or it was answered before */
export async function setAnswered(
  ctx: Context,
  { municipalityId, id }: OutboxKey,
  { accepted, refusals, answer }: Verdict,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update outbox_message set sent_at = coalesce(sent_at, now()),
      received_at = coalesce(received_at, now()), answered_at = now(), next_try_at = null, last_trouble = null,
      accepted = ${accepted}, refusals = ${[...refusals]}, answer = ${answer === undefined ? null : JSON.stringify(answer)}
    where municipality_id = ${municipalityId} and id = ${id} and answered_at is null`.execute(ctx.db)
  return numAffectedRows === 1n
}
