import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { CsvRecord } from '#domain/instrument/columns.ts'
import { importRows } from '#domain/measurement/import.commands.ts'
import { PUBLISHED_START } from '#domain/measurement/import.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { done } from './happening.ts'

/** The answers that two reports printed their tables of, beside the tables; from the folder of the program. */
const PUBLISHED_FOLDER = 'test/fixtures/published'

const GROUPS = [
  { file: 'dalfsen17.csv', kind: 'monitor', programmeId: 'thuis-in-dalfsen' },
  { file: 'vip.csv', kind: 'survey', programmeId: 'vip' },
] as const

/** Imports the two groups as `trede import` does; every row must be taken. */
export async function importPublishedGroups(ctx: Context): Promise<void> {
  const [municipalityId] = ctx.actor.municipalities
  if (!municipalityId) throw new Error('the import acts for a municipality')
  for (const { file, kind, programmeId } of GROUPS) {
    const text = await readFile(join(PUBLISHED_FOLDER, file), 'utf8')
    const records = parse<CsvRecord>(text, { columns: true, bom: true, skip_empty_lines: true })
    const rows = records.map((record, place) => ({ row: place + 2, record }))
    const startedOn = LocalDate.parse(PUBLISHED_START[programmeId])
    const wish = { municipalityId, kind, programmeId, startedOn, answeredOn: {} }
    const outcomes = done(await importRows(ctx, wish, rows), file)
    const refused = outcomes.find((outcome) => outcome.kind !== 'taken')
    if (refused) throw new Error(`${file}, row ${refused.row}: ${JSON.stringify(refused.problems)}`)
  }
}
