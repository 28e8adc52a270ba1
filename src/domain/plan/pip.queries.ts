import { sql } from 'kysely'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { integrationFactsOf } from '#domain/integration/integration.queries.ts'
import { letterheadOf } from '#domain/organisation/setting.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Fine } from './pip.fine.ts'
import type { LetterParties } from './pip.letter.ts'
import type { Objection } from './pip.objection.ts'
import { mayOnPip } from './pip.policy.ts'
import type { Remark } from './pip.remark.ts'
import { ClosedSnapshot, Snapshot } from './pip.snapshot.ts'
import { standingFrom } from './pip.standing.ts'
import { findPip, findPips } from './pip.store.ts'
import { counts, type Pip, type Standing } from './pip.ts'
import { findFines } from './pip-fine.store.ts'
import { findObjections } from './pip-objection.store.ts'
import { findRemarks } from './pip-remark.store.ts'

/** Where something happens: always a version of the plan of a file, so that the file's reach decides. */
export type PipAddress = { fileId: FileId; version: number }

/** A version as one reader may see it: without the reasons, the steps or the health note that are closed to them. */
export type SeenPip = Pip

/** The versions of the plan of a file, oldest first; empty for who sees no plan. A guide sees what was dated. */
export async function pipsOf(ctx: Context, file: FileAccess): Promise<SeenPip[]> {
  if (!mayOnPip(file.roles, 'see')) return []
  return (await findPips(ctx.db, file)).flatMap((pip) => seenBy(file, pip) ?? [])
}

/** How the decision on a plan stands, for the page of the plan, in one query. */
export type Decision = {
  versions: readonly SeenPip[]
  /** How many progress talks the plan that holds sets; null while none does. */
  agreedTalks: number | null
  mayWrite: boolean
}

export async function decisionOf(ctx: Context, file: FileAccess): Promise<Decision> {
  const versions = await pipsOf(ctx, file)
  const holds = versions.findLast(counts)
  return {
    versions,
    agreedTalks: holds?.content.progressTalks ?? null,
    mayWrite: mayOnPip(file.roles, 'write'),
  }
}

/** One version; undefined when it is not there for this reader. */
export async function pipOf(ctx: Context, file: FileAccess, version: number): Promise<SeenPip | undefined> {
  if (!mayOnPip(file.roles, 'see')) return undefined
  const pip = await findPip(ctx.db, file, version)
  return pip && seenBy(file, pip)
}

function seenBy({ roles }: FileAccess, pip: Pip): SeenPip | undefined {
  if (mayOnPip(roles, 'write')) return pip
  if (mayOnPip(roles, 'see-reasons')) {
    // What reader and writer said to each other, and the words of who does not agree, are not for others.
    const steps = pip.steps.map((step) => (step.kind === 'letter-sent' ? step : { ...step, note: '' }))
    return { ...pip, steps, content: { ...pip.content, healthNote: '' } }
  }
  if (pip.datedOn === null) return undefined
  const closed = { routeReason: '', effortReason: '', reasons: '', healthNote: '' }
  return { ...pip, changeReason: '', steps: [], content: { ...pip.content, ...closed } }
}

/** What the facts of a file mean for its next plan, in one query. */
export const standingOf = async (ctx: Context, file: FileAccess): Promise<Standing> =>
  standingFrom(await integrationFactsOf(ctx, file), ctx.today)

/** The conversation of writer and reader; for case workers only. */
export async function remarksOf(ctx: Context, file: FileAccess, pip: Pip): Promise<Remark[]> {
  return mayOnPip(file.roles, 'write') ? findRemarks(ctx.db, pip) : []
}

/** The objections to a decision, oldest first; for case workers only. */
export async function objectionsTo(ctx: Context, file: FileAccess, pip: Pip): Promise<Objection[]> {
  return mayOnPip(file.roles, 'decide') ? findObjections(ctx.db, pip) : []
}

/** The fines that were decided on for this person, last one first; for case workers only. */
export async function finesOf(ctx: Context, file: FileAccess): Promise<Fine[]> {
  return mayOnPip(file.roles, 'fine') ? findFines(ctx.db, file) : []
}

