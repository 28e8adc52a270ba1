import { type FileId, MessageId, type MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { planJob } from '#platform/jobs.ts'
import { messageFor } from './exchange.queries.ts'
import { insertMessage } from './exchange.store.ts'
import { concernsPerson, isSendable, type Message } from './message.ts'
import { mayQueue } from './outbox.ts'

export type NewMessage = Message & {
  municipalityId: MunicipalityId
  /** Null only for what concerns the municipality itself: `contact-person`. */
  fileId: FileId | null
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

/** The same message again with a body that was put right; the refused one stays and points to it. */
export async function resendMessage(
  ctx: Context,
  refusedId: MessageId,
  body: unknown,
): Promise<Result<MessageId, 'not-found' | 'not-refused' | 'not-allowed' | 'not-sendable'>> {
  const old = await messageFor(ctx, refusedId)
  if (!old) return refuse('not-found')
  if (old.state !== 'refused' || old.replacedBy !== null) return refuse('not-refused')
  const { municipalityId, fileId, kind } = old
  return queue(ctx, { municipalityId, fileId, kind, body, replaces: refusedId } as Queued)
}

type Queued = NewMessage & { replaces: MessageId | null }

async function queue(
  ctx: Context,
  message: Queued,
): Promise<Result<MessageId, 'not-allowed' | 'not-sendable'>> {
  const { municipalityId, fileId, kind } = message
  if (!mayQueue(ctx.actor, municipalityId)) return refuse('not-allowed')
  if (!isSendable(message) || concernsPerson(kind) !== (fileId !== null)) return refuse('not-sendable')
  const id = MessageId.parse(ctx.newId())
  await insertMessage(ctx, { ...message, id })
  await planJob(ctx.db, 'exchange-with-duo')
  const object = { type: 'outbox_message', id }
  await recordAudit(ctx, { municipalityId, action: 'duo.queue', object, detail: { kind } })
  return ok(id)
}
