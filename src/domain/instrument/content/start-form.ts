import { Goal, goalQuestion, meaningQuestion } from '../goals.ts'
import { defineInstrument, type QuestionContent } from '../instrument.ts'
import { originOptions } from './origins.ts'
import { choice, goalTitles, YES_NO } from './staff-questions.ts'

const origin: QuestionContent = {
  ...choice({ id: 'origin', section: 'person', nl: 'Land van herkomst', prefill: 'origin' }, YES_NO),
  kind: 'choice',
  options: originOptions.map(({ id, texts }) => ({ id, texts: { nl: texts.nl } })),
}

const background: QuestionContent[] = [
  choice(
    { id: 'sex', section: 'person', nl: 'Geslacht', prefill: 'sex' },
    { woman: 'Vrouw', man: 'Man', other: 'Anders' },
  ),
  choice(
    { id: 'age-class', section: 'person', nl: 'Leeftijd', prefill: 'age-class' },
    { '<30': 'Jonger dan 30 jaar', '30-49': '30 tot en met 49 jaar', '50+': '50 jaar of ouder' },
  ),
  origin,
  choice(
    { id: 'education-abroad', section: 'background', nl: 'Hoogste opleiding in het land van herkomst' },
    {
      higher: 'Hoger onderwijs',
      secondary: 'Voortgezet onderwijs',
      primary: 'Basisonderwijs',
      none: 'Geen opleiding',
    },
  ),
  choice(
    { id: 'work-experience-abroad', section: 'background', nl: 'Werkervaring in het land van herkomst' },
    {
      '10-years-or-more': '10 jaar of meer',
      '5-to-10-years': '5 tot 10 jaar',
      'under-5-years': 'Minder dan 5 jaar',
      none: 'Geen werkervaring',
    },
  ),
]

const position: QuestionContent[] = [
  choice(
    { id: 'exam-passed-at-start', section: 'position', nl: 'Is het inburgeringsexamen al gehaald?' },
    YES_NO,
  ),
  choice(
    { id: 'diploma-valued-at-start', section: 'position', nl: 'Is er een diploma gewaardeerd?' },
    YES_NO,
  ),
  choice(
    { id: 'language-a2-or-higher', section: 'position', nl: 'Is het Nederlands op niveau A2 of hoger?' },
    YES_NO,
  ),
]

const participation: QuestionContent[] = [
  choice({ id: 'took-part-paid-work', section: 'participation', nl: 'Betaald werk' }, YES_NO),
  choice({ id: 'took-part-language-placement', section: 'participation', nl: 'Taalstage' }, YES_NO),
  choice({ id: 'took-part-volunteering', section: 'participation', nl: 'Vrijwilligerswerk' }, YES_NO),
  choice(
    { id: 'took-part-community', section: 'participation', nl: 'Maatschappelijke activiteiten' },
    YES_NO,
  ),
  choice(
    { id: 'took-part-social', section: 'participation', nl: 'Sociale activiteiten buitenshuis' },
    YES_NO,
  ),
]

const goals: QuestionContent[] = Goal.options.flatMap((goal) => [
  choice(
    { id: goalQuestion(goal), section: 'goals', nl: goalTitles[goal] },
    { goal: 'Dit is een doel', 'no-goal': 'Dit is geen doel' },
  ),
  {
    id: meaningQuestion(goal),
    kind: 'text',
    number: null,
    section: 'goals',
    texts: { nl: `${goalTitles[goal]}: wat betekent dit doel voor deze deelnemer?` },
    help: { nl: 'Schrijf op wat de deelnemer wil bereiken, en wat de eerste stap is.' },
    required: false,
    exported: false,
    onlyIf: { question: goalQuestion(goal), anyOf: ['goal'] },
    maxLength: 4000,
  },
])

/**
 * What is known of someone at the start of Thuis in Dalfsen. The report describes its parts, not its layout; the
 * wording is ours. "No goal" must be chosen: in the report three of seventeen people had no goal filled in and
 * nobody could say why. The words per goal are an addition of ours.
 */
export const startForm = defineInstrument({
  id: 'start-form',
  version: 1,
  source: 'Windesheim 2019, startformulier van de monitor Thuis in Dalfsen',
  validFrom: '2016-01-01',
  validTo: null,
  audience: 'staff',
  moments: ['start'],
  title: { nl: 'Startformulier' },
  introduction: {
    nl: 'Beschrijf de situatie aan het begin van het traject. Kies bij elk doel of het een doel is.',
  },
  locales: { nl: 'reviewed' },
  sections: [
    { id: 'person', texts: { nl: 'Persoon' } },
    { id: 'background', texts: { nl: 'Opleiding en werk in het land van herkomst' } },
    { id: 'position', texts: { nl: 'Inburgering, diploma en taal' } },
    { id: 'participation', texts: { nl: 'Waar heeft de deelnemer in Nederland ervaring mee?' } },
    { id: 'goals', texts: { nl: 'Doelen van het traject' } },
  ],
  questions: [...background, ...position, ...participation, ...goals],
})
