import { LocalDate } from '#kernel/local-date.ts'
import type { ExtensionGround, ExtensionLength } from '../extension-ground.ts'
import { BI, RI } from './law-sources.ts'

type Ground = {
  readonly title: string
  readonly length: ExtensionLength
  /** The length in words. */
  readonly help: string
  /** Where the ground and its length are written. */
  readonly article: string
  readonly source: string
  /** Since when this ground is there. */
  readonly from: LocalDate
}

/** Terms are kept in months; a part of a month is days of it, so that sixteen weeks stay sixteen weeks. */
const SIXTEEN_WEEKS_IN_MONTHS = 3.68

const SINCE_2022 = LocalDate.parse('2022-01-01')

/** A ground of which nobody is to blame: one letter in paragraph 1, and under the same letter its length in paragraph 2. */
const noBlame = (letter: string) => ({
  article: `Wi art. 12, Bi art. 4.3, Ri art. 4.1 lid 1 en 2 onder ${letter}`,
  source: RI,
  from: SINCE_2022,
})

export const EXTENSION_GROUNDS: Readonly<Record<ExtensionGround, Ground>> = {
  illness: {
    title: 'Ziekte van 3 maanden of langer',
    length: { kind: 'equal' },
    help: 'even lang als de ziekte',
    ...noBlame('a'),
  },
  bereavement: {
    title: 'Overlijden van een naaste',
    length: { kind: 'fixed', months: 3 },
    help: '3 maanden',
    ...noBlame('b'),
  },
  childbirth: {
    title: 'Bevalling',
    length: { kind: 'fixed', months: SIXTEEN_WEEKS_IN_MONTHS },
    help: '16 weken',
    ...noBlame('c'),
  },
  shelter: {
    title: 'Verblijf in een Blijf-van-mijn-lijfhuis',
    length: { kind: 'equal' },
    help: 'even lang als het verblijf',
    ...noBlame('d'),
  },
  literacy: {
    title: 'Alfabetisering van 3 maanden of langer',
    length: { kind: 'at-most', months: 6 },
    help: 'hoogstens 6 maanden',
    ...noBlame('e'),
  },
  homeless: {
    title: 'Dakloos',
    length: { kind: 'at-most', months: 24 },
    help: 'hoogstens 24 maanden',
    ...noBlame('f'),
  },
  'late-offer': {
    title: 'Te laat een cursus aangeboden',
    length: { kind: 'equal' },
    help: 'even lang als het te laat was',
    ...noBlame('g'),
  },
  'course-stopped': {
    title: 'Oorzaak bij de taalschool',
    length: { kind: 'at-most', months: 6 },
    help: 'hoogstens 6 maanden',
    ...noBlame('h'),
  },
  special: {
    title: 'Bijzondere omstandigheden',
    length: { kind: 'at-most', months: 24 },
    help: 'hoogstens 24 maanden',
    ...noBlame('i'),
  },
  'nearly-done': {
    title: 'Bijna afgerond',
    length: { kind: 'fixed', months: 6 },
    help: '6 maanden',
    article: 'Wi art. 12 lid 1 onder b, Bi art. 4.4',
    source: BI,
    from: SINCE_2022,
  },
  'non-exempting-education': {
    title: 'Opleiding die niet vrijstelt (PrO, VSO, entree)',
    length: { kind: 'at-most', months: 24 },
    help: 'hoogstens 24 maanden',
    // The text of 2022 has no such ground; which paragraph of the later one gives it is still to be read.
    article: 'Wi art. 12, Bi art. 4.3',
    source: BI,
    from: LocalDate.parse('2023-01-01'),
  },
}
