import { EXTENSION_GROUNDS } from '#domain/integration/content/extension-grounds.ts'
import type { ExamLevel, NoResultReason } from '#domain/integration/exam.ts'
import { KNM_SUBJECTS } from '#domain/integration/exam-subjects.ts'
import type { ExamPart, Group, HourKind, LearningRoute } from '#domain/integration/facts.ts'
import type { LiftOutcome } from '#domain/integration/lift.ts'
import { MAP_THEMES } from '#domain/integration/map.ts'
import {
  type DayFact,
  type ExemptionGround,
  type HourCount,
  type ItemOf,
  type LanguageSkill,
  type Literacy,
  type ProgressItem,
  type TaalschakelResult,
  TOLD_BY_DUO,
  type WaiverGround,
} from '#domain/integration/progress.ts'
import type { RecordedFact } from '#domain/integration/recorded-fact.ts'
import { formatNumber, longDate } from '#ui/words.ts'

export const ROUTE_WORDS = {
  B1: 'B1-route',
  O: 'Onderwijsroute',
  Z: 'Z-route',
} satisfies Record<LearningRoute, string>

export const GROUP_WORDS = {
  asylum: 'Asielstatushouder, of gezinslid met asielrechten',
  family: 'Gezinsmigrant of overige migrant',
} satisfies Record<Group, string>

export const PART_WORDS = {
  LE: 'Lezen',
  LU: 'Luisteren',
  SC: 'Schrijven',
  SP: 'Spreken',
  KNM: 'KNM',
} satisfies Record<ExamPart, string>

export const SKILL_WORDS = {
  LE: 'lezen',
  LU: 'luisteren',
  SC: 'schrijven',
  SP: 'spreken',
} satisfies Record<LanguageSkill, string>

export const RESULT_WORDS = {
  passed: 'Gehaald',
  failed: 'Niet gehaald',
  absent: 'Geen uitslag',
} satisfies Record<ItemOf<'exam-result'>['result'], string>

export const REASON_WORDS = {
  culpable: 'eigen schuld (verwijtbaar)',
  'not-culpable': 'geen eigen schuld (niet verwijtbaar)',
  cancelled: 'afgemeld',
  absent: 'niet gekomen',
} satisfies Record<NoResultReason, string>

export const LEVEL_WORDS = { A2: 'A2', B1: 'B1', B2: 'B2' } satisfies Record<ExamLevel, string>

export const COUNT_WORDS = {
  lesson: 'Taalles of KNM bij de taalschool',
  'lesson-in-intake': 'Taalles of KNM tijdens de brede intake',
  participation: 'Participatie',
  'map-practice': 'MAP praktijk',
} satisfies Record<HourCount, string>

export const HOUR_WORDS = {
  course: 'Cursusuren',
  participation: 'Participatie-uren',
  'map-practice': 'Praktijkuren MAP',
  pvt: 'Uren PVT',
} satisfies Record<HourKind, string>

export const LITERACY_WORDS = {
  NVT: 'Geen alfabetisering',
  A: 'Alfabetisering: kan niet lezen en schrijven',
  AA: 'Alfabetisering: leest en schrijft een ander schrift',
} satisfies Record<Literacy, string>

export const EXEMPTION_WORDS = {
  DIP: 'Nederlands diploma, bekend bij DUO',
  DOC: 'Diploma of document dat DUO heeft erkend',
  INB: 'Inburgeringsdiploma van de vorige wet, met B1',
  AVI: 'Aantoonbaar voldoende ingeburgerd',
  INS: 'Volgt een opleiding die vrijstelt (op verzoek)',
  OPL: 'Volgt een opleiding die vrijstelt (door DUO)',
  GED: 'Gedeeltelijk: taal op het niveau is bewezen',
} satisfies Record<ExemptionGround, string>

export const WAIVER_WORDS = {
  MED: 'Medisch',
  BIO: 'Bijzondere individuele omstandigheden',
} satisfies Record<WaiverGround, string>

export const DAY_WORDS = {
  'arrived-at-reception': 'Aankomst in de opvang',
  'permit-granted': 'Vergunning verleend',
  'duty-started': 'Begin van de inburgeringsplicht',
  'duty-notified': 'Brief van DUO over de plicht',
  'registered-in-municipality': 'Ingeschreven in deze gemeente (BRP)',
  'moved-in': 'Verhuisd naar deze gemeente, met een PIP van elders',
  'third-party-asked': 'Informatie gevraagd aan een ander',
  'third-party-received': 'Informatie van een ander ontvangen',
  'intake-talk': 'Gesprek van de brede intake',
  'learnability-test': 'Leerbaarheidstoets',
  'progress-talk': 'Voortgangsgesprek',
  'social-assistance-started': 'Begin van de bijstand',
  'course-offered': 'Cursus aangeboden',
  'pvt-signed': 'Participatieverklaring ondertekend',
  'map-end-talk': 'Eindgesprek MAP',
  'z-route-end-talk': 'Eindgesprek Z-route',
  exempted: 'Vrijgesteld',
  waived: 'Ontheffing',
  fulfilled: 'Aan de plicht voldaan',
} satisfies Record<DayFact['kind'], string>

export const LIFT_WORDS = {
  pending: 'Er is nog geen besluit',
  granted: 'Toegekend',
  refused: 'Afgewezen',
  withdrawn: 'De aanvraag is ingetrokken',
} satisfies Record<LiftOutcome, string>

