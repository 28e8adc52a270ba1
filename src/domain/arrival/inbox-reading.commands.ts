import { recordAnswer, type Transact } from '#domain/exchange/sending.commands.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Mailbox } from '#platform/exchange-transport.ts'
import { takeBack } from './inbox.commands.ts'
import { findHandled, findSame, insertEvent, insertRepeat, insertWithdrawal } from './inbox.store.ts'
import { type Letter, numberIn, readLetter } from './inbox-letter.ts'

/** What came of a file: `repeat` was known, `unexpected` answers nothing that we wait for. */
export type Outcome = 'new' | 'repeat' | 'withdrawn' | 'answered' | 'unexpected' | 'unreadable'

/**
 * Takes in every message that lies waiting, each in a transaction of its own. A file is put away after its content
 * is safe: dying in between makes it a repeat, never a loss.
 */
export async function readMailbox({
  municipalityId,
  transact,
  mailbox,
}: {
  municipalityId: MunicipalityId
  transact: Transact
  mailbox: Mailbox
}): Promise<{ name: string; outcome: Outcome }[]> {
  const report: { name: string; outcome: Outcome }[] = []
  for (const name of await mailbox.waiting()) {
    const arrival = await mailbox.read(name)
    // Another reader was faster.
    if (!arrival) continue
    const letter = readLetter(arrival.text)
    const outcome = letter ? await transact((ctx) => takeIn(ctx, municipalityId, letter)) : 'unreadable'
    await mailbox.putAway(name, letter ? 'read' : 'unreadable')
    report.push({ name, outcome })
  }
  return report
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
    number: numberIn(notificatie),
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
  return eventId === undefined ? 'new' : 'repeat'
}

const WITHDRAWN_BY_DUO = 'Ingetrokken door DUO.'

async function takeInWithdrawal(
  ctx: Context,
  municipalityId: MunicipalityId,
  { intrekking: messageId, reden: reason = WITHDRAWN_BY_DUO }: Of<'withdrawal'>,
): Promise<Outcome> {
  if (!(await insertWithdrawal(ctx, { municipalityId, messageId, reason }))) return 'repeat'
  const handled = await findHandled(ctx, { municipalityId, messageId })
  if (handled) await takeBack(ctx, handled, reason)
  const object = { type: 'inbox_event', id: handled?.id ?? null }
  await recordAudit(ctx, { municipalityId, action: 'duo.withdraw', object, detail: { messageId } })
  return 'withdrawn'
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
