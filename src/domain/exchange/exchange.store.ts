import { sql } from 'kysely'
import type { FileId, MessageId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import { type Message, ONCE_ONLY, RESTATED } from './message.ts'

export type OutboxKey = { municipalityId: MunicipalityId; id: MessageId }

/** Makes others who queue about the same file wait, so that a later id is a later message (EXC.ORDER). */
export async function lockOutbox(ctx: Context, about: FileId | MunicipalityId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('outbox'), hashtext(${about}))`.execute(ctx.db)
}

type NewRow = OutboxKey & { fileId: FileId | null; contactId: string | null; replaces: MessageId | null }

export async function insertMessage(ctx: Context, { body, ...row }: NewRow & Message): Promise<void> {
  await ctx.db
    .insertInto('outboxMessage')
    .values({ ...row, body: JSON.stringify(body), queuedBy: actorId(ctx) })
    .execute()
}

/**
 * Takes out what a newer message about the same made needless (EXC.SUPERSEDED). One that is under way, or that
 * somebody else holds, is left: the newer one waits for it, and the next run looks again.
 * @param fileId only about this person; without it about everybody
 */
export async function supersedeOlder(
  ctx: Context,
  municipalityId: MunicipalityId,
  fileId?: FileId | null,
): Promise<void> {
  await sql`
    with needless as (
      select old.id, newest.id as newest from outbox_message old
      join lateral (select n.id from outbox_message n where n.municipality_id = old.municipality_id
        and n.resource = old.resource and n.id > old.id
        order by n.id desc limit 1) newest on true
      where old.municipality_id = ${municipalityId} and old.next_try_at is not null
        and ${fileId ? sql`old.file_id = ${fileId}` : sql`true`}
        and (old.sending_at is null or old.next_try_at <= now()) and old.kind = any (${RESTATED})
      for update of old skip locked)
    update outbox_message m set superseded_by = needless.newest, next_try_at = null, sending_at = null
    from needless where m.municipality_id = ${municipalityId} and m.id = needless.id`.execute(ctx.db)
}

/** Whose sender died before it knew more, and what DUO may not hear twice: a person looks (EXC.UNCERTAIN). */
export async function leaveUncertain(ctx: Context, municipalityId: MunicipalityId): Promise<void> {
  await sql`update outbox_message set uncertain_at = now(), next_try_at = null, sending_at = null,
      last_trouble = 'Het versturen brak af. Misschien heeft DUO dit bericht al.'
    where municipality_id = ${municipalityId} and sending_at is not null and next_try_at <= now()
      and kind = any (${ONCE_ONLY})`.execute(ctx.db)
}

export type DueMessage = {
  id: MessageId
  fileId: FileId | null
  personId: PersonId | null
  kind: string
  body: unknown
  bsn: string | null
  /** The number that DUO gave the contact person. */
  duoNumber: number | null
  tries: number
}

/**
 * Takes the message that is due longest, so that nobody else takes it: it counts a try that began and is put off for
 * as long as that try may last. Whoever dies after this leaves it to the next. An older one about the same goes first.
 * @param wait seconds of waiting for a number of tries
 * @param takesOnce whether a try that broke off may be made again whatever it says
 */
export async function takeDue(
  ctx: Context,
  municipalityId: MunicipalityId,
  { wait, takesOnce }: { wait: (tries: number) => number; takesOnce: boolean },
): Promise<DueMessage | undefined> {
  const { rows } = await sql<DueMessage>`
    select m.id, m.file_id, f.person_id, m.kind, m.body, n.number as bsn, c.duo_number,
      m.tries + 1 as tries
    from outbox_message m
    left join file f on f.municipality_id = m.municipality_id and f.id = m.file_id
    left join person_number n on n.municipality_id = f.municipality_id and n.person_id = f.person_id
      and n.kind = 'bsn'
    left join duo_contact c on c.municipality_id = m.municipality_id and c.id = m.contact_id
    where m.municipality_id = ${municipalityId} and m.next_try_at <= now()
      and (m.file_id is null or n.number is not null)
      and (m.contact_id is null or m.kind = 'contact-person' or c.duo_number is not null)
      and (${takesOnce} or m.sending_at is null or m.kind <> all (${ONCE_ONLY}))
      and not exists (select 1 from outbox_message older where older.municipality_id = m.municipality_id
        and older.resource = m.resource and older.id < m.id
        and (older.next_try_at is not null or (older.uncertain_at is not null and older.answered_at is null)))
    order by m.next_try_at, m.id limit 1
    for update of m skip locked`.execute(ctx.db)
  const [due] = rows
  if (!due) return undefined
  await sql`update outbox_message set tries = ${due.tries}, last_try_at = now(), sending_at = now(),
      last_trouble = null, next_try_at = now() + make_interval(secs => ${wait(due.tries)})
    where municipality_id = ${municipalityId} and id = ${due.id}`.execute(ctx.db)
  return due
}

/** It did not arrive. @param notBefore seconds from now that the other side asked to wait */
export async function setTrouble(
  ctx: Context,
  { municipalityId, id }: OutboxKey,
  { trouble, notBefore = 0 }: { trouble: string; notBefore?: number },
): Promise<void> {
  await sql`update outbox_message set last_trouble = ${trouble}, sending_at = null,
      next_try_at = greatest(next_try_at, now() + make_interval(secs => ${notBefore}))
    where municipality_id = ${municipalityId} and id = ${id} and next_try_at is not null`.execute(ctx.db)
}

/** Nobody knows whether it arrived. */
export async function setUncertain(
  ctx: Context,
  { municipalityId, id }: OutboxKey,
  trouble: string,
): Promise<void> {
  await sql`update outbox_message set uncertain_at = now(), next_try_at = null, sending_at = null,
      last_trouble = ${trouble}
    where municipality_id = ${municipalityId} and id = ${id} and answered_at is null`.execute(ctx.db)
}

/** Somebody looked, and DUO has it not. @returns false when nobody had to look */
export async function setToSendAgain(ctx: Context, { municipalityId, id }: OutboxKey): Promise<boolean> {
  const { numAffectedRows } = await sql`update outbox_message set uncertain_at = null, next_try_at = now()
    where municipality_id = ${municipalityId} and id = ${id} and uncertain_at is not null
      and answered_at is null`.execute(ctx.db)
  return numAffectedRows === 1n
}

/** It left; no further try, and the answer may come later. */
export async function setSent(ctx: Context, { municipalityId, id }: OutboxKey): Promise<void> {
  await sql`update outbox_message set sent_at = coalesce(sent_at, now()), next_try_at = null, sending_at = null,
      last_trouble = null
    where municipality_id = ${municipalityId} and id = ${id}`.execute(ctx.db)
}

/** @returns false when there is no such message, or it was answered before */
export async function setReceived(ctx: Context, { municipalityId, id }: OutboxKey): Promise<boolean> {
  const { numAffectedRows } = await sql`update outbox_message set sent_at = coalesce(sent_at, now()),
      received_at = coalesce(received_at, now()), next_try_at = null, sending_at = null
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
      received_at = coalesce(received_at, now()), answered_at = now(), next_try_at = null, sending_at = null,
      last_trouble = null, accepted = ${accepted}, refusals = ${[...refusals]},
      answer = ${answer === undefined ? null : JSON.stringify(answer)}
    where municipality_id = ${municipalityId} and id = ${id} and answered_at is null`.execute(ctx.db)
  return numAffectedRows === 1n
}

/** A worker looked at a refusal. @returns false when there is none, or somebody did before */
export async function setNoted(
  ctx: Context,
  { municipalityId, id }: OutboxKey,
  note: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update outbox_message set noted_on = ${ctx.today},
      noted_by = ${actorId(ctx)}, note = ${note === '' ? null : note}
    where municipality_id = ${municipalityId} and id = ${id} and accepted = false
      and noted_on is null`.execute(ctx.db)
  return numAffectedRows === 1n
}
