import type { ReportKind } from '../report-kind.ts'

/** Who counts, in Dutch at level B1, by rule of docs/rules. Sources: see the rule. */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  [
    'IND.NO-ANSWER',
    'Wie een vraag niet beantwoordde, telt bij die vraag niet mee: niet in een categorie en niet in het totaal.',
  ],
  ['IND.SHARE', 'Het aandeel is het deel van iedereen die deze vraag beantwoordde.'],
  [
    'IND.RESPONSES',
    'Iedereen die op dat moment een vragenlijst inleverde, ook als niet alles is ingevuld. Iedereen telt één keer.',
  ],
  [
    'IND.TOP-TWO',
    'Van de vijf antwoorden tellen de twee beste als ja: goed en heel goed, of mee eens en helemaal mee eens.',
  ],
  [
    'IND.NOW',
    'Het gaat om de situatie op de dag van invullen. Bij opleiding telt ook onderwijs voor volwassenen mee.',
  ],
  ['IND.EITHER', 'Eén keer ja is genoeg. Alleen twee keer nee telt als nee.'],
  [
    'IND.STUDY-WITHOUT-WORK',
    'Het percentage gaat over iedereen die de vraag over betaald werk beantwoordde. Wie niets invulde over opleiding, telt als zonder opleiding.',
  ],
  ['IND.REASON', 'Het percentage gaat over mensen zonder betaald werk die een reden gaven.'],
  [
    'IND.EVER',
    'Ja als iemand op een van de drie momenten ja zei. Nee als iemand op M2 of M3 antwoordde en nooit ja zei. Anders telt iemand niet mee, want een nee bij de start zegt niets over de rest van het traject.',
  ],
  ['IND.AGE-CLASS', '‘30 jaar of ouder’ is 30 tot en met 39 jaar en 40 jaar of ouder samen.'],
  ['IND.ORIGIN-COLUMN', 'Landen met minder dan tien deelnemers staan samen onder ‘Andere landen’.'],
  [
    'IND.PERCENTAGE',
    'Percentages hebben één cijfer achter de komma. Een half ronden we naar boven af. We ronden nooit een afgerond getal af.',
  ],
])

/** The rules that hold for a whole report; a measure of the survey names its own beside its figures. */
const GENERAL: Readonly<Record<ReportKind, readonly string[]>> = {
  monitor: ['IND.NO-ANSWER', 'IND.SHARE', 'IND.PERCENTAGE'],
  survey: ['IND.NO-ANSWER', 'IND.AGE-CLASS', 'IND.ORIGIN-COLUMN', 'IND.PERCENTAGE'],
}

/** Who counts by one rule; undefined for a rule that needs no words in a report. */
export const methodSentence = (ruleId: string): string | undefined => SENTENCES.get(ruleId)

/** How the figures of a report were made, one sentence or two per rule. */
export const methodOf = (kind: ReportKind): string[] =>
  GENERAL[kind].flatMap((ruleId) => methodSentence(ruleId) ?? [])
