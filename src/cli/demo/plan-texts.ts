import type { LearningRoute } from '#domain/integration/facts.ts'
import type { NewAgreement } from '#domain/plan/agreement.ts'
import type { NewGoal } from '#domain/plan/goal.ts'
import type { NewObjection } from '#domain/plan/pip.objection.ts'
import type { PipContent } from '#domain/plan/pip.ts'
import type { NewStep } from '#domain/plan/step.ts'

/** A goal with its steps; weeks count from the day on which the goal was set. */
export type PlannedGoal = NewGoal & { steps: readonly PlannedStep[] }
export type PlannedStep = Pick<NewStep, 'title' | 'doer'> & { fromWeek: number; toWeek: number }
export type PlannedAgreement = Pick<NewAgreement, 'activity' | 'partner' | 'hoursPerWeek'>

const step = (
  title: string,
  doer: Exclude<NewStep['doer'], 'other'>,
  fromWeek: number,
  toWeek: number,
): PlannedStep => ({ title, doer, fromWeek, toWeek })

const language: PlannedGoal = {
  kind: 'language',
  title: 'Zonder tolk naar de huisarts en de school',
  why: 'Ik wil zelf kunnen zeggen wat ik bedoel.',
  languageAtWork: false,
  steps: [
    step('Instaptoets maken bij de taalschool', 'person', 0, 2),
    step('Drie dagdelen les in de week', 'school', 3, 30),
    step('Elke donderdag naar Koffie & Taal', 'person', 1, 20),
  ],
}

const joiningIn: PlannedGoal = {
  kind: 'participation',
  title: 'Een vaste ochtend buiten de deur',
  why: 'Thuis zitten maakt mij moe. Ik wil mensen leren kennen.',
  languageAtWork: false,
  steps: [
    step('Kennismaken bij Kringloop De Tweede Trede', 'municipality', 2, 6),
    step('Een ochtend in de week meehelpen', 'person', 7, 26),
  ],
}

const work: PlannedGoal = {
  kind: 'work',
  title: 'Weer werken in een keuken',
  why: 'Ik ben kok. Dat wil ik hier ook zijn.',
  languageAtWork: true,
  steps: [
    step('Woorden van de keuken oefenen met de taalcoach', 'coach', 4, 16),
    step('Een dag meelopen in een kantine', 'person', 12, 20),
  ],
}

const study: PlannedGoal = {
  kind: 'study',
  title: 'Beginnen aan een technische opleiding',
  why: 'Ik wil mijn studie afmaken.',
  languageAtWork: false,
  steps: [
    step('Diploma laten waarderen', 'municipality', 1, 8),
    step('Open dag van de mbo-school bezoeken', 'person', 6, 14),
    step('Aanmelden voor het taalschakeltraject', 'person', 10, 22),
  ],
}

export const GOALS: Readonly<Record<LearningRoute, readonly PlannedGoal[]>> = {
  B1: [language, work],
  O: [language, study],
  Z: [language, joiningIn],
}

export const AGREEMENTS: readonly PlannedAgreement[] = [
  { activity: 'route-hours', partner: 'Taalschool Klinkerrijk', hoursPerWeek: 9 },
  { activity: 'social-guidance', partner: 'Welzijn Vechtbrug', hoursPerWeek: null },
  { activity: 'language-coach', partner: 'VluchtelingenWerk', hoursPerWeek: 2 },
]

const common = {
  literacy: 'NVT',
  pvtHours: 12,
  progressTalks: 3,
  support: 'Een maatschappelijk begeleider van Welzijn Vechtbrug. Hij helpt bij brieven en bij afspraken.',
  reasons:
    'De route en de uren passen bij wat uit de gesprekken en de toets kwam, en bij de week van de inwoner.',
} as const

/** What a version of the plan says, by route. */
export const PIP_TEXTS: Readonly<Record<LearningRoute, Partial<PipContent>>> = {
  B1: {
    ...common,
    route: 'B1',
    level: 'B1',
    routeReason:
      'De toets zegt dat B1 haalbaar is, en er is middelbare school. Werken in een keuken vraagt B1.',
    mapHours: 40,
  },
  O: {
    ...common,
    route: 'O',
    level: 'B1',
    routeReason: 'Er is een diploma van de middelbare school en een duidelijke wens om te studeren.',
  },
  Z: {
    ...common,
    route: 'Z',
    literacy: 'A',
    routeReason: 'Lezen en schrijven zijn nieuw. De toets zegt dat B1 niet haalbaar is.',
    mapHours: 40,
    earlyEducation: 'Het kind van vier gaat vier ochtenden naar de vve.',
  },
}

export const ESTIMATED_HOURS = 720

/** For who followed the B1-route elsewhere and goes on at A2. */
export const LOWER_LEVEL: Partial<PipContent> = {
  level: 'A2',
  routeReason:
    'Het plan van de vorige gemeente gaat door. Luisteren en spreken gaan goed, lezen en schrijven niet.',
  effortReason: 'Volgde 640 uur les en miste bijna niets. B1 lukt niet voor lezen en schrijven.',
}

export const HEARD = 'Ik wil snel beginnen. Graag ’s ochtends les.'

export const TALK_REPORT = {
  report: 'Gesproken over de lessen en de week. Het gaat goed, alleen lezen kost veel tijd.',
  agreed: 'De taalcoach helpt bij het lezen van brieven. Over vijf maanden praten we weer.',
} as const

/** Sent by hand, with everything that the law asks. */
export const OBJECTION: Omit<NewObjection, 'receivedOn' | 'fromWhom'> = {
  postedOn: null,
  party: 'person',
  lacks: [],
  grounds: 'De lessen zijn op drie ochtenden. Dan kan ik mijn zoon niet naar school brengen.',
  withCommittee: false,
}
