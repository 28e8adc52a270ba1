import { enrolImported } from '#domain/enrolment/enrolment-import.commands.ts'
import { type ImportedFile, openImportedFiles } from '#domain/file/file-import.commands.ts'
import type { ColumnProblem, CsvRecord, MappedRow } from '#domain/instrument/columns.ts'
import type { Moment } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { addPartner } from '#domain/organisation/organisation.commands.ts'
import { Sex } from '#domain/person/person.ts'
import type { Respondent } from '#domain/person/person-import.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import {
  findProvider,
  findRespondents,
  findResponses,
  type ImportedRespondent,
  insertImportedMeasurements,
  lockImports,
} from './import.store.ts'
import { answeredOn, isMunicipal, judge, keyOf, mayImport, readRow, type Verdict } from './import.ts'
import type { ImportKind } from './import-columns.ts'

export type ImportWish = {
  municipalityId: MunicipalityId
  kind: ImportKind
  programmeId: ProgrammeId
  /** First day of the enrolment of everyone who is new. */
  startedOn: LocalDate
  /** Days of moments, where they are not counted from the start of the enrolment (see `answeredOn`). */
  answeredOn: Readonly<Partial<Record<Moment, LocalDate>>>
}

export type ImportRow = { row: number; record: CsvRecord }

/** One per row, in their order. It is true only when the transaction has ended well. */
export type RowOutcome = {
  row: number
  kind: Verdict['kind']
  /** Why it was refused; empty when it was not. */
  problems: readonly ColumnProblem[]
}

type ImportRefusal = RefusalOf<typeof addPeople>

/**
 * Takes rows of the published monitor or survey, each whole or not at all: who is new gets a file and an enrolment,
 * and what was answered becomes measurements. A refused row stops no other row. The same rows again change nothing.
 * @param rows a few hundred at a time; one call is one transaction
 */
export async function importRows(
  ctx: Context,
  wish: ImportWish,
  rows: readonly ImportRow[],
): Promise<Result<RowOutcome[], ImportRefusal>> {
  const { municipalityId, programmeId } = wish
  if (!mayImport(ctx.actor, municipalityId)) return refuse('not-allowed')
  await lockImports(ctx.db, municipalityId)
  const read = rows.map((row) => ({ row, mapped: readRow(wish.kind, programmeId, row.record) }))
  const codes = read.flatMap(({ mapped }) => (mapped.ok ? [mapped.value.reference] : []))
  const people = await findPeople(ctx, wish, codes)
  const judged = read.map((one) => judgeRow(ctx, wish, one, people))
  const added = await addPeople(ctx, wish, judged, people)
  if (!added.ok) return added
  const measurements = judged.flatMap((one) => measurementsOf(ctx, wish, one, added.value))
  if (measurements.length > 0) {
    await insertImportedMeasurements(ctx, wish, measurements)
    const detail = { kind: wish.kind, measurements: measurements.length }
    const object = { type: 'programme', id: programmeId }
    await recordAudit(ctx, { municipalityId, action: 'measurement.import', object, detail })
  }
  return ok(judged.map(({ outcome }) => outcome))
}

/** By the code of the file: when someone started and what they answered; grows with every row that is taken. */
type People = Map<string, { startedOn: LocalDate; known: Map<string, Answers> }>

async function findPeople(ctx: Context, wish: ImportWish, codes: readonly string[]): Promise<People> {
  const found = await findRespondents(ctx.db, wish, codes.map((code) => referenceOf(wish, code)))
  const answers = await findResponses(ctx.db, wish.municipalityId, found.map(({ personId }) => personId))
  const people: People = new Map()
  for (const { personId, reference, startedOn } of found) {
    const own = answers.filter((one) => one.personId === personId)
    people.set(reference, { startedOn, known: new Map(own.map((one) => [keyOf(one), one.answers])) })
  }
  return people
}
