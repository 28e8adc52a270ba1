import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { PipStep } from './pip.progress.ts'
import { EMPTY_CONTENT, Pip, type PipContent } from './pip.ts'

export type PipKey = { municipalityId: MunicipalityId; fileId: FileId }
export type PipRowKey = Pick<Pip, 'municipalityId' | 'id'>

type Row = PipContent & Omit<Pip, 'content'>

const CONTENT_FIELDS = Object.keys(EMPTY_CONTENT)

const contentOf = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => CONTENT_FIELDS.includes(field)))

/** The versions of a file in order; what row-level security closes to the reader comes as empty text. */
export async function findPips(db: Db, key: PipKey, only?: RawBuilder<boolean>): Promise<Pip[]> {
  const { rows } = await sql<Row>`
    select p.municipality_id, p.id, p.file_id, p.version, p.route, p.level, p.route_hours, p.literacy,
      p.may_finish_education, p.pvt_hours, p.map_hours, p.progress_talks, p.early_education, p.support,
      p.change_ground, p.authors, p.started_on, p.dated_on, decider.name as dated_by, w.withdrawn_on,
      coalesce(r.change_reason, '') as change_reason, coalesce(r.route_reason, '') as route_reason,
      coalesce(r.effort_reason, '') as effort_reason, coalesce(r.reasons, '') as reasons,
      coalesce(h.note, '') as health_note, l.names_sent_on as letter_names,
      (select count(*)::int from pip_remark m where m.municipality_id = p.municipality_id and m.pip_id = p.id
        and m.resolved_on is null) as open_remarks,
      coalesce((select json_agg(json_build_object('kind', s.kind, 'onDay', s.on_day, 'byUser', s.by_user,
          'note', coalesce(w.note, s.note), 'withInterpreter', s.with_interpreter, 'by', a.name) order by s.place)
        from pip_step s left join account a on a.id = s.by_user
          left join pip_step_note w on w.municipality_id = s.municipality_id and w.pip_id = s.pip_id
            and w.place = s.place
        where s.municipality_id = p.municipality_id and s.pip_id = p.id), '[]') as steps
    from pip p
      left join pip_reason r on r.municipality_id = p.municipality_id and r.pip_id = p.id
      left join pip_health h on h.municipality_id = p.municipality_id and h.pip_id = p.id
      left join plan_letter l on l.municipality_id = p.municipality_id and l.pip_id = p.id
      left join pip_withdrawal w on w.municipality_id = p.municipality_id and w.pip_id = p.id
      left join account decider on decider.id = p.dated_by
    where p.municipality_id = ${key.municipalityId} and p.file_id = ${key.fileId}
      ${only ? sql`and ${only}` : sql``}
    order by p.version`.execute(db)
  return rows.map((row) => Pip.parse({ ...row, content: contentOf(row) }))
}

export async function findPip(db: Db, key: PipKey, version: number): Promise<Pip | undefined> {
  return (await findPips(db, key, sql<boolean>`p.version = ${version}`))[0]
}

export async function addPip(
  ctx: Context,
  pip: Pick<Pip, 'municipalityId' | 'id' | 'fileId' | 'version' | 'changeReason' | 'content' | 'authors'>,
): Promise<void> {
  const { municipalityId, id, changeReason, content, authors, ...rest } = pip
  const { healthNote, routeReason, effortReason, reasons, ...columns } = content
  await ctx.db
    .insertInto('pip')
    .values({
      municipalityId,
      id,
      ...rest,
      ...columns,
      authors,
      startedOn: ctx.today,
      startedBy: actorId(ctx),
    })
    .execute()
  const key = { municipalityId, pipId: id }
  await ctx.db
    .insertInto('pipReason')
    .values({ ...key, changeReason, routeReason, effortReason, reasons })
    .execute()
  if (healthNote !== '')
    await ctx.db
      .insertInto('pipHealth')
      .values({ ...key, note: healthNote })
      .execute()
}

