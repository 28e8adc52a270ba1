import type { Audience } from '#domain/indicator/survey-report.ts'
import type { Programme } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { longDate } from '../words.ts'

/** What a report is about; said on the page, on paper and in every file made of it. */
export type ReportHead = {
  programme: Pick<Programme, 'title' | 'source'>
  /** Whose people: "Gemeente Dalfsen", or a provider. */
  about: string
  asOf: LocalDate
  today: LocalDate
  /** Year in which people started; null for all years. */
  cohort: string | null
  audience: Audience
}

const AUDIENCES = {
  internal: 'Intern: alle aantallen. Niet delen buiten de organisatie.',
  public: 'Openbaar: kleine aantallen zijn afgeschermd (<5 en x, uitleg onderaan).',
} satisfies Record<Audience, string>

/** The head as label and value, the same on screen and in the workbook. */
export const headFacts = (head: ReportHead): { label: string; value: string }[] => [
  { label: 'Programma', value: head.programme.title },
  { label: 'Over', value: head.about },
  { label: 'Peildatum', value: asOfText(head) },
  {
    label: 'Gestart in',
    value: head.cohort === null ? 'Alle jaren' : head.cohort,
  },
  { label: 'Voor wie', value: AUDIENCES[head.audience] },
]

/** A day that is still to come prints what is known now, and says so. */
function asOfText({ asOf, today }: ReportHead): string {
  const day = longDate(asOf)
  return asOf > today ? `${day} (met de antwoorden tot en met ${longDate(today)})` : day
}

/** What the two signs of a public report mean. */
export const MASKED_WORDS: readonly { sign: string; meaning: string }[] = [
  { sign: '<5', meaning: 'Eén tot en met vier mensen. Zo kleine aantallen laten we niet precies zien.' },
  {
    sign: 'x',
    meaning:
      'Dit aantal laten we niet zien, omdat een ander klein aantal dan uit te rekenen is. Het kan ook nul of een groter aantal zijn.',
  },
]

export const MOMENTS_SENTENCE =
  'M1 is bij de start van het traject, M2 aan het einde, en M3 een half jaar tot een jaar na het einde.'
