import { bsnFrom } from '#domain/person/numbers.ts'

// Citizen numbers that begin with 9999 are kept for test data, and no V-number has ten digits.
const FIRST_BSN = 999_900_000
const FIRST_V_NUMBER = 9_990_000_001
/** In so many numbers at least one passes the test of eleven. */
const ROOM = 40

/** A citizen number that passes the test of eleven and is nobody's. @param place of the person in the demo, from 0 */
export function inventedBsn(place: number): string {
  const from = FIRST_BSN + place * ROOM
  const found = Array.from({ length: ROOM }, (_, step) => String(from + step)).find((number) =>
    bsnFrom(number),
  )
  if (found === undefined) throw new RangeError(`no citizen number for place ${place}`)
  return found
}

export const inventedVNumber = (place: number): string => String(FIRST_V_NUMBER + place)
