import { type ArrivalProfile, BackgroundField, type UnreadCell } from './profile.ts'
import { fieldLabel } from './profile-mapping.ts'

/**
 * A profile that comes after another one (ARR.PROFILE.AGAIN): the newer words stand in front, and what they replace stays
 * readable below, with the name of its field.
 */
export function mergeProfiles(before: ArrivalProfile | undefined, came: ArrivalProfile): ArrivalProfile {
  if (!before) return came
  const replaced = BackgroundField.options.flatMap((field): UnreadCell[] => {
    const value = before.told[field]
    const isReplaced = value !== undefined && came.told[field] !== undefined && came.told[field] !== value
    return isReplaced ? [{ column: `${fieldLabel(field)}, eerder doorgegeven`, value }] : []
  })
  return {
    told: { ...before.told, ...came.told },
    unread: withoutDoubles([...came.unread, ...replaced, ...before.unread]),
  }
}

/** The words on limitations, the newest first; words that were told before are not told twice. */
export function mergeWords(before: string | null, came: string | null): string | null {
  if (before === null || came === null) return came ?? before
  return before.split('\n').includes(came) ? before : `${came}\n${before}`
}

export const withoutDoubles = (cells: readonly UnreadCell[]): UnreadCell[] =>
  cells.filter(
    (one, place) =>
      cells.findIndex(({ column, value }) => column === one.column && value === one.value) === place,
  )
