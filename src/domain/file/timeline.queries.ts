import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { FileAccess } from './file.queries.ts'
import { ofSeenProvider, type Parts, shownReason } from './file-page.queries.ts'
import { type TimelineEntry, TimelineFact, type TimelineKind } from './timeline.ts'

export const TIMELINE_PAGE = 50
/** Ten thousand lines; who looks further back filters by kind. */
const LAST_PAGE = 200

export type TimelinePage = { entries: TimelineEntry[]; page: number; hasOlder: boolean }

type Question = {
  kinds: readonly TimelineKind[]
  parts: Parts
  /** From 1. */
  page: number
  /** Contact of others is not shown to who only helps with one thing. */
  contactBy: 'everyone' | 'me'
}

type Row = { day: LocalDate; key: string; facts: unknown; by: string | null }

/**
 * Everything that happened on a file, newest first, fifty lines at a time. One query: every branch reads its own
 * index backwards and stops at what this page can hold.
 */
export async function timelineOf(ctx: Context, file: FileAccess, question: Question): Promise<TimelinePage> {
  const page = Math.min(Math.max(1, question.page), LAST_PAGE)
  const { kinds, parts } = question
  if (kinds.length === 0) return { entries: [], page, hasOlder: false }
  const offset = (page - 1) * TIMELINE_PAGE
  const reach = offset + TIMELINE_PAGE + 1
  const scope = { ctx, file, contactBy: question.contactBy, hasHealth: parts.has('health-answers') }
  const branches = kinds
    .flatMap((kind) => BRANCHES[kind](scope))
    .map((branch) => sql`(${branch} order by day desc, key desc limit ${reach})`)
  const { rows } = await sql<Row>`
    select line.day, line.key, line.facts, a.name as by
    from (select * from (${sql.join(branches, sql` union all `)}) lines order by day desc, key desc
      limit ${TIMELINE_PAGE + 1} offset ${offset}) line
    left join account a on a.id = line.by_user
    order by line.day desc, line.key desc`.execute(ctx.db)
  const entries = rows.slice(0, TIMELINE_PAGE).map((row) => entryOf(row, parts))
  return { entries, page, hasOlder: rows.length > TIMELINE_PAGE }
}

function entryOf({ facts, ...row }: Row, parts: Parts): TimelineEntry {
  const fact = TimelineFact.parse(facts)
  if (fact.what !== 'ended') return { ...row, fact }
  const endReason = shownReason(fact.endReason, parts)
  // A note on a reason that is not shown would tell the reason.
  return { ...row, fact: { ...fact, endReason, note: endReason === null ? null : fact.note } }
}

type Scope = { ctx: Context; file: FileAccess; contactBy: 'everyone' | 'me'; hasHealth: boolean }
type Branch = (scope: Scope) => RawBuilder<unknown>[]

// Each branch: day, key (later ids sort later), facts as `TimelineFact` reads them, and who did it.
const BRANCHES: Record<TimelineKind, Branch> = {
  file: ({ file }) => [
    sql`select f.opened_on as day, f.id::text || '-opened' as key, json_build_object('what', 'opened') as facts,
      f.opened_by as by_user from file f where ${ofFile('f', file, 'id')}`,
    sql`select g.on_day as day, g.id::text as key, json_build_object('what', g.turn, 'reason', g.reason, 'note', g.note) as facts,
      g.by_user from file_turn g where ${ofFile('g', file)}`,
  ],
  contact: ({ ctx, file, contactBy }) => [
    sql`select c.held_on as day, c.id::text as key,
      json_build_object('what', 'contact', 'kind', c.kind, 'note', c.note) as facts, c.by_user
      from contact_moment c where ${ofFile('c', file)}
        and ${contactBy === 'me' ? sql`c.by_user = ${actorId(ctx)}` : sql`true`}`,
  ],
  programme: ({ ctx, file }) => [...enrolmentLines(ctx, file), ...stepLines(ctx, file)],
  measurement: ({ ctx, file }) => [
    sql`select m.answered_on as day, m.id::text as key, json_build_object('what', 'answered',
      'instrumentId', m.instrument_id, 'moment', m.moment) as facts, m.by_user
      from measurement m join enrolment e on e.municipality_id = m.municipality_id and e.id = m.enrolment_id
      where ${ofFile('m', file)} and ${ofSeenProvider(ctx, file)}`,
    sql`select q.asked_on as day, q.enrolment_id::text || q.instrument_id || q.moment as key,
      json_build_object('what', 'asked', 'instrumentId', q.instrument_id, 'moment', q.moment) as facts, q.by_user
      from measurement_request q join enrolment e on e.municipality_id = q.municipality_id
        and e.id = q.enrolment_id
      where ${ofSeen(ctx, file)}`,
  ],
  correction: ({ file, hasHealth }) => [
    // Fields corrected together share the instant of their transaction and are one line. A corrected answer about
    // health lies apart, with the reason for all of them.
    sql`select c.corrected_on as day, max(c.id::text) as key, json_build_object('what', 'corrected',
      'reason', case when bool_and(c.subject in ('person', 'file')) or ${hasHealth} then max(c.reason) else '' end,
      'changes', json_agg(json_build_object('subject', c.subject, 'field', c.field,
        'oldValue', case when c.subject in ('person', 'file') or ${hasHealth} then c.old_value end,
        'newValue', case when c.subject in ('person', 'file') or ${hasHealth} then c.new_value end)
        order by c.id)) as facts, c.by_user
      from (select * from correction c where ${ofFile('c', file)}
        union all select * from correction_health c where ${ofFile('c', file)}) c
      group by c.corrected_on, c.created_at, c.by_user`,
  ],
  duo: ({ file }) => [
    sql`select e.handled_on as day, e.id::text as key, json_build_object('what', 'told-by-duo', 'code', e.code,
      'note', e.note) as facts, e.handled_by as by_user
      from inbox_event e where ${ofFile('e', file)}`,
    // What was withdrawn moved dates once more, so it is a line of its own and not a line less.
    sql`select w.withdrawn_on as day, e.id::text || '-withdrawn' as key, json_build_object('what', 'duo-withdrawn',
      'code', e.code, 'reason', w.reason) as facts, w.withdrawn_by as by_user
      from inbox_event e join inbox_withdrawal w on w.municipality_id = e.municipality_id
        and w.message_id = e.message_id
      where ${ofFile('e', file)}`,
  ],
  team: ({ ctx, file }) => teamLines(file, ctx.today),
  transfer: ({ file }) => transferLines(file),
}

