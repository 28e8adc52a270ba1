import { sql } from 'kysely'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { listableFiles } from '#domain/file/file.queries.ts'
import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import type { LearningRoute, PlanLevel } from './facts.ts'
import { itemOf } from './progress.store.ts'
import type { LessonReport } from './progress.ts'

/** Lessons as a school or a worker reported them. */
export type SeenLessons = { id: string; report: LessonReport; recordedOn: LocalDate; isOwn: boolean }

/** All that a school sees of somebody beside the name: nothing of benefit, health, exams or dates of the law. */
export type SchoolView = {
  route: LearningRoute | null
  level: PlanLevel | null
  courseHours: number
  lessons: readonly SeenLessons[]
}

type Row = {
  route: LearningRoute | null
  level: PlanLevel | null
  courseHours: number
  lessons: RawLessons[]
}
type RawLessons = { id: string; on: LocalDate; detail: unknown; recordedOn: LocalDate; isOwn: boolean }

/** Route, hours and lessons of one person, in one query; latest lessons first. */
export async function schoolViewOf(
  ctx: Context,
  { municipalityId, fileId }: Pick<FileAccess, 'municipalityId' | 'fileId'>,
): Promise<SchoolView> {
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const { rows } = await sql<Row>`
    with plan as (select detail from integration_fact where municipality_id = ${municipalityId}
      and file_id = ${fileId} and kind = 'plan' and withdrawn_on is null order by on_day desc, id desc limit 1)
    select (select detail ->> 'route' from plan) as route, (select detail ->> 'level' from plan) as level,
      coalesce((select sum((h.detail ->> 'hours')::numeric) from integration_fact h
        where h.municipality_id = ${municipalityId} and h.file_id = ${fileId} and h.kind = 'hours'
          and h.detail ->> 'of' = 'course' and h.withdrawn_on is null), 0)::float as course_hours,
      coalesce((select json_agg(json_build_object('id', p.id, 'on', p.on_day, 'detail', p.detail,
          'recordedOn', p.recorded_on, 'isOwn', p.source = 'school' and p.recorded_by = ${userId}::uuid)
          order by p.on_day desc, p.id desc)
        from progress_item p where p.municipality_id = ${municipalityId} and p.file_id = ${fileId}
          and p.kind = 'lessons' and p.withdrawn_on is null), '[]') as lessons`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw new Error('a query without a table gave no row')
  return { ...row, lessons: row.lessons.flatMap(seenLessons) }
}

function seenLessons({ id, on, detail, recordedOn, isOwn }: RawLessons): SeenLessons[] {
  const report = itemOf({ kind: 'lessons', onDay: on, detail })
  return report.kind === 'lessons' ? [{ id, report, recordedOn, isOwn: isOwn ?? false }] : []
}

/** Whether there is a school job at all: the import is for nobody else. */
export const isSchool = (actor: Actor): boolean => membershipsAs(actor, ['language-school']).length > 0

/**
 * The files of these numbers on which this actor reports lessons. A number of somebody else is simply not among them,
 * like a number that does not exist: INT.SCHOOL.OWN.
 */
export async function filesToReportOn(
  ctx: Context,
  numbers: readonly string[],
): Promise<{ number: string; fileId: FileId }[]> {
  const schoolOnly = {
    ...ctx,
    actor:
      ctx.actor.kind === 'user'
        ? { ...ctx.actor, memberships: membershipsAs(ctx.actor, ['language-school']) }
        : ctx.actor,
  }
  const { rows } = await sql<{ number: string; fileId: FileId }>`
    select f.number, f.id as file_id from file f
    where f.number = any (${[...numbers]}::text[]) and ${listableFiles(schoolOnly)}`.execute(ctx.db)
  return rows
}
