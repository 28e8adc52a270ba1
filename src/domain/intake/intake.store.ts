import { sql } from 'kysely'
import type { FileId, IntakeTalkId, MunicipalityId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actorId, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { PersonDays } from './answers.ts'
import type { Call } from './call.ts'
import type { AnswerChanges } from './known.ts'
import type { DomainId, LifeDomain } from './life-domain.ts'
import { domainById } from './life-domains.ts'
import type { Postponement, PostponementEnd } from './postponement.ts'
import { Talk } from './talk.ts'

export type FileKey = { municipalityId: MunicipalityId; fileId: FileId }

/** Where the answers of a part lie; health and money behind a lock of their own. */
export const ANSWER_TABLES = {
  intake: 'intake_answer',
  'health-answers': 'intake_health_answer',
  'money-answers': 'intake_money_answer',
} as const satisfies Record<LifeDomain['part'], string>

export async function findTalk(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  id: IntakeTalkId,
): Promise<Talk | undefined> {
  const row = await ctx.db
    .selectFrom('intakeTalk')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && Talk.parse(row)
}

export async function addTalk(ctx: Context, talk: Talk): Promise<void> {
  await ctx.db
    .insertInto('intakeTalk')
    .values({ ...talk, domains: JSON.stringify(talk.domains), plannedBy: actorId(ctx) })
    .execute()
}

/** Everything of a talk but that it was a mistake: `saveMistake` says that. */
export async function saveTalk(ctx: Context, talk: Talk): Promise<void> {
  const { municipalityId, id, fileId: _, domains, mistakenOn: _on, mistakenReason: _why, ...facts } = talk
  const settledBy = facts.heldOn || facts.notHeldReason ? actorId(ctx) : null
  await ctx.db
    .updateTable('intakeTalk')
    .set({ ...facts, domains: JSON.stringify(domains), settledBy })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

export async function saveMistake(
  ctx: Context,
  { municipalityId, id, mistakenOn, mistakenReason }: Talk,
): Promise<void> {
  await ctx.db
    .updateTable('intakeTalk')
    .set({ mistakenOn, mistakenReason, mistakenBy: actorId(ctx) })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

export async function findPersonDays(ctx: Context, { municipalityId, fileId }: FileKey): Promise<PersonDays> {
  const row = await ctx.db
    .selectFrom('file as f')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'f.municipalityId').onRef('p.id', '=', 'f.personId'),
    )
    .select(['p.birthDate', 'p.arrivedInNetherlandsOn'])
    .where('f.municipalityId', '=', municipalityId)
    .where('f.id', '=', fileId)
    .executeTakeFirstOrThrow()
  return {
    birthDate: row.birthDate as LocalDate | null,
    arrivedOn: row.arrivedInNetherlandsOn as LocalDate | null,
    today: ctx.today,
  }
}

export type NewAnswer = {
  id: string
  domain: DomainId
  talkId: IntakeTalkId | null
  answeredOn: LocalDate
  answers: AnswerChanges
  corrects?: string
  reason?: string
}

/** Adds answers, each in the table of its part: one statement for every table that gets some. */
export async function addAnswers(ctx: Context, key: FileKey, answers: readonly NewAnswer[]): Promise<void> {
  const byTable = Map.groupBy(answers, ({ domain }) => ANSWER_TABLES[domainById(domain).part])
  for (const [table, rows] of byTable) {
    const versioned = rows.map((row) => ({ ...row, version: domainById(row.domain).version }))
    await sql`
      insert into ${sql.table(table)} (municipality_id, id, file_id, domain, content_version, talk_id, answered_on,
        answers, corrects, reason, by_user)
      select ${key.municipalityId}, r.id, ${key.fileId}, r.domain, r.version, r."talkId", r."answeredOn", r.answers,
        r.corrects, r.reason, ${actorId(ctx)}
      from jsonb_to_recordset(${JSON.stringify(versioned)}::jsonb) as r(id uuid, domain text, version smallint,
        "talkId" uuid, "answeredOn" date, answers jsonb, corrects uuid, reason text)`.execute(ctx.db)
  }
}

/** What a talk brought about the test: the facts of it carry these ids. */
export async function testDaysOfTalk(
  db: Db,
  { municipalityId, fileId }: FileKey,
  talkId: IntakeTalkId,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from intake_answer where municipality_id = ${municipalityId} and file_id = ${fileId}
      and domain = 'learnability' and talk_id = ${talkId} and answers ->> 'taken-on' is not null`.execute(db)
  return rows.map(({ id }) => id)
}

/** The answer that first named this day of the test and counts: the facts it brought carry its id. */
export async function firstAnswerWithTestDay(
  db: Db,
  { municipalityId, fileId }: FileKey,
  day: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select x.id from intake_answer x
      left join intake_talk t on t.municipality_id = x.municipality_id and t.id = x.talk_id
    where x.municipality_id = ${municipalityId} and x.file_id = ${fileId} and x.domain = 'learnability'
      and x.answers ->> 'taken-on' = ${day} and t.mistaken_on is null
    order by x.id limit 1`.execute(db)
  return rows[0]?.id
}

export async function findCalls(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
): Promise<{ calls: Call[]; heldOn: LocalDate[] }> {
  const { rows } = await sql<{ calls: Call[]; heldOn: LocalDate[] }>`
    select coalesce((select json_agg(json_build_object('calledOn', called_on, 'appointmentOn', appointment_on,
          'warnedOn', warned_on)) from intake_call
        where municipality_id = ${municipalityId} and file_id = ${fileId}), '[]') as calls,
      coalesce((select json_agg(held_on) from intake_talk
        where municipality_id = ${municipalityId} and file_id = ${fileId} and held_on is not null
          and mistaken_on is null), '[]')
        as held_on`.execute(ctx.db)
  return rows[0] ?? { calls: [], heldOn: [] }
}

export async function addCall(ctx: Context, { municipalityId, fileId }: FileKey, call: Call): Promise<void> {
  await ctx.db
    .insertInto('intakeCall')
    .values({ municipalityId, fileId, ...call, id: ctx.newId(), byUser: actorId(ctx) })
    .execute()
}

export async function addPostponement(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  postponement: Postponement,
): Promise<void> {
  await ctx.db
    .insertInto('intakePostponement')
    .values({
      municipalityId,
      fileId,
      ...postponement,
      id: ctx.newId(),
      recordedOn: ctx.today,
      byUser: actorId(ctx),
    })
    .execute()
}

/** A postponement of this file; undefined when there is none by this id. */
export async function findPostponement(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  id: string,
): Promise<{ endedOn: LocalDate | null; untilOn: LocalDate } | undefined> {
  const row = await ctx.db
    .selectFrom('intakePostponement')
    .select(['endedOn', 'untilOn'])
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { endedOn: row.endedOn as LocalDate | null, untilOn: row.untilOn as LocalDate }
}

type EndedPostponement = { id: string; endedOn: LocalDate; endedAs: PostponementEnd; endReason: string }

export async function saveEnd(
  ctx: Context,
  { municipalityId, fileId }: FileKey,
  { id, ...end }: EndedPostponement,
): Promise<void> {
  await ctx.db
    .updateTable('intakePostponement')
    .set({ ...end, endedBy: actorId(ctx) })
    .where('municipalityId', '=', municipalityId)
    .where('fileId', '=', fileId)
    .where('id', '=', id)
    .execute()
}
