import type { FormCheck, Outcome } from '#domain/plan/pip.objection.ts'

export const OBJECTION_WORDS = {
  inadmissible: 'Niet-ontvankelijk',
  unfounded: 'Ongegrond',
  founded: 'Gegrond',
} satisfies Record<Outcome, string>

export const LACK_WORDS = {
  signature: 'Handtekening',
  'name-and-address': 'Naam en adres',
  date: 'Datum',
  'decision-named': 'Tegen welk besluit',
  grounds: 'Waarom de deelnemer het niet eens is',
} satisfies Record<FormCheck, string>
