import { sql } from 'kysely'
import { z } from 'zod'
import type { Draft } from '#domain/draft/draft.queries.ts'
import { DraftFields, draftForm } from '#domain/draft/draft.ts'
import type { FilePart } from '#domain/file/file.policy.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { type FileAccess, listableFiles } from '#domain/file/file.queries.ts'
import { membershipsAs } from '#kernel/actor.ts'
import { FileId, type IntakeTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import { Call } from './call.ts'
import { gapsIn, type IntakeGap } from './completeness.ts'
import { domainsFor, maySeePostponements } from './intake.policy.ts'
import { inFile, KnownDomains, knownAnswers, knownFrom, knownJson } from './known.queries.ts'
import type { KnownDomain } from './known.ts'
import type { DomainId, LifeDomain } from './life-domain.ts'
import { LIFE_DOMAINS } from './life-domains.ts'
import { PostponementEnd, PostponementReason } from './postponement.ts'
import { type IntakeSummary, summaryOf } from './summary.ts'
import { Talk } from './talk.ts'
import { besideDomain, Told } from './told.ts'

const ShownCall = Call.extend({ by: z.string().nullable() })
export type ShownCall = z.infer<typeof ShownCall>
const ShownPostponement = z.object({
  id: z.string(),
  reason: PostponementReason,
  fromOn: LocalDate,
  untilOn: LocalDate,
  recordedOn: LocalDate,
  by: z.string().nullable(),
  /** That it ended before its day, or was wrong; null while it runs or when it ran out. */
  endedOn: LocalDate.nullable(),
  endedAs: PostponementEnd.nullable(),
  endReason: z.string().nullable(),
})
export type ShownPostponement = z.infer<typeof ShownPostponement>
/** A talk with the name of who is busy with it; null when nobody began. */
const SeenTalk = Talk.extend({ starter: z.string().nullable() })
export type SeenTalk = z.infer<typeof SeenTalk>
const ShownTalk = SeenTalk.extend({
  by: z.string().nullable(),
  /** The reader typed something in this talk that is not kept. */
  hasOwnDraft: z.boolean(),
})
export type ShownTalk = z.infer<typeof ShownTalk>

export type IntakeOverview = {
  /** What is known of each domain that the reader may know of. */
  newest: readonly KnownDomain[]
  talks: readonly ShownTalk[]
  calls: readonly ShownCall[]
  postponements: readonly ShownPostponement[]
}

const OverviewRow = z.object({
  newest: KnownDomains,
  talks: z.array(ShownTalk),
  calls: z.array(ShownCall),
  postponements: z.array(ShownPostponement),
})

type Parts = ReadonlySet<FilePart>

/** The whole intake of a file as far as `parts` may be seen, in one query. */
export async function intakeOverview(ctx: Context, file: FileAccess, parts: Parts): Promise<IntakeOverview> {
  const of = inFile(file)
  const postponements = maySeePostponements(parts)
    ? sql`(select json_agg(json_build_object('id', x.id, 'reason', x.reason, 'fromOn', x.from_on, 'untilOn', x.until_on,
          'recordedOn', x.recorded_on, 'by', a.name,
          'endedOn', x.ended_on, 'endedAs', x.ended_as, 'endReason', x.end_reason) order by x.recorded_on desc, x.id desc)
        from intake_postponement x left join account a on a.id = x.by_user where ${of('x')})`
    : sql`null::json`
  const { rows } = await sql`
    select ${knownJson(file, domainsFor(parts))} as newest,
      coalesce((select json_agg(${talkJson}::jsonb || jsonb_build_object('by', a.name, 'hasOwnDraft', exists (select 1 from draft d
            where d.municipality_id = t.municipality_id and d.user_id = ${actorId(ctx)}
              and d.form = ${`${draftForm('intake', file.fileId)}.`} || t.id))
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
  newest: readonly KnownDomain[]
  draft: Draft | undefined
  /** The talk that was asked for; undefined when this file has none by its id. */
  talk: SeenTalk | undefined
  /** What others told about the domain of the page. */
  told: Told
}

const DeskRow = OverviewRow.pick({ newest: true }).extend({
  talk: SeenTalk.nullable(),
  draft: z.object({ fields: DraftFields, savedAt: z.number() }).nullable(),
  told: Told,
})

type DeskWish = {
  domains: readonly LifeDomain[]
  form: string
  talkId?: IntakeTalkId | null
  /** The domain of the page, for what others told about it. */
  beside?: DomainId | undefined
}

/**
 * What lies on the desk of who writes answers down: what is known already, the talk, the own draft, and what others
 * told. One query, because these pages already make seven others.
 */
export async function intakeDesk(
  ctx: Context,
  file: FileAccess,
  { domains, form, talkId = null, beside }: DeskWish,
): Promise<IntakeDesk> {
  const { rows } = await sql`
    select ${knownJson(file, domains)} as newest,
      (select ${talkJson} from intake_talk t where ${inFile(file)('t')} and t.id = ${talkId}) as talk,
      (select json_build_object('fields', d.fields, 'savedAt', floor(extract(epoch from d.saved_at) * 1000))
        from draft d where d.municipality_id = ${file.municipalityId} and d.user_id = ${actorId(ctx)}
          and d.form = ${form}) as draft,
      ${toldJson(file, beside)} as told`.execute(ctx.db)
  const { newest, talk, draft, told } = DeskRow.parse(rows[0])
  return { newest, talk: talk ?? undefined, draft: draft ?? undefined, told }
}

/** The profile is of another subject; its tables are read here so that the page stays within its queries. */
function toldJson(file: FileAccess, beside: DomainId | undefined) {
  const { fields, subjects } = beside ? besideDomain(beside) : { fields: [], subjects: [] }
  const of = inFile(file)
  return sql`json_build_object(
    'profile', coalesce((select json_agg(json_build_object('field', t.key, 'words', t.value, 'on', t.recorded_on)
        order by t.key) from (
          select e.key, e.value, a.recorded_on from arrival_profile a, jsonb_each_text(a.fields -> 'told') e
            where ${of('a')}
          union all select 'visible-limitations', l.words, l.recorded_on from arrival_limitation l
            where ${of('l')}) t
      where t.key = any (${fields}::text[])), '[]'),
    'handover', coalesce((select json_agg(json_build_object('subject', s.subject, 'words', s.words, 'on', h.held_on,
        'organisation', h.organisation) order by h.held_on desc)
      from handover h join handover_subject s on s.municipality_id = h.municipality_id and s.handover_id = h.id
      where ${of('h')} and h.held_on is not null and s.words <> '' and s.subject = any (${subjects}::text[])), '[]'))`
}

/** A talk as `SeenTalk` takes it. */
const talkJson = sql`json_build_object('municipalityId', t.municipality_id, 'id', t.id, 'fileId', t.file_id,
  'plannedOn', t.planned_on, 'way', t.way, 'interpreter', t.interpreter, 'domains', t.domains,
  'heldOn', t.held_on, 'toldAlone', t.told_alone, 'notHeldReason', t.not_held_reason,
  'startedOn', t.started_on, 'startedBy', t.started_by, 'mistakenOn', t.mistaken_on,
  'mistakenReason', t.mistaken_reason,
  'starter', (select s.name from account s where s.id = t.started_by))`

/**
 * What the intake says of someone, for the choice of a route and for the snapshot under a decision: dated, with who
 * wrote it down. Without money; `healthSummary` gives health to who may. Empty for who may not see the intake.
 */
export async function intakeSummary(ctx: Context, file: FileAccess): Promise<IntakeSummary> {
  const domains = domainsFor(partsFor(file.roles)).filter(({ part }) => part === 'intake')
  return summaryOf(await knownAnswers(ctx, file, domains), ctx.today)
}

/**
 * What is known of health, for case workers. The page that shows it writes `health` in the processing log.
 * @returns undefined for everyone else, and when health was not talked about
 */
export async function healthSummary(ctx: Context, file: FileAccess): Promise<KnownDomain | undefined> {
  const health = domainsFor(partsFor(file.roles)).find(({ id }) => id === 'health')
  return health && (await knownAnswers(ctx, file, [health]))[0]
}

/**
 * ITK.COMPLETE: legal parts of the intake that have no answer yet; empty when it is complete.
 * @returns undefined for who does not see every domain: they cannot say whether it is complete
 */
export async function intakeGaps(ctx: Context, file: FileAccess): Promise<IntakeGap[] | undefined> {
  const domains = domainsFor(partsFor(file.roles))
  if (domains.length < LIFE_DOMAINS.length) return undefined
  return gapsIn(domains, knownFrom(await knownAnswers(ctx, file, domains)))
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
