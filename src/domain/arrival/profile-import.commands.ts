import type { MunicipalityId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mayHandleArrivals } from './arrival.policy.ts'
import { findProfileImport, matchesFor, type ProfileImport } from './profile.queries.ts'
import {
  type ImportKey,
  insertImport,
  lockImport,
  removeImport,
  removeImportsBefore,
  setMapping,
  setReport,
} from './profile-import.store.ts'
import { guessMapping, mappingProblems, type ProfileMapping } from './profile-mapping.ts'
import { type Decision, decisionFor, type PlannedRow, planRows, type RowOutcome } from './profile-plan.ts'
import { type RawRow, readProfileRow } from './profile-row.ts'
import { takeProfiles } from './profile-take.commands.ts'

/** A bus with people fits; more at once no worker can look through row by row. */
export const MOST_PROFILE_ROWS = 300
/** A profile has some twenty; the screen of columns shows each of them. */
const MOST_COLUMNS = 100
/** ARR.PROFILE.DAYS */
const KEPT_DAYS = 7

export type ProfileFile = { name: string; heading: readonly string[]; rows: readonly RawRow[] }

/** Keeps an uploaded file between its screens, with a guess of what each column is. Older ones than a week go. */
export async function startProfileImport(
  ctx: Context,
  municipalityId: MunicipalityId,
  { name, heading, rows }: ProfileFile,
): Promise<Result<string, 'not-allowed' | 'no-rows' | 'too-many-rows' | 'too-many-columns'>> {
  if (!mayHandleArrivals(ctx.actor, municipalityId)) return refuse('not-allowed')
  if (rows.length === 0) return refuse('no-rows')
  if (rows.length > MOST_PROFILE_ROWS) return refuse('too-many-rows')
  if (heading.length > MOST_COLUMNS) return refuse('too-many-columns')
  await removeOldImports(ctx, municipalityId)
  const key = { municipalityId, id: ctx.newId() }
  await insertImport(ctx, key, { name: name.slice(0, 200), heading, rows, mapping: guessMapping(heading) })
  await audit(ctx, key, 'start', { rows: rows.length })
  return ok(key.id)
}

/** Throws away what was kept for longer than a week: it holds numbers and health of people who have no file yet. */
export const removeOldImports = (ctx: Context, municipalityId: MunicipalityId): Promise<void> =>
  removeImportsBefore(ctx, [municipalityId], KEPT_DAYS)

type Gone = 'not-found' | 'finished'

/** Keeps what the worker says each column is; also a choice that cannot be used yet, so that nothing is lost. */
export async function mapProfileImport(
  ctx: Context,
  importId: string,
  mapping: ProfileMapping,
): Promise<Result<void, Gone | 'columns-unclear'>> {
  const found = await openImport(ctx, importId)
  if (!found.ok) return found
  const whole = found.value.heading.map((_, column) => mapping[column] ?? null)
  await setMapping(ctx, found.value, whole)
  return mappingProblems(whole).length > 0 ? refuse('columns-unclear') : ok(undefined)
}

/** What the rows of an import come to, before anything is stored: the worker looks through this. Two queries. */
export async function planOf(
  ctx: Context,
  {
    municipalityId,
    heading,
    mapping,
    rows,
  }: Omit<ProfileFile, 'name'> & Pick<ProfileImport, 'municipalityId' | 'mapping'>,
): Promise<PlannedRow[]> {
  const read = rows.map((row) => readProfileRow(row, { heading, mapping, today: ctx.today }))
  return planRows(read, await matchesFor(ctx, municipalityId, read))
}

/**
 * Stores every row that can be taken, in one transaction, and reports on each. Asked for twice, the second finds it
 * finished. Who became known since the worker looked has no decision yet, and stops it.
 * @param decisions by row number, as the form sent them
 */
export async function finishProfileImport(
  ctx: Context,
  importId: string,
  decisions: ReadonlyMap<number, string>,
): Promise<Result<RowOutcome[], Gone | 'columns-unclear' | 'decision-missing'>> {
  const found = await openImport(ctx, importId)
  if (!found.ok) return found
  if (mappingProblems(found.value.mapping).length > 0) return refuse('columns-unclear')
  const plan = await planOf(ctx, found.value)
  const decided = new Map<number, Decision>()
  for (const one of plan) {
    if (one.kind !== 'known') continue
    const decision = decisionFor(one, decisions.get(one.row))
    if (!decision) return refuse('decision-missing')
    decided.set(one.row, decision)
  }
  const report = await takeProfiles(ctx, found.value.municipalityId, { plan, decided })
  await setReport(ctx, found.value, report)
  await audit(ctx, found.value, 'finish', countsOf(report))
  return ok(report)
}

/** Throws the kept file away before anything was stored. */
export async function dropProfileImport(ctx: Context, importId: string): Promise<Result<void, 'not-found'>> {
  const found = await findProfileImport(ctx, importId)
  if (!found) return refuse('not-found')
  await removeImport(ctx, found)
  await audit(ctx, found, 'drop', {})
  return ok(undefined)
}

async function openImport(ctx: Context, id: string): Promise<Result<ProfileImport, Gone>> {
  const seen = await findProfileImport(ctx, id)
  if (!seen) return refuse('not-found')
  await lockImport(ctx, seen)
  const found = await findProfileImport(ctx, id)
  if (!found) return refuse('not-found')
  return found.report === null ? ok(found) : refuse('finished')
}

const countsOf = (report: readonly RowOutcome[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(report, ({ outcome }) => outcome)].map(([outcome, rows]) => [outcome, rows.length]),
  )

const audit = (
  ctx: Context,
  { municipalityId, id }: ImportKey,
  action: string,
  detail: Record<string, unknown>,
) =>
  recordAudit(ctx, {
    municipalityId,
    action: `profile-import.${action}`,
    object: { type: 'profile-import', id },
    detail,
  })
