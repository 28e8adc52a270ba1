import type { FormCheck, NotHeard, Outcome, Party, WithdrawnHow } from '#domain/plan/pip.objection.ts'
import type { ObjectionStep } from '#domain/plan/pip.objection-term.ts'

export const OBJECTION_WORDS = {
  inadmissible: 'Niet-ontvankelijk',
  unfounded: 'Ongegrond',
  'partly-founded': 'Gedeeltelijk gegrond',
  founded: 'Gegrond',
} satisfies Record<Outcome, string>

export const LACK_WORDS = {
  signature: 'Handtekening',
  'name-and-address': 'Naam en adres',
  date: 'Datum',
  'decision-named': 'Tegen welk besluit',
  grounds: 'Waarom de deelnemer het niet eens is',
  authorisation: 'Machtiging van de deelnemer',
} satisfies Record<FormCheck, string>

export const PARTY_WORDS = {
  person: 'De deelnemer zelf',
  representative: 'Iemand namens de deelnemer',
  other: 'Iemand anders, in eigen naam',
} satisfies Record<Party, string>

export const NOT_HEARD_WORDS = {
  'manifestly-inadmissible': 'Kennelijk niet-ontvankelijk (7:3 onder a)',
  'manifestly-unfounded': 'Kennelijk ongegrond (7:3 onder b)',
  waived: 'De indiener wil niet gehoord worden (7:3 onder c)',
  'no-answer': 'De indiener liet op tijd niets weten (7:3 onder d)',
  'fully-met': 'De indiener krijgt helemaal gelijk (7:3 onder e)',
} satisfies Record<NotHeard, string>

export const WITHDRAWN_WORDS = {
  'in-writing': 'Schriftelijk',
  'at-hearing': 'Tijdens het horen',
} satisfies Record<WithdrawnHow, string>

/** What is to be done, as the lead of the page says it. */
export const STEP_LEADS = {
  confirm: 'Bevestig eerst de ontvangst.',
  'ask-repair': 'Er ontbreekt iets. Geef een dag waarop het uiterlijk aangevuld is.',
  'await-repair': 'Wacht op de aanvulling, of tot de dag die u gaf voorbij is.',
  hear: 'Hoor wie bezwaar maakte, of leg vast waarom dat niet gebeurt.',
  decide: 'Beslis op het bezwaar.',
  'new-version': 'Het bezwaar is gegrond. Begin een nieuwe versie van het plan.',
  withdrawn: 'Ingetrokken.',
  decided: 'Afgerond.',
} satisfies Record<ObjectionStep, string>
