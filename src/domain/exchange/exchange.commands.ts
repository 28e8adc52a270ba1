import type { Actor } from '#kernel/actor.ts'
import { type FileId, MessageId, type MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { planJob } from '#platform/jobs.ts'
import { mayManageContacts } from './contact.ts'
import { messageFor, type OutboxLine } from './exchange.queries.ts'
import {
  insertMessage,
  lockOutbox,
  setAnswered,
  setNoted,
  setToSendAgain,
  supersedeOlder,
} from './exchange.store.ts'
import { concernsContact, concernsPerson, isRebuilt, type Message, readMessage } from './message.ts'
import { mayQueue } from './outbox.ts'

export type NewMessage = Message & {
  municipalityId: MunicipalityId
  /** Null only for what concerns the municipality itself: a contact person. */
  fileId: FileId | null
  /** Which contact person this is about, when it is about one. */
  contactId?: string | null
}

/**
 * Puts a message for DUO in the outbox, in the transaction of the change it tells of: a rollback takes it back. The
 * caller has asked whether the file is there for this worker. It is sent by a job once the person's BSN is known.
 * `not-sendable`: DUO would refuse the body (a code, a limit, A2 with the onderwijsroute).
 */
export async function queueMessage(
  ctx: Context,
  message: NewMessage,
): Promise<Result<MessageId, 'not-allowed' | 'not-sendable'>> {
  return queue(ctx, { ...message, replaces: null })
}

/** Tells DUO about the person of a file within the change it comes from. Nothing of ours makes a body it would refuse. */
export async function tellDuo(
  ctx: Context,
  { municipalityId, fileId }: { municipalityId: MunicipalityId; fileId: FileId },
  message: Message,
): Promise<void> {
  const queued = await queueMessage(ctx, { ...message, municipalityId, fileId })
  // Our own rules are at least as strict as DUO's; when they differ the whole change is undone.
  if (!queued.ok) throw new Error(`a ${message.kind} message was ${queued.error}`)
}

type NotAgain = 'not-found' | 'not-refused' | 'overtaken' | 'not-allowed' | 'not-sendable'

/**
 * The same message again with a body that was put right; the refused one stays and points to it.
 * `overtaken`: something newer about the same was queued since, which this would undo. `rebuilt`: what is told follows
 * from the file, so it is put right there (see `retellMessage`).
 */
export async function resendMessage(
  ctx: Context,
  refusedId: MessageId,
  body: unknown,
): Promise<Result<MessageId, NotAgain | 'rebuilt'>> {
  const old = await messageFor(ctx, refusedId)
  if (!old) return refuse('not-found')
  if (isRebuilt(old.kind) || concernsContact(old.kind)) return refuse('rebuilt')
  return again(ctx, old, readMessage({ kind: old.kind, body }))
}

/** A refused message again, as the subject that it comes from makes it of the file today. */
export async function retellMessage(
  ctx: Context,
  refusedId: MessageId,
  message: Message,
): Promise<Result<MessageId, NotAgain>> {
  const old = await messageFor(ctx, refusedId)
  return old && old.kind === message.kind ? again(ctx, old, message) : refuse('not-found')
}

async function again(
  ctx: Context,
  old: OutboxLine,
  message: Message | undefined,
): Promise<Result<MessageId, NotAgain>> {
  if (old.isMoved) return refuse('not-found')
  if (old.state !== 'refused' || old.replacedBy !== null) return refuse('not-refused')
  if (old.isOvertaken) return refuse('overtaken')
  if (!message) return refuse('not-sendable')
  const { municipalityId, fileId, id } = old
  return queue(ctx, { ...message, municipalityId, fileId, replaces: id })
}

async function queue(
  ctx: Context,
  message: NewMessage & { replaces: MessageId | null },
): Promise<Result<MessageId, 'not-allowed' | 'not-sendable'>> {
  const { municipalityId, fileId, kind, contactId = null } = message
  if (!mayTell(ctx.actor, message)) return refuse('not-allowed')
  const isWhole = concernsPerson(kind) === (fileId !== null) && concernsContact(kind) === (contactId !== null)
  if (!readMessage(message) || !isWhole) return refuse('not-sendable')
  await lockOutbox(ctx, fileId ?? municipalityId)
  const id = MessageId.parse(ctx.newId())
  await insertMessage(ctx, { ...message, contactId, id })
  await supersedeOlder(ctx, municipalityId, fileId)
  await planJob(ctx.db, 'exchange-with-duo')
  const object = { type: 'outbox_message', id }
  await recordAudit(ctx, { municipalityId, action: 'duo.queue', object, detail: { kind } })
  return ok(id)
}

/** About people those who work with them; about contact persons also who looks after the settings. */
const mayTell = (actor: Actor, { kind, municipalityId }: NewMessage): boolean =>
  mayQueue(actor, municipalityId) || (!concernsPerson(kind) && mayManageContacts(actor, municipalityId))

/** Notes that a refusal was looked at and that nothing more has to be told; it is nobody's task any more. */
export async function noteRefusal(
  ctx: Context,
  id: MessageId,
  note: string,
): Promise<Result<null, 'not-found' | 'not-refused'>> {
  const message = await messageFor(ctx, id)
  if (!message) return refuse('not-found')
  const { municipalityId } = message
  if (!(await setNoted(ctx, message, note.trim()))) return refuse('not-refused')
  await recordAudit(ctx, { municipalityId, action: 'duo.note', object: { type: 'outbox_message', id } })
  return ok(null)
}

/**
 * What a worker found out about a message of which nobody knew whether it arrived (EXC.UNCERTAIN): DUO has it, or it
 * has not and it is sent again.
 */
export async function settleUncertain(
  ctx: Context,
  id: MessageId,
  found: 'arrived' | 'not-arrived',
): Promise<Result<null, 'not-found' | 'not-uncertain'>> {
  const message = await messageFor(ctx, id)
  if (!message) return refuse('not-found')
  if (message.state !== 'uncertain') return refuse('not-uncertain')
  const { municipalityId } = message
  const accepted = { accepted: true, refusals: [], answer: undefined }
  const isSettled =
    found === 'arrived' ? await setAnswered(ctx, message, accepted) : await setToSendAgain(ctx, message)
  if (!isSettled) return refuse('not-uncertain')
  if (found === 'not-arrived') await planJob(ctx.db, 'exchange-with-duo')
  const object = { type: 'outbox_message', id }
  await recordAudit(ctx, { municipalityId, action: 'duo.settle', object, detail: { found } })
  return ok(null)
}
