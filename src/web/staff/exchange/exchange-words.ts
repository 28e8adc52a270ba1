import type { InboxFilter } from '#domain/arrival/inbox.queries.ts'
import type { EventState } from '#domain/arrival/inbox.ts'
import type { FieldName } from '#domain/arrival/inbox-handling.ts'
import type { OutboxFilter } from '#domain/exchange/exchange.queries.ts'
import type { MessageKind } from '#domain/exchange/message.ts'
import type { OutboxState } from '#domain/exchange/outbox.ts'
import type { NumberKind } from '#domain/person/numbers.ts'
import type { Status } from '#ui/status.tsx'

export type StateWords = { status: Status; words: string }

export const EVENT_STATE = {
  unknown: { status: 'attention', words: 'te koppelen' },
  matched: { status: 'busy', words: 'te doen' },
  moved: { status: 'attention', words: 'verhuisd' },
  handled: { status: 'done', words: 'afgehandeld' },
  recalled: { status: 'attention', words: 'ingetrokken door DUO' },
  withdrawn: { status: 'calm', words: 'ingetrokken' },
} satisfies Record<EventState, StateWords>

export const INBOX_FILTER = {
  open: 'te doen',
  unknown: 'te koppelen',
  handled: 'afgehandeld',
  withdrawn: 'ingetrokken',
  all: 'alles',
} satisfies Record<InboxFilter, string>

export const OUTBOX_STATE = {
  queued: { status: 'busy', words: 'klaar om te versturen' },
  'no-number': { status: 'attention', words: 'wacht op een nummer' },
  retrying: { status: 'busy', words: 'wordt opnieuw geprobeerd' },
  uncertain: { status: 'attention', words: 'onzeker' },
  superseded: { status: 'calm', words: 'vervangen' },
  sent: { status: 'busy', words: 'verstuurd' },
  received: { status: 'busy', words: 'ontvangen door DUO' },
  accepted: { status: 'done', words: 'aangenomen' },
  refused: { status: 'attention', words: 'geweigerd' },
} satisfies Record<OutboxState, StateWords>

export const OUTBOX_FILTER = {
  all: 'alles',
  waiting: 'nog geen antwoord',
  'no-number': 'wacht op een nummer',
  refused: 'geweigerd',
  uncertain: 'onzeker',
} satisfies Record<OutboxFilter, string>

export const MESSAGE_KIND = {
  pip: 'Plan (PIP)',
  'pip-withdrawn': 'Plan (PIP) ingetrokken',
  map: 'Eindgesprek MAP',
  pvt: 'Participatieverklaring',
  'z-route': 'Z-route afgerond',
  'hours-intake': 'Uren taalles en KNM tijdens de brede intake',
  'hours-participation': 'Uren participatie in de Z-route',
  'hours-participation-language': 'Uren taalles en KNM bij de taalschool',
  offer: 'Inburgeringsaanbod',
  'offer-withdrawn': 'Inburgeringsaanbod ingetrokken',
  'contact-person': 'Contactpersoon van de gemeente',
  'contact-person-change': 'Contactpersoon van de gemeente gewijzigd',
  'contact-person-removed': 'Contactpersoon van de gemeente vervallen',
  'contact-person-link': 'Contactpersoon van een inwoner',
  'contact-person-unlink': 'Contactpersoon van een inwoner vervallen',
} satisfies Record<MessageKind, string>

export const NUMBER_WORDS = { bsn: 'BSN', 'v-number': 'V-nummer' } satisfies Record<NumberKind, string>

export const FIELD_LABELS = {
  dutyStartedOn: 'Begin van de inburgeringsplicht',
  group: 'Groep',
  notifiedOn: 'Dag waarop DUO de plicht bekendmaakte',
  registeredOn: 'Dag van inschrijving in de gemeente',
  movedInOn: 'Woont hier sinds',
  planDatedOn: 'Dagtekening van het plan van de andere gemeente',
  planRoute: 'Leerroute in dat plan',
  planLevel: 'Taalniveau in dat plan',
  termStartedOn: 'Begin van de termijn volgens DUO',
  decidedOn: 'Dag van het besluit',
  months: 'Aantal maanden langer',
  ground: 'Waarom de termijn langer wordt',
  happenedOn: 'Vanaf welke dag geldt dit?',
  bookedOn: 'Dag van de afspraak',
  testedOn: 'Dag van de toets',
  testResult: 'Uitslag van de toets',
  testScore: 'Score',
  examOn: 'Dag van het examen',
  examPart: 'Onderdeel',
  examLevel: 'Niveau',
  examResult: 'Uitslag',
} satisfies Record<FieldName, string>

