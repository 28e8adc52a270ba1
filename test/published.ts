import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type PublishedFile = 'dalfsen17.csv' | 'dalfsen17-figures.csv' | 'vip.csv' | 'vip-figures.csv'

/** Records of one of the published files: column name to cell. */
export function published(file: PublishedFile): Record<string, string>[] {
  const text = readFileSync(new URL(`./fixtures/published/${file}`, import.meta.url), 'utf8')
  return parse<Record<string, string>>(text, { columns: true, skip_empty_lines: true })
}
