import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Draft } from '#domain/draft/draft.queries.ts'
import { DraftFields } from '#domain/draft/draft.ts'
import type { FilePart } from '#domain/file/file.policy.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, listableFiles } from '#domain/file/file.queries.ts'
import { membershipsAs } from '#kernel/actor.ts'
import { FileId, IntakeTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import { Answers } from './answers.ts'
import { Call } from './call.ts'
import { gapsIn, type IntakeGap, type Known } from './completeness.ts'
import { domainsFor, maySeePostponements } from './intake.policy.ts'
import { ANSWER_TABLES } from './intake.store.ts'
import { DomainId, type LifeDomain } from './life-domain.ts'
import { LIFE_DOMAINS } from './life-domains.ts'
import { PostponementReason } from './postponement.ts'
import { type IntakeSummary, summaryOf } from './summary.ts'
import { Talk } from './talk.ts'

/** What was said about one domain: dated, with who wrote it down and in which talk. */
export const IntakeAnswer = z.object({
  id: z.string(),
  domain: DomainId,
  contentVersion: z.number(),
  talkId: IntakeTalkId.nullable(),
  answeredOn: LocalDate,
  answers: Answers,
  /** The answer that this one puts right, and why. */
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
  /** Name of the worker; null for the program itself. */
  by: z.string().nullable(),
})
export type IntakeAnswer = z.infer<typeof IntakeAnswer>

const ShownCall = Call.extend({ by: z.string().nullable() })
export type ShownCall = z.infer<typeof ShownCall>
const ShownPostponement = z.object({
  reason: PostponementReason,
  fromOn: LocalDate,
  untilOn: LocalDate,
  recordedOn: LocalDate,
  by: z.string().nullable(),
})
export type ShownPostponement = z.infer<typeof ShownPostponement>
const ShownTalk = Talk.extend({ by: z.string().nullable() })
export type ShownTalk = z.infer<typeof ShownTalk>

export type IntakeOverview = {
  /** The newest answer of each domain that the reader may know of. */
  newest: readonly IntakeAnswer[]
  talks: readonly ShownTalk[]
  calls: readonly ShownCall[]
  postponements: readonly ShownPostponement[]
}

const OverviewRow = z.object({
  newest: z.array(IntakeAnswer),
  talks: z.array(ShownTalk),
  calls: z.array(ShownCall),
  postponements: z.array(ShownPostponement),
})

type Parts = ReadonlySet<FilePart>

/** The whole intake of a file as far as `parts` may be seen, in one query. */
export async function intakeOverview(ctx: Context, file: FileAccess, parts: Parts): Promise<IntakeOverview> {
  const of = inFile(file)
  const postponements = maySeePostponements(parts)
    ? sql`(select json_agg(json_build_object('reason', x.reason, 'fromOn', x.from_on, 'untilOn', x.until_on,
          'recordedOn', x.recorded_on, 'by', a.name) order by x.recorded_on desc, x.id desc)
        from intake_postponement x left join account a on a.id = x.by_user where ${of('x')})`
    : sql`null::json`
  const { rows } = await sql`
    select ${newestJson(file, domainsFor(parts))} as newest,
      coalesce((select json_agg(${talkJson}::jsonb || jsonb_build_object('by', a.name)
          order by coalesce(t.held_on, t.planned_on) desc, t.id desc)
        from intake_talk t left join account a on a.id = coalesce(t.settled_by, t.planned_by)
        where ${of('t')}), '[]') as talks,
      coalesce((select json_agg(json_build_object('calledOn', c.called_on, 'appointmentOn', c.appointment_on,
          'warnedOn', c.warned_on, 'by', a.name) order by c.called_on, c.id)
        from intake_call c left join account a on a.id = c.by_user where ${of('c')}), '[]') as calls,
      coalesce(${postponements}, '[]') as postponements`.execute(ctx.db)
  return OverviewRow.parse(rows[0])
}

export type IntakeDesk = {
  newest: readonly IntakeAnswer[]
  draft: Draft | undefined
  /** The talk that was asked for; undefined when this file has none by its id. */
  talk: Talk | undefined
}

const DeskRow = OverviewRow.pick({ newest: true }).extend({
  talk: Talk.nullable(),
  draft: z.object({ fields: DraftFields, savedAt: z.number() }).nullable(),
})

/**
 * What lies on the desk of who writes answers down: what is known already, the talk, and the own draft. One query,
 * because these pages already make seven others.
 */
export async function intakeDesk(
  ctx: Context,
  file: FileAccess,
  {
    domains,
    form,
    talkId = null,
  }: { domains: readonly LifeDomain[]; form: string; talkId?: IntakeTalkId | null },
): Promise<IntakeDesk> {
  const { rows } = await sql`
    select ${newestJson(file, domains)} as newest,
      (select ${talkJson} from intake_talk t where ${inFile(file)('t')} and t.id = ${talkId}) as talk,
      (select json_build_object('fields', d.fields, 'savedAt', floor(extract(epoch from d.saved_at) * 1000))
        from draft d where d.municipality_id = ${file.municipalityId} and d.user_id = ${actorId(ctx)}
          and d.form = ${form}) as draft`.execute(ctx.db)
  const { newest, talk, draft } = DeskRow.parse(rows[0])
  return { newest, talk: talk ?? undefined, draft: draft ?? undefined }
}

/** A talk as `Talk` takes it. */
const talkJson = sql`json_build_object('municipalityId', t.municipality_id, 'id', t.id, 'fileId', t.file_id,
  'plannedOn', t.planned_on, 'way', t.way, 'interpreter', t.interpreter, 'domains', t.domains,
  'heldOn', t.held_on, 'toldAlone', t.told_alone, 'notHeldReason', t.not_held_reason)`

async function newestAnswers(
  ctx: Context,
  file: FileAccess,
  domains: readonly LifeDomain[],
): Promise<IntakeAnswer[]> {
  const { rows } = await sql`select ${newestJson(file, domains)} as newest`.execute(ctx.db)
  return OverviewRow.pick({ newest: true }).parse(rows[0]).newest
}

/** Everything that was ever answered in one domain, newest first, corrections included. */
export async function answersInDomain(
  ctx: Context,
  file: FileAccess,
  domain: LifeDomain,
): Promise<IntakeAnswer[]> {
  const { rows } = await sql`
    select x.id, x.domain, x.content_version, x.talk_id, x.answered_on, x.answers, x.corrects, x.reason, a.name as by
    from ${sql.table(ANSWER_TABLES[domain.part])} x left join account a on a.id = x.by_user
    where ${inFile(file)('x')} and x.domain = ${domain.id}
    order by x.answered_on desc, x.id desc
    limit 200`.execute(ctx.db)
  return z.array(IntakeAnswer).parse(rows)
}

/**
 * What the intake says of someone, for the choice of a route and for the snapshot under a decision: dated, with who
 * wrote it down. Without money; `healthSummary` gives health to who may. Empty for who may not see the intake.
 */
export async function intakeSummary(ctx: Context, file: FileAccess): Promise<IntakeSummary> {
  const domains = domainsFor(partsFor(file.roles)).filter(({ part }) => part === 'intake')
  return summaryOf(await newestAnswers(ctx, file, domains), ctx.today)
}

/**
 * The newest health answer, for case workers. The page that shows it writes `health` in the processing log.
 * @returns undefined for everyone else, and when health was not talked about
 */
export async function healthSummary(ctx: Context, file: FileAccess): Promise<IntakeAnswer | undefined> {
  const health = domainsFor(partsFor(file.roles)).find(({ id }) => id === 'health')
  return health && (await answersInDomain(ctx, file, health))[0]
}

/**
 * ITK.COMPLETE: legal parts of the intake that have no answer yet; empty when it is complete.
 * @returns undefined for who does not see every domain: they cannot say whether it is complete
 */
export async function intakeGaps(ctx: Context, file: FileAccess): Promise<IntakeGap[] | undefined> {
  const domains = domainsFor(partsFor(file.roles))
  if (domains.length < LIFE_DOMAINS.length) return undefined
  return gapsIn(domains, knownFrom(await newestAnswers(ctx, file, domains)))
}

const IntakeMoment = z.object({
  fileId: FileId,
  number: z.string(),
  name: z.string(),
  kind: z.enum(['talk-planned', 'talk-to-report', 'postponed-until']),
  /** The day of the talk, or the last day of the postponement. */
  on: LocalDate,
  /** Language of the interpreter at a talk; null when none is needed. */
  interpreter: z.string().nullable(),
})
export type IntakeMoment = z.infer<typeof IntakeMoment>

const MOMENTS_AT_MOST = 100

/**
 * ITK.MOMENTS: what waits in the intake on the own files of this case worker, earliest first: planned talks, talks of
 * which nobody said how they went, and postponements that run or are over without a talk since. One query.
 */
export async function intakeMomentsOf(ctx: Context): Promise<IntakeMoment[]> {
  const own = membershipsAs(ctx.actor, ['case-worker']).map((one) => ({ ...one, scope: 'self' as const }))
  if (ctx.actor.kind !== 'user' || own.length === 0) return []
  const asOwner = { ...ctx, actor: { ...ctx.actor, memberships: own } }
  const { rows } = await sql`
    select f.id as file_id, f.number, p.given_name || ' ' || p.family_name as name, m.kind, m.on_day as on,
      m.interpreter
    from file f
      join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
      join lateral (
        select case when t.planned_on > ${ctx.today} then 'talk-planned' else 'talk-to-report' end as kind,
          t.planned_on as on_day, t.interpreter
        from intake_talk t where t.municipality_id = f.municipality_id and t.file_id = f.id
          and t.held_on is null and t.not_held_reason is null
        union all
        select 'postponed-until', x.until_on, null
        from (select until_on, recorded_on from intake_postponement
          where municipality_id = f.municipality_id and file_id = f.id and ended_on is null
          order by until_on desc limit 1) x
        where not exists (select 1 from intake_talk h where h.municipality_id = f.municipality_id
          and h.file_id = f.id and h.held_on >= x.recorded_on and h.mistaken_on is null)
      ) m on true
    where f.closed_on is null and ${listableFiles(asOwner)}
    order by m.on_day, f.number limit ${MOMENTS_AT_MOST}`.execute(ctx.db)
  return z.array(IntakeMoment).parse(rows)
}

/** The newest answers as rules take them. */
export const knownFrom = (newest: readonly Pick<IntakeAnswer, 'domain' | 'answers'>[]): Known =>
  Object.fromEntries(newest.map(({ domain, answers }) => [domain, answers]))

const inFile = (file: FileAccess) => (alias: string) =>
  sql`${sql.ref(`${alias}.municipality_id`)} = ${file.municipalityId}
    and ${sql.ref(`${alias}.file_id`)} = ${file.fileId}`

/** The newest answer per domain as JSON; tables that hold none of these domains are not touched. */
function newestJson(file: FileAccess, domains: readonly LifeDomain[]): RawBuilder<unknown> {
  const tables = [...new Set(domains.map(({ part }) => ANSWER_TABLES[part]))]
  if (tables.length === 0) return sql`'[]'::json`
  const ids = domains.map(({ id }) => id)
  const found = tables.map(
    (table) =>
      sql`select * from ${sql.table(table)} x where ${inFile(file)('x')} and x.domain = any (${ids})`,
  )
  return sql`coalesce((select json_agg(json_build_object('id', n.id, 'domain', n.domain,
      'contentVersion', n.content_version, 'talkId', n.talk_id, 'answeredOn', n.answered_on, 'answers', n.answers,
      'corrects', n.corrects, 'reason', n.reason, 'by', a.name))
    from (select distinct on (y.domain) y.* from (${sql.join(found, sql` union all `)}) y
      order by y.domain, y.answered_on desc, y.id desc) n
    left join account a on a.id = n.by_user), '[]')`
}
