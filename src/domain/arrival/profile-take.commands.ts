import { openFile } from '#domain/file/file.commands.ts'
import { type FileAccess, fileFor } from '#domain/file/file.queries.ts'
import { joinHousehold } from '#domain/file/household.commands.ts'
import { personOf } from '#domain/person/person.queries.ts'
import { fullName } from '#domain/person/person.ts'
import type { FileId, MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { recordProcessing } from '#platform/processing-log.ts'
import { caseWorkerIn } from './arrival.policy.ts'
import { keepFacts } from './arrival-facts.commands.ts'
import { keepNumbers } from './arrival-numbers.commands.ts'
import { addArrivalProfile } from './arrival-profile.commands.ts'
import type { ProfileRow, RowProblem } from './profile.ts'
import { differingDetails } from './profile-differs.ts'
import { type Decision, householdRoles, type PlannedRow, type RowOutcome } from './profile-plan.ts'
import { returningPerson } from './returning.queries.ts'

type Taking = { plan: readonly PlannedRow[]; decided: ReadonlyMap<number, Decision> }

/**
 * Stores the rows of a plan inside the transaction of the command that checked permission: a file for who is new,
 * facts and words for who is known. Whoever takes them over becomes their case worker.
 * @returns one outcome per row, in their order
 */
export async function takeProfiles(
  ctx: Context,
  municipalityId: MunicipalityId,
  { plan, decided }: Taking,
): Promise<RowOutcome[]> {
  const report: RowOutcome[] = []
  for (const one of plan) report.push(await takeRow(ctx, municipalityId, one, decided.get(one.row)))
  const families = Map.groupBy(
    plan.flatMap((one, place) => memberOf(one, report[place])),
    ({ household }) => household,
  )
  for (const members of families.values()) await joinFamily(ctx, members)
  return report
}

function takeRow(
  ctx: Context,
  municipalityId: MunicipalityId,
  planned: PlannedRow,
  decision: Decision = { to: 'new' },
): Promise<RowOutcome> | RowOutcome {
  const { row } = planned
  if (planned.kind === 'refused') return outcomeOf(row, 'refused', { problems: planned.problems })
  const name = fullName(planned.value.person)
  if (decision.to === 'skip') return outcomeOf(row, 'skipped', { name })
  return decision.to === 'add'
    ? addTo(ctx, decision.fileId, { row, value: planned.value })
    : openFor(ctx, municipalityId, { row, value: planned.value })
}

type Told = Partial<Pick<RowOutcome, 'name' | 'fileId'>> & { problems?: readonly RowProblem[] }

const outcomeOf = (row: number, outcome: RowOutcome['outcome'], told: Told): RowOutcome => ({
  row,
  outcome,
  name: told.name ?? '',
  fileId: told.fileId ?? null,
  problems: [...(told.problems ?? [])],
})

type ReadyRow = { row: number; value: ProfileRow }

async function openFor(
  ctx: Context,
  municipalityId: MunicipalityId,
  { row, value }: ReadyRow,
): Promise<RowOutcome> {
  const { person } = value
  const caseWorker = caseWorkerIn(ctx.actor, municipalityId)
  const returning = await returningPerson(ctx, municipalityId, value.numbers)
  const opened = await openFile(ctx, {
    municipalityId,
    person,
    part: null,
    openedOn: ctx.today,
    caseWorker,
    ...(returning && { returning }),
  })
  if (!opened.ok) throw new Error(`a row that was read could not become a file: ${opened.error}`)
  const file = await reached(ctx, opened.value)
  const problems = await keep(ctx, file, value)
  return outcomeOf(row, 'opened', { name: fullName(person), fileId: file.fileId, problems })
}

async function addTo(ctx: Context, fileId: FileId, { row, value }: ReadyRow): Promise<RowOutcome> {
  const file = await reached(ctx, fileId)
  // Which group somebody is in was decided when the file was opened; a profile does not know better.
  const facts = value.facts.filter(({ kind }) => kind !== 'group')
  const known = await personOf(ctx, file)
  const differing = known ? differingDetails(known, value.person) : []
  const problems = [...differing, ...(await keep(ctx, file, { ...value, facts }))]
  return outcomeOf(row, 'added', { name: fullName(value.person), fileId, problems })
}

async function reached(ctx: Context, fileId: FileId): Promise<FileAccess> {
  const file = await fileFor(ctx, fileId)
  if (!file) throw new Error('a file that was just opened or chosen is not there')
  return file
}

/** Numbers, legal days and background of one row. @returns what an existing file says otherwise, and so was left */
async function keep(ctx: Context, file: FileAccess, value: ProfileRow): Promise<RowProblem[]> {
  const problems = (await keepNumbers(ctx, file, value.numbers)).map((kind) =>
    left(
      kind === 'bsn' ? 'BSN' : 'V-nummer',
      'Hier is al een ander nummer bekend, of het nummer is van iemand anders.',
    ),
  )
  for (const { fact } of await keepFacts(ctx, file.fileId, value.facts, { source: 'import' })) {
    problems.push(left(FACT_COLUMNS[fact.kind] ?? '', 'In het dossier staat al een andere datum.'))
  }
  await addArrivalProfile(ctx, file, value)
  const { municipalityId, personId } = file
  await recordProcessing(ctx, 'profile-import.take', { municipalityId, personId, activity: 'exchange' })
  return problems
}

const FACT_COLUMNS: Readonly<Record<string, string>> = {
  'arrived-at-reception': 'Aankomst in de opvang',
  'permit-granted': 'Datum vergunning',
}

const left = (column: string, reason: string): RowProblem => ({ column, value: '', reason })

type Member = { household: string; fileId: FileId; birthDate: ProfileRow['person']['birthDate'] }

function memberOf(planned: PlannedRow, outcome: RowOutcome | undefined): Member[] {
  if (planned.kind === 'refused' || !outcome?.fileId || planned.value.household === null) return []
  const { household, person } = planned.value
  return [{ household, fileId: outcome.fileId, birthDate: person.birthDate }]
}

/** Who is in a household already stays there: the worker sees the family on its own page. */
async function joinFamily(ctx: Context, members: readonly Member[]): Promise<void> {
  const roles = householdRoles(
    members.map(({ birthDate }) => birthDate),
    ctx.today,
  )
  const head = Math.max(roles.indexOf('adult'), 0)
  const first = members[head]
  if (!first) return
  for (const [place, { fileId }] of members.entries()) {
    const role = roles[place] ?? 'other'
    if (place !== head) await joinHousehold(ctx, first.fileId, { fileId, role, from: ctx.today })
  }
}
