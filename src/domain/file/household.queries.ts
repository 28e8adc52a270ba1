import { sql } from 'kysely'
import type { FileId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { partsFor } from './file.policy.ts'
import { type FileAccess, listableFiles } from './file.queries.ts'
import type { HouseholdRole } from './file.ts'

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

/** The household this person is in today, the person included; empty for who is in none. */
export async function householdOfFile(ctx: Context, file: FileAccess): Promise<HouseholdPerson[]> {
  const { rows } = await sql<HouseholdPerson>`
    select h.person_id, p.given_name || ' ' || p.family_name as name, p.birth_date, h.role, h.from_on as "from",
      f.id as file_id, f.number, case when ${seesRoad(ctx)} then ${roadOf(ctx)} end as road
    from household_member h
    join person p on p.municipality_id = h.municipality_id and p.id = h.person_id
    left join file f on f.municipality_id = p.municipality_id and f.person_id = p.id and (${listableFiles(ctx)})
    where h.municipality_id = ${file.municipalityId}
      and h.from_on <= ${ctx.today} and (h.to_on is null or h.to_on >= ${ctx.today})
      and h.household_id = (select mine.household_id from household_member mine
        where mine.municipality_id = ${file.municipalityId} and mine.person_id = ${file.personId}
          and mine.from_on <= ${ctx.today} and (mine.to_on is null or mine.to_on >= ${ctx.today}) limit 1)
    order by array_position(array['adult', 'partner', 'child', 'other'], h.role), p.birth_date
    limit 50`.execute(ctx.db)
  return rows
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
      and d.obligation <> 'term' and d.to_on >= ${today}
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
