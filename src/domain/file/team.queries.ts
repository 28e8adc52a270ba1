import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import type { MunicipalityId, OrganisationId, TeamMemberId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { ON_THE_TEAM } from './file.policy.ts'
import type { FileAccess } from './file.queries.ts'

export type TeamMember = {
  id: TeamMemberId
  userId: UserId
  name: string
  organisation: string | null
  role: Role
  from: LocalDate
  to: LocalDate | null
}

/** Everyone who works or worked on a file; who still does comes first, case workers before others. */
export async function teamOf(ctx: Context, file: FileAccess): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select t.id, t.user_id, coalesce(a.name, 'onbekend') as name, o.name as organisation, t.role,
      t.from_on as "from", t.to_on as "to"
    from file_team_member t
    left join account a on a.id = t.user_id
    left join organisation o on o.id = t.organisation_id
    where t.municipality_id = ${file.municipalityId} and t.file_id = ${file.fileId}
    order by t.to_on is not null and t.to_on < ${ctx.today}, t.role <> 'case-worker', t.from_on desc, a.name
    limit 200`.execute(ctx.db)
  return rows
}

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
