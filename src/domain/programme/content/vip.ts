import { defineProgramme } from '../programme.ts'
import { surveyMoments } from './survey-moments.ts'

/**
 * Contradictions in the sources, and how we read them:
 * - Length: six months on average with the work placement (Verwey-Jonker 2019), half a year to nine months (SER).
 *   We plan with six; the municipality may agree to longer.
 * - The report counts nine sessions of which one is a visit; elsewhere a company visit is named beside the training.
 *   We count eight training sessions and one visit. It does not divide the sessions over the three parts.
 * - The language of the training is Dutch, translated where needed; there is no formal language requirement.
 * The source names no months for the parts, so there are no phases.
 */
export const vip = defineProgramme({
  id: 'vip',
  version: 1,
  validFrom: '2016-01-01',
  validTo: null,
  source: 'Verwey-Jonker Instituut 2019, Statushouders tussen droombaan en realiteit',
  title: 'VIP',
  provider: 'VluchtelingenWerk',
  durationMonths: 6,
  extension: {
    consentOf: 'municipality',
    why: 'VIP duurt ongeveer zes maanden. Langer kan in overleg met de gemeente, bijvoorbeeld voor een stage.',
  },
  phases: [],
  modules: [
    {
      id: 'who-am-i',
      title: 'Wie ben ik en wat wil ik?',
      kind: 'training',
      sessions: null,
      language: 'dutch',
    },
    {
      id: 'occupations-and-jobs',
      title: 'Beroepen en banen',
      kind: 'training',
      sessions: null,
      language: 'dutch',
    },
    {
      id: 'networking',
      title: 'Netwerken: hoe kom ik er?',
      kind: 'training',
      sessions: null,
      language: 'dutch',
    },
    {
      id: 'company-visit',
      title: 'Bezoek aan een bedrijf',
      kind: 'company-visit',
      sessions: 1,
      language: 'dutch',
    },
  ],
  sessionsInAll: 9,
  reviews: null,
  groupSize: null,
  expectations: surveyMoments,
})