/** What a decision rests on, as it was frozen; the closed part for case workers only. */
export async function snapshotOf(
  ctx: Context,
  file: FileAccess,
  { municipalityId, id }: Pip,
): Promise<{ general: Snapshot; closed: ClosedSnapshot | null } | undefined> {
  if (!mayOnPip(file.roles, 'see-reasons')) return undefined
  const { rows } = await sql<{ general: unknown; closed: unknown }>`
    select s.body as general, h.body as closed from plan_snapshot s
    left join plan_snapshot_health h on h.municipality_id = s.municipality_id and h.pip_id = s.pip_id
    where s.municipality_id = ${municipalityId} and s.pip_id = ${id}`.execute(ctx.db)
  const row = rows[0]
  if (!row) return undefined
  const closed =
    mayOnPip(file.roles, 'write') && row.closed !== null ? ClosedSnapshot.parse(row.closed) : null
  return { general: Snapshot.parse(row.general), closed }
}

/** Whether DUO told that the term of this person runs (SS102) and somebody handled that here. */
export async function isTermFixed(ctx: Context, { municipalityId, fileId }: FileAccess): Promise<boolean> {
  const { rows } = await sql`
    select 1 from inbox_event e where e.municipality_id = ${municipalityId} and e.file_id = ${fileId}
      and e.code = 'SS102' and e.handled_on is not null
      and not exists (select 1 from inbox_withdrawal w
        where w.municipality_id = e.municipality_id and w.message_id = e.message_id)
    limit 1`.execute(ctx.db)
  return rows.length > 0
}

/** Some municipalities carry the word in their name; the letter writes it itself. */
const WORD = /^gemeente /i

/** Who writes to whom in a letter about this file: the municipality, the person, and who acts. */
export async function letterParties(ctx: Context, file: FileAccess): Promise<LetterParties> {
  const { municipalityId, personId } = file
  const { rows } = await sql<PartyRow>`
    select m.name as municipality, p.given_name, p.family_name, p.address, p.contact_language, a.name as worker, a.email
    from person p join municipality m on m.id = p.municipality_id left join account a on a.id = ${actorId(ctx)}
    where p.municipality_id = ${municipalityId} and p.id = ${personId}`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw new Error('the person of a file that was just reached is gone')
  const head = await letterheadOf(ctx, municipalityId)
  // A decision is refused without a head; what is no decision goes out with these.
  const addressLines = head?.addressLines ?? ['Gemeentehuis']
  const phone = head?.phone ?? 'het algemene nummer van de gemeente'
  return {
    municipality: { name: row.municipality.replace(WORD, ''), addressLines, phone },
    person: {
      name: `${row.givenName} ${row.familyName}`,
      addressLines: row.address?.split('\n') ?? [],
      language: row.contactLanguage,
    },
    worker: { name: row.worker ?? '', email: row.email ?? '' },
  }
}

/** The case worker of a file today, who answers questions about it; undefined when it has none. */
export async function contactOf(
  ctx: Context,
  { municipalityId, fileId }: FileAccess,
): Promise<LetterParties['worker'] | undefined> {
  const { rows } = await sql<LetterParties['worker']>`
    select a.name, a.email from file_team_member t join account a on a.id = t.user_id
    where t.municipality_id = ${municipalityId} and t.file_id = ${fileId} and t.role = 'case-worker'
      and t.from_on <= ${ctx.today} and (t.to_on is null or t.to_on >= ${ctx.today})
    order by t.from_on, t.id limit 1`.execute(ctx.db)
  return rows[0]
}

type PartyRow = {
  municipality: string
  givenName: string
  familyName: string
  address: string | null
  contactLanguage: string
  worker: string | null
  email: string | null
}

/**
 * The letter of a decision; undefined when there is none or it is not for this reader. Case workers read it as it was
 * sent; who may not know of health and money reads the one that was made without them.
 */
export async function letterOf(
  ctx: Context,
  { fileId, version }: PipAddress,
): Promise<{ file: FileAccess; pdf: Uint8Array; sha256: string } | undefined> {
  const file = await fileFor(ctx, fileId)
  if (!file || !mayOnPip(file.roles, 'see-reasons')) return undefined
  const { rows } = await sql<{ pdf: Uint8Array; sha256: string }>`
    select coalesce(c.pdf, l.pdf) as pdf, coalesce(c.sha256, l.sha256) as sha256 from plan_letter l
    join pip p on p.municipality_id = l.municipality_id and p.id = l.pip_id
    left join plan_letter_closed c on c.municipality_id = l.municipality_id and c.pip_id = l.pip_id
    where p.municipality_id = ${file.municipalityId} and p.file_id = ${fileId} and p.version = ${version}
    `.execute(ctx.db)
  return rows[0] && { file, ...rows[0] }
}
