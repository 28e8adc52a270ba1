import { retellMessage, tellDuo } from '#domain/exchange/exchange.commands.ts'
import { messageFor } from '#domain/exchange/exchange.queries.ts'
import type { Message } from '#domain/exchange/message.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { FileId, MessageId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { mayOnIntegration } from './integration.policy.ts'
import { factsOfFile } from './integration.queries.ts'
import { progressItemsOf } from './progress.queries.ts'
import type { DayFact, ItemOf } from './progress.ts'
import { countedHours } from './progress-counts.ts'
import { hourTotals } from './progress-hours.ts'

/** What DUO has to know of a day that was recorded; undefined when that is nothing. */
export function dayMessage({ kind, on }: DayFact): Message | undefined {
  if (kind === 'map-end-talk') return { kind: 'map', body: { datumEindgesprekMap: on } }
  if (kind === 'pvt-signed') return { kind: 'pvt', body: { datumOndertekeningPvt: on } }
  return kind === 'z-route-end-talk' ? { kind: 'z-route', body: { datumAfrondingZroute: on } } : undefined
}

export const offerMessage = (offer: ItemOf<'course-offer'>): Message => ({
  kind: 'offer',
  body: {
    instellingsnummer: offer.institutionNumber,
    datumInburgeringsaanbod: offer.on,
    ...(offer.startsOn && { verwachteStartdatumOpleiding: offer.startsOn }),
    ...(offer.endsOn && { verwachteEinddatumOpleiding: offer.endsOn }),
    indicatorAlfabetiseringsonderwijs: offer.literacy,
  },
})

export const offerWithdrawn = ({ institutionNumber }: ItemOf<'course-offer'>): Message => ({
  kind: 'offer-withdrawn',
  body: { instellingsnummer: institutionNumber },
})

type HoursMessage = Extract<Message, { body: { uren: number } }>

/** What DUO counts of the hours as they stand in the file; undefined while there are none. */
async function hoursOf(ctx: Context, file: FileAccess) {
  const counted = countedHours(await factsOfFile(ctx, file), await progressItemsOf(ctx, file))
  const totals = hourTotals(counted)
  // Whole hours, rounded down: an hour that is not full was not followed.
  const body = (count: number) => ({ uren: Math.floor(count) })
  const messages: HoursMessage[] = [
    { kind: 'hours-intake', body: body(totals.intakeLessons) },
    { kind: 'hours-participation', body: body(totals.participation) },
    { kind: 'hours-participation-language', body: body(totals.lessons) },
  ]
  return counted.length === 0 ? undefined : { totals, messages }
}

/**
 * Sends DUO the totals of hours as they are now, in its three counts. Asked for by a worker, because a school that
 * reports each week would make a message a week.
 */
export async function sendHours(ctx: Context, fileId: FileId) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnIntegration(file.roles, 'record')) return refuse('not-found')
  const hours = await hoursOf(ctx, file)
  if (!hours) return refuse('no-hours')
  for (const message of hours.messages) await tellDuo(ctx, file, message)
  return ok(hours.totals)
}

/** Sends one of the three counts once more after DUO refused it: the total as it is now (EXC.REBUILT). */
export async function retellHours(ctx: Context, refusedId: MessageId) {
  const refused = await messageFor(ctx, refusedId)
  const file = refused?.fileId ? await fileFor(ctx, refused.fileId, 'lock') : undefined
  if (!file || !mayOnIntegration(file.roles, 'record')) return refuse('not-found')
  const hours = await hoursOf(ctx, file)
  const message = hours?.messages.find(({ kind }) => kind === refused?.kind)
  return message ? retellMessage(ctx, refusedId, message) : refuse('nothing-to-tell')
}
