import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { FactId, type FileId, type MunicipalityId } from '#kernel/ids.ts'
import { ok, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { asTheMunicipality } from '#platform/database.ts'
import { findStale, refreshIndex } from './deadline-index.store.ts'
import { checkFact, isSameFact } from './fact-check.ts'
import { isLeanedOn, isWithdrawnAlone } from './fact-withdrawal.ts'
import { mayOnIntegration, mayRecord } from './integration.policy.ts'
import {
  addFacts,
  type FactRow,
  type FileKey,
  findFacts,
  findPersonDays,
  withdrawFacts,
} from './integration.store.ts'
import { addItem, withdrawItem } from './progress.store.ts'
import { TOLD_BY_DUO } from './progress.ts'
import { tellDuoOf } from './progress-duo.commands.ts'
import { DayKind, type FactSource, type RecordedFact } from './recorded-fact.ts'

export type FactOrigin = { source: FactSource; sourceId?: string }

/**
 * Records facts with a legal day on a file; all of them or none. What is known already is left as it is.
 * A source other than a worker or a school has checked its own permission; the file must be there all the same.
 * @returns the ids of what was new
 */
export async function recordFacts(
  ctx: Context,
  fileId: FileId,
  facts: readonly RecordedFact[],
  origin: FactOrigin,
) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayRecord(file.roles, origin.source, facts)) return refuse('not-found')
  const key = { municipalityId: file.municipalityId, fileId }
  const found = await asTheMunicipality(ctx.db, key.municipalityId, () => findFacts(ctx.db, key))
  const known = found.map(({ fact }) => fact)
  const person = await findPersonDays(ctx.db, key)
  // A file that moves brings what was held to be true elsewhere.
  const arrivedOn = origin.source === 'transfer' ? null : person.arrivedOn
  const rows: FactRow[] = []
  for (const fact of facts) {
    const decision = checkFact(fact, {
      facts: known,
      birthDate: person.birthDate,
      arrivedOn,
      today: ctx.today,
    })
    if (!decision.ok) return decision
    if (decision.value === 'known') continue
    known.push(fact)
    const { source, sourceId = null } = origin
    rows.push({ ...key, id: FactId.parse(ctx.newId()), fact: withoutGround(fact), source, sourceId })
  }
  await addFacts(ctx, rows)
  if (origin.source === 'duo') await keepGrounds(ctx, key, { facts, rows })
  await afterChange(ctx, file, 'record', { kinds: rows.map(({ fact }) => fact.kind), source: origin.source })
  return ok(rows.map(({ id }) => id))
}

/**
 * Records a fact of which a person has one at a time, in the place of the one that counted: that one is withdrawn with
 * this reason. Nothing changes when exactly this is known.
 * @returns the ids of the facts that gave way
 */
export async function replaceFact(
  ctx: Context,
  fileId: FileId,
  fact: RecordedFact,
  { origin, reason }: { origin: FactOrigin; reason: string },
) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayRecord(file.roles, origin.source, [fact])) return refuse('not-found')
  const key = { municipalityId: file.municipalityId, fileId }
  const found = await asTheMunicipality(ctx.db, key.municipalityId, () => findFacts(ctx.db, key))
  const facts = found.flatMap((one) => (one.fact.kind === fact.kind ? [] : [one.fact]))
  const earlier = found.filter((one) => one.fact.kind === fact.kind && !isSameFact(one.fact, fact))
  const decision = checkFact(fact, { facts, ...(await findPersonDays(ctx.db, key)), today: ctx.today })
  if (!decision.ok) return decision
  for (const { id } of earlier) await withdrawFacts(ctx, key, { factId: id }, reason)
  const gone = earlier.map(({ id }) => id)
  if (gone.length > 0) await afterChange(ctx, file, 'withdraw', { facts: gone })
  const recorded = await recordFacts(ctx, fileId, [fact], origin)
  return recorded.ok ? ok(gone) : recorded
}

