import { sql } from 'kysely'
import { type FileAccess, listableFiles } from '#domain/file/file.queries.ts'
import { membershipsAs } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import { Objection } from './pip.objection.ts'
import { decisionTerm, type ObjectionStep, objectionStep } from './pip.objection-term.ts'
import { mayOnPip } from './pip.policy.ts'
import type { Pip } from './pip.ts'

/** An objection on a file of this case worker that still asks something. */
export type WaitingObjection = {
  fileId: FileId
  number: string
  name: string
  version: number
  objectionId: Objection['id']
  receivedOn: LocalDate
  /** The last day for the decision; null once it was decided on, and while the letter was not sent. */
  decideBy: LocalDate | null
  step: ObjectionStep
}

const SHOWN_AT_MOST = 25

/**
 * Objections that wait for this case worker on the own files, what is due first on top: to confirm, to have put right,
 * to hear, to decide on, or founded without a new version of the plan. One query.
 */
export async function objectionsWaiting(ctx: Context): Promise<WaitingObjection[]> {
  const memberships = membershipsAs(ctx.actor, ['case-worker'])
  if (ctx.actor.kind !== 'user' || memberships.length === 0) return []
  const asCaseWorker = { ...ctx, actor: { ...ctx.actor, memberships } }
  const { rows } = await sql<WaitingRow>`
    select f.id as file_id, f.number, p.given_name || ' ' || p.family_name as name, pip.version,
      to_jsonb(o) || jsonb_build_object('confirmed_on', c.confirmed_on) as objection,
      (select s.on_day from pip_step s where s.municipality_id = pip.municipality_id and s.pip_id = pip.id
        and s.kind = 'letter-sent' limit 1) as sent_on
    from objection o
      join pip on pip.municipality_id = o.municipality_id and pip.id = o.pip_id
      join file f on f.municipality_id = pip.municipality_id and f.id = pip.file_id
      join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
      left join objection_confirmation c on c.municipality_id = o.municipality_id and c.objection_id = o.id
    where f.closed_on is null and o.withdrawn_on is null and ${listableFiles(asCaseWorker)}
      and (o.decided_on is null or (o.outcome in ('founded', 'partly-founded') and not exists (select 1 from pip newer
        where newer.municipality_id = pip.municipality_id and newer.file_id = pip.file_id
          and newer.version > pip.version)))
      and exists (select 1 from file_team_member t where t.municipality_id = f.municipality_id and t.file_id = f.id
        and t.user_id = ${actorId(ctx)}::uuid and t.from_on <= ${ctx.today}::date
        and (t.to_on is null or t.to_on >= ${ctx.today}::date))`.execute(ctx.db)
  return rows
    .map((row) => waiting(row, ctx.today))
    .sort((a, b) => (a.decideBy ?? a.receivedOn).localeCompare(b.decideBy ?? b.receivedOn))
    .slice(0, SHOWN_AT_MOST)
}

type WaitingRow = Pick<WaitingObjection, 'fileId' | 'number' | 'name' | 'version'> & {
  objection: Readonly<Record<string, unknown>>
  sentOn: LocalDate | null
}

function waiting({ objection: raw, sentOn, ...row }: WaitingRow, today: LocalDate): WaitingObjection {
  const objection = Objection.parse(inCamelCase(raw))
  const { id: objectionId, receivedOn, outcome } = objection
  return {
    ...row,
    objectionId,
    receivedOn,
    decideBy: outcome === null ? (decisionTerm(objection, sentOn)?.lastDay ?? null) : null,
    step: objectionStep(objection, { today, hasNewerVersion: false }),
  }
}

/** JSON of a row keeps the names of the columns. */
const inCamelCase = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )

/** What stood in an objection before a slip of the pen was put right. */
export type ObjectionCorrection = { on: LocalDate; reason: string; by: string | null }

/** The corrections of an objection, oldest first, and whether a newer version of the plan was begun; one query. */
export async function aboutObjection(
  ctx: Context,
  file: FileAccess,
  { pip, objectionId }: { pip: Pip; objectionId: Objection['id'] },
): Promise<{ corrections: ObjectionCorrection[]; hasNewerVersion: boolean }> {
  if (!mayOnPip(file.roles, 'decide')) return { corrections: [], hasNewerVersion: false }
  const { rows } = await sql<{ corrections: ObjectionCorrection[]; hasNewerVersion: boolean }>`select
    coalesce((select json_agg(json_build_object('on', c.corrected_on, 'reason', c.reason,
        'by', (select a.name from account a where a.id = c.by_user)) order by c.id)
      from objection_correction c where c.municipality_id = ${pip.municipalityId}
        and c.objection_id = ${objectionId}), '[]') as corrections,
    exists (select 1 from pip newer where newer.municipality_id = ${pip.municipalityId}
      and newer.file_id = ${file.fileId} and newer.version > ${pip.version}) as has_newer_version`.execute(
    ctx.db,
  )
  return rows[0] ?? { corrections: [], hasNewerVersion: false }
}

/** The letter that an objection came in, as it was made; undefined when there is none or it is not for this reader. */
export async function confirmationOf(
  ctx: Context,
  file: FileAccess,
  { pip, objectionId }: { pip: Pip; objectionId: Objection['id'] },
): Promise<Uint8Array | undefined> {
  if (!mayOnPip(file.roles, 'decide')) return undefined
  const { rows } = await sql<{ pdf: Uint8Array }>`select c.pdf from objection_confirmation c
    join objection o on o.municipality_id = c.municipality_id and o.id = c.objection_id
    where c.municipality_id = ${pip.municipalityId} and o.pip_id = ${pip.id} and c.objection_id = ${objectionId}
    `.execute(ctx.db)
  return rows[0]?.pdf
}