const ofFile = (alias: string, file: FileAccess, column: 'id' | 'file_id' = 'file_id') =>
  sql`${sql.ref(`${alias}.municipality_id`)} = ${file.municipalityId}
    and ${sql.ref(`${alias}.${column}`)} = ${file.fileId}`

const ofSeen = (ctx: Context, file: FileAccess) => sql`${ofFile('e', file)} and ${ofSeenProvider(ctx, file)}`

const enrolmentLines = (ctx: Context, file: FileAccess) => [
  sql`select e.started_on as day, e.id::text || '-start' as key,
    json_build_object('what', 'enrolled', 'programmeId', e.programme_id) as facts, e.enrolled_by as by_user
    from enrolment e where ${ofSeen(ctx, file)} and e.started_on <= ${ctx.today}`,
  sql`select e.ended_on as day, e.id::text || '-zend' as key, json_build_object('what', 'ended',
    'programmeId', e.programme_id, 'endReason', coalesce(e.end_reason, x.reason), 'note', coalesce(e.end_note, x.note)) as facts,
    null::uuid as by_user
    from enrolment e
      left join enrolment_end_reason x on x.municipality_id = e.municipality_id and x.enrolment_id = e.id
    where ${ofSeen(ctx, file)} and e.ended_on is not null`,
]

const stepLines = (ctx: Context, file: FileAccess) => [
  sql`select h.entered_on as day, h.enrolment_id::text || h.phase as key, json_build_object('what', 'phase',
    'programmeId', e.programme_id, 'phase', h.phase, 'note', h.note) as facts, h.by_user
    from enrolment_phase h join enrolment e on e.municipality_id = h.municipality_id and e.id = h.enrolment_id
    where ${ofSeen(ctx, file)}`,
  sql`select x.decided_on as day, x.enrolment_id::text || '-extended' as key, json_build_object('what', 'extended',
    'programmeId', e.programme_id, 'months', x.months, 'reason', x.reason) as facts, x.by_user
    from enrolment_extension x join enrolment e on e.municipality_id = x.municipality_id
      and e.id = x.enrolment_id
    where ${ofSeen(ctx, file)}`,
  sql`select g.observed_on as day, g.id::text as key, json_build_object('what', 'observed',
    'programmeId', e.programme_id, 'competence', g.competence, 'level', g.level, 'evidence', g.evidence) as facts,
    g.by_user
    from gate_observation g join enrolment e on e.municipality_id = g.municipality_id and e.id = g.enrolment_id
    where ${ofSeen(ctx, file)}`,
]

const teamLines = (file: FileAccess, today: LocalDate) => [
  sql`select t.from_on as day, t.id::text || '-joined' as key, json_build_object('what', 'joined',
    'name', coalesce(m.name, 'onbekend'), 'role', t.role, 'organisation', o.name) as facts, t.added_by as by_user
    from file_team_member t left join account m on m.id = t.user_id
      left join organisation o on o.id = t.organisation_id
    where ${ofFile('t', file)} and t.from_on <= ${today}`,
  sql`select t.to_on as day, t.id::text || '-left' as key, json_build_object('what', 'left',
    'name', coalesce(m.name, 'onbekend'), 'role', t.role, 'organisation', o.name) as facts, null::uuid as by_user
    from file_team_member t left join account m on m.id = t.user_id
      left join organisation o on o.id = t.organisation_id
    where ${ofFile('t', file)} and t.to_on <= ${today}`,
]

// On the file that moved and on the one it became. The database shows these rows to case workers only.
const transferLines = (file: FileAccess) => [
  sql`select d.day, t.id::text || d.event as key, json_build_object('what', 'transfer', 'event', d.event,
    'municipality', m.name, 'reason', case when d.event = 'rejected' then t.reason end, 'leftOut', 0) as facts,
    case when d.event = 'offered' then t.sent_by end as by_user
    from file_transfer t join trede.municipalities_here() m on m.id = t.to_municipality_id
    cross join lateral (values ('offered', t.sent_on), ('withdrawn', t.withdrawn_on), ('accepted', t.accepted_on),
      ('rejected', t.rejected_on)) d(event, day)
    where ${ofFile('t', file)} and d.day is not null`,
  sql`select t.moved_in_on as day, t.id::text || 'arrived' as key, json_build_object('what', 'transfer',
    'event', 'arrived', 'municipality', m.name, 'reason', null, 'leftOut', jsonb_array_length(t.left_out)) as facts, null::uuid as by_user
    from file_transfer t join trede.municipalities_here() m on m.id = t.municipality_id
    where t.to_municipality_id = ${file.municipalityId} and t.new_file_id = ${file.fileId}`,
]