/** Why somebody got more time may be illness (Wi art. 37): a fact says how much, the locked item of the request why. */
const withoutGround = (fact: RecordedFact): RecordedFact =>
  fact.kind === 'extension' ? { ...fact, ground: 'Wi art. 12' } : fact

/** What DUO said of the ground stays with an item of the id of its message, which the second lock keeps. */
async function keepGrounds(
  ctx: Context,
  key: FileKey,
  { facts, rows }: { facts: readonly RecordedFact[]; rows: readonly FactRow[] },
): Promise<void> {
  for (const { fact, sourceId } of rows) {
    const said = facts.find((one) => one.kind === 'extension')
    if (fact.kind !== 'extension' || said?.kind !== 'extension' || sourceId === null) continue
    const decision = { outcome: 'granted', on: fact.on, months: fact.months } as const
    const item = {
      kind: 'extension',
      on: fact.on,
      ground: TOLD_BY_DUO,
      words: said.ground,
      decision,
    } as const
    await addItem(ctx, { ...key, source: 'duo', organisationId: null, id: sourceId, item })
    await recordAudit(ctx, {
      municipalityId: key.municipalityId,
      action: 'progress.record',
      object: { type: 'file', id: key.fileId },
      detail: { kind: item.kind, itemId: sourceId },
    })
  }
}

/**
 * Takes back a fact that was wrong. It stays readable with the reason; dates are reckoned without it, and DUO hears of
 * a day that it was told. What came with something else goes with that: INT.FACT.WITHDRAW.
 */
export async function withdrawFact(ctx: Context, fileId: FileId, factId: FactId, reason: string) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnIntegration(file.roles, 'withdraw')) return refuse('not-found')
  if (reason.trim() === '') return refuse('reason-missing')
  const known = await findFacts(ctx.db, file)
  const wrong = known.find(({ id }) => id === factId)
  if (!wrong) return refuse('not-found')
  if (!isWithdrawnAlone(wrong)) return refuse('withdraw-at-source')
  const others = known.filter((one) => one !== wrong).map(({ fact }) => fact)
  if (isLeanedOn(wrong.fact, others)) return refuse('others-rest-on-it')
  await withdrawFacts(ctx, file, { factId }, reason.trim())
  const { kind } = wrong.fact
  const day = DayKind.safeParse(kind)
  if (day.success) await tellDuoOf(ctx, file, { day: day.data })
  await afterChange(ctx, file, 'withdraw', { facts: [factId] })
  return ok(undefined)
}

/**
 * Takes back all that one message, plan or talk brought, for the command that withdraws it and has checked that.
 * @returns how many facts went
 */
export async function withdrawFactsOf(
  ctx: Context,
  fileId: FileId,
  { sourceId, reason }: { sourceId: string; reason: string },
): Promise<number> {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file) return 0
  const gone = await withdrawFacts(ctx, { municipalityId: file.municipalityId, fileId }, { sourceId }, reason)
  await withdrawItem(ctx, file, { id: sourceId, reason, whose: 'duo' })
  if (gone.length > 0) await afterChange(ctx, file, 'withdraw', { facts: gone })
  return gone.length
}

async function afterChange(
  ctx: Context,
  { municipalityId, fileId }: FileAccess,
  action: 'record' | 'withdraw',
  detail: Record<string, unknown>,
) {
  const object = { type: 'file', id: fileId }
  await refreshIndex(ctx, municipalityId, [fileId])
  await recordAudit(ctx, { municipalityId, action: `integration.${action}`, object, detail })
}

const FILES_AT_ONCE = 500

/**
 * Makes the index of dates anew where other rules made it: after the law changed in the program. In the
 * transaction of `ctx` some hundreds of files; the job asks again until nothing is left.
 * @returns how many files were done
 */
export async function refreshStaleDates(ctx: Context, municipalityId: MunicipalityId): Promise<number> {
  const stale = await findStale(ctx, municipalityId, FILES_AT_ONCE)
  if (stale.length > 0)
    await refreshIndex(
      ctx,
      municipalityId,
      stale.map(({ fileId }) => fileId),
    )
  return stale.length
}
