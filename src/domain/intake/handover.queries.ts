import { sql } from 'kysely'
import { partsFor } from '#domain/file/file.policy.ts'
import type { FileAccess } from '#domain/file/file.queries.ts'
import type { PersonDetails } from '#domain/person/person.ts'
import type { HandoverId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { HANDOVER_SUBJECTS } from './content/handover-subjects.ts'
import { type HandoverRow, sharedOf, toHandover } from './handover.store.ts'
import { type Handover, type HandoverState, handoverState } from './handover.ts'

/** A talk with who did what, as this reader may see it: without what tells of health for whom that is closed. */
export type SeenHandover = Handover & {
  state: HandoverState
  askedBy: string | null
  publishedBy: string | null
  /** When and why the report was put right before it was given; for case workers only. */
  corrections: readonly { on: LocalDate; reason: string; by: string | null }[]
}

type SeenRow = HandoverRow & { asker: string | null; publisher: string | null } & Pick<
    SeenHandover,
    'corrections'
  >

/** The talks of three on a file, the last one asked first; none for who does not see the intake. */
export async function handoversOf(ctx: Context, file: FileAccess, limit = 20): Promise<SeenHandover[]> {
  if (!partsFor(file.roles).has('intake')) return []
  const { rows } = await sql<SeenRow>`select ${seenBy(file)} from ${talksOf(file)}
    order by h.asked_on desc, h.id desc
    limit ${limit}`.execute(ctx.db)
  return rows.map((row) => toSeen(ctx, row))
}

/** The last talk that was asked for, for one line elsewhere; undefined when there is none to see. */
export const handoverLine = async (ctx: Context, file: FileAccess): Promise<SeenHandover | undefined> =>
  (await handoversOf(ctx, file, 1))[0]

export type HandoverPerson = Pick<PersonDetails, 'givenName' | 'familyName' | 'formOfAddress'> & {
  /** The first language in which this person needs an interpreter. */
  interpreter: string | null
}

/** One talk with whom it is about, for the pages that do something with it; the roles of the file are asked before. */
export async function handoverWithPerson(
  ctx: Context,
  file: FileAccess,
  handoverId: HandoverId,
): Promise<{ handover: SeenHandover; person: HandoverPerson } | undefined> {
  const { rows } = await sql<SeenRow & { person: HandoverPerson }>`select ${seenBy(file)},
      (select json_build_object('givenName', p.given_name, 'familyName', p.family_name,
          'formOfAddress', p.form_of_address, 'interpreter', (select min(l.language) from person_language l
            where l.municipality_id = p.municipality_id and l.person_id = p.id and l.interpreter_needed))
        from person p where p.municipality_id = h.municipality_id and p.id = ${file.personId}) as person
    from ${talksOf(file)} and h.id = ${handoverId}`.execute(ctx.db)
  return rows[0] && { handover: toSeen(ctx, rows[0]), person: rows[0].person }
}

function seenBy({ roles }: FileAccess) {
  const closed = partsFor(roles).has('health-answers') ? [] : HEALTH_SUBJECTS
  const shown = sql`s.subject <> all (${closed}::text[])`
  return sql`h.*, ${sharedOf(shown)} as shared, asker.name as asker, publisher.name as publisher,
    ${corrections} as corrections`
}

const corrections = sql`coalesce((select json_agg(json_build_object('on', c.corrected_on, 'reason', c.reason,
    'by', (select a.name from account a where a.id = c.by_user)) order by c.id)
  from handover_correction c where c.municipality_id = h.municipality_id and c.handover_id = h.id), '[]')`

const HEALTH_SUBJECTS = HANDOVER_SUBJECTS.filter(({ isHealth }) => isHealth).map(({ id }) => id)

const talksOf = ({ municipalityId, fileId }: FileAccess) => sql`handover h
  left join account asker on asker.id = h.asked_by
  left join account publisher on publisher.id = h.published_by
  where h.municipality_id = ${municipalityId} and h.file_id = ${fileId}`

function toSeen({ today }: Context, { asker, publisher, corrections, ...row }: SeenRow): SeenHandover {
  const handover = toHandover(row)
  return {
    ...handover,
    askedBy: asker,
    publishedBy: publisher,
    corrections,
    state: handoverState(handover, today),
  }
}
