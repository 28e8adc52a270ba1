import { type NewFile, openFile } from '#domain/file/file.commands.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { inboxEventFor } from './inbox.queries.ts'
import { lockEvent } from './inbox.store.ts'
import { eventNumbers } from './inbox-letter.ts'
import { freshNumbers, giveNumbers } from './inbox-numbers.commands.ts'
import type { KnownNumbers } from './profile.ts'
import { personOfFile, returningPerson } from './returning.queries.ts'

/**
 * Opens a file for whom an event of DUO is about, and gives them its numbers, so that the event comes home
 * (ARR.EVENT.FILE). Somebody who lived here before gets a new file of the same person.
 */
export async function openFileForEvent(ctx: Context, eventId: string, wish: Omit<NewFile, 'returning'>) {
  const { municipalityId } = wish
  await lockEvent(ctx, eventId)
  const event = await inboxEventFor(ctx, eventId)
  if (!event || event.municipalityId !== municipalityId) return refuse('not-found')
  if (event.state !== 'unknown' && event.state !== 'moved') return refuse('not-open')
  const numbers = eventNumbers(event)
  const of = (kind: string) => numbers.find((one) => one.kind === kind)?.number ?? null
  const known: KnownNumbers = { bsn: of('bsn'), vNumber: of('v-number') }
  const returning = await returningPerson(ctx, municipalityId, known)
  const fresh = await freshNumbers(ctx, { municipalityId, personId: returning ?? null }, numbers)
  if (!fresh.ok) return fresh
  const opened = await openFile(ctx, { ...wish, ...(returning && { returning }) })
  if (!opened.ok) return opened
  const personId = await personOfFile(ctx, { municipalityId, fileId: opened.value })
  const given = await giveNumbers(ctx, { municipalityId, personId }, { event, numbers })
  if (!given.ok) throw new Error(`numbers that were checked are refused: ${given.error}`)
  const object = { type: 'inbox_event', id: eventId }
  await recordAudit(ctx, { municipalityId, action: 'duo.open-file', object, detail: { code: event.code } })
  return ok(opened.value)
}
