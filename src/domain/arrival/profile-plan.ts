import { z } from 'zod'
import type { DuplicateReason } from '#domain/person/duplicates.ts'
import { FileId } from '#kernel/ids.ts'
import { ageOn, type LocalDate } from '#kernel/local-date.ts'
import type { ProfileRow, ReadRow, RowProblem } from './profile.ts'
import { plainWords } from './profile-mapping.ts'

export type MatchReason = DuplicateReason | 'same-number'

/** Somebody who is known here and may be the person of a row. */
export type Match = {
  reasons: readonly MatchReason[]
  caseWorkers: readonly string[]
  /** Another municipality took their file over: who comes with this number came back. */
  hasMoved: boolean
  /** Null when the file is a colleague's: that there is one is all that is said. */
  file: { fileId: FileId; number: string; name: string; birthDate: LocalDate | null } | null
}

/** What will happen to a row; a `known` row waits for what the worker decides. */
export type PlannedRow =
  | { row: number; kind: 'new'; value: ProfileRow }
  | { row: number; kind: 'known'; value: ProfileRow; matches: readonly Match[] }
  | { row: number; kind: 'refused'; problems: readonly RowProblem[] }

/** What a worker decides about somebody who may be known: a new file all the same, that file, or nothing. */
export type Decision = { to: 'new' } | { to: 'skip' } | { to: 'add'; fileId: FileId }

/**
 * What each row of a file comes to (ARR.PROFILE.KNOWN): who may be known here waits for a decision, and a person
 * who stands in the file twice is taken from the first row only.
 * @param matches by row number
 */
export function planRows(
  rows: readonly ReadRow[],
  matches: ReadonlyMap<number, readonly Match[]>,
): PlannedRow[] {
  const seen = new Map<string, number>()
  return rows.map((one) => {
    if (!one.ok) return { row: one.row, kind: 'refused', problems: one.problems }
    const keys = keysOf(one.value)
    const earlier = keys.flatMap((key) => seen.get(key) ?? [])[0]
    if (earlier !== undefined) {
      const reason = `Deze persoon staat ook in rij ${earlier}.`
      return { row: one.row, kind: 'refused', problems: [{ column: '', value: '', reason }] }
    }
    for (const key of keys) seen.set(key, one.row)
    const known = matches.get(one.row) ?? []
    return known.length === 0
      ? { row: one.row, kind: 'new', value: one.value }
      : { row: one.row, kind: 'known', value: one.value, matches: known }
  })
}

function keysOf({ person, numbers }: ProfileRow): string[] {
  const name = plainWords(`${person.givenName} ${person.familyName}`)
  return [
    ...(numbers.bsn ? [`bsn ${numbers.bsn}`] : []),
    ...(numbers.vNumber ? [`v ${numbers.vNumber}`] : []),
    ...(person.birthDate ? [`${name} ${person.birthDate}`] : []),
  ]
}

/**
 * The choices there are for a row: two people cannot have one number, so who has it is no new person. Who had it before
 * moving away gets a new file of the same person (ARR.RETURN).
 */
export function choicesFor({ matches }: { matches: readonly Match[] }): Decision[] {
  const isSurelyKnown = matches.some(({ reasons, hasMoved }) => reasons.includes('same-number') && !hasMoved)
  return [
    ...matches.flatMap(({ file }) => (file ? [{ to: 'add' as const, fileId: file.fileId }] : [])),
    ...(isSurelyKnown ? [] : [{ to: 'new' as const }]),
    { to: 'skip' },
  ]
}

/** A decision as the value of a form field. */
export const decisionValue = (decision: Decision): string =>
  decision.to === 'add' ? decision.fileId : decision.to

/** The decision that a form sent for a row; undefined when none of its choices was made. */
export const decisionFor = (
  row: { matches: readonly Match[] },
  value: string | undefined,
): Decision | undefined => choicesFor(row).find((choice) => decisionValue(choice) === value)

export const RowOutcome = z.object({
  row: z.number(),
  outcome: z.enum(['opened', 'added', 'skipped', 'refused']),
  name: z.string(),
  fileId: FileId.nullable(),
  /** Why it was refused, or what of it was not taken. */
  problems: z.array(z.object({ column: z.string(), value: z.string(), reason: z.string() })),
})
export type RowOutcome = z.infer<typeof RowOutcome>

const ADULT_YEARS = 18

/**
 * The places of the members of one new family, in their order (ARR.PROFILE.FAMILY): the first adult carries the
 * household, the second is the partner, children are under eighteen; of somebody without a birth date we do not know.
 */
export function householdRoles(
  birthDates: readonly (LocalDate | null)[],
  today: LocalDate,
): ('adult' | 'partner' | 'child' | 'other')[] {
  const isAdult = (birth: LocalDate | null) => birth !== null && ageOn(birth, today) >= ADULT_YEARS
  const adults = birthDates.flatMap((birth, place) => (isAdult(birth) ? [place] : []))
  return birthDates.map((birth, place) => {
    if (birth === null) return 'other'
    if (!isAdult(birth)) return 'child'
    const order = adults.indexOf(place)
    if (order === 0) return 'adult'
    return order === 1 ? 'partner' : 'other'
  })
}