type Options = readonly { value: string; label: string }[]

/** Fields with a fixed list; every other field is a day, a number or words. */
export const FIELD_OPTIONS: Partial<Record<FieldName, Options>> = {
  group: [
    { value: 'asylum', label: 'Asielstatushouder' },
    { value: 'family', label: 'Gezinsmigrant of overige migrant' },
  ],
  planRoute: [
    { value: 'B1', label: 'B1-route' },
    { value: 'O', label: 'Onderwijsroute' },
    { value: 'Z', label: 'Z-route' },
  ],
  planLevel: [
    { value: 'A2', label: 'A2' },
    { value: 'B1', label: 'B1' },
  ],
  testResult: [
    { value: 'feasible', label: 'B1-route haalbaar' },
    { value: 'not-feasible', label: 'B1-route niet haalbaar' },
    { value: 'unknown', label: 'Onbekend' },
  ],
  examPart: [
    { value: 'KNM', label: 'Kennis van de Nederlandse maatschappij' },
    { value: 'LE', label: 'Lezen' },
    { value: 'LU', label: 'Luisteren' },
    { value: 'SC', label: 'Schrijven' },
    { value: 'SP', label: 'Spreken' },
  ],
  examLevel: [
    { value: 'A2', label: 'A2' },
    { value: 'B1', label: 'B1' },
    { value: 'B2', label: 'B2' },
  ],
  examResult: [
    { value: 'passed', label: 'gehaald' },
    { value: 'failed', label: 'niet gehaald' },
    { value: 'absent', label: 'geen uitslag' },
  ],
}

export const isDayField = (field: FieldName): boolean => field.endsWith('On')

/** How a member of a message is asked and shown: a day, a whole number, words, or one of a list. */
export type MemberField = { label: string; as: 'day' | 'number' | 'words' | Options }

const GUILT: Options = [
  { value: 'Ja', label: 'ja' },
  { value: 'Nee', label: 'nee' },
]
const LITERACY: Options = [
  { value: 'A', label: 'A: leert lezen en schrijven' },
  { value: 'AA', label: 'AA: leert het Latijnse schrift' },
  { value: 'NVT', label: 'niet nodig' },
]

/** DUO's members in words. Of what is rebuilt from the file only the label is ever shown. */
const MEMBERS: Readonly<Record<string, MemberField>> = {
  dagtekeningPip: { label: 'Dagtekening van het plan', as: 'day' },
  leerroute: {
    label: 'Leerroute',
    as: [
      { value: 'B', label: 'B1-route' },
      { value: 'O', label: 'Onderwijsroute' },
      { value: 'Z', label: 'Z-route' },
    ],
  },
  niveau: { label: 'Taalniveau', as: 'words' },
  geschatteIntensiteitB1Route: { label: 'Geschatte uren B1-route', as: 'number' },
  indicatorMagOpleidingAfmaken: { label: 'Mag de opleiding afmaken', as: 'words' },
  indicatorAlfabetiseringsonderwijs: { label: 'Alfabetisering', as: LITERACY },
  datumEindgesprekMap: { label: 'Dag van het eindgesprek', as: 'day' },
  datumOndertekeningPvt: { label: 'Dag van ondertekening', as: 'day' },
  datumAfrondingZroute: { label: 'Dag van afronding', as: 'day' },
  verwijtbaar: { label: 'Verwijtbaar', as: GUILT },
  uren: { label: 'Uren in totaal', as: 'number' },
  instellingsnummer: { label: 'Nummer van de taalschool bij DUO', as: 'words' },
  datumInburgeringsaanbod: { label: 'Dag van het aanbod', as: 'day' },
  verwachteStartdatumOpleiding: { label: 'Verwachte start van de les', as: 'day' },
  verwachteEinddatumOpleiding: { label: 'Verwacht einde van de les', as: 'day' },
  naam: { label: 'Naam', as: 'words' },
  email: { label: 'E-mailadres', as: 'words' },
  telefoonnummer: { label: 'Telefoonnummer', as: 'words' },
}

/** One that DUO adds later is shown by DUO's own name. */
export const memberField = (member: string): MemberField => MEMBERS[member] ?? { label: member, as: 'words' }