/** Writes the content of a draft. A version that was dated does not change, whatever is asked here. */
export async function saveContent(
  db: Db,
  { municipalityId, id, content, authors }: Pick<Pip, 'municipalityId' | 'id' | 'content' | 'authors'>,
): Promise<void> {
  const { healthNote, routeReason, effortReason, reasons, ...columns } = content
  await db
    .updateTable('pip')
    .set({ ...columns, authors })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('pipReason')
    .set({ routeReason, effortReason, reasons })
    .where('municipalityId', '=', municipalityId)
    .where('pipId', '=', id)
    .execute()
  await db
    .insertInto('pipHealth')
    .values({ municipalityId, pipId: id, note: healthNote })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'pipId']).doUpdateSet({ note: healthNote }))
    .execute()
}

/** A step that happens now; `read` is what the reader had in front of them when approving, kept as a hash. */
type NewPipStep = Omit<PipStep, 'byUser' | 'by'> & { read?: string | null }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Adds the next step. The file is locked by then, so places do not collide. What reader, writer and person said goes
 * apart, where only case workers read it; a note with the letter is for everyone who sees that it was sent.
 */
export async function addStep(
  ctx: Context,
  { municipalityId, id, steps }: Pick<Pip, 'municipalityId' | 'id' | 'steps'>,
  { kind, onDay, note, withInterpreter, read = null }: NewPipStep,
): Promise<void> {
  const readSha256 = read === null ? null : sha256(read)
  const byUser = actorId(ctx)
  const key = { municipalityId, pipId: id, place: steps.length + 1 }
  const isOpen = kind === 'letter-sent'
  await ctx.db
    .insertInto('pipStep')
    .values({ ...key, kind, onDay, note: isOpen ? note : '', withInterpreter, readSha256, byUser })
    .execute()
  if (isOpen || note === '') return
  await ctx.db
    .insertInto('pipStepNote')
    .values({ ...key, note })
    .execute()
}

/** Whether the last approval was about exactly these goals, steps and agreements (PLAN.PIP.READ). */
export async function wasRead(db: Db, { municipalityId, id }: PipRowKey, contents: string): Promise<boolean> {
  const row = await db
    .selectFrom('pipStep')
    .select('readSha256')
    .where('municipalityId', '=', municipalityId)
    .where('pipId', '=', id)
    .where('kind', '=', 'approved')
    .orderBy('place', 'desc')
    .executeTakeFirst()
  return row?.readSha256 === sha256(contents)
}

export async function saveDating(
  ctx: Context,
  { municipalityId, id }: PipRowKey,
  datedOn: LocalDate,
): Promise<void> {
  await ctx.db
    .updateTable('pip')
    .set({ datedOn, datedBy: actorId(ctx), decidedAt: sql`now()` })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

/** Marks a dated version as taken back; the words for it are a step. */
export async function addWithdrawal(ctx: Context, { municipalityId, id, fileId }: Pip): Promise<void> {
  const withdrawal = { withdrawnOn: ctx.today, withdrawnBy: actorId(ctx) }
  await ctx.db
    .insertInto('pipWithdrawal')
    .values({ municipalityId, pipId: id, fileId, ...withdrawal })
    .execute()
}

/** Freezes what the decision rests on; `closed` is the part on health and money. */
export async function addSnapshot(
  db: Db,
  { municipalityId, id }: PipRowKey,
  { general, closed }: { general: unknown; closed: unknown },
): Promise<void> {
  const key = { municipalityId, pipId: id }
  await db
    .insertInto('planSnapshot')
    .values({ ...key, body: JSON.stringify(general) })
    .execute()
  await db
    .insertInto('planSnapshotHealth')
    .values({ ...key, body: JSON.stringify(closed) })
    .execute()
}

export type StoredLetter = { pdf: Uint8Array; languages: string[]; namesSentOn: LocalDate }

/** The letter with its parts on health, money or benefit; row-level security opens it to case workers. */
export async function addClosedLetter(
  db: Db,
  { municipalityId, id }: PipRowKey,
  pdf: Uint8Array,
): Promise<void> {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await db
    .insertInto('planLetterClosed')
    .values({ municipalityId, pipId: id, pdf: Buffer.from(pdf), sha256 })
    .execute()
}

export async function addLetter(
  db: Db,
  { municipalityId, id }: PipRowKey,
  letter: StoredLetter,
): Promise<void> {
  const sha256 = createHash('sha256').update(letter.pdf).digest('hex')
  await db
    .insertInto('planLetter')
    .values({ ...letter, municipalityId, pipId: id, pdf: Buffer.from(letter.pdf), sha256 })
    .execute()
}
