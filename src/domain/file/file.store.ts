import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import type { FileId, MunicipalityId, PersonId, TeamMemberId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { NewContact, NewTeamMember } from './file.ts'

type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

/** The next place in the numbering of a year; two files opened at once wait for each other here, and only here. */
export async function nextSequence(
  db: Db,
  municipalityId: MunicipalityId,
  year: number,
  count = 1,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('file-number'), hashtext(${municipalityId}))`.execute(db)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(number, '-', 2)::int), 0) as last from file
    where municipality_id = ${municipalityId} and number like ${`${year}-%`}`.execute(db)
  return (rows[0]?.last ?? 0) + count
}

export async function insertFile(
  ctx: Context,
  file: FileKey & { personId: PersonId; number: string; part: string | null; openedOn: LocalDate },
): Promise<void> {
  const { fileId, ...rest } = file
  await ctx.db
    .insertInto('file')
    .values({ ...rest, id: fileId, openedBy: actorId(ctx) })
    .execute()
}

export async function insertTeamMember(
  ctx: Context,
  key: FileKey,
  { from, ...member }: NewTeamMember & { id: TeamMemberId },
): Promise<void> {
  await ctx.db
    .insertInto('fileTeamMember')
    .values({ ...key, ...member, fromOn: from, addedBy: actorId(ctx) })
    .execute()
}

/** @returns false when this member is not on the team of this file on that day */
export async function setTeamMemberEnd(
  db: Db,
  key: FileKey,
  member: { id: TeamMemberId; to: LocalDate },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('fileTeamMember')
    .set({ toOn: member.to })
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('id', '=', member.id)
    .where('fromOn', '<=', member.to)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', member.to)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function isOnTeam(
  db: Db,
  key: FileKey,
  member: { userId: UserId; role: Role; from: LocalDate },
): Promise<boolean> {
  const row = await db
    .selectFrom('fileTeamMember')
    .select('id')
    .where('municipalityId', '=', key.municipalityId)
    .where('fileId', '=', key.fileId)
    .where('userId', '=', member.userId)
    .where('role', '=', member.role)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', member.from)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this person does this work for this organisation, and the organisation for this municipality. */
export async function worksHere(
  db: Db,
  municipalityId: MunicipalityId,
  member: NewTeamMember,
): Promise<boolean> {
  const row = await db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisationId')
    .leftJoin('cooperation as c', (join) =>
      join.onRef('c.organisationId', '=', 'o.id').on('c.municipalityId', '=', municipalityId),
    )
    .select('m.userId')
    .where('m.userId', '=', member.userId)
    .where('m.organisationId', '=', member.organisationId)
    .where('m.role', '=', member.role)
    .where('m.fromOn', '<=', member.from)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', member.from)]))
    .where((eb) =>
      eb.or([
        eb('o.municipalityId', '=', municipalityId),
        eb.and([
          eb('c.fromOn', '<=', member.from),
          eb.or([eb('c.toOn', 'is', null), eb('c.toOn', '>=', member.from)]),
        ]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

export async function insertContact(
  ctx: Context,
  key: FileKey,
  contact: NewContact & { id: string },
): Promise<void> {
  await sql`insert into contact_moment (municipality_id, id, file_id, held_on, kind, note, by_user)
    values (${key.municipalityId}, ${contact.id}, ${key.fileId}, ${contact.heldOn}, ${contact.kind},
      ${contact.note}, ${actorId(ctx)})`.execute(ctx.db)
}

export type CorrectionRow = {
  subject: 'person' | 'file' | 'enrolment' | 'measurement'
  subjectId: string
  field: string
  oldValue: unknown
  newValue: unknown
}

export async function insertCorrections(
  ctx: Context,
  key: FileKey,
  corrections: readonly CorrectionRow[],
  reason: string,
): Promise<void> {
  if (corrections.length === 0) return
  const rows = corrections.map(({ oldValue, newValue, ...rest }) => ({
    ...rest,
    ...key,
    id: ctx.newId(),
    oldValue: JSON.stringify(oldValue ?? null),
    newValue: JSON.stringify(newValue ?? null),
    reason,
    correctedOn: ctx.today,
    byUser: actorId(ctx),
  }))
  await ctx.db.insertInto('correction').values(rows).execute()
}
