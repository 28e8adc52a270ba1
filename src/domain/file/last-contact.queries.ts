import { type RawBuilder, sql } from 'kysely'

/** A kind of talk that is contact beside what is noted as contact. */
export type HeldTalk = 'intake-talk' | 'handover' | 'progress-talk'

/**
 * Contact with the person (SIG.NO-ACTIVITY): what was noted, but no no-show, and a talk that was held, but none that was
 * kept by mistake. Who may not see talks gets none, by the locks of the database.
 */
const NOTED = sql`contact_moment x where x.kind <> 'no-show'`
const TALKS: Readonly<Record<HeldTalk, RawBuilder<unknown>>> = {
  'intake-talk': sql`intake_talk x where x.held_on is not null and x.mistaken_on is null`,
  handover: sql`handover x where x.held_on is not null`,
  'progress-talk': sql`plan_talk x where x.held_on is not null`,
}

/**
 * The last row of one table for the file with alias `f`. By the index on its last day: without that order the planner of a
 * database that was just filled would read every talk of the municipality again for each file.
 */
const lastOf = (columns: RawBuilder<unknown>, from: RawBuilder<unknown>) => sql`
  (select ${columns} from ${from} and x.municipality_id = f.municipality_id and x.file_id = f.id
    order by x.held_on desc limit 1)`

/** The last day of contact on the file with alias `f`. */
export const LAST_CONTACT_ON = sql`greatest(${sql.join(
  [NOTED, ...Object.values(TALKS)].map((from) => lastOf(sql`x.held_on`, from)),
)})`

/** The last contact with its kind; of two on one day what was noted says most. */
export const LAST_CONTACT = sql`
  (select json_build_object('heldOn', c.held_on, 'kind', c.kind) from (${sql.join(
    [
      lastOf(sql`x.held_on, x.kind, true as is_noted`, NOTED),
      ...Object.entries(TALKS).map(([kind, from]) => lastOf(sql`x.held_on, ${kind}::text, false`, from)),
    ],
    sql` union all `,
  )}) c order by c.held_on desc, c.is_noted desc limit 1)`
