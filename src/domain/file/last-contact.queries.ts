import { sql } from 'kysely'
import type { MunicipalityId } from '#kernel/ids.ts'

/** A kind of talk that is contact beside what is noted as contact. */
export type HeldTalk = 'intake-talk' | 'handover' | 'progress-talk'

/**
 * Talks that were held, each with its day and kind: an intake talk, a handover, a talk about progress. Each is contact
 * with the person (SIG.NO-ACTIVITY); a talk that was kept by mistake is not. Who may not see talks gets none, by the
 * locks of the database.
 */
const HELD_TALKS = sql`
  select municipality_id, file_id, held_on, 'intake-talk' as kind from intake_talk
    where held_on is not null and mistaken_on is null
  union all select municipality_id, file_id, held_on, 'handover' from handover where held_on is not null
  union all select municipality_id, file_id, held_on, 'progress-talk' from plan_talk where held_on is not null`

/** The last contact that was noted; a no-show is none. */
const NOTED_ON = sql`
  (select c.held_on from contact_moment c
    where c.municipality_id = f.municipality_id and c.file_id = f.id and c.kind <> 'no-show'
    order by c.held_on desc limit 1)`

/** The last day of contact on the file with alias `f`: of some hundred files, each by its key. */
export const lastContactPerFile = {
  column: sql`greatest(${NOTED_ON}, (select max(t.held_on) from (${HELD_TALKS}) t
    where t.municipality_id = f.municipality_id and t.file_id = f.id))`,
  join: sql``,
}

/** The same of whole municipalities: their talks in one reading, because by key each file would read three tables. */
export const lastContactAtOnce = (municipalities: readonly MunicipalityId[]) => ({
  column: sql`greatest(${NOTED_ON}, talked.on_day)`,
  join: sql`left join (select t.municipality_id, t.file_id, max(t.held_on) as on_day from (${HELD_TALKS}) t
      where t.municipality_id = any (${[...municipalities]}::uuid[]) group by t.municipality_id, t.file_id) talked
    on talked.municipality_id = f.municipality_id and talked.file_id = f.id`,
})

/** The last contact with its kind, for one file; of two on one day what was noted says most. */
export const LAST_CONTACT = sql`
  (select json_build_object('heldOn', c.held_on, 'kind', c.kind) from (
      (select held_on, kind, true as is_noted from contact_moment
        where municipality_id = f.municipality_id and file_id = f.id and kind <> 'no-show'
        order by held_on desc, id desc limit 1)
      union all
      (select held_on, kind, false from (${HELD_TALKS}) t
        where t.municipality_id = f.municipality_id and t.file_id = f.id)) c
    order by c.held_on desc, c.is_noted desc limit 1)`
