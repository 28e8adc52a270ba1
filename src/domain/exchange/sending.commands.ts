import type { MessageId, MunicipalityId } from '#kernel/ids.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Delivery, Transport } from '#platform/exchange-transport.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { keepContactNumber } from './contact.store.ts'
import {
  type DueMessage,
  leaveUncertain,
  type OutboxKey,
  setAnswered,
  setReceived,
  setSent,
  setTrouble,
  setUncertain,
  supersedeOlder,
  takeDue,
  type Verdict,
} from './exchange.store.ts'
import { watchRun } from './exchange-run.commands.ts'
import { ONCE_ONLY, readMessage, requestOf } from './message.ts'
import { keptOf, waitAfter, withoutNumbers } from './outbox.ts'

/** One transaction as the program itself, acting for the municipality of the outbox. */
export type Transact = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

type Outbox = { municipalityId: MunicipalityId; transact: Transact; transport: Transport }

/** What came of a run; `trouble` when the last message did not arrive. */
export type SendReport = Record<Delivery['kind'], number> & { trouble: string | null }

/** After so many in a row that could not be delivered the other side is down: the rest waits for the next run. */
const GIVE_UP_AFTER = 3

/**
 * Sends what is due, one message at a time. Taking it, sending it and writing down the answer are three steps, and
 * the program may die between any two. That the try began is written down first: what may be told twice is then tried
 * again under the same id, the rest is left to a person (EXC.ONCE, EXC.UNCERTAIN).
 */
export function sendDue(outbox: Outbox): Promise<SendReport> {
  return watchRun(
    { ...outbox, direction: 'out' },
    () => sendAll(outbox),
    ({ trouble }) => trouble,
  )
}

async function sendAll({ municipalityId, transact, transport }: Outbox): Promise<SendReport> {
  const report = { 'handed-over': 0, accepted: 0, refused: 0, uncertain: 0, 'not-delivered': 0 }
  const { takesOnce } = transport
  await transact(async (ctx) => {
    if (!takesOnce) await leaveUncertain(ctx, municipalityId)
    await supersedeOlder(ctx, municipalityId)
  })
  const troubles: string[] = []
  while (troubles.length < GIVE_UP_AFTER) {
    const due = await transact((ctx) => takeDue(ctx, municipalityId, { wait: waitAfter, takesOnce }))
    if (!due) break
    const delivery = await deliver(transport, due)
    await transact((ctx) => settle(ctx, { ...due, municipalityId }, delivery))
    report[delivery.kind] += 1
    if ('trouble' in delivery) troubles.push(delivery.trouble)
    else troubles.length = 0
  }
  return { ...report, trouble: troubles.at(-1) ?? null }
}

async function deliver(transport: Transport, due: DueMessage): Promise<Delivery> {
  const message = readMessage(due)
  // Queued under rules of an earlier version: it keeps its place and names its trouble, and the rest goes on.
  if (!message) return { kind: 'not-delivered', trouble: 'Dit bericht past niet meer bij wat DUO aanneemt.' }
  const delivery = await transport.send({
    messageId: due.id,
    ...requestOf(message, { bsn: due.bsn, id: due.duoNumber }),
  })
  const mayRepeat = transport.takesOnce || !ONCE_ONLY.includes(message.kind)
  return delivery.kind === 'uncertain' && mayRepeat ? { ...delivery, kind: 'not-delivered' } : delivery
}

type Sent = DueMessage & { municipalityId: MunicipalityId }

async function settle(ctx: Context, due: Sent, delivery: Delivery): Promise<void> {
  if (delivery.kind === 'not-delivered') return setTrouble(ctx, due, delivery)
  if (delivery.kind === 'uncertain') return setUncertain(ctx, due, delivery.trouble)
  if (delivery.kind === 'handed-over') await setSent(ctx, due)
  else await keepAnswer(ctx, due, delivery)
  const { municipalityId, id, kind, personId } = due
  const object = { type: 'outbox_message', id }
  await recordAudit(ctx, {
    municipalityId,
    action: 'duo.send',
    object,
    detail: { kind, came: delivery.kind },
  })
  if (personId) await recordProcessing(ctx, 'duo.send', { municipalityId, personId, activity: 'exchange' })
}

type Answered = Exclude<Delivery, { kind: 'handed-over' | 'uncertain' | 'not-delivered' }>

const verdictOf = (delivery: Answered): Verdict =>
  delivery.kind === 'accepted'
    ? { accepted: true, refusals: [], answer: keptOf(delivery.answer) }
    : { accepted: false, refusals: delivery.reasons.map(withoutNumbers), answer: undefined }

/** The verdict, and the number that DUO gave with it: links to this contact person wait for it. */
async function keepAnswer(ctx: Context, key: OutboxKey, answer: Answered): Promise<boolean> {
  const isKnown = await setAnswered(ctx, key, verdictOf(answer))
  if (isKnown) await keepContactNumber(ctx, key)
  return isKnown
}

/**
 * Writes down what DUO answered to a message that was handed over; the first answer counts.
 * @returns false when there is no such message, or it was answered before
 */
export async function recordAnswer(
  ctx: Context,
  key: { municipalityId: MunicipalityId; id: MessageId },
  answer: Answered | { kind: 'received' },
): Promise<boolean> {
  const isKnown =
    answer.kind === 'received' ? await setReceived(ctx, key) : await keepAnswer(ctx, key, answer)
  if (isKnown) {
    const object = { type: 'outbox_message', id: key.id }
    await recordAudit(ctx, { municipalityId: key.municipalityId, action: 'duo.answer', object })
  }
  return isKnown
}
