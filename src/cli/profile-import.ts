import { readFile } from 'node:fs/promises'
import { MOST_PROFILE_ROWS, planOf } from '#domain/arrival/profile-import.commands.ts'
import { fieldLabel, guessMapping, mappingProblems } from '#domain/arrival/profile-mapping.ts'
import type { Decision, PlannedRow, RowOutcome } from '#domain/arrival/profile-plan.ts'
import { takeProfiles } from '#domain/arrival/profile-take.commands.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import { readTableFile, type TableFile, type TableRefusal } from '#platform/table-file.ts'
import { type CliEdge, CommandRefused, type ForMunicipality } from './edge.ts'
import { linesOf } from './import-run.ts'

type ProfileImport = {
  edge: Pick<CliEdge, 'write' | 'report'>
  transact: ForMunicipality['transact']
  path: string
  municipalityId: MunicipalityId
}

/**
 * Takes over the rows of a profile file in one transaction and reports each. Who may be known here is left to a
 * person at the screen. Refused when a row was refused.
 */
export async function runProfileImport({
  edge,
  transact,
  path,
  municipalityId,
}: ProfileImport): Promise<void> {
  const { heading, rows } = await tableAt(path)
  const mapping = guessMapping(heading)
  const missing = mappingProblems(mapping)[0]
  if (missing) throw new CommandRefused(`No column of ${path} is recognised as ${fieldLabel(missing.field)}.`)
  const ignored = heading.filter((_, column) => mapping[column] === null)
  if (ignored.length > 0) edge.report(`Not taken over: ${ignored.join(', ')}.\n`)
  const outcomes = await transact(async (ctx) => {
    const plan = await planOf(ctx, { municipalityId, heading, mapping, rows })
    return takeProfiles(ctx, municipalityId, { plan: plan.map(forAPerson), decided: decidedIn(plan) })
  })
  const told = outcomes.map((one) => ({ ...one, kind: KINDS[one.outcome], problems: problemsOf(one) }))
  edge.write(told.map(linesOf).join(''))
  const count = (kind: (typeof told)[number]['kind']) => told.filter((one) => one.kind === kind).length
  const summary = `${told.length} rows: ${count('taken')} taken, ${count('already-there')} already there, ${count('refused')} refused.`
  if (count('refused') > 0) throw new CommandRefused(summary)
  edge.report(`${summary}\n`)
}

const KINDS = { opened: 'taken', added: 'taken', skipped: 'already-there', refused: 'refused' } as const

const problemsOf = ({ outcome, problems }: RowOutcome) => (outcome === 'refused' ? problems : [])

const isSurelyKnown = (one: PlannedRow): boolean =>
  one.kind === 'known' && one.matches.some(({ reasons }) => reasons.includes('same-number'))

function forAPerson(one: PlannedRow): PlannedRow {
  if (one.kind !== 'known' || isSurelyKnown(one)) return one
  const reason = 'Lijkt op iemand die hier al bekend is. Neem deze rij over in het scherm.'
  return { row: one.row, kind: 'refused', problems: [{ column: '', value: '', reason }] }
}

const decidedIn = (plan: readonly PlannedRow[]): Map<number, Decision> =>
  new Map(plan.filter(isSurelyKnown).map(({ row }) => [row, { to: 'skip' }]))

async function tableAt(path: string): Promise<TableFile> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw new CommandRefused(`There is no file ${path}.`)
  const table = await readTableFile(new Uint8Array(bytes))
  if (!table.ok) throw new CommandRefused(REFUSALS[table.error](path))
  if (table.value.rows.length > MOST_PROFILE_ROWS) {
    throw new CommandRefused(`${path} has more than ${MOST_PROFILE_ROWS} rows: divide it.`)
  }
  return table.value
}

const REFUSALS = {
  empty: (path) => `${path} is empty.`,
  'not-utf8': (path) => `${path} is not UTF-8: save it as "CSV UTF-8" or as an Excel workbook and try again.`,
  'not-a-table': (path) => `${path} is neither CSV nor an Excel workbook (.xlsx).`,
  'broken-quotes': (path) => `The quotes in ${path} do not match.`,
  'too-large': (path) => `${path} unpacks to more than a sheet of people can be.`,
} satisfies Record<TableRefusal, (path: string) => string>
