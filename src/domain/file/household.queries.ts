import { sql } from 'kysely'
import type { FileId, HouseholdId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { partsFor } from './file.policy.ts'
import { type FileAccess, listableFiles } from './file.queries.ts'
import type { HouseholdRole } from './file.ts'
import type { EndReason } from './household.ts'

export type HouseholdPerson = {
  personId: PersonId
  name: string
  birthDate: LocalDate | null
  role: HouseholdRole
  from: LocalDate
  /** Set when this person has a file that the actor may open. */
  fileId: FileId | null
  number: string | null
  /** How far civic integration is; null for whom the actor does not see that of. */
  road: FamilyRoad | null
}

/** The route of the newest plan, the end of the term and the next legal date from today, each null when not known. */
export type FamilyRoad = {
  route: 'B1' | 'O' | 'Z' | null
  termEndsOn: LocalDate | null
  next: { obligation: string; on: LocalDate } | null
}

/**
 * The household this person is in today, the person included; empty for who is in none. Who moved away is not in it
 * from the next day: name and age are for the municipality that took the file over (FILE.FAMILY.MOVED).
 */
export async function householdOfFile(ctx: Context, file: FileAccess): Promise<HouseholdPerson[]> {
  const { rows } = await sql<HouseholdPerson>`
    select h.person_id, p.given_name || ' ' || p.family_name as name, p.birth_date, h.role, h.from_on as "from",
      f.id as file_id, f.number, case when ${seesRoad(ctx)} then ${roadOf(ctx)} end as road
    from household_member h
    join person p on p.municipality_id = h.municipality_id and p.id = h.person_id
    left join file f on f.municipality_id = p.municipality_id and f.person_id = p.id and (${listableFiles(ctx)})
    where h.municipality_id = ${file.municipalityId} and h.mistaken_on is null and ${isHere(ctx)}
      and h.from_on <= ${ctx.today} and (h.to_on is null or h.to_on >= ${ctx.today})
      and h.household_id = (select mine.household_id from household_member mine
        where mine.municipality_id = ${file.municipalityId} and mine.person_id = ${file.personId}
          and mine.mistaken_on is null and mine.from_on <= ${ctx.today} and (mine.to_on is null or mine.to_on >= ${ctx.today}) limit 1)
    order by array_position(array['adult', 'partner', 'child', 'other'], h.role), p.birth_date
    limit 50`.execute(ctx.db)
  return rows
}

/** Whether the person `p` has a file that no other municipality took over before today. */
const isHere = ({ today }: Context) => sql<boolean>`exists (select 1 from file here
  where here.municipality_id = p.municipality_id and here.person_id = p.id
    and (here.moved_on is null or here.moved_on >= ${today}))`

export type FormerMember = {
  personId: PersonId
  name: string
  role: HouseholdRole
  from: LocalDate
  to: LocalDate
  reason: EndReason
  note: string
}

/** Who belonged to a family of this person before, the person included; a link by mistake never counted. */
export async function formerFamilyOf(ctx: Context, file: FileAccess): Promise<FormerMember[]> {
  const { rows } = await sql<FormerMember>`
    select h.person_id, p.given_name || ' ' || p.family_name as name, h.role, h.from_on as "from", h.to_on as "to",
      h.end_reason as reason, h.end_note as note
    from household_member h
    join person p on p.municipality_id = h.municipality_id and p.id = h.person_id
    where h.municipality_id = ${file.municipalityId} and h.end_reason is not null and h.mistaken_on is null
      and ${isHere(ctx)}
      and h.household_id in (select mine.household_id from household_member mine
        where mine.municipality_id = ${file.municipalityId} and mine.person_id = ${file.personId}
          and mine.mistaken_on is null)
    order by h.to_on desc, name limit 50`.execute(ctx.db)
  return rows
}

/** The household that this person is in today; null for who is in none. */
export async function householdIdOf(
  { db, today }: Context,
  { municipalityId, personId }: FileAccess,
): Promise<HouseholdId | null> {
  const { rows } = await sql<{ id: HouseholdId }>`select household_id as id from household_member
    where municipality_id = ${municipalityId} and person_id = ${personId} and mistaken_on is null
      and from_on <= ${today} and (to_on is null or to_on >= ${today})`.execute(db)
  return rows[0]?.id ?? null
}

/** Whether the file `f` is theirs in a role that opens civic integration: not every role that opens a file does. */
function seesRoad(ctx: Context) {
  const { actor } = ctx
  if (actor.kind === 'system') return listableFiles(ctx)
  const memberships = actor.memberships.filter(({ role }) => partsFor([role]).has('integration'))
  return listableFiles({ ...ctx, actor: { ...actor, memberships } })
}

const roadOf = ({ today }: Context) => sql`json_build_object(
  'route', (select i.detail ->> 'route' from integration_fact i
    where i.municipality_id = f.municipality_id and i.file_id = f.id and i.kind = 'plan' and i.withdrawn_on is null
    order by i.on_day desc, i.recorded_at desc limit 1),
  'termEndsOn', (select d.to_on from deadline_index d
    where d.municipality_id = f.municipality_id and d.file_id = f.id and d.obligation = 'term'),
  'next', (select json_build_object('obligation', d.obligation, 'on', d.to_on) from deadline_index d
    where d.municipality_id = f.municipality_id and d.file_id = f.id and d.met_on is null
      and f.closed_on is null and d.obligation <> 'term' and d.to_on >= ${today}
    order by d.to_on, d.obligation limit 1))`

/** The file with this number, when it is there for the actor. */
export async function fileByNumber(
  ctx: Context,
  municipalityId: MunicipalityId,
  number: string,
): Promise<FileId | undefined> {
  const { rows } = await sql<{ id: FileId }>`select f.id from file f
    where f.municipality_id = ${municipalityId} and f.number = ${number.trim()} and (${listableFiles(ctx)})`.execute(
    ctx.db,
  )
  return rows[0]?.id
}
