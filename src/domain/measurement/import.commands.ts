import { enrolImported } from '#domain/enrolment/enrolment-import.commands.ts'
import { openImportedFiles } from '#domain/file/file-import.commands.ts'
import type { Answers } from '#domain/instrument/answers.ts'
import type { ColumnProblem, CsvRecord, Mapped, MappedRow } from '#domain/instrument/columns.ts'
import type { Moment } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import { addPartner } from '#domain/organisation/organisation.commands.ts'
import { Sex } from '#domain/person/person.ts'
import type { Respondent } from '#domain/person/person-import.commands.ts'
import type { ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { MunicipalityId, OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type RefusalOf, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { planJob } from '#platform/jobs.ts'
import {
  findProvider,
  findRespondents,
  findResponses,
  type ImportedMeasurement,
  type ImportedRespondent,
  insertImportedMeasurements,
  lockImports,
} from './import.store.ts'
import { answeredOn, isMunicipal, judge, keyOf, mayImport, type Response, readRow } from './import.ts'
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
  kind: 'taken' | 'already-there' | 'refused'
  /** Why it was refused; empty when it was not. */
  problems: readonly ColumnProblem[]
}

/**
 * Takes rows of the published monitor or survey, each whole or not at all: who is new gets a file and an enrolment,
 * and what was answered becomes measurements. A refused row stops no other row. The same rows again change nothing.
 * @param rows a few hundred at a time; one call is one transaction
 */
export async function importRows(
  ctx: Context,
  wish: ImportWish,
  rows: readonly ImportRow[],
): Promise<Result<RowOutcome[], 'not-allowed' | RefusalOf<typeof enlist>>> {
  const { municipalityId, programmeId } = wish
  if (!mayImport(ctx.actor, municipalityId)) return refuse('not-allowed')
  await lockImports(ctx.db, municipalityId)
  const mapped = rows.map(({ record }) => readRow(wish.kind, programmeId, record))
  const people = await findPeople(ctx, wish, mapped)
  const judged = rows.map((row, place) => judgeRow({ ctx, wish, people }, row, mapped[place]))
  const enlisted = await enlist(ctx, wish, people)
  if (!enlisted.ok) return enlisted
  const measurements = judged.flatMap(({ person, fresh }) => measurementsOf(ctx, wish, { person, fresh }))
  if (measurements.length > 0) {
    await insertImportedMeasurements(ctx, wish, measurements)
    await planJob(ctx.db, 'seal-audit')
    const detail = { kind: wish.kind, measurements: measurements.length }
    const object = { type: 'programme', id: programmeId }
    await recordAudit(ctx, { municipalityId, action: 'measurement.import', object, detail })
  }
  return ok(judged.map(({ outcome }) => outcome))
}

/** Someone in this batch; `known` grows with every row that is taken, so that a second row is held against the first. */
type Person = {
  respondent: Respondent
  startedOn: LocalDate
  known: Map<string, Answers>
  /** Null until the file is opened. */
  enlisted: Omit<ImportedRespondent, 'reference' | 'startedOn'> | null
}
type People = Map<string, Person>

async function findPeople(ctx: Context, wish: ImportWish, mapped: readonly Mapped[]): Promise<People> {
  const respondents = mapped.flatMap((row) => (row.ok ? [respondentOf(wish, row.value)] : []))
  const references = [...new Set(respondents.map(({ reference }) => reference))]
  const found = new Map((await findRespondents(ctx.db, wish, references)).map((one) => [one.reference, one]))
  const people: People = new Map()
  for (const respondent of respondents) {
    if (people.has(respondent.reference)) continue
    const enlisted = found.get(respondent.reference) ?? null
    const startedOn = enlisted?.startedOn ?? wish.startedOn
    people.set(respondent.reference, { respondent, startedOn, known: new Map(), enlisted })
  }
  await addKnownAnswers(ctx, wish, people)
  return people
}

async function addKnownAnswers(ctx: Context, wish: ImportWish, people: People): Promise<void> {
  const byId = new Map([...people.values()].map((person) => [person.enlisted?.personId, person]))
  const ids = [...byId.keys()].filter((id) => id !== undefined)
  for (const response of await findResponses(ctx.db, wish, ids)) {
    if (response.instrumentVersion !== instrumentById(response.instrumentId).version) continue
    byId.get(response.personId)?.known.set(keyOf(response), response.answers)
  }
}

// A code is unique within its study and not beyond it.
function respondentOf({ programmeId }: ImportWish, { reference: code, background }: MappedRow): Respondent {
  const sex = Sex.safeParse(background.sex).data ?? null
  return { reference: `${programmeId}:${code}`, code, sex, originCountry: background.originCode }
}

type Judged = { person: Person | undefined; fresh: readonly Response[]; outcome: RowOutcome }

function judgeRow(
  { ctx, wish, people }: { ctx: Context; wish: ImportWish; people: People },
  { row, record }: ImportRow,
  mapped: Mapped | undefined,
): Judged {
  const person = mapped?.ok ? people.get(respondentOf(wish, mapped.value).reference) : undefined
  if (!mapped?.ok || !person) {
    const problems = mapped?.ok === false ? mapped.problems : []
    return { person: undefined, fresh: [], outcome: { row, kind: 'refused', problems } }
  }
  const { startedOn, known } = person
  const days = { startedOn, today: ctx.today, answeredOn: wish.answeredOn }
  const verdict = judge({ kind: wish.kind, record, responses: mapped.value.responses }, known, days)
  const fresh = verdict.kind === 'taken' ? verdict.fresh : []
  for (const response of fresh) known.set(keyOf(response), response.answers)
  const problems = verdict.kind === 'refused' ? verdict.problems : []
  return { person, fresh, outcome: { row, kind: verdict.kind, problems } }
}

/** Opens a file and an enrolment for everyone who is new and of whom something is taken. */
async function enlist(
  ctx: Context,
  wish: ImportWish,
  people: People,
): Promise<Result<null, RefusalOf<typeof providerFor | typeof openImportedFiles | typeof enrolImported>>> {
  const isNew = ({ enlisted, known }: Person) => enlisted === null && known.size > 0
  const newcomers = [...people.values()].filter(isNew)
  if (newcomers.length === 0) return ok(null)
  const { municipalityId, startedOn } = wish
  const provider = await providerFor(ctx, wish)
  if (!provider.ok) return provider
  const respondents = newcomers.map(({ respondent }) => respondent)
  const files = await openImportedFiles(ctx, { municipalityId, openedOn: startedOn }, respondents)
  if (!files.ok) return files
  const enrolments = await enrolImported(ctx, { ...wish, providerId: provider.value }, files.value)
  if (!enrolments.ok) return enrolments
  newcomers.forEach((person, place) => {
    const enrolment = enrolments.value[place]
    if (enrolment) person.enlisted = { ...enrolment, enrolmentId: enrolment.id }
  })
  return ok(null)
}

async function providerFor(
  ctx: Context,
  { municipalityId, programmeId, startedOn }: ImportWish,
): Promise<Result<OrganisationId, RefusalOf<typeof addPartner>>> {
  const programme = programmeById(programmeId)
  const partner = isMunicipal(programme) ? null : programme.provider
  const found = await findProvider(ctx.db, municipalityId, { partner, today: ctx.today })
  return found ? ok(found) : addPartner(ctx, { kind: 'provider', name: programme.provider, from: startedOn })
}

function measurementsOf(
  ctx: Context,
  wish: ImportWish,
  { person, fresh }: Pick<Judged, 'person' | 'fresh'>,
): ImportedMeasurement[] {
  return fresh.map(({ instrumentId, moment, answers }) => {
    if (!person?.enlisted) throw new Error('A row was taken of someone who has no file.')
    const { personId, fileId, enrolmentId } = person.enlisted
    const instrumentVersion = instrumentById(instrumentId).version
    const day = answeredOn(moment, person.startedOn, wish.answeredOn)
    const of = { id: ctx.newId(), personId, fileId, enrolmentId, instrumentId, instrumentVersion, moment }
    return { ...of, answeredOn: day, answers }
  })
}
