import { sql } from 'kysely'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { listableFiles } from '#domain/file/file.queries.ts'
import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { asTheMunicipality } from '#platform/database.ts'
import type { LearningRoute, PlanLevel } from './facts.ts'
import { hoursOf } from './hours.ts'
import { integrationFactsOf } from './integration.queries.ts'
import { itemOf } from './progress.store.ts'
import type { LessonReport } from './progress.ts'
import { plansInOrder } from './term.ts'

/** Lessons as a school or a worker reported them. */
export type SeenLessons = { id: string; report: LessonReport; recordedOn: LocalDate; isOwn: boolean }

/** All that a school sees of somebody beside the name: nothing of benefit, health, exams or dates of the law. */
export type SchoolView = {
  route: LearningRoute | null
  level: PlanLevel | null
  courseHours: number
  lessons: readonly SeenLessons[]
}

type RawLessons = { id: string; on: LocalDate; detail: unknown; recordedOn: LocalDate; isOwn: boolean }

/**
 * Route, hours and lessons of one person; latest lessons first. Which hours count follows from days that a school does
 * not see (the broad intake): they are reckoned by the program, and only the sum is told.
 */
export async function schoolViewOf(
  ctx: Context,
  file: Pick<FileAccess, 'municipalityId' | 'fileId'>,
): Promise<SchoolView> {
  const { municipalityId, fileId } = file
  const facts = await asTheMunicipality(ctx.db, municipalityId, () => integrationFactsOf(ctx, file))
  const plan = plansInOrder(facts).at(-1)
  const { rows } = await sql<RawLessons>`
    select p.id, p.on_day as on, p.detail, p.recorded_on, p.source = 'school'
        and p.organisation_id = any (trede.on_team_as(${municipalityId}, ${fileId}, '{language-school}')) as is_own
    from progress_item p where p.municipality_id = ${municipalityId} and p.file_id = ${fileId}
      and p.kind = 'lessons' and p.withdrawn_on is null
    order by p.on_day desc, p.id desc`.execute(ctx.db)
  return {
    route: plan?.route ?? null,
    level: plan?.level ?? null,
    courseHours: hoursOf(facts, ['course']),
    lessons: rows.flatMap(seenLessons),
  }
}

function seenLessons({ id, on, detail, recordedOn, isOwn }: RawLessons): SeenLessons[] {
  const report = itemOf({ kind: 'lessons', onDay: on, detail })
  return report.kind === 'lessons' ? [{ id, report, recordedOn, isOwn }] : []
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
