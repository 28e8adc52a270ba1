import { LocalDate } from '#kernel/local-date.ts'
import { LanguageLevel, type LanguageSkill, type LessonReport } from './progress.ts'
import type { SchoolColumn, SchoolProblem, SchoolRecord } from './school-columns.ts'

/** What one row of a school's file says about one person. */
export type SchoolRow = { fileNumber: string; report: LessonReport }
export type ReadRow = { ok: true; value: SchoolRow } | { ok: false; problems: readonly SchoolProblem[] }

const LEVEL_COLUMNS = {
  LE: 'niveau_lezen',
  LU: 'niveau_luisteren',
  SC: 'niveau_schrijven',
  SP: 'niveau_spreken',
} as const satisfies Record<LanguageSkill, SchoolColumn>

const NOT_A_DAY = 'Schrijf de datum als 2026-11-20 of 20-11-2026.'
const NOT_HOURS = 'Schrijf een aantal uren, bijvoorbeeld 12 of 7,5.'
const NOT_SAID = 'Vul de uren aanwezig in. Schrijf 0 als iemand er niet was.'
const NOT_A_LEVEL = `Schrijf ${LanguageLevel.options.join(', ')} of niets.`
const LONGEST_REMARK = 2000
const TOO_LONG = `Schrijf hoogstens ${LONGEST_REMARK} tekens.`

type Reader = {
  problems: SchoolProblem[]
  cell: (column: SchoolColumn) => string
  /** Notes a problem when there is no value, and passes the value on. */
  read: <T>(column: SchoolColumn, value: T | undefined, reason: string) => T | undefined
}

function readerOf(record: SchoolRecord): Reader {
  const problems: SchoolProblem[] = []
  const cell = (column: SchoolColumn) => record[column]?.trim() ?? ''
  return {
    problems,
    cell,
    read: (column, value, reason) => {
      if (value === undefined) problems.push({ column, value: cell(column), reason })
      return value
    },
  }
}

/** Reads one row and gathers every problem, so that the school can repair it in one go. */
export function readSchoolRow(record: SchoolRecord): ReadRow {
  const reader = readerOf(record)
  const { cell, read, problems } = reader
  const fileNumber = read('dossiernummer', cell('dossiernummer') || undefined, 'Vul het dossiernummer in.')
  const from = read('van', dayIn(cell('van')), NOT_A_DAY)
  const on = read('tot_en_met', dayIn(cell('tot_en_met')), NOT_A_DAY)
  const hours = read('lesuren', hoursIn(cell('lesuren')) || undefined, NOT_HOURS)
  const attended = read('aanwezig', hoursIn(cell('aanwezig')), cell('aanwezig') ? NOT_HOURS : NOT_SAID) ?? 0
  const typedMissed =
    cell('gemist') === '' ? undefined : (read('gemist', hoursIn(cell('gemist')), NOT_HOURS) ?? 0)
  const levels = readLevels(reader)
  const remark = read('opmerking', remarkIn(cell('opmerking')), TOO_LONG) ?? ''
  if (problems.length > 0 || !fileNumber || !from || !on || !hours) return { ok: false, problems }
  const missed = typedMissed ?? missedOf({ hours, attended })
  const report = { kind: 'lessons', from, on, hours, attended, missed, levels, remark } as const
  return { ok: true, value: { fileNumber, report } }
}

function readLevels({ cell, read }: Reader): LessonReport['levels'] {
  const levels: LessonReport['levels'] = {}
  for (const [skill, column] of levelColumns) {
    if (cell(column) === '') continue
    const level = read(column, LanguageLevel.safeParse(cell(column).toUpperCase()).data, NOT_A_LEVEL)
    if (level) levels[skill] = level
  }
  return levels
}

const remarkIn = (text: string): string | undefined => (text.length > LONGEST_REMARK ? undefined : text)

const levelColumns = Object.entries(LEVEL_COLUMNS) as [LanguageSkill, SchoolColumn][]

const DUTCH_DAY = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/

function dayIn(text: string): LocalDate | undefined {
  const parts = DUTCH_DAY.exec(text)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text
  const parsed = LocalDate.safeParse(iso)
  return parsed.success ? parsed.data : undefined
}

/** Half hours with a comma or a point. */
function hoursIn(text: string): number | undefined {
  return /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

/**
 * Hours that somebody missed where the school left them empty, in hundredths: INT.LESSONS.MISSED. Empty is not nothing
 * missed, or attendance would always be whole.
 */
export const missedOf = ({ hours, attended }: Pick<LessonReport, 'hours' | 'attended'>): number =>
  Math.max(0, Math.round((hours - attended) * 100) / 100)

/** Whether a school said exactly this before, so that a file may be read twice: INT.SCHOOL.AGAIN. */
export const isSameReport = (one: LessonReport, other: LessonReport): boolean =>
  one.from === other.from &&
  one.on === other.on &&
  one.hours === other.hours &&
  one.attended === other.attended &&
  one.missed === other.missed &&
  one.remark === other.remark &&
  levelColumns.every(([skill]) => one.levels[skill] === other.levels[skill])
