import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { fileByNumber } from '#domain/file/household.queries.ts'
import { recordFacts, withdrawFactsOf } from '#domain/integration/integration.commands.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { termOf } from '#domain/integration/term.ts'
import { recordNumber } from '#domain/person/numbers.commands.ts'
import { numbersOf } from '#domain/person/numbers.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { type InboxEvent, inboxEventFor } from './inbox.queries.ts'
import { insertWithdrawal, lockEvent, setHandled } from './inbox.store.ts'
import { eventOf } from './inbox.ts'
import { type Answers, HANDLINGS } from './inbox-handling.ts'

/**
 * Does what an event asks: its facts are recorded on the file under the id of the event, so that withdrawing it takes
 * them back. `fields-wrong` names the fields; `term-differs` wants a note (ARR.TERM); everything else that a fact can
 * be refused for comes from `recordFacts`.
 */
export async function handleEvent(
  ctx: Context,
  eventId: string,
  { answers, note }: { answers: Answers; note: string },
) {
  await lockEvent(ctx, eventId)
  const event = await inboxEventFor(ctx, eventId)
  if (!event) return refuse('not-found')
  if (event.state !== 'matched' || event.fileId === null) return refuse('not-open')
  const file = await fileFor(ctx, event.fileId, 'lock')
  if (!file || !partsFor(file.roles).has('numbers')) return refuse('not-found')
  const brought = HANDLINGS[eventOf(event.code).handling].facts(answers)
  if (!brought.ok) return brought
  const { fileId, municipalityId, personId } = file
  const theirs = answers.termStartedOn
  if (note.trim() === '' && theirs && (await termStart(ctx, file)) !== theirs) return refuse('term-differs')
  const recorded = await recordFacts(ctx, fileId, brought.value, { source: 'duo', sourceId: eventId })
  if (!recorded.ok) return recorded
  const how = brought.value.length > 0 ? 'recorded' : 'noted'
  await setHandled(ctx, event, { fileId, on: ctx.today, how, note: note.trim() })
  await audit(ctx, event, 'duo.handle')
  await recordProcessing(ctx, 'duo.handle', { municipalityId, personId, activity: 'exchange' })
  return ok(fileId)
}

/** When the term begins by our own reckoning; null when no plan is known. */
export const termStart = async (
  ctx: Context,
  file: Parameters<typeof integrationFactsOf>[1],
): Promise<LocalDate | null> => termOf(await integrationFactsOf(ctx, file))?.from ?? null

/**
 * Says whose event this is: the number is recorded with the person of that file, and with it every event of the same
 * number comes home. `has-other-number`: then it is somebody else, or a number must be corrected first.
 */
export async function linkEvent(ctx: Context, eventId: string, fileNumber: string) {
  const event = await inboxEventFor(ctx, eventId)
  if (!event) return refuse('not-found')
  const { municipalityId, numberKind: kind, number } = event
  if (event.state !== 'unknown' || kind === null || number === null) return refuse('not-open')
  const fileId = await fileByNumber(ctx, municipalityId, fileNumber)
  const file = fileId && (await fileFor(ctx, fileId, 'lock'))
  if (!file || !partsFor(file.roles).has('numbers')) return refuse('no-such-file')
  const known = await numbersOf(ctx, file)
  const other = kind === 'bsn' ? known.bsn : known.vNumber
  if (other !== null && other !== number) return refuse('has-other-number')
  const recorded = await recordNumber(ctx, file, { kind, typed: number })
  if (!recorded.ok) return recorded
  await audit(ctx, event, 'duo.link')
  return ok(file.fileId)
}

/** An event that should not have come: the facts that it brought are taken back with the same reason. */
export async function withdrawEvent(ctx: Context, eventId: string, reason: string) {
  await lockEvent(ctx, eventId)
  const event = await inboxEventFor(ctx, eventId)
  if (!event) return refuse('not-found')
  if (reason.trim() === '') return refuse('no-reason')
  const { municipalityId, messageId, handledOn, fileId } = event
  if (!(await insertWithdrawal(ctx, { municipalityId, messageId, reason: reason.trim() }))) {
    return refuse('already-withdrawn')
  }
  const withdrawn = handledOn && fileId ? await takeBack(ctx, { id: eventId, fileId }, reason.trim()) : 0
  await audit(ctx, event, 'duo.withdraw')
  return ok(withdrawn)
}

/** @returns how many facts went */
export const takeBack = (
  ctx: Context,
  { id, fileId }: { id: string; fileId: FileId },
  reason: string,
): Promise<number> => withdrawFactsOf(ctx, fileId, { sourceId: id, reason })

const audit = (ctx: Context, { municipalityId, id, code }: InboxEvent, action: string) =>
  recordAudit(ctx, { municipalityId, action, object: { type: 'inbox_event', id }, detail: { code } })
