import { isDeepStrictEqual } from 'node:util'
import { retellMessage, tellDuo } from '#domain/exchange/exchange.commands.ts'
import { latestBodies, messageFor } from '#domain/exchange/exchange.queries.ts'
import type { Message } from '#domain/exchange/message.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { FileId, MessageId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import type { IntegrationFacts } from './facts.ts'
import { mayOnIntegration } from './integration.policy.ts'
import { factsOfFile, factsThatCount } from './integration.queries.ts'
import { itemsThatCount, progressItemsOf } from './progress.queries.ts'
import type { DayFact, ItemOf, ProgressItem } from './progress.ts'
import { countedHours } from './progress-counts.ts'
import { hourTotals } from './progress-hours.ts'
import { planInForce } from './term.ts'

/**
 * How MAP, PVT or the Z-route stands now, as DUO keeps it: each message takes the place of the one before, so that a day
 * that was withdrawn is left out of it. The latest word on blame goes along.
 */
export function closingMessage(
  kind: 'map' | 'pvt' | 'z-route',
  facts: IntegrationFacts,
  items: readonly ProgressItem[],
): Message {
  const { mapEndTalkOn, pvtSignedOn, zRouteEndTalkOn } = facts
  if (kind === 'z-route')
    return { kind, body: { ...(zRouteEndTalkOn && { datumAfrondingZroute: zRouteEndTalkOn }) } }
  const verdict = items.find((item) => item.kind === 'blame' && item.of === kind)
  const blame = verdict?.kind === 'blame' ? { verwijtbaar: BLAME[verdict.verdict] } : {}
  return kind === 'map'
    ? { kind, body: { ...(mapEndTalkOn && { datumEindgesprekMap: mapEndTalkOn }), ...blame } }
    : { kind, body: { ...(pvtSignedOn && { datumOndertekeningPvt: pvtSignedOn }), ...blame } }
}

const BLAME = { culpable: 'Ja', 'not-culpable': 'Nee' } as const satisfies Record<
  ItemOf<'blame'>['verdict'],
  string
>

const TOLD_AS: Partial<Record<DayFact['kind'], Parameters<typeof closingMessage>[0]>> = {
  'map-end-talk': 'map',
  'pvt-signed': 'pvt',
  'z-route-end-talk': 'z-route',
}

/** Tells DUO how things stand after a day or a word on blame was recorded or withdrawn; nothing for other days. */
export async function tellDuoOf(
  ctx: Context,
  file: FileAccess,
  changed: { day: DayFact['kind'] } | { blame: 'map' | 'pvt' },
): Promise<void> {
  const kind = 'day' in changed ? TOLD_AS[changed.day] : changed.blame
  if (kind === undefined) return
  const facts = factsThatCount(await factsOfFile(ctx, file))
  const items = itemsThatCount(await progressItemsOf(ctx, file)).map(({ item }) => item)
  await tellDuo(ctx, file, closingMessage(kind, facts, items))
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

/**
 * The totals that are DUO's to know of this person, as they stand in the file: INT.HOURS.COUNTS. Whole hours, rounded
 * down: an hour that is not full was not followed.
 */
async function hourMessagesOf(ctx: Context, file: FileAccess): Promise<HoursMessage[]> {
  const rows = await factsOfFile(ctx, file)
  const totals = hourTotals(countedHours(rows, await progressItemsOf(ctx, file)))
  const facts = factsThatCount(rows)
  const asksParticipation = facts.group === 'asylum' && planInForce(facts)?.route === 'Z'
  const body = (count: number) => ({ uren: Math.floor(count) })
  return [
    { kind: 'hours-intake', body: body(totals.intakeLessons) },
    ...(asksParticipation
      ? [{ kind: 'hours-participation', body: body(totals.participation) } as const]
      : []),
    { kind: 'hours-participation-language', body: body(totals.lessons) },
  ]
}

/**
 * Tells DUO the totals of hours as they are now, each that it was not told before. Participation is DUO's for the Z-route of asylum holders alone (Bi art. 3.14).
 * Asked for by a worker, because a school that reports each week would make a message a week.
 * @returns how many totals were queued
 */
export async function sendHours(ctx: Context, fileId: FileId) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnIntegration(file.roles, 'record')) return refuse('not-found')
  const told = await latestBodies(ctx, file, [
    'hours-intake',
    'hours-participation',
    'hours-participation-language',
  ])
  const messages = await hourMessagesOf(ctx, file)
  const toTell = messages.filter(({ kind, body }) => body.uren > 0 || told.has(kind))
  if (toTell.length === 0) return refuse('no-hours')
  const changed = toTell.filter(({ kind, body }) => !isDeepStrictEqual(told.get(kind), body))
  if (changed.length === 0) return refuse('known-to-duo')
  for (const message of changed) await tellDuo(ctx, file, message)
  return ok(changed.length)
}

/** Sends one of the three counts once more after DUO refused it: the total as it is now (EXC.REBUILT). */
export async function retellHours(ctx: Context, refusedId: MessageId) {
  const refused = await messageFor(ctx, refusedId)
  const file = refused?.fileId ? await fileFor(ctx, refused.fileId, 'lock') : undefined
  if (!file || !mayOnIntegration(file.roles, 'record')) return refuse('not-found')
  const messages = await hourMessagesOf(ctx, file)
  const message = messages.find(({ kind }) => kind === refused?.kind)
  return message ? retellMessage(ctx, refusedId, message) : refuse('nothing-to-tell')
}
