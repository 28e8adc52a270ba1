import { sql } from 'kysely'
import type { HouseholdId, MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import { listableFiles } from './file.queries.ts'
import type { HouseholdRole } from './file.ts'
import type { Ending, Member } from './household.ts'

type PersonKey = { municipalityId: MunicipalityId; personId: PersonId }

export type FoundMember = Member & {
  householdId: HouseholdId
  /** Whether the actor directs a file of this person; of who moved away nobody does. */
  isOwn: boolean
  isHere: boolean
}

/** Everyone in the household that this person is in today, the person included; empty for who is in none. */
export async function findMembers(ctx: Context, key: PersonKey): Promise<FoundMember[]> {
  const { today } = ctx
  const { rows } = await sql<FoundMember>`
    select h.household_id, h.person_id, h.role, h.from_on as "from",
      exists (select 1 from file f where f.municipality_id = h.municipality_id and f.person_id = h.person_id
        and ${directed(ctx)}) as is_own,
      exists (select 1 from file f where f.municipality_id = h.municipality_id and f.person_id = h.person_id
        and (f.moved_on is null or f.moved_on >= ${today})) as is_here
    from household_member h
    where h.municipality_id = ${key.municipalityId} and h.mistaken_on is null
      and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})
      and h.household_id = (select mine.household_id from household_member mine
        where mine.municipality_id = ${key.municipalityId} and mine.person_id = ${key.personId}
          and mine.mistaken_on is null
          and mine.from_on <= ${today} and (mine.to_on is null or mine.to_on >= ${today}))`.execute(ctx.db)
  return rows
}

/** Files that the actor works on as case worker: a coach sees a family and does not change it. */
function directed(ctx: Context) {
  const { actor } = ctx
  if (actor.kind === 'system') return listableFiles(ctx)
  const memberships = actor.memberships.filter(({ role }) => role === 'case-worker')
  return listableFiles({ ...ctx, actor: { ...actor, memberships } })
}

/** Whether one of these people belonged to a family on or after a day, other than the place that ends that day. */
export async function hadFamilySince(
  { db }: Context,
  municipalityId: MunicipalityId,
  { people, since }: { people: readonly PersonId[]; since: LocalDate },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select 1 from household_member
    where municipality_id = ${municipalityId} and person_id = any (${[...people]}::uuid[]) and mistaken_on is null
      and (to_on >= ${since} or (to_on is null and from_on >= ${since}))) as found`.execute(db)
  return rows[0]?.found ?? false
}

export async function addMembers(
  ctx: Context,
  {
    municipalityId,
    householdId,
    from,
  }: { municipalityId: MunicipalityId; householdId: HouseholdId; from: LocalDate },
  members: readonly { personId: PersonId; role: HouseholdRole }[],
): Promise<void> {
  const rows = members.map(({ personId, role }) => ({
    personId,
    role,
    municipalityId,
    householdId,
    fromOn: from,
    addedBy: actorId(ctx),
  }))
  if (rows.length > 0) await ctx.db.insertInto('householdMember').values(rows).execute()
}

/** Ends the places that are open now; what ended before stays as it is. */
export async function endMembers(
  ctx: Context,
  { municipalityId, householdId }: { municipalityId: MunicipalityId; householdId: HouseholdId },
  { endings, note }: { endings: readonly Ending[]; note: string },
): Promise<void> {
  for (const { personId, to, reason } of endings) {
    await ctx.db
      .updateTable('householdMember')
      .set({
        ...(to === null ? { mistakenOn: ctx.today } : { toOn: to }),
        endReason: reason,
        endNote: note,
        endedBy: actorId(ctx),
      })
      .where('municipalityId', '=', municipalityId)
      .where('householdId', '=', householdId)
      .where('personId', '=', personId)
      .where('endReason', 'is', null)
      .execute()
  }
}
