import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import type { MunicipalityId, OrganisationId, UserId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { ON_THE_TEAM } from './file.policy.ts'

export type Colleague = {
  userId: UserId
  organisationId: OrganisationId
  role: Role
  name: string
  organisation: string
}

/** Who may be put on a case team here: people of the municipality and of partners that work for it today. */
export async function colleaguesIn(
  ctx: Context,
  municipalityId: MunicipalityId,
  roles: readonly Role[] = ON_THE_TEAM,
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select distinct m.user_id, m.organisation_id, m.role, a.name, o.name as organisation
    from organisation o
    join membership m on m.organisation_id = o.id
      and m.from_on <= ${ctx.today} and (m.to_on is null or m.to_on >= ${ctx.today})
    join account a on a.id = m.user_id and a.disabled_at is null
    where m.role = any (${[...roles]}::text[]) and (o.municipality_id = ${municipalityId} or exists (
      select 1 from cooperation c where c.organisation_id = o.id and c.municipality_id = ${municipalityId}
        and c.from_on <= ${ctx.today} and (c.to_on is null or c.to_on >= ${ctx.today})))
    order by o.name, a.name, m.role
    limit 1000`.execute(ctx.db)
  return rows
}
