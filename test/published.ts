import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { ResponseRow } from '#domain/indicator/measures.ts'
import { dalfsen17Columns } from '#domain/instrument/content/dalfsen17-columns.ts'
import { vipColumns } from '#domain/instrument/content/vip-columns.ts'

type PublishedFile = 'dalfsen17.csv' | 'dalfsen17-figures.csv' | 'vip.csv' | 'vip-figures.csv'

/** Records of one of the published files: column name to cell. */
export function published(file: PublishedFile): Record<string, string>[] {
  const text = readFileSync(new URL(`./fixtures/published/${file}`, import.meta.url), 'utf8')
  return parse<Record<string, string>>(text, { columns: true, skip_empty_lines: true })
}

/** The answers in a published data file, as an import would store them. */
export function publishedResponses(file: 'dalfsen17.csv' | 'vip.csv'): ResponseRow[] {
  const mapping = file === 'vip.csv' ? vipColumns : dalfsen17Columns
  return published(file).flatMap((record) => {
    const mapped = mapping.mapRow(record)
    if (!mapped.ok) throw new Error(JSON.stringify(mapped.problems))
    const { reference, responses } = mapped.value
    return responses.map(({ moment, answers }) => ({ personId: reference, moment, answers }))
  })
}
