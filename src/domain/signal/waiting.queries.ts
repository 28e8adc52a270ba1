import { sql } from 'kysely'
import { listableFiles } from '#domain/file/file.queries.ts'
import { membershipsAs } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import { onMyTeam } from './caseload.queries.ts'

/** What a plan waits for: somebody who reads it, its writer, the person, a date, or the post. */
export type PlanStep = 'read' | 'improve' | 'hear' | 'date' | 'send-letter'

export type WaitingPlan = {
  fileId: FileId
  number: string
  name: string
  version: number
  step: PlanStep
  since: LocalDate
}

const SHOWN_AT_MOST = 25

/**
 * Plans that wait for this case worker, longest first: to read as second reader (of any file within reach, not of
 * the own hand), to improve, and on the own files to go through with the person, to date, or to send. One query.
 */
export async function plansWaitingFor(ctx: Context): Promise<WaitingPlan[]> {
  const memberships = membershipsAs(ctx.actor, ['case-worker'])
  if (ctx.actor.kind !== 'user' || memberships.length === 0) return []
  const asCaseWorker = { ...ctx, actor: { ...ctx.actor, memberships } }
  const { rows } = await sql<WaitingPlan>`
    select w.file_id, w.number, w.name, w.version, w.step, w.since from (
      select f.id as file_id, f.number, p.given_name || ' ' || p.family_name as name, pip.version,
        coalesce(last.on_day, pip.dated_on) as since,
        case
          when pip.dated_on is not null then case when ${isSent} or not ${onMyTeam(ctx)} then null else 'send-letter' end
          when last.kind = 'sent' then case when ${actorId(ctx)}::uuid = any (pip.authors) then null else 'read' end
          when last.kind = 'returned' then case when ${actorId(ctx)}::uuid = any (pip.authors) then 'improve' end
          when not ${onMyTeam(ctx)} then null
          when last.kind = 'approved' then 'hear'
          when last.kind in ('agreed', 'refused') then 'date'
        end as step
      from pip
        join file f on f.municipality_id = pip.municipality_id and f.id = pip.file_id
        join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
        left join lateral (select s.kind, s.on_day from pip_step s
          where s.municipality_id = pip.municipality_id and s.pip_id = pip.id order by s.place desc limit 1) last on true
      where f.closed_on is null and ${listableFiles(asCaseWorker)}
        and (pip.dated_on is null or pip.dated_on > ${ctx.today}::date - 60)
    ) w where w.step is not null order by w.since, w.number limit ${SHOWN_AT_MOST}`.execute(ctx.db)
  return rows
}

const isSent = sql<boolean>`exists (select 1 from pip_step s where s.municipality_id = pip.municipality_id
  and s.pip_id = pip.id and s.kind = 'letter-sent')`
