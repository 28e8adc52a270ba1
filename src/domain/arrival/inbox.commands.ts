import { partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { fileByNumber } from '#domain/file/household.queries.ts'
import { recordFacts, replaceFact } from '#domain/integration/integration.commands.ts'
import { factsOfFile, integrationFactsOf } from '#domain/integration/integration.queries.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { termOf } from '#domain/integration/term.ts'
import type { FactId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { type InboxEvent, inboxEventFor } from './inbox.queries.ts'
import { lockEvent, type ReplacedFact, setHandled } from './inbox.store.ts'
import { eventOf } from './inbox.ts'
import { type Answers, HANDLINGS } from './inbox-handling.ts'
import { tellIntake } from './inbox-intake.commands.ts'
import { eventNumbers } from './inbox-letter.ts'
import { giveNumbers, takeNumbersAway } from './inbox-numbers.commands.ts'
import { takeBack } from './inbox-withdrawal.commands.ts'
import { findByMessage, insertWithdrawal, setSeen } from './inbox-withdrawal.store.ts'

/**
 * Does what an event asks: its facts are recorded on the file under the id of the event, and kept with the event, so
 * that withdrawing it takes them back. `fields-wrong` names the fields; `term-differs` wants a note (ARR.TERM);
 * `test-impossible` comes from the intake; everything else that a fact can be refused for from `recordFacts`.
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
  const handling = HANDLINGS[eventOf(event.code).handling]
  const brought = handling.facts(answers)
  if (!brought.ok) return brought
  const theirs = answers.termStartedOn
  if (note.trim() === '' && theirs && (await termStart(ctx, file)) !== theirs) return refuse('term-differs')
  const told = await tellIntake(ctx, file, handling.tells(answers))
  if (!told.ok) return told
  const kept = await keepFacts(ctx, file, { event, facts: brought.value })
  if (!kept.ok) return kept
  const how = brought.value.length > 0 || told.value !== null ? 'recorded' : 'noted'
  const done = { how, brought: brought.value, replaced: kept.value, answerId: told.value } as const
  await setHandled(ctx, event, { fileId: file.fileId, on: ctx.today, note: note.trim(), ...done })
  await audit(ctx, event, 'duo.handle')
  await recordProcessing(ctx, 'duo.handle', { ...personOf(file), activity: 'exchange' })
  return ok(file.fileId)
}

const personOf = ({ municipalityId, personId }: FileAccess) => ({ municipalityId, personId })

type Brought = { event: InboxEvent; facts: readonly RecordedFact[] }

/** @returns what gave way to the facts of this event */
async function keepFacts(ctx: Context, file: FileAccess, { event, facts }: Brought) {
  const origin = { source: 'duo', sourceId: event.id } as const
  const { replaces } = HANDLINGS[eventOf(event.code).handling]
  const replacing = facts.find(({ kind }) => kind === replaces)
  if (!replacing) {
    const recorded = await recordFacts(ctx, file.fileId, facts, origin)
    return recorded.ok ? ok<ReplacedFact[]>([]) : recorded
  }
  const before = await factsOfFile(ctx, file)
  const reason = `Vervangen door een later bericht van DUO (${event.code}).`
  const gone = await replaceFact(ctx, file.fileId, replacing, { origin, reason })
  if (!gone.ok) return gone
  const ids: ReadonlySet<FactId> = new Set(gone.value)
  return ok(
    before.filter(({ id }) => ids.has(id)).map(({ fact, source, sourceId }) => ({ fact, source, sourceId })),
  )
}

/** When the term begins by our own reckoning; null when no plan is known. */
export const termStart = async (
  ctx: Context,
  file: Parameters<typeof integrationFactsOf>[1],
): Promise<LocalDate | null> => termOf(await integrationFactsOf(ctx, file))?.from ?? null

/**
 * Writes down that a line was seen: of somebody who moved away, for whom there is nothing to record here, or of an event
 * that DUO took back after it was handled (ARR.MOVED, ARR.WITHDRAW.SEEN).
 */
export async function noteEvent(ctx: Context, eventId: string, note: string) {
  await lockEvent(ctx, eventId)
  const event = await inboxEventFor(ctx, eventId)
  if (!event) return refuse('not-found')
  if (event.state === 'recalled') await setSeen(ctx, event)
  else if (event.state === 'moved') {
    const nothing = { how: 'noted', brought: [], replaced: [], answerId: null } as const
    await setHandled(ctx, event, { fileId: null, on: ctx.today, note: note.trim(), ...nothing })
  } else return refuse('not-open')
  await audit(ctx, event, 'duo.note')
  return ok(undefined)
}

/**
 * Says whose event this is: its numbers are recorded with the person of that file, and with them every event of the same
 * numbers comes home.
 */
export async function linkEvent(ctx: Context, eventId: string, fileNumber: string) {
  const event = await inboxEventFor(ctx, eventId)
  if (!event) return refuse('not-found')
  const numbers = eventNumbers(event)
  if (event.state !== 'unknown' || numbers.length === 0) return refuse('not-open')
  const fileId = await fileByNumber(ctx, event.municipalityId, fileNumber)
  const file = fileId && (await fileFor(ctx, fileId, 'lock'))
  if (!file || !partsFor(file.roles).has('numbers')) return refuse('no-such-file')
  const given = await giveNumbers(ctx, file, { event, numbers })
  if (!given.ok) return given
  await audit(ctx, event, 'duo.link')
  return ok(file.fileId)
}

/** Takes the numbers away from whom a withdrawn event gave them, when no other event brings them (ARR.UNLINK). */
export async function unlinkEvent(ctx: Context, eventId: string) {
  await lockEvent(ctx, eventId)
  const event = await inboxEventFor(ctx, eventId)
  const file = event?.fileId ? await fileFor(ctx, event.fileId, 'lock') : undefined
  if (!event || !file || !partsFor(file.roles).has('numbers')) return refuse('not-found')
  if (event.linkedPersonId === null || event.linkedPersonId !== file.personId) return refuse('not-linked')
  const numbers = eventNumbers(event).filter(({ kind }) => event.linkedKinds.includes(kind))
  await takeNumbersAway(ctx, file, { event, numbers })
  if (event.state === 'recalled') await setSeen(ctx, event)
  await audit(ctx, event, 'duo.unlink')
  return ok(undefined)
}

/** An event that should not have come: the facts that it brought are taken back with the same reason. */
export async function withdrawEvent(ctx: Context, eventId: string, reason: string) {
  await lockEvent(ctx, eventId)
  const event = await inboxEventFor(ctx, eventId)
  if (!event || event.state === 'moved') return refuse('not-found')
  if (reason.trim() === '') return refuse('no-reason')
  if (!(await insertWithdrawal(ctx, { ...event, reason: reason.trim() }))) return refuse('already-withdrawn')
  const done = await findByMessage(ctx, event)
  const gone = done ? await takeBack(ctx, done, reason.trim()) : 0
  await audit(ctx, event, 'duo.withdraw')
  return ok(gone)
}

const audit = (ctx: Context, { municipalityId, id, code }: InboxEvent, action: string) =>
  recordAudit(ctx, { municipalityId, action, object: { type: 'inbox_event', id }, detail: { code } })
