import { EXTENSION_GROUNDS } from './content/extension-grounds.ts'
import type { ExtensionGround } from './extension-ground.ts'

/** The months that follow from the ground alone; null where DUO decides how many. */
export const fixedMonths = (ground: ExtensionGround): number | null => {
  const { length } = EXTENSION_GROUNDS[ground]
  return length.kind === 'fixed' ? length.months : null
}

/** The longest that `equal` can be: a term is never stretched by more than itself without a second decision. */
const LONGEST_EQUAL_MONTHS = 36

/** Whether this ground gives this many months: INT.EXTENSION.LENGTH. */
export function isLengthOf(ground: ExtensionGround, months: number): boolean {
  const { length } = EXTENSION_GROUNDS[ground]
  if (length.kind === 'fixed') return months === length.months
  return months <= (length.kind === 'equal' ? LONGEST_EQUAL_MONTHS : length.months)
}