export const ITEM_WORDS = {
  'course-offer': 'Aanbod van een cursus',
  hours: 'Uren',
  lessons: 'Lessen',
  'exam-booking': 'Examen geboekt',
  'exam-result': 'Uitslag van een examen',
  'knm-subject': 'KNM-onderwerp',
  'pvt-workshop': 'PVT-bijeenkomst',
  'map-theme': 'MAP-thema',
  extension: 'Verlenging gevraagd',
  exemption: 'Vrijstelling',
  waiver: 'Ontheffing',
  certificate: 'Diploma of certificaat uitgereikt',
  blame: 'Niet op tijd',
  'taalschakel-start': 'Begin van het taalschakeltraject',
  'taalschakel-end': 'Einde van het taalschakeltraject',
} satisfies Record<ProgressItem['kind'], string>

export const VERDICT_WORDS = {
  culpable: 'Ja, eigen schuld (verwijtbaar)',
  'not-culpable': 'Nee, geen eigen schuld (niet verwijtbaar)',
} satisfies Record<ItemOf<'blame'>['verdict'], string>

export const BLAMED_WORDS = { pvt: 'PVT', map: 'MAP' } satisfies Record<ItemOf<'blame'>['of'], string>

export const TAALSCHAKEL_WORDS = {
  diploma: 'Diploma gehaald',
  stopped: 'Gestopt zonder diploma',
} satisfies Record<TaalschakelResult, string>

export const NO_ACTIVITY =
  'Let op: er is nog geen activiteit of excursie bij een kernwaarde vastgelegd. Die hoort bij het PVT (Besluit artikel 3.1).'

/** The ground of more time: ours by name, DUO's in its own words. */
export const extensionGround = ({ ground, words }: ItemOf<'extension'>): string =>
  ground === TOLD_BY_DUO
    ? `${words ?? 'grond niet bekend'} (bericht van DUO)`
    : EXTENSION_GROUNDS[ground].title

/** "12 uur", "7,5 uur" */
export const hoursText = (hours: number): string =>
  `${formatNumber(hours, 'nl', hours % 1 === 0 ? 0 : 1)} uur`

/** "1 september 2026 tot en met 30 september 2026", or the one day. */
export const periodText = ({ from, on }: { from: DayFact['on']; on: DayFact['on'] }): string =>
  from === on ? longDate(on) : `${longDate(from)} tot en met ${longDate(on)}`

/** What an item says beside its day, in a few words. */
export function itemText(item: ProgressItem): string {
  switch (item.kind) {
    case 'course-offer':
      return `instelling ${item.institutionNumber}`
    case 'hours':
      return `${COUNT_WORDS[item.count]}: ${hoursText(item.hours)}`
    case 'lessons':
      return `${hoursText(item.attended)} aanwezig van ${hoursText(item.hours)}`
    case 'exam-booking':
      return partText(item)
    case 'exam-result':
      return `${partText(item)}: ${RESULT_WORDS[item.result].toLowerCase()}`
    case 'knm-subject':
      return KNM_SUBJECTS[item.subject]
    case 'pvt-workshop':
      return hoursText(item.hours)
    case 'map-theme':
      return MAP_THEMES[item.theme]
    case 'extension':
      return extensionGround(item)
    case 'exemption':
      return `${EXEMPTION_WORDS[item.ground]}${outcomeText(item)}`
    case 'waiver':
      return `${WAIVER_WORDS[item.ground]}${outcomeText(item)}`
    case 'certificate':
      return ''
    case 'blame':
      return `${BLAMED_WORDS[item.of]}, verwijtbaar: ${VERDICT_WORDS[item.verdict].toLowerCase()}`
    case 'taalschakel-start':
      return item.institution
    case 'taalschakel-end':
      return TAALSCHAKEL_WORDS[item.result].toLowerCase()
  }
}

const outcomeText = ({ outcome }: { outcome?: LiftOutcome | undefined }): string =>
  outcome === undefined ? '' : `, ${LIFT_WORDS[outcome].toLowerCase()}`

export const partText = ({ part, level }: { part: ExamPart; level?: ExamLevel | undefined }): string =>
  level === undefined ? PART_WORDS[part] : `${PART_WORDS[part]} ${level}`

/** What a fact of the law says, for the list of everything recorded. Why a term was made longer stays out. */
export function factText(fact: RecordedFact): { title: string; text: string } {
  switch (fact.kind) {
    case 'group':
      return { title: 'Groep', text: GROUP_WORDS[fact.group] }
    case 'plan':
      return {
        title: 'PIP',
        text: `${ROUTE_WORDS[fact.route]}${fact.level ? `, ${fact.level}` : ''}${fact.by === 'other' ? ', van een andere gemeente' : ''}`,
      }
    case 'hours':
      return { title: HOUR_WORDS[fact.of], text: hoursText(fact.hours) }
    case 'exam':
      return { title: 'Examen', text: `${partText(fact)}: ${RESULT_WORDS[fact.result].toLowerCase()}` }
    case 'exam-part-lifted':
      return { title: 'Examenonderdeel hoeft niet', text: PART_WORDS[fact.part] }
    case 'extension':
      return {
        title: 'Verlenging',
        text: `${formatNumber(fact.months, 'nl', fact.months % 1 === 0 ? 0 : 1)} maanden`,
      }
    default:
      return { title: DAY_WORDS[fact.kind], text: '' }
  }
}
