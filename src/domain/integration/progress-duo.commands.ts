import { type NewMessage, queueMessage } from '#domain/exchange/exchange.commands.ts'
import type { Message } from '#domain/exchange/message.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { FileId } from '#kernel/ids.ts'
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

/** Puts a message in the outbox within the change it tells of. Nothing of ours makes a body that DUO would refuse. */
export async function tellDuo(
  ctx: Context,
  { municipalityId, fileId }: FileAccess,
  message: Message,
): Promise<void> {
  const queued = await queueMessage(ctx, { ...message, municipalityId, fileId } as NewMessage)
  if (!queued.ok) throw new Error(`a ${message.kind} message was ${queued.error}`)
}

/**
 * Sends DUO the totals of hours as they are now, in its three counts; whole hours, rounded down: an hour that is not
 * full was not followed. Asked for by a worker, because a school that reports each week would make a message a week.
 */
export async function sendHours(ctx: Context, fileId: FileId) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnIntegration(file.roles, 'record')) return refuse('not-found')
  const counted = countedHours(await factsOfFile(ctx, file), await progressItemsOf(ctx, file))
  const totals = hourTotals(counted)
  if (counted.length === 0) return refuse('no-hours')
  const hours = (count: number) => ({ uren: Math.floor(count) })
  await tellDuo(ctx, file, { kind: 'hours-intake', body: hours(totals.intakeLessons) })
  await tellDuo(ctx, file, { kind: 'hours-participation', body: hours(totals.participation) })
  await tellDuo(ctx, file, { kind: 'hours-participation-language', body: hours(totals.lessons) })
  return ok(totals)
}
