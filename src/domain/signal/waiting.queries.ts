import { sql } from 'kysely'
import { arrivalMunicipalities } from '#domain/arrival/arrival.policy.ts'
import { MUNICIPAL } from '#domain/file/file.policy.ts'
import { listableFiles } from '#domain/file/file.queries.ts'
import { membershipsAs, type Role } from '#kernel/actor.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { WaitingRow } from './waiting.ts'

/** Beyond this nobody reads on; what waits longest comes first. */
const READ_AT_MOST = 200

/**
 * What waits for this worker today, in one query: planned talks up to today that have no outcome, plans to read (of
 * any file within reach, not of the own hand), to improve, to go through, to date or to send, certificates to hand
 * over, and files that another municipality asked for or offers. Empty for who does not work for a municipality.
 */
export async function waitingFor(ctx: Context): Promise<WaitingRow[]> {
  const { actor } = ctx
  if (actor.kind !== 'user' || membershipsAs(actor, MUNICIPAL).length === 0) return []
  const { rows } = await sql<WaitingRow>`
    with own as materialized (
      select f.municipality_id, f.id, f.number, f.person_id, (${own(ctx, ['case-worker'])}) as directs from file f
      where f.closed_on is null and ${own(ctx, MUNICIPAL)})
    select w.kind, w.file_id, w.number, p.given_name || ' ' || p.family_name as name, null as transfer_id,
      w.on_day as on, w.at,
      case when w.needs_interpreter then coalesce(w.interpreter, (select min(l.language) from person_language l
        where l.municipality_id = p.municipality_id and l.person_id = p.id and l.interpreter_needed)) end as interpreter
    from (${talks(ctx)} union all ${drafts(ctx)} union all ${unsentLetters} union all ${certificates}) w
      join person p on p.municipality_id = w.municipality_id and p.id = w.person_id
    where w.kind is not null
    union all ${transfers(ctx)}
    order by "on", number limit ${READ_AT_MOST}`.execute(ctx.db)
  return rows
}

/** Files on whose case team the actor is in one of these jobs. */
function own(ctx: Context, roles: readonly Role[]) {
  const memberships = membershipsAs(ctx.actor, roles).map((job) => ({ ...job, scope: 'self' as const }))
  return as(ctx, memberships)
}

function as(ctx: Context, memberships: ReturnType<typeof membershipsAs>) {
  return listableFiles(ctx.actor.kind === 'user' ? { ...ctx, actor: { ...ctx.actor, memberships } } : ctx)
}

const talks = ({ today }: Context) => sql`
  select 'handover' as kind, own.municipality_id, own.person_id, own.id as file_id, own.number,
    h.planned_on as on_day, h.planned_at as at, h.interpreter is not null as needs_interpreter, h.interpreter
  from own join handover h on h.municipality_id = own.municipality_id and h.file_id = own.id
  where h.held_on is null and h.not_held_on is null and h.planned_on <= ${today}
  union all
  select 'progress-talk', own.municipality_id, own.person_id, own.id, own.number, t.planned_on, null, true, null
  from own join plan_talk t on t.municipality_id = own.municipality_id and t.file_id = own.id
  where t.held_on is null and t.missed_on is null and t.planned_on <= ${today}`

/** Plans on their way to a decision; a draft that was never sent waits for nobody but its writer. */
const drafts = (ctx: Context) => sql`
  select case
      when last.kind = 'sent' then case when ${actorId(ctx)}::uuid <> all (pip.authors) then 'read-plan' end
      when last.kind = 'returned' then case when ${actorId(ctx)}::uuid = any (pip.authors) then 'improve-plan' end
      when not (${own(ctx, ['case-worker'])}) then null
      when last.kind = 'approved' then 'hear-plan'
      when last.kind in ('agreed', 'refused') then 'date-plan'
    end, f.municipality_id, f.person_id, f.id, f.number, last.on_day, null, false, null
  from pip
    join file f on f.municipality_id = pip.municipality_id and f.id = pip.file_id
    join lateral (select s.kind, s.on_day from pip_step s
      where s.municipality_id = pip.municipality_id and s.pip_id = pip.id order by s.place desc limit 1) last on true
  where pip.municipality_id = any (${[...ctx.actor.municipalities]}::uuid[]) and pip.dated_on is null
    and f.closed_on is null and ${as(ctx, membershipsAs(ctx.actor, ['case-worker']))}`

const unsentLetters = sql`
  select 'send-letter', own.municipality_id, own.person_id, own.id, own.number, pip.dated_on, null, false, null
  from own join pip on pip.municipality_id = own.municipality_id and pip.file_id = own.id
  where own.directs and pip.dated_on is not null
    and not exists (select 1 from pip_step s where s.municipality_id = pip.municipality_id and s.pip_id = pip.id
      and s.kind in ('letter-sent', 'withdrawn'))`

/** The municipality hands it over in person once the duty is fulfilled (Ri art. 3.18). */
const certificates = sql`
  select 'hand-over-certificate', own.municipality_id, own.person_id, own.id, own.number, i.on_day, null, false, null
  from own join integration_fact i on i.municipality_id = own.municipality_id and i.file_id = own.id
  where own.directs and i.kind = 'fulfilled' and i.withdrawn_on is null
    and not exists (select 1 from progress_item c where c.municipality_id = own.municipality_id
      and c.file_id = own.id and c.kind = 'certificate' and c.withdrawn_on is null)`

/** What another municipality asked or offers and nobody here answered yet. */
function transfers(ctx: Context) {
  const here = arrivalMunicipalities(ctx.actor).map(({ id }) => id)
  return sql`
    select case when t.package is null then 'answer-request' else 'take-file-over' end, t.file_id, null,
      coalesce(t.package -> 'person', t.asked) ->> 'givenName' || ' ' ||
        (coalesce(t.package -> 'person', t.asked) ->> 'familyName'), t.id, coalesce(t.sent_on, t.asked_on), null, null
    from file_transfer t
    where num_nonnulls(t.withdrawn_on, t.accepted_on, t.rejected_on, t.refused_on) = 0
      and ((t.package is null and t.municipality_id = any (${here}::uuid[]))
        or (t.package is not null and t.to_municipality_id = any (${here}::uuid[])))`
}
