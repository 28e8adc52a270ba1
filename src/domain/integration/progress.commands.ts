import { tellDuo } from '#domain/exchange/exchange.commands.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type RefusalOf, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { asTheMunicipality } from '#platform/database.ts'
import { closingRefusal, isClosing } from './closing-days.ts'
import { termOnRequest } from './extension-request.ts'
import { recordFacts, withdrawFactsOf } from './integration.commands.ts'
import { mayOnIntegration } from './integration.policy.ts'
import { integrationFactsOf } from './integration.queries.ts'
import { findPersonDays } from './integration.store.ts'
import {
  addItem,
  findLessons,
  findTaalschakelStart,
  type ProgressOrigin,
  schoolOnTeam,
  withdrawItem,
} from './progress.store.ts'
import { type DayFact, factsFrom, type ItemOf, type ProgressItem, type Verdict } from './progress.ts'
import { checkItem, type ProgressKnown } from './progress-check.ts'
import { offerMessage, offerWithdrawn, tellDuoOf } from './progress-duo.commands.ts'

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
  if (item.kind === 'blame') await tellDuoOf(ctx, file, { blame: item.of })
  await audit(ctx, file, 'progress.record', { kind: item.kind, itemId: id })
  return ok(id)
}

/**
 * Records a fact that is a day and nothing more, and tells DUO what DUO has to know of it (Bi art. 9). A day that
 * closes MAP, PVT or the Z-route is first held to DUO's own rules.
 * @param verdict whether it was somebody's own fault that MAP or PVT came late; for no other day
 */
export async function recordDay(ctx: Context, fileId: FileId, fact: DayFact, verdict?: Verdict) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file) return refuse('not-found')
  const blame = blameOf(fact, verdict, ctx.today)
  if (isClosing(fact.kind)) {
    const facts = await asTheMunicipality(ctx.db, file.municipalityId, () => integrationFactsOf(ctx, file))
    const refusal = closingRefusal(fact, facts)
    if (refusal) return refuse(refusal)
    const checked = blame && checkItem(blame, await knownOf(ctx, file, { origin: THE_WORKER, on: ctx.today }))
    if (checked && !checked.ok) return checked
  }
  const recorded = await recordFacts(ctx, fileId, [fact], { source: 'worker' })
  if (!recorded.ok || recorded.value.length === 0) return recorded
  if (blame) {
    const itemId = ctx.newId()
    await addItem(ctx, { ...keyOf(file), ...THE_WORKER, id: itemId, item: blame })
    await audit(ctx, file, 'progress.record', { kind: 'blame', itemId })
  }
  await tellDuoOf(ctx, file, { day: fact.kind })
  return recorded
}

const BLAMED: Partial<Record<DayFact['kind'], 'map' | 'pvt'>> = { 'map-end-talk': 'map', 'pvt-signed': 'pvt' }

function blameOf(
  { kind }: DayFact,
  verdict: Verdict | undefined,
  today: LocalDate,
): ItemOf<'blame'> | undefined {
  const of = BLAMED[kind]
  return of && verdict && { kind: 'blame', on: today, of, verdict }
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
  const mayAny = mayOnIntegration(file.roles, 'withdraw')
  const whose = mayAny ? 'any' : { school: await schoolOnTeam(ctx, file) }
  const item = await withdrawItem(ctx, file, { id: itemId, reason: reason.trim(), whose })
  if (item === undefined) return refuse('not-found')
  await withdrawFactsOf(ctx, fileId, { sourceId: itemId, reason: reasonForFacts(item, reason.trim()) })
  if (item.kind === 'course-offer') await tellDuo(ctx, file, offerWithdrawn(item))
  if (item.kind === 'blame') await tellDuoOf(ctx, file, { blame: item.of })
  await audit(ctx, file, 'progress.withdraw', { kind: item.kind, itemId })
  return ok(undefined)
}

/** Why a request was wrong may tell of illness (Wi art. 37): it stays with the item, facts are read by more people. */
const reasonForFacts = ({ kind }: ProgressItem, reason: string): string =>
  kind === 'extension' || kind === 'waiver' ? 'Het verzoek is ingetrokken.' : reason

export type RecordRefusal = RefusalOf<typeof recordProgress>

const THE_WORKER = { source: 'worker', organisationId: null } as const satisfies ProgressOrigin
const keyOf = ({ municipalityId, fileId }: FileAccess) => ({ municipalityId, fileId })

async function originOf(
  ctx: Context,
  file: FileAccess,
  { kind }: ProgressItem,
): Promise<ProgressOrigin | undefined> {
  if (mayOnIntegration(file.roles, 'record')) return THE_WORKER
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
  const lessons = await findLessons(ctx.db, file)
  const reportOf = ({ report }: (typeof lessons)[number]) => report
  return {
    today: ctx.today,
    birthDate: (await findPersonDays(ctx.db, file)).birthDate,
    termLastDay: termOnRequest(facts, on)?.to ?? null,
    extendedOn: (facts.extensions ?? []).map(({ decidedOn }) => decidedOn),
    fulfilledOn: facts.fulfilledOn ?? null,
    lessons: lessons.filter(({ organisationId }) => organisationId === origin.organisationId).map(reportOf),
    allLessons: lessons.map(reportOf),
    taalschakelOn: await findTaalschakelStart(ctx.db, file),
  }
}

const audit = (ctx: Context, file: FileAccess, action: string, detail: Record<string, unknown>) =>
  recordAudit(ctx, {
    municipalityId: file.municipalityId,
    action,
    object: { type: 'file', id: file.fileId },
    detail,
  })
