import { sql } from 'kysely'
import type { Actor, Membership, Role } from '#kernel/actor.ts'
import type { FileId, MunicipalityId, OrganisationId, PersonId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { type FileReach, MUNICIPAL, ON_THE_TEAM, rolesOnFile } from './file.policy.ts'

/** The key of a file and what this actor is on it. Exists only for those who may look. */
export type FileAccess = {
  municipalityId: MunicipalityId
  fileId: FileId
  personId: PersonId
  number: string
  roles: readonly Role[]
}

type AccessRow = FileReach & {
  worksHere: OrganisationId[]
  fileId: FileId
  personId: PersonId
  number: string
}

/**
 * The one question before anything is done with a file: is it there for this actor?
 * @param lock waits for other changes of the same file, for commands
 * @returns undefined both when it does not exist and when it is not theirs to see
 */
export async function fileFor(ctx: Context, fileId: FileId, lock?: 'lock'): Promise<FileAccess | undefined> {
  const { rows } = await sql<AccessRow>`
    select f.municipality_id, f.id as file_id, f.person_id, f.number, f.moved_on,
      array(select o from unnest(${organisationsOf(ctx.actor)}::uuid[]) o
        where trede.works_for(o, f.municipality_id)) as works_here,
      coalesce((select json_agg(json_build_object('userId', t.user_id, 'organisationId', t.organisation_id,
          'role', t.role, 'workTeam', m.team, 'from', t.from_on, 'to', t.to_on))
        from file_team_member t
        left join membership m on m.organisation_id = t.organisation_id and m.user_id = t.user_id
          and m.role = t.role and m.from_on <= ${ctx.today} and (m.to_on is null or m.to_on >= ${ctx.today})
        where t.municipality_id = f.municipality_id and t.file_id = f.id), '[]') as team,
      coalesce((select json_agg(distinct e.provider_id) from enrolment e
        where e.municipality_id = f.municipality_id and e.file_id = f.id), '[]') as providers,
      coalesce((select json_agg(json_build_object('userId', gt.user_id, 'organisationId', gt.organisation_id)) from training_group_member gm
        join training_group_trainer gt on gt.organisation_id = gm.organisation_id and gt.group_id = gm.group_id
          and gt.from_on <= ${ctx.today} and (gt.to_on is null or gt.to_on >= ${ctx.today})
        where gm.municipality_id = f.municipality_id and gm.file_id = f.id
          and gm.from_on <= ${ctx.today} and (gm.to_on is null or gm.to_on >= ${ctx.today})), '[]') as trainers
    from file f
    where f.municipality_id = any (${[...ctx.actor.municipalities]}::uuid[]) and f.id = ${fileId}
    ${lock ? sql`for update of f` : sql``}`.execute(ctx.db)
  const row = rows[0]
  if (!row) return undefined
  const roles = rolesOnFile(workingHere(ctx.actor, row.worksHere), row, ctx.today)
  if (roles.length === 0) return undefined
  const { municipalityId, personId, number } = row
  return { municipalityId, fileId: row.fileId, personId, number, roles }
}

/** The file with a number, for the command line; the same question as `fileFor`. */
export async function fileWithNumber(ctx: Context, number: string): Promise<FileAccess | undefined> {
  const row = await ctx.db
    .selectFrom('file')
    .select('id')
    .where('municipalityId', 'in', [...ctx.actor.municipalities])
    .where('number', '=', number)
    .executeTakeFirst()
  return row && fileFor(ctx, row.id as FileId)
}

const organisationsOf = (actor: Actor): OrganisationId[] =>
  actor.kind === 'user' ? actor.memberships.map(({ organisationId }) => organisationId) : []

/** A job counts on a file only while its organisation works for the municipality of that file. */
const workingHere = (actor: Actor, organisations: readonly OrganisationId[]): Actor =>
  actor.kind === 'user'
    ? {
        ...actor,
        memberships: actor.memberships.filter(({ organisationId }) => organisations.includes(organisationId)),
      }
    : actor

/**
 * Which open files a list may show, as a condition on the alias `f` of `file`.
 * The same rule as `rolesOnFile`, said in SQL so that it can use indexes; a test holds the two together.
 */
export function listableFiles(ctx: Context) {
  const { actor, today } = ctx
  if (actor.kind === 'system') return sql<boolean>`f.municipality_id = ${actor.municipalities[0]}`
  const opened = actor.memberships.map(
    (job) => sql`((${openedBy(actor.userId, job, today)})
    and ${job.municipalityId ? sql`true` : sql`trede.works_for(${job.organisationId}, f.municipality_id)`})`,
  )
  const any = opened.length > 0 ? sql.join(opened, sql` or `) : sql`false`
  return sql<boolean>`f.municipality_id = any (${[...actor.municipalities]}::uuid[])
    and (f.moved_on is null or f.moved_on >= ${today}) and (${any})`
}

function openedBy(userId: UserId, job: Membership, today: LocalDate) {
  if (job.role === 'trainer') return trains(userId, job, today)
  if (!ON_THE_TEAM.includes(job.role)) return sql`false`
  if (job.role === 'programme-coordinator') {
    return sql`${atProvider(job)} or ${onTeam(userId, job, today)}`
  }
  if (job.municipalityId === null || !MUNICIPAL.includes(job.role) || job.scope === 'self') {
    return onTeam(userId, job, today)
  }
  if (job.scope === 'team') return sql`${ofWorkTeam(job, today)} or ${onTeam(userId, job, today)}`
  return sql`f.municipality_id = ${job.municipalityId}`
}

const atProvider = (job: Membership) => sql`exists (select 1 from enrolment e
  where e.municipality_id = f.municipality_id and e.file_id = f.id and e.provider_id = ${job.organisationId})`

const ofWorkTeam = (job: Membership, today: LocalDate) => sql`(f.municipality_id = ${job.municipalityId}
  and exists (select 1 from file_team_member t
    join membership m on m.organisation_id = t.organisation_id and m.user_id = t.user_id and m.role = t.role
      and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
    where t.municipality_id = f.municipality_id and t.file_id = f.id and m.team = ${job.team}
      and t.organisation_id = ${job.organisationId}
      and t.from_on <= ${today} and (t.to_on is null or t.to_on >= ${today})))`

const onTeam = (userId: UserId, job: Membership, today: LocalDate) => sql`
  (f.municipality_id, f.id) in (select t.municipality_id, t.file_id from file_team_member t
    where t.user_id = ${userId} and t.organisation_id = ${job.organisationId} and t.role = ${job.role}
      and t.from_on <= ${today} and (t.to_on is null or t.to_on >= ${today}))`

const trains = (userId: UserId, job: Membership, today: LocalDate) => sql`
  (f.municipality_id, f.id) in (select gm.municipality_id, gm.file_id from training_group_member gm
    join training_group_trainer gt on gt.organisation_id = gm.organisation_id and gt.group_id = gm.group_id
    where gt.user_id = ${userId} and gt.organisation_id = ${job.organisationId} and gt.from_on <= ${today} and (gt.to_on is null or gt.to_on >= ${today})
      and gm.from_on <= ${today} and (gm.to_on is null or gm.to_on >= ${today}))`
