import { z } from 'zod'
import { PROFILE_COLUMNS } from './content/profile-columns.ts'
import { ProfileField } from './profile.ts'

/** For each column of a file, in its order, our field; null is not taken over. */
export const ProfileMapping = z.array(ProfileField.nullable())
export type ProfileMapping = z.infer<typeof ProfileMapping>

/** The field that each heading most likely is; a field is guessed once, for the first column that fits. */
export function guessMapping(heading: readonly string[]): ProfileMapping {
  const taken = new Set<ProfileField>()
  return heading.map((title) => {
    const wanted = plainWords(title)
    const guess = PROFILE_COLUMNS.find(
      ({ field, headings, label }) =>
        !taken.has(field) && (headings.includes(wanted) || plainWords(label) === wanted),
    )?.field
    if (guess) taken.add(guess)
    return guess ?? null
  })
}

export type MappingProblem =
  | { kind: 'field-twice'; field: ProfileField; column: number }
  | { kind: 'field-missing'; field: ProfileField }

/** Without a name a row is nobody. */
const NEEDED: readonly ProfileField[] = ['given-name', 'family-name']

/** Why a mapping cannot be used: a field has two columns, or a name has none (ARR.PROFILE.COLUMNS). */
export function mappingProblems(mapping: ProfileMapping): MappingProblem[] {
  const twice = mapping.flatMap((field, column): MappingProblem[] =>
    field !== null && mapping.indexOf(field) !== column ? [{ kind: 'field-twice', field, column }] : [],
  )
  const missing = NEEDED.filter((field) => !mapping.includes(field)).map(
    (field): MappingProblem => ({ kind: 'field-missing', field }),
  )
  return [...missing, ...twice]
}

/** Small letters without accents, every other sign a space: `V-nummer` and `v nummer` are one heading. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const fieldLabel = (field: ProfileField): string =>
  PROFILE_COLUMNS.find((column) => column.field === field)?.label ?? field
