import type { Because, Deadline } from '#domain/integration/deadline.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import { Group, LearningRoute } from '#domain/integration/facts.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Why } from '#ui/details.tsx'
import { longDate } from '#ui/words.ts'
import { GROUP_WORDS, ROUTE_WORDS } from './integration-words.ts'

/** Which rule gave this date, since when it holds, where it is written, and on which facts it rests. */
export function DeadlineWhy({ deadline }: { deadline: Deadline }) {
  const { rule, ruleSince, article, because, isProvisional } = deadline
  return (
    <Why source={article} subject={obligationTitle(deadline.obligation)}>
      Regel {rule}, zoals die geldt sinds {longDate(ruleSince)}.{' '}
      {because.length === 0
        ? 'Er is nog niets vastgelegd waarop deze datum rust.'
        : `Berust op: ${because.map(factWords).join('; ')}.`}
      {isProvisional &&
        ' Deze datum kan nog een dag opschuiven: de feestdagen van dat jaar staan nog niet vast.'}
    </Why>
  )
}

const FACT_WORDS: Readonly<Record<string, string>> = {
  group: 'groep',
  arrivedAtReceptionOn: 'aankomst in de opvang',
  permitGrantedOn: 'vergunning',
  dutyStartedOn: 'begin van de plicht',
  dutyNotifiedOn: 'brief van DUO',
  registeredInMunicipalityOn: 'ingeschreven in de gemeente',
  movedInOn: 'verhuisd naar deze gemeente',
  'awaitsThirdParty.askedOn': 'informatie gevraagd',
  'awaitsThirdParty.receivedOn': 'informatie ontvangen',
  'plans.datedOn': 'PIP',
  'plans.route': 'leerroute',
  'plans.level': 'niveau',
  'plans.progressTalks': 'aantal voortgangsgesprekken in het PIP',
  progressTalks: 'voortgangsgesprek',
  socialAssistanceStartedOn: 'begin van de bijstand',
  courseOfferedOn: 'cursus aangeboden',
  'hours.pvt': 'uren PVT',
  'hours.map-practice': 'praktijkuren MAP',
  'hours.course': 'cursusuren',
  'hours.participation': 'participatie-uren',
  'exams.on': 'laatste examenonderdeel',
  'extensions.decidedOn': 'besluit over verlenging',
  'extensions.months': 'maanden verlenging',
  'extensions.ground': 'grond',
  pvtSignedOn: 'participatieverklaring ondertekend',
  mapEndTalkOn: 'eindgesprek MAP',
  zRouteEndTalkOn: 'eindgesprek Z-route',
  exemptedOn: 'vrijgesteld',
  waivedOn: 'ontheffing',
  fulfilledOn: 'aan de plicht voldaan',
}

/** One fact under a date, in words. */
export const factWords = ({ fact, value }: Because): string =>
  `${FACT_WORDS[fact] ?? fact} ${valueWords(value)}`

function valueWords(value: string | number): string {
  const day = LocalDate.safeParse(value)
  if (day.success) return longDate(day.data)
  const route = LearningRoute.safeParse(value)
  if (route.success) return ROUTE_WORDS[route.data]
  const group = Group.safeParse(value)
  return group.success ? GROUP_WORDS[group.data].toLowerCase() : String(value)
}
