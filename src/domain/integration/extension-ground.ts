import { z } from 'zod'

/** The grounds on which DUO makes the term longer (Wi art. 12, Bi art. 4.3 and 4.4, Ri art. 4.1 and 4.2). */
export const ExtensionGround = z.enum([
  'illness',
  'bereavement',
  'childbirth',
  'shelter',
  'literacy',
  'homeless',
  'late-offer',
  'course-stopped',
  'special',
  'nearly-done',
  'non-exempting-education',
])
export type ExtensionGround = z.infer<typeof ExtensionGround>

/** `equal`: as long as what caused it lasted; the number of months is what DUO decided. */
export type ExtensionLength = { kind: 'fixed' | 'at-most'; months: number } | { kind: 'equal' }
