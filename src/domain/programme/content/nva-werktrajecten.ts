import { defineProgramme } from '../programme.ts'
import { surveyMoments } from './survey-moments.ts'

/**
 * Contradictions in the source, and how we read them:
 * - Progress is reviewed "after half a year" and also "every three months". We read: the profile is settled in a
 *   review after six months, and from then on there is one every three months.
 * - Language level A1 is required at the start in one sentence and "not always feasible" in the next: a wish.
 * The source names no months for the modules, so there are no phases.
 */
export const nvaWerktrajecten = defineProgramme({
  id: 'nva-werktrajecten',
  version: 1,
  validFrom: '2016-01-01',
  validTo: null,
  source: 'Verwey-Jonker Instituut 2019, Statushouders tussen droombaan en realiteit',
  title: 'NVA Werktrajecten',
  provider: 'NVA, Amersfoort',
  durationMonths: 12,
  extension: {
    consentOf: 'municipality',
    why: 'Het traject duurt twaalf maanden. De gemeente kan akkoord geven voor nog eens twaalf maanden.',
  },
  phases: [],
  modules: [
    {
      id: 'prospects-and-strengths',
      title: 'Perspectief en kwaliteiten',
      kind: 'training',
      sessions: null,
      language: 'own-language',
    },
    {
      id: 'occupation-and-workplace',
      title: 'Beroep en werkvloer',
      kind: 'training',
      sessions: null,
      language: 'own-language',
    },
    // In Dutch, with a second trainer who speaks the participants' language.
    { id: 'getting-a-job', title: 'Een baan krijgen', kind: 'training', sessions: null, language: 'dutch' },
    { id: 'computer-1', title: 'Computer, deel 1', kind: 'computer', sessions: null, language: 'dutch' },
    { id: 'computer-2', title: 'Computer, deel 2', kind: 'computer', sessions: null, language: 'dutch' },
    { id: 'computer-3', title: 'Computer, deel 3', kind: 'computer', sessions: null, language: 'dutch' },
  ],
  sessionsInAll: null,
  reviews: {
    firstAfterMonths: 6,
    thenEveryMonths: 3,
    why: 'Na een half jaar stellen we het profiel vast. Daarna bespreken we elke drie maanden de voortgang.',
  },
  groupSize: { min: 8, max: 12 },
  expectations: surveyMoments,
})
