import { sql } from 'kysely'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { AmendedSubject, Change } from './amendment.ts'
import type { GoalKind } from './goal.ts'
import { RecordedPlan } from './plan-contents.ts'

export type PlanKey = { municipalityId: MunicipalityId; fileId: FileId }

/**
 * The plan of a file, whole, in one query: a plan is some tens of rows, and every decision about one of them needs
 * others. What the actor's row-level security hides is not in it.
 * @param kinds of goals that may be in it
 */
export async function findPlan(db: Db, key: PlanKey, kinds: readonly GoalKind[]): Promise<RecordedPlan> {
  const ofFile = (alias: string) => sql`${sql.ref(`${alias}.municipality_id`)} = ${key.municipalityId}
    and ${sql.ref(`${alias}.file_id`)} = ${key.fileId}`
  const { rows } = await sql`select
    coalesce((select json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'why', g.why,
        'languageAtWork', g.language_at_work, 'addedOn', g.added_on, 'turns', ${turns}, 'steps', ${steps})
        order by g.id)
      from plan_goal g where ${ofFile('g')} and g.kind = any (${[...kinds]})), '[]') as goals,
    coalesce((select json_agg(json_build_object('id', a.id, 'activity', a.activity, 'description', a.description,
        'partner', a.partner, 'from', a.from_on, 'until', a.until_on, 'hoursPerWeek', a.hours_per_week,
        'addedOn', a.added_on, 'ending', case when a.ended_on is not null then
          json_build_object('on', a.ended_on, 'reason', a.end_reason) end) order by a.from_on, a.id)
      from plan_agreement a where ${ofFile('a')}), '[]') as agreements,
    coalesce((select json_agg(json_build_object('id', t.id, 'plannedOn', t.planned_on, 'publishedOn', t.published_on,
        'held', case when t.held_on is not null then json_build_object('heldOn', t.held_on,
          'attendees', t.attendees, 'report', t.report, 'agreed', t.agreed) end,
        'missed', case when t.missed_on is not null then
          json_build_object('on', t.missed_on, 'reason', t.missed_reason) end)
        order by coalesce(t.held_on, t.planned_on), t.id)
      from plan_talk t where ${ofFile('t')}), '[]') as talks,
    (select json_build_object('addedOn', r.added_on, 'whyNow', r.why_now, 'workGoal', r.work_goal,
        'support', r.support) from plan_reintegration r where ${ofFile('r')}) as reintegration,
    coalesce((select json_agg(json_build_object('id', m.id, 'subject', m.subject, 'subjectId', m.subject_id,
        'field', m.field, 'oldValue', m.old_value, 'newValue', m.new_value, 'on', m.amended_on, 'reason', m.reason,
        'by', (select c.name from account c where c.id = m.by_user)) order by m.amended_on desc, m.id desc)
      from plan_amendment m where ${ofFile('m')}), '[]') as amendments`.execute(db)
  return RecordedPlan.parse(rows[0])
}

const turns = sql`coalesce((select json_agg(json_build_object('turn', u.turn, 'on', u.on_day, 'reason', u.reason)
    order by u.ordinal)
  from plan_goal_turn u where u.municipality_id = g.municipality_id and u.goal_id = g.id), '[]')`

const steps = sql`coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'doer', s.doer,
    'doerName', s.doer_name, 'from', s.from_on, 'to', s.to_on, 'addedOn', s.added_on,
    'ending', case when s.outcome is not null then json_build_object('outcome', s.outcome, 'on', s.ended_on,
      'note', coalesce(s.end_note, '')) end)
    order by s.to_on, s.from_on, s.id)
  from plan_step s where s.municipality_id = g.municipality_id and s.goal_id = g.id), '[]')`

export type AmendedPart = { subject: AmendedSubject; subjectId: string }

export async function addAmendments(
  ctx: Context,
  key: PlanKey,
  { part, changes, reason }: { part: AmendedPart; changes: readonly Change[]; reason: string },
): Promise<void> {
  const rows = changes.map(({ field, oldValue, newValue }) => ({
    ...key,
    ...part,
    id: ctx.newId(),
    field,
    oldValue: JSON.stringify(oldValue ?? null),
    newValue: JSON.stringify(newValue ?? null),
    reason,
    amendedOn: ctx.today,
    byUser: actorId(ctx),
  }))
  await ctx.db.insertInto('planAmendment').values(rows).execute()
}
