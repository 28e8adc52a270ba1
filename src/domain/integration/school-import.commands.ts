import type { FileId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { type RecordRefusal, recordProgress } from './progress.commands.ts'
import { filesToReportOn, isSchool } from './school.queries.ts'
import { readSchoolRow } from './school.ts'
import type { SchoolProblem, SchoolRecord } from './school-columns.ts'

export type SchoolImportRow = { row: number; record: SchoolRecord }

/** What became of a row: `refusal` is why the report cannot be true, `problems` why it could not be read. */
export type SchoolRowOutcome =
  | { row: number; kind: 'taken' | 'already-there' }
  | { row: number; kind: 'unreadable'; problems: readonly SchoolProblem[] }
  | { row: number; kind: 'refused'; refusal: RecordRefusal | 'number-in-two-municipalities' }

export const MOST_SCHOOL_ROWS = 500

/**
 * Takes the rows of a school's file, each whole or not at all; a refused row stops no other row. The same rows again
 * change nothing. A row about somebody else is refused in the same words as a number that does not exist.
 * @param rows with the number that a spreadsheet shows: the heading is row 1
 */
export async function importLessons(
  ctx: Context,
  rows: readonly SchoolImportRow[],
): Promise<Result<SchoolRowOutcome[], 'not-allowed' | 'too-many-rows'>> {
  if (!isSchool(ctx.actor)) return refuse('not-allowed')
  if (rows.length > MOST_SCHOOL_ROWS) return refuse('too-many-rows')
  const readings = rows.map(({ row, record }) => ({ row, reading: readSchoolRow(record) }))
  const numbers = readings.flatMap(({ reading }) => (reading.ok ? [reading.value.fileNumber] : []))
  const files = await filesToReportOn(ctx, numbers)
  const outcomes: SchoolRowOutcome[] = []
  // One by one, because a row is held against the one before it.
  for (const one of readings) outcomes.push(await takeRow(ctx, files, one))
  return ok(outcomes)
}

async function takeRow(
  ctx: Context,
  files: readonly { number: string; fileId: FileId }[],
  { row, reading }: { row: number; reading: ReturnType<typeof readSchoolRow> },
): Promise<SchoolRowOutcome> {
  if (!reading.ok) return { row, kind: 'unreadable', problems: reading.problems }
  const { fileNumber, report } = reading.value
  const [file, ...others] = files.filter(({ number }) => number === fileNumber)
  if (!file) return { row, kind: 'refused', refusal: 'not-found' }
  if (others.length > 0) return { row, kind: 'refused', refusal: 'number-in-two-municipalities' }
  const recorded = await recordProgress(ctx, file.fileId, report)
  if (recorded.ok) return { row, kind: 'taken' }
  if (recorded.error === 'already-reported') return { row, kind: 'already-there' }
  return { row, kind: 'refused', refusal: recorded.error }
}
