import { type Answers, validatePartialAnswers } from '#domain/instrument/answers.ts'
import type { ColumnProblem, CsvRecord, Mapped, MappedRow } from '#domain/instrument/columns.ts'
import type { InstrumentId, Moment } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import type { Programme, ProgrammeId } from '#domain/programme/programme.ts'
import type { Actor } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { addMonths, type LocalDate } from '#kernel/local-date.ts'
import { type ImportKind, importFiles } from './import-columns.ts'

/** Importing replaces no one's judgement on a file, so it is work of the program itself, asked for by an administrator. */
export const mayImport = (actor: Actor, municipalityId: MunicipalityId): boolean =>
  actor.kind === 'system' && actor.municipalities[0] === municipalityId

/** A municipal programme is run by whichever municipality imports it; the others by the partner they name. */
export const isMunicipal = (programme: Programme): boolean => programme.provider.startsWith('Gemeente ')

/**
 * First day of the groups of which the answers were published. The files hold no days, and figures need one.
 * Thuis in Dalfsen: selected at the beginning of 2018 (Windesheim 2019). VIP and NVA: age classes counted on
 * 31 December 2017 for people who started that autumn (Verwey-Jonker 2019).
 */
export const PUBLISHED_START: Readonly<Record<ProgrammeId, string>> = {
  'thuis-in-dalfsen': '2018-01-01',
  vip: '2017-09-01',
  'nva-werktrajecten': '2017-09-01',
}

const MONTHS_AFTER_START: Readonly<Record<Moment, number>> = { start: 0, M1: 0, M2: 6, M3: 18, exit: 18 }

/** The day of a moment: as given, or the start of the enrolment plus 0 (start, M1), 6 (M2) or 18 months (M3, exit). */
export const answeredOn = (
  moment: Moment,
  startedOn: LocalDate,
  given: Readonly<Partial<Record<Moment, LocalDate>>>,
): LocalDate => given[moment] ?? addMonths(startedOn, MONTHS_AFTER_START[moment])

const LONGEST_CODE = 80

/** Reads one row and holds it against the programme that was asked for and the questions of the instrument. */
export function readRow(kind: ImportKind, programmeId: ProgrammeId, record: CsvRecord): Mapped {
  const file = importFiles[kind]
  const mapped = file.mapping.mapRow(record)
  if (!mapped.ok) return mapped
  const row = mapped.value
  const problems: ColumnProblem[] = []
  if (row.programme !== null && row.programme !== programmeId) {
    const reason = `Deze rij hoort bij ${row.programme} en niet bij ${programmeId}.`
    problems.push(problemAt(file.programmeColumn, record, reason))
  }
  if (row.reference.length > LONGEST_CODE) {
    problems.push(
      problemAt(file.personColumn, record, `Een code heeft hier hoogstens ${LONGEST_CODE} tekens.`),
    )
  }
  for (const { instrumentId, answers } of row.responses) {
    const valid = validatePartialAnswers(instrumentById(instrumentId), answers)
    const questions = valid.ok ? [] : Object.keys(valid.problems)
    problems.push(...atQuestions(kind, record, { questions, reason: 'Dit antwoord past niet bij de vraag.' }))
  }
  return problems.length > 0 ? { ok: false, problems } : mapped
}

/** What was answered before, by instrument and moment, for one person. */
export type Known = ReadonlyMap<string, Answers>
export const keyOf = (response: { instrumentId: InstrumentId; moment: Moment }): string =>
  `${response.instrumentId} ${response.moment}`

export type Response = MappedRow['responses'][number]
/** What happens to a row; `fresh` are the responses that were not there yet. */
export type Verdict =
  | { kind: 'taken'; fresh: readonly Response[] }
  | { kind: 'already-there' }
  | { kind: 'refused'; problems: readonly ColumnProblem[] }

/**
 * Holds a row against what this person answered before. The same answers again change nothing, so that a file may be
 * imported twice; other answers at the same moment are refused, because an import corrects nothing.
 * @param days the start of the enrolment, today, and days of moments that were given instead of counted
 */
export function judge(
  { kind, record, responses }: { kind: ImportKind; record: CsvRecord; responses: readonly Response[] },
  known: Known,
  days: { startedOn: LocalDate; today: LocalDate; answeredOn: Readonly<Partial<Record<Moment, LocalDate>>> },
): Verdict {
  const differing = responses.flatMap((response) => differences(known.get(keyOf(response)), response.answers))
  const reason = 'Voor deze persoon en dit moment staat hier al een ander antwoord.'
  const problems = atQuestions(kind, record, { questions: differing, reason })
  const fresh = responses.filter((response) => !known.has(keyOf(response)))
  for (const { moment } of fresh) {
    const day = answeredOn(moment, days.startedOn, days.answeredOn)
    const wrong = dayProblem(day, days)
    if (wrong) problems.push(problemAt(importFiles[kind].momentColumn, record, `${moment}: ${day} ${wrong}`))
  }
  if (problems.length > 0) return { kind: 'refused', problems }
  return fresh.length > 0 ? { kind: 'taken', fresh } : { kind: 'already-there' }
}

const dayProblem = (day: LocalDate, { startedOn, today }: { startedOn: LocalDate; today: LocalDate }) => {
  if (day < startedOn) return `ligt voor het begin van het traject (${startedOn}).`
  return day > today ? 'is nog niet geweest.' : undefined
}

/** Questions that are answered otherwise than before; none when nothing was answered before. */
function differences(before: Answers | undefined, after: Answers): string[] {
  if (before === undefined) return []
  const questions = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return questions.filter((question) => before[question] !== after[question])
}

function atQuestions(
  kind: ImportKind,
  record: CsvRecord,
  { questions, reason }: { questions: readonly string[]; reason: string },
): ColumnProblem[] {
  const { columnOf } = importFiles[kind]
  const columns = new Set(questions.map((question) => columnOf[question] ?? question))
  return [...columns].map((column) => problemAt(column, record, reason))
}

const problemAt = (column: string | null, record: CsvRecord, reason: string): ColumnProblem => ({
  column: column ?? '',
  value: (column === null ? undefined : record[column]) ?? '',
  reason,
})
