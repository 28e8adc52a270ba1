import { optionsFrom } from '../file/file-words.ts'
import { LEVEL_WORDS, PART_WORDS } from './integration-words.ts'
import type { RecordField } from './record-fields.ts'

export const day = (label = 'Datum'): RecordField => ({ kind: 'day', name: 'on', label })
export const note = (label: string): RecordField => ({
  kind: 'text',
  name: 'note',
  label,
  help: 'Schrijf niets op over gezondheid.',
  optional: true,
})
export const part: RecordField = {
  kind: 'choice',
  name: 'part',
  label: 'Onderdeel',
  look: 'radio',
  options: optionsFrom(PART_WORDS),
  missing: 'Kies het onderdeel.',
}
export const level: RecordField = {
  kind: 'choice',
  name: 'level',
  label: 'Niveau',
  help: 'KNM heeft geen niveau.',
  look: 'radio',
  options: optionsFrom(LEVEL_WORDS),
  missing: 'Kies het niveau.',
  optional: true,
}
export const parts: RecordField = {
  kind: 'checks',
  name: 'parts',
  label: 'Voor welke onderdelen',
  help: 'Kruis niets aan als het voor de hele plicht geldt.',
  options: optionsFrom(PART_WORDS),
  optional: true,
}
export const choice = (
  name: string,
  label: string,
  {
    words,
    missing,
    ...rest
  }: { words: Readonly<Record<string, string>>; missing: string; optional?: true; help?: string },
): RecordField => ({
  kind: 'choice',
  name,
  label,
  options: optionsFrom(words),
  look: Object.keys(words).length > 6 ? 'select' : 'radio',
  missing,
  ...rest,
})
