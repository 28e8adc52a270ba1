import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { MunicipalityId } from '#kernel/ids.ts'
import type { Context } from './context.ts'
import type { Db } from './database.ts'

/** Signing in and out concerns no municipality's file: these rows lie under the nil id (RFC 9562). */
export const NO_MUNICIPALITY = MunicipalityId.parse('00000000-0000-0000-0000-000000000000')

export type AuditEntry = {
  municipalityId: MunicipalityId
  action: string
  object: { type: string; id: string | null }
  result?: 'done' | 'refused'
  /** What changed, without the content of a person's life: field names, counts, moments. */
  detail?: Record<string, unknown>
}

/**
 * Adds to the audit record (BIO2 8.15.01: action, object, result, origin, actor, time).
 * Appended without a lock: a log that made readers wait would be switched off.
 */
export async function recordAudit(ctx: Context, entries: AuditEntry | AuditEntry[]): Promise<void> {
  const rows = [entries].flat().map((entry) => auditRow(ctx, entry))
  if (rows.length > 0) await ctx.db.insertInto('auditEvent').values(rows).execute()
}

/** The row of an entry, for who writes it in one statement with something else. */
export const auditRow = (ctx: Context, entry: AuditEntry) => ({
  municipalityId: entry.municipalityId,
  actor: ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.origin,
  origin: ctx.origin,
  action: entry.action,
  objectType: entry.object.type,
  objectId: entry.object.id,
  result: entry.result ?? 'done',
  detail: JSON.stringify(entry.detail ?? {}),
  traceId: ctx.traceId,
})

const GENESIS = Buffer.alloc(32)

// Text form fixed by the database, so that sealing and verifying hash the same bytes on every machine.
const hashOfEvents = sql<Buffer>`sha256(convert_to(string_agg(
  jsonb_build_array(e.id, extract(epoch from e.at), e.actor, e.origin, e.action, e.object_type, e.object_id,
    e.result, e.detail, e.trace_id)::text, E'\n' order by e.id), 'UTF8'))`

const chain = (previous: Buffer, events: Buffer): Buffer =>
  createHash('sha256').update(previous).update(events).digest()

/**
 * Seals what was added since the last seal, for the municipality the system acts for.
 * Takes only rows of transactions that have ended for every snapshot, so no row can slip in behind a seal.
 * @returns how many rows were sealed
 */
export async function sealAudit(db: Db, municipalityId: MunicipalityId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('seal-audit'), hashtext(${municipalityId}))`.execute(db)
  const last = await db
    .selectFrom('auditSeal')
    .select(['number', 'hash', 'boundary'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const { rows } = await sql<{ ids: number[] | null; eventsHash: Buffer; boundary: string }>`
    with limits as (select pg_snapshot_xmin(pg_current_snapshot()) as boundary)
    select array_agg(e.id order by e.id) as ids, ${hashOfEvents} as events_hash,
      (select boundary::text from limits) as boundary
    from audit_event e
    where e.municipality_id = ${municipalityId} and e.written_by < (select boundary from limits)
      and e.written_by >= ${last?.boundary ?? '0'}::xid8`.execute(db)
  const batch = rows[0]
  if (!batch?.ids) return 0
  const previous = last?.hash ?? GENESIS
  await db
    .insertInto('auditSeal')
    .values({
      municipalityId,
      number: (last?.number ?? 0) + 1,
      eventIds: batch.ids,
      boundary: batch.boundary,
      eventsHash: batch.eventsHash,
      previousHash: previous,
      hash: chain(previous, batch.eventsHash),
    })
    .execute()
  return batch.ids.length
}

export type AuditFinding = {
  seal: number
  problem: 'row-changed-or-missing' | 'chain-broken' | 'seal-missing'
}

/** Recomputes every seal from its rows and its predecessor. An empty list means: nothing was changed. */
export async function verifyAudit(
  db: Db,
  municipalityId: MunicipalityId,
): Promise<{ seals: number; rows: number; findings: AuditFinding[] }> {
  const findings: AuditFinding[] = []
  let previous: { number: number; hash: Buffer } = { number: 0, hash: GENESIS }
  let count = 0
  for (;;) {
    const seals = await sealsFrom(db, municipalityId, previous.number + 1)
    if (seals.length === 0) return { seals: previous.number, rows: count, findings }
    for (const seal of seals) {
      findings.push(...problemsOf(seal, previous).map((problem) => ({ seal: seal.number, problem })))
      previous = seal
      count += seal.claimed
    }
  }
}

function problemsOf(seal: CheckedSeal, previous: { number: number; hash: Buffer }) {
  const problems: AuditFinding['problem'][] = []
  if (seal.number !== previous.number + 1) problems.push('seal-missing')
  if (seal.found !== seal.claimed || !seal.recomputed?.equals(seal.eventsHash)) {
    problems.push('row-changed-or-missing')
  }
  const isLinked = seal.previousHash.equals(previous.hash)
  if (!isLinked || !seal.hash.equals(chain(previous.hash, seal.eventsHash))) problems.push('chain-broken')
  return problems
}

type CheckedSeal = {
  number: number
  hash: Buffer
  previousHash: Buffer
  eventsHash: Buffer
  recomputed: Buffer | null
  claimed: number
  found: number
}

async function sealsFrom(db: Db, municipalityId: MunicipalityId, first: number) {
  const { rows } = await sql<CheckedSeal>`
    select s.number, s.hash, s.previous_hash, s.events_hash, cardinality(s.event_ids) as claimed,
      r.recomputed, r.found
    from (select * from audit_seal where municipality_id = ${municipalityId} and number >= ${first}
      order by number limit 50) s
    cross join lateral (
      select ${hashOfEvents} as recomputed, count(*) as found from audit_event e
      where e.municipality_id = ${municipalityId} and e.id = any (s.event_ids)) r
    order by s.number`.execute(db)
  return rows
}
