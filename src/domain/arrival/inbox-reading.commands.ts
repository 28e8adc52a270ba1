import { withoutNumbers } from '#domain/exchange/outbox.ts'
import { recordAnswer, type Transact } from '#domain/exchange/sending.commands.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Mailbox } from '#platform/exchange-transport.ts'
import { findSame, insertEvent, insertRepeat } from './inbox.store.ts'
import { type Letter, numbersOn, readLetter } from './inbox-letter.ts'
import { keepUnreadable } from './inbox-unreadable.commands.ts'
import { isFaultOfTheFile, reasonFor } from './inbox-unreadable.ts'
import { takeBack } from './inbox-withdrawal.commands.ts'
import { askToLook, findByMessage, findWithdrawal, insertWithdrawal } from './inbox-withdrawal.store.ts'

/** What came of a file: `repeat` was known, `unexpected` answers nothing that we wait for. */
export type Outcome = 'new' | 'repeat' | 'withdrawn' | 'answered' | 'unexpected' | 'unreadable'

type Box = { municipalityId: MunicipalityId; transact: Transact; mailbox: Mailbox }

/**
 * Takes in every message that lies waiting, each in a transaction of its own. A file is put away after its content
 * is safe: dying in between makes it a repeat, never a loss. A file that cannot be read stops no other
 * (ARR.UNREADABLE).
 */
export async function readMailbox(box: Box): Promise<{ name: string; outcome: Outcome }[]> {
  const report: { name: string; outcome: Outcome }[] = []
  for (const name of await box.mailbox.waiting()) {
    const outcome = await readOne(box, name)
    // Undefined: another reader was faster.
    if (outcome) report.push({ name, outcome })
  }
  return report
}

async function readOne(box: Box, name: string): Promise<Outcome | undefined> {
  const { municipalityId, transact, mailbox } = box
  try {
    const arrival = await mailbox.read(name)
    if (!arrival) return undefined
    const letter = readLetter(arrival.text)
    if (!letter.ok) return await setAside(box, name, reasonFor(letter))
    const outcome = await transact((ctx) => takeIn(ctx, municipalityId, letter.value))
    await mailbox.putAway(name, 'read')
    return outcome
  } catch (error) {
    // Whatever else went wrong is not of this file: it stays where it is, and the next round tries again.
    if (!isFaultOfTheFile(error)) throw error
    return setAside(box, name, reasonFor(error))
  }
}

/** The line comes first: when it cannot be stored, the file waits for a better moment. */
async function setAside(
  { municipalityId, transact, mailbox }: Box,
  name: string,
  reason: string,
): Promise<Outcome> {
  await transact((ctx) => keepUnreadable(ctx, municipalityId, { fileName: name, reason }))
  await mailbox.putAway(name, 'unreadable').catch((error) => {
    // What nobody may move stays; the line about it says so.
    if (!isFaultOfTheFile(error)) throw error
  })
  return 'unreadable'
}

/** Keeps what a letter says. Events come in any order: each is a dated fact, and a withdrawal may come first. */
export function takeIn(ctx: Context, municipalityId: MunicipalityId, letter: Letter): Promise<Outcome> {
  switch (letter.what) {
    case 'event':
      return takeInEvent(ctx, municipalityId, letter)
    case 'withdrawal':
      return takeInWithdrawal(ctx, municipalityId, letter)
    case 'answer':
      return takeInAnswer(ctx, municipalityId, letter)
  }
}

type Of<W extends Letter['what']> = Extract<Letter, { what: W }>

async function takeInEvent(
  ctx: Context,
  municipalityId: MunicipalityId,
  letter: Of<'event'>,
): Promise<Outcome> {
  const { berichtId: messageId, notificatie, gegevens: details } = letter
  const event = {
    municipalityId,
    messageId,
    code: notificatie.gebeurtenisId,
    registeredAt: notificatie.registratieDatumTijd,
    numbers: numbersOn(notificatie),
    details,
  }
  const eventId = await findSame(ctx, event)
  if (eventId === undefined) await insertEvent(ctx, event)
  else await insertRepeat(ctx, { municipalityId, eventId, messageId })
  const object = { type: 'inbox_event', id: null }
  await recordAudit(ctx, {
    municipalityId,
    action: 'duo.receive',
    object,
    detail: { code: event.code, messageId },
  })
  // A withdrawal that came before the message it takes back: that may be a repeat.
  const reason = eventId && (await findWithdrawal(ctx, { municipalityId, messageId }))
  if (reason) await withdrawByMessage(ctx, { municipalityId, messageId }, reason)
  return eventId === undefined ? 'new' : 'repeat'
}

const WITHDRAWN_BY_DUO = 'Ingetrokken door DUO.'

async function takeInWithdrawal(
  ctx: Context,
  municipalityId: MunicipalityId,
  { intrekking: messageId, reden = WITHDRAWN_BY_DUO }: Of<'withdrawal'>,
): Promise<Outcome> {
  // It is kept with the event and with every fact that goes, where more people read it than may know a number.
  const reason = withoutNumbers(reden)
  if (!(await insertWithdrawal(ctx, { municipalityId, messageId, reason }))) return 'repeat'
  const id = await withdrawByMessage(ctx, { municipalityId, messageId }, reason)
  const object = { type: 'inbox_event', id }
  await recordAudit(ctx, { municipalityId, action: 'duo.withdraw', object, detail: { messageId } })
  return 'withdrawn'
}

/**
 * Takes back what the event under this id brought; the id of a repeat is one of its own. When somebody here had done
 * something with it, an open line says so (ARR.WITHDRAW.SEEN).
 * @returns the id of the event; null when it has not come yet
 */
async function withdrawByMessage(
  ctx: Context,
  key: Parameters<typeof findWithdrawal>[1],
  reason: string,
): Promise<string | null> {
  const event = await findByMessage(ctx, key)
  if (!event) return null
  const isFirst = event.messageId === key.messageId || (await insertWithdrawal(ctx, { ...event, reason }))
  if (!isFirst) return event.id
  const factsGone = await takeBack(ctx, event, reason)
  if (event.isHandled || event.isLinked) await askToLook(ctx, { ...event, factsGone })
  return event.id
}

const RECEIVED = 202

async function takeInAnswer(
  ctx: Context,
  municipalityId: MunicipalityId,
  { antwoordOp: id, status, fouten, antwoord }: Of<'answer'>,
): Promise<Outcome> {
  const isKnown = await recordAnswer(ctx, { municipalityId, id }, answerOf(status, fouten, antwoord))
  return isKnown ? 'answered' : 'unexpected'
}

function answerOf(status: number, faults: readonly { fouttekst: string }[], answer: unknown) {
  if (status === RECEIVED) return { kind: 'received' } as const
  if (status < 300) return { kind: 'accepted', answer } as const
  return { kind: 'refused', reasons: faults.map((fault) => fault.fouttekst) } as const
}
