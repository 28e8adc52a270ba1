import type { PointId } from '#domain/plan/pip.choice.ts'
import type { PipGap } from '#domain/plan/pip.gaps.ts'
import type { PipProblemCode } from '#domain/plan/pip.limits.ts'
import type { PipState, SendingWay, StepKind } from '#domain/plan/pip.progress.ts'
import type { RemarkSubject } from '#domain/plan/pip.remark.ts'
import type { ChangeGround, PipField } from '#domain/plan/pip.ts'
import type { Status } from '#ui/status.tsx'

export const GROUND_WORDS = {
  'new-insight': 'Een andere route past beter dan eerst gedacht',
  'education-ended': 'Een opleiding zonder vrijstelling is klaar of gestopt',
  'special-case': 'Een bijzonder geval',
} satisfies Record<ChangeGround, string>

export const STATE_WORDS = {
  draft: 'concept',
  'with-reader': 'bij de tweede lezer',
  returned: 'terug bij de schrijver',
  approved: 'akkoord van de tweede lezer',
  heard: 'besproken met de deelnemer',
  decided: 'vastgesteld',
} satisfies Record<PipState, string>

export const STATE_STATUS = {
  draft: 'busy',
  'with-reader': 'busy',
  returned: 'attention',
  approved: 'busy',
  heard: 'busy',
  decided: 'done',
} satisfies Record<PipState, Status>

export const STEP_WORDS = {
  sent: 'Voorgelegd aan de tweede lezer',
  returned: 'Teruggegeven door de tweede lezer',
  approved: 'Akkoord van de tweede lezer',
  reopened: 'Weer opengezet',
  agreed: 'De deelnemer is akkoord',
  refused: 'De deelnemer is niet akkoord',
  'letter-sent': 'Brief verzonden',
  withdrawn: 'PIP ingetrokken',
} satisfies Record<StepKind, string>

export const SENDING_WORDS = {
  post: 'Per post',
  'handed-over': 'In persoon gegeven',
  berichtenbox: 'Via de Berichtenbox',
} satisfies Record<SendingWay, string>

export const REMARK_WORDS = {
  route: 'Route en niveau',
  intensity: 'Uren',
  support: 'Ondersteuning',
  reasons: 'Motivering',
  goals: 'Doelen en stappen',
  other: 'Iets anders',
} satisfies Record<RemarkSubject, string>

export const POINT_WORDS = {
  'b1-feasible': 'De leerbaarheidstoets vindt de B1-route haalbaar',
  'b1-not-feasible': 'De leerbaarheidstoets vindt de B1-route niet haalbaar',
  'secondary-school': 'Ging na de basisschool verder naar school',
  'little-school': 'Ging weinig of niet naar school',
  'wants-study': 'Wil zelf een opleiding doen',
  'some-dutch': 'Heeft voor een deel van de taal al niveau A2 of hoger',
  'hardly-dutch': 'Staat bij elk deel van de taal nog aan het begin (A1 of lager)',
} satisfies Record<PointId, string>

export const POINT_STATE = {
  met: 'ja',
  'not-met': 'nee',
  unknown: 'niet bekend',
} as const

/** What is against the rules, said at the field where it can be put right. */
export const PROBLEM_WORDS = {
  'a2-with-education': 'De onderwijsroute eindigt op B1. Laat het niveau leeg of kies B1.',
  'b1-with-z': 'De Z-route kent geen niveau B1. Laat het niveau leeg of kies A2.',
  'a2-in-first-plan': 'Een eerste PIP met de B1-route begint op B1. Afschalen naar A2 kan pas later.',
  'a2-before-600-hours': 'Afschalen naar A2 kan na 600 cursusuren. Er zijn nu minder uren vastgelegd.',
  'a2-without-effort-reason': 'Schrijf op waaruit blijkt dat de deelnemer zich genoeg heeft ingezet.',
  'hours-not-for-this-route':
    'Een schatting van de uren hoort alleen bij de B1-route van een asielstatushouder. Maak dit veld leeg.',
  'map-not-with-education': 'Bij de onderwijsroute hoort geen MAP. Maak dit veld leeg.',
  'pvt-below-least': 'De wet vraagt minstens 12 uur PVT. Alleen uren die al gedaan zijn, gaan daarvan af.',
  'map-below-least':
    'De wet vraagt minstens 40 uur praktijk in de MAP. Alleen uren die al gedaan zijn, gaan daarvan af.',
  'other-route-needs-ground':
    'Dit is een andere route dan in het vorige PIP. Kies waarom, of houd dezelfde route.',
  'route-change-too-late':
    'Van route wisselen kan tot anderhalf jaar na de start van de termijn. Die tijd is voorbij. Alleen in een bijzonder geval kan het nog.',
} satisfies Record<PipProblemCode, string>

/** What the goals and agreements lack before a plan goes to its reader. */
export const GAP_WORDS = {
  'no-goal': 'een doel',
  'no-step': 'een stap bij een doel',
  'no-route-hours': 'een afspraak over de uren per week van de leerroute',
} satisfies Record<PipGap, string>

export const FIELD_WORDS = {
  route: 'Leerroute',
  level: 'Niveau',
  changeGround: 'Waarom een andere route',
  routeReason: 'Waarom deze route',
  effortReason: 'Inzet bij 600 uur',
  routeHours: 'Geschatte uren B1-route',
  literacy: 'Alfabetisering',
  mayFinishEducation: 'Mag een opleiding afmaken',
  pvtHours: 'Uren PVT',
  mapHours: 'Uren MAP',
  progressTalks: 'Aantal voortgangsgesprekken',
  earlyEducation: 'Voor- en vroegschoolse educatie',
  support: 'Ondersteuning en begeleiding',
  reasons: 'Motivering van het besluit',
  healthNote: 'Gezondheid',
} satisfies Record<PipField, string>
