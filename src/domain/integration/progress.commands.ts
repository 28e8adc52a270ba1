import { tellDuo } from '#domain/exchange/exchange.commands.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type RefusalOf, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { asTheMunicipality } from '#platform/database.ts'
import { termOnRequest } from './extension-request.ts'
import { recordFacts, withdrawFactsOf } from './integration.commands.ts'
import { mayOnIntegration } from './integration.policy.ts'
import { integrationFactsOf } from './integration.queries.ts'
import { findBirthDate } from './integration.store.ts'
import { addItem, findLessons, type ProgressOrigin, schoolOnTeam, withdrawItem } from './progress.store.ts'
import { type DayFact, factsFrom, type ProgressItem } from './progress.ts'
import { checkItem, type ProgressKnown } from './progress-check.ts'
import { dayMessage, offerMessage, offerWithdrawn } from './progress-duo.commands.ts'

/**
 * Records something on the way to the diploma, with the facts that it brings; both or neither.
 * A school records its own lessons and nothing else; to it, anything else is not there.
 * @returns the id of the item, which is the source of its facts
 */
export async function recordProgress(ctx: Context, fileId: FileId, item: ProgressItem) {
  const file = await fileFor(ctx, fileId, 'lock')
  const origin = file && (await originOf(ctx, file, item))
  if (!file || !origin) return refuse('not-found')
  const checked = checkItem(item, await knownOf(ctx, file, { origin, on: item.on }))
  if (!checked.ok) return checked
  const id = ctx.newId()
  const facts = factsFrom(item)
  if (facts.length > 0) {
    const recorded = await recordFacts(ctx, fileId, facts, { source: origin.source, sourceId: id })
    if (!recorded.ok) return recorded
  }
  const { municipalityId } = file
  await addItem(ctx, { municipalityId, fileId, ...origin, id, item })
  if (item.kind === 'course-offer') await tellDuo(ctx, file, offerMessage(item))
  await audit(ctx, file, 'progress.record', { kind: item.kind, itemId: id })
  return ok(id)
}

/**
 * Records a fact that is a day and nothing more, and tells DUO what DUO has to know of it (Bi art. 9).
 */
export async function recordDay(ctx: Context, fileId: FileId, fact: DayFact) {
  const recorded = await recordFacts(ctx, fileId, [fact], { source: 'worker' })
  if (!recorded.ok) return recorded
  const message = dayMessage(fact)
  const file = message && recorded.value.length > 0 ? await fileFor(ctx, fileId) : undefined
  if (file && message) await tellDuo(ctx, file, message)
  return recorded
}

/** Takes back what was wrong, with the facts that it brought. It stays readable with the reason. */
export async function withdrawProgress(
  ctx: Context,
  fileId: FileId,
  { itemId, reason }: { itemId: string; reason: string },
) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnIntegration(file.roles, 'report-lessons')) return refuse('not-found')
  if (reason.trim() === '') return refuse('reason-missing')
  const ownOnly = mayOnIntegration(file.roles, 'withdraw') ? 'any' : 'own-only'
  const item = await withdrawItem(ctx, file, { id: itemId, reason: reason.trim(), ownOnly })
  if (item === undefined) return refuse('not-found')
  await withdrawFactsOf(ctx, fileId, { sourceId: itemId, reason: reasonForFacts(item, reason.trim()) })
  if (item.kind === 'course-offer') await tellDuo(ctx, file, offerWithdrawn(item))
  await audit(ctx, file, 'progress.withdraw', { kind: item.kind, itemId })
  return ok(undefined)
}

/** Why a request was wrong may tell of illness (Wi art. 37): it stays with the item, facts are read by more people. */
const reasonForFacts = ({ kind }: ProgressItem, reason: string): string =>
  kind === 'extension' || kind === 'waiver' ? 'Het verzoek is ingetrokken.' : reason

export type RecordRefusal = RefusalOf<typeof recordProgress>

async function originOf(
  ctx: Context,
  file: FileAccess,
  { kind }: ProgressItem,
): Promise<ProgressOrigin | undefined> {
  if (mayOnIntegration(file.roles, 'record')) return { source: 'worker', organisationId: null }
  if (kind !== 'lessons' || !mayOnIntegration(file.roles, 'report-lessons')) return undefined
  const organisationId = await schoolOnTeam(ctx, file)
  return organisationId && { source: 'school', organisationId }
}

async function knownOf(
  ctx: Context,
  file: FileAccess,
  { origin, on }: { origin: ProgressOrigin; on: LocalDate },
): Promise<ProgressKnown> {
  const facts = await asTheMunicipality(ctx.db, file.municipalityId, () => integrationFactsOf(ctx, file))
  return {
    today: ctx.today,
    birthDate: await findBirthDate(ctx.db, file),
    termLastDay: termOnRequest(facts, on)?.to ?? null,
    extendedOn: (facts.extensions ?? []).map(({ decidedOn }) => decidedOn),
    fulfilledOn: facts.fulfilledOn ?? null,
    lessons: await findLessons(ctx.db, { ...file, ...origin }),
  }
}

const audit = (ctx: Context, file: FileAccess, action: string, detail: Record<string, unknown>) =>
  recordAudit(ctx, {
    municipalityId: file.municipalityId,
    action,
    object: { type: 'file', id: file.fileId },
    detail,
  })
