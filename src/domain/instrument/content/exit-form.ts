import { Goal, outcomeQuestion } from '../goals.ts'
import { defineInstrument, type QuestionContent } from '../instrument.ts'
import { choice, goalTitles, YES_NO, YES_PARTLY_NO } from './staff-questions.ts'

/**
 * Contradiction in the source: two people left "to a study", "a work and study route" or "learning-and-working" in
 * three places of the same report. We keep the category of the figures, learning-and-working, and offer study beside it.
 */
const outflow: QuestionContent[] = [
  choice(
    { id: 'outflow', section: 'outflow', nl: 'Waar staat de deelnemer nu?' },
    {
      'paid-work': 'Betaald werk',
      'learning-and-working': 'Leren en werken (leerwerktraject)',
      'still-in-programme': 'Nog in het traject',
      education: 'Opleiding',
      'own-business': 'Eigen bedrijf',
      'other-programme': 'Verder in een ander traject',
      'moved-away': 'Verhuisd naar een andere gemeente',
      'ended-early': 'Eerder gestopt',
    },
  ),
  choice(
    {
      id: 'employment-kind',
      section: 'outflow',
      nl: 'Wat voor werk heeft de deelnemer?',
      help: 'Schrijf hier niets op over gezondheid.',
    },
    {
      'full-time': 'Voltijd',
      'part-time': 'Deeltijd',
      'learning-and-working': 'Leren en werken',
      'own-business': 'Eigen bedrijf',
      'temporary-or-small': 'Tijdelijk of weinig uren, met (weer) een uitkering',
      none: 'Geen werk',
    },
  ),
  choice(
    {
      id: 'exam-in-period',
      section: 'outflow',
      nl: 'Inburgeringsexamen tijdens het traject',
      required: false,
    },
    { passed: 'Gehaald', waived: 'Ontheffing gekregen', 'not-passed': 'Niet gehaald' },
  ),
  choice(
    {
      id: 'diploma-valued-in-period',
      section: 'outflow',
      nl: 'Is tijdens het traject een diploma gewaardeerd?',
      required: false,
    },
    YES_NO,
  ),
]

const outcomes: QuestionContent[] = Goal.options.map((goal) =>
  choice(
    { id: outcomeQuestion(goal), section: 'goals', nl: goalTitles[goal] },
    {
      fully: 'Helemaal gehaald',
      partly: 'Gedeeltelijk gehaald',
      not: 'Niet gehaald',
      'no-goal': 'Was geen doel',
    },
  ),
)

// Optional: in the report the guides could not answer every statement for five of seventeen people.
const cooperation: QuestionContent[] = Object.entries({
  cooperated: 'De deelnemer werkte goed mee',
  'showed-initiative': 'De deelnemer was betrokken en kwam zelf in actie',
  'programme-fitted-needs': 'Het traject paste bij wat de deelnemer nodig had en wilde',
  'personal-or-social-problems': 'De deelnemer had persoonlijke of sociale problemen',
  'language-difference-hindered': 'Het verschil in taal met de begeleider zat het traject in de weg',
  'culture-difference-hindered': 'Het verschil in cultuur met de begeleider zat het traject in de weg',
}).map(([id, nl]) => choice({ id, section: 'cooperation', nl, required: false }, YES_PARTLY_NO))

const sideEffects: QuestionContent[] = Object.entries({
  'self-confidence': 'Door het traject kreeg de deelnemer meer zelfvertrouwen',
  motivation: 'Door het traject kreeg de deelnemer meer motivatie',
  'insight-in-own-skills': 'De deelnemer weet beter wat hij of zij kan en nog moet leren',
}).map(([id, nl]) => choice({ id, section: 'side-effects', nl, required: false }, YES_PARTLY_NO))

const lessons: QuestionContent = {
  id: 'lessons',
  kind: 'text',
  number: null,
  section: 'lessons',
  texts: { nl: 'Wat werkte goed, en wat kan beter?' },
  help: { nl: 'Dit is voor collega’s. Noem geen namen van anderen.' },
  required: false,
  exported: false,
  maxLength: 8000,
}

/** How a programme ended for someone. The report describes its three tables; the wording of the questions is ours. */
export const exitForm = defineInstrument({
  id: 'exit-form',
  version: 1,
  source: 'Windesheim 2019, exitformulier van de monitor Thuis in Dalfsen',
  validFrom: '2016-01-01',
  validTo: null,
  audience: 'staff',
  moments: ['exit'],
  title: { nl: 'Eindformulier' },
  introduction: {
    nl: 'Beschrijf de situatie aan het einde van het traject, of op de peildatum als het traject doorloopt.',
  },
  locales: { nl: 'reviewed' },
  sections: [
    { id: 'outflow', texts: { nl: 'Uitstroom' } },
    { id: 'goals', texts: { nl: 'Zijn de doelen gehaald?' } },
    { id: 'cooperation', texts: { nl: 'Hoe ging de samenwerking?' } },
    { id: 'side-effects', texts: { nl: 'Wat leverde het traject nog meer op?' } },
    { id: 'lessons', texts: { nl: 'Lessen' } },
  ],
  questions: [...outflow, ...outcomes, ...cooperation, ...sideEffects, lessons],
})
