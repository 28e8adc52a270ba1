import { type RawBuilder, sql } from 'kysely'
import type { FileId, HandoverId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Handover, type HandoverReport, type SharedSubject } from './handover.ts'

type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

export type HandoverRow = {
  id: string
  municipalityId: string
  fileId: string
  askedOn: LocalDate
  askedOf: string
  organisation: string
  contact: string | null
  plannedOn: LocalDate | null
  plannedAt: string | null
  meeting: string | null
  place: string | null
  joining: string | null
  interpreter: string | null
  heldOn: LocalDate | null
  report: string | null
  notHeldOn: LocalDate | null
  notHeldReason: string | null
  notHeldNote: string | null
  publishedOn: LocalDate | null
  shared: SharedSubject[]
}

/** A row with its subjects as the rules know it. */
export const toHandover = (row: HandoverRow): Handover =>
  Handover.parse({ ...row, ...plannedIn(row), ...endedIn(row) })

const plannedIn = ({ plannedOn, plannedAt, ...row }: HandoverRow) => ({
  plan: plannedOn === null ? null : { ...row, on: plannedOn, at: plannedAt },
})

const endedIn = (row: HandoverRow) => ({
  held: row.heldOn === null ? null : row,
  notHeld:
    row.notHeldOn === null ? null : { on: row.notHeldOn, reason: row.notHeldReason, note: row.notHeldNote },
})

/** What was shared in the talk of the alias `h`, as JSON; `shown` says which subjects. */
export const sharedOf = (shown: RawBuilder<unknown>) => sql<SharedSubject[]>`coalesce((
  select json_agg(json_build_object('subject', s.subject, 'words', s.words)) from handover_subject s
  where s.municipality_id = h.municipality_id and s.handover_id = h.id and ${shown}), '[]')`

/** Every talk of a file, the last one asked first. */
export async function findHandovers(db: Db, { municipalityId, fileId }: FileKey): Promise<Handover[]> {
  const { rows } = await sql<HandoverRow>`select h.*, ${sharedOf(sql`true`)} as shared from handover h
    where h.municipality_id = ${municipalityId} and h.file_id = ${fileId}
    order by h.asked_on desc, h.id desc`.execute(db)
  return rows.map(toHandover)
}

export async function addHandover(ctx: Context, handover: Handover): Promise<void> {
  const { municipalityId, id, fileId, askedOn, askedOf, organisation, contact } = handover
  await ctx.db
    .insertInto('handover')
    .values({ municipalityId, id, fileId, askedOn, askedBy: actorId(ctx), askedOf, organisation, contact })
    .execute()
}

/** Saves all that may change about a talk; what was shared is written as a whole. */
export async function saveHandover(ctx: Context, handover: Handover): Promise<void> {
  const { municipalityId, id, plan, held, notHeld, publishedOn } = handover
  await ctx.db
    .updateTable('handover')
    .set({
      ...(plan && columnsOf(plan)),
      heldOn: held?.heldOn ?? null,
      report: held?.report ?? null,
      notHeldOn: notHeld?.on ?? null,
      notHeldReason: notHeld?.reason ?? null,
      notHeldNote: notHeld?.note ?? null,
      publishedOn,
      publishedBy: publishedOn === null ? null : actorId(ctx),
    })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
  // A report that is published is no longer written.
  if (held && publishedOn === null)
    await replaceShared(ctx.db, { municipalityId, handoverId: id }, held.shared)
}

const columnsOf = ({ on, at, ...plan }: NonNullable<Handover['plan']>) => ({
  ...plan,
  plannedOn: on,
  plannedAt: at,
})

/** Keeps a report as it was before it was put right, with the reason. */
export async function keepOldReport(
  ctx: Context,
  { municipalityId, id }: Handover,
  { old, reason }: { old: HandoverReport; reason: string },
): Promise<void> {
  await ctx.db
    .insertInto('handoverCorrection')
    .values({
      municipalityId,
      handoverId: id,
      id: ctx.newId(),
      correctedOn: ctx.today,
      reason,
      oldReport: JSON.stringify(old),
      byUser: actorId(ctx),
    })
    .execute()
}

type SharedKey = { municipalityId: MunicipalityId; handoverId: HandoverId }

async function replaceShared(db: Db, key: SharedKey, shared: readonly SharedSubject[]): Promise<void> {
  await db
    .deleteFrom('handoverSubject')
    .where('municipalityId', '=', key.municipalityId)
    .where('handoverId', '=', key.handoverId)
    .execute()
  if (shared.length === 0) return
  const rows = shared.map((one) => ({ ...key, ...one }))
  await db.insertInto('handoverSubject').values(rows).execute()
}
