import { z } from 'zod'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import type { NumberKind } from '#domain/person/numbers.ts'
import type { LanguageSkill, PersonDetails } from '#domain/person/person.ts'

/** What a profile of the reception centre may tell us; the columns of a file are laid beside these. */
export const ProfileField = z.enum([
  'given-name',
  'family-name',
  'birth-date',
  'sex',
  'origin-country',
  'languages',
  'interpreter',
  'household',
  'v-number',
  'bsn',
  'permit-date',
  'arrival-date',
  'reception-location',
  'housing-date',
  'education',
  'work-experience',
  'preparation-hours',
  'visible-limitations',
  'phone',
  'email',
])
export type ProfileField = z.infer<typeof ProfileField>

/** Words of the profile that are a start for the intake and have no field of their own. */
export const BackgroundField = ProfileField.extract([
  'reception-location',
  'housing-date',
  'education',
  'work-experience',
  'preparation-hours',
  'interpreter',
])
export type BackgroundField = z.infer<typeof BackgroundField>

/** A cell that we could not place, as it was written. */
export const UnreadCell = z.object({ column: z.string(), value: z.string() })
export type UnreadCell = z.infer<typeof UnreadCell>

/** What is kept beside the file. `unread` holds cells of known columns that we could not place, as they were written. */
export const ArrivalProfile = z.object({
  told: z.partialRecord(BackgroundField, z.string()),
  unread: z.array(UnreadCell),
})
export type ArrivalProfile = z.infer<typeof ArrivalProfile>

/** The numbers of a person in the chain, as they are kept; null when not known. */
export const KnownNumbers = z.object({ bsn: z.string().nullable(), vNumber: z.string().nullable() })
export type KnownNumbers = z.infer<typeof KnownNumbers>

/** The numbers that are known, each with its kind. */
export const numbersIn = ({ bsn, vNumber }: KnownNumbers): { kind: NumberKind; number: string }[] => [
  ...(bsn === null ? [] : [{ kind: 'bsn' as const, number: bsn }]),
  ...(vNumber === null ? [] : [{ kind: 'v-number' as const, number: vNumber }]),
]

/** One row of a profile file, read whole. */
export type ProfileRow = {
  person: PersonDetails & { languages: readonly LanguageSkill[] }
  numbers: KnownNumbers
  /** Rows with the same code are one family. */
  household: string | null
  facts: readonly RecordedFact[]
  background: ArrivalProfile
  /** Health: for case workers only. */
  limitations: string | null
  /** Cells of columns that nobody gave a field: nobody knows what they tell, so for case workers only. */
  unmapped: readonly UnreadCell[]
}

/** Why a row cannot be taken; `reason` is a Dutch sentence. `value` is empty for a number of a person. */
export type RowProblem = { column: string; value: string; reason: string }

export type ReadRow =
  | { row: number; ok: true; value: ProfileRow }
  | { row: number; ok: false; problems: readonly RowProblem[] }
