import { z } from 'zod'

/** The grounds on which DUO makes the term longer (Wi art. 12, Bi art. 4.3, Ri art. 4.1 and 4.2). */
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

type Ground = { title: string; length: ExtensionLength; help: string }

/** Terms are kept in months; a part of a month is days of it, so that sixteen weeks stay sixteen weeks. */
const SIXTEEN_WEEKS_IN_MONTHS = 3.68

export const EXTENSION_GROUNDS: Readonly<Record<ExtensionGround, Ground>> = {
  illness: {
    title: 'Ziekte van 3 maanden of langer',
    length: { kind: 'equal' },
    help: 'even lang als de ziekte',
  },
  bereavement: {
    title: 'Overlijden van een naaste',
    length: { kind: 'fixed', months: 3 },
    help: '3 maanden',
  },
  childbirth: {
    title: 'Bevalling',
    length: { kind: 'fixed', months: SIXTEEN_WEEKS_IN_MONTHS },
    help: '16 weken',
  },
  shelter: {
    title: 'Verblijf in een Blijf-van-mijn-lijfhuis',
    length: { kind: 'equal' },
    help: 'even lang als het verblijf',
  },
  literacy: {
    title: 'Alfabetisering van 3 maanden of langer',
    length: { kind: 'at-most', months: 6 },
    help: 'hoogstens 6 maanden',
  },
  homeless: { title: 'Dakloos', length: { kind: 'at-most', months: 24 }, help: 'hoogstens 24 maanden' },
  'late-offer': {
    title: 'Te laat een cursus aangeboden',
    length: { kind: 'equal' },
    help: 'even lang als het te laat was',
  },
  'course-stopped': {
    title: 'Oorzaak bij de taalschool',
    length: { kind: 'at-most', months: 6 },
    help: 'hoogstens 6 maanden',
  },
  special: {
    title: 'Bijzondere omstandigheden',
    length: { kind: 'at-most', months: 24 },
    help: 'hoogstens 24 maanden',
  },
  'nearly-done': { title: 'Bijna afgerond', length: { kind: 'fixed', months: 6 }, help: '6 maanden' },
  'non-exempting-education': {
    title: 'Opleiding die niet vrijstelt (PrO, VSO, entree)',
    length: { kind: 'at-most', months: 24 },
    help: 'hoogstens 24 maanden',
  },
}

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
