/**
 * How long an intake may wait, by reason: agreements of ours, the same for every municipality. The length of `birth`
 * follows the leave after a birth (Wazo art. 3:1); no other has a source in law. None of them moves the
 * legal term of the plan.
 */
export const POSTPONEMENTS = {
  version: 1,
  reasons: {
    ill: { title: 'Ziekte of opname', from: 'de dag waarop de ziekte begon', weeks: 4 },
    birth: { title: 'Bevalling', from: 'de dag van de bevalling', weeks: 10 },
    bereavement: { title: 'Overlijden in de familie', from: 'de dag van het overlijden', weeks: 4 },
    'no-childcare': {
      title: 'Geen opvang voor de kinderen',
      from: 'de dag van het geplande gesprek',
      weeks: 3,
    },
    'no-interpreter': { title: 'Geen tolk', from: 'de dag van het geplande gesprek', weeks: 2 },
    moving: { title: 'Verhuizing', from: 'de dag van de verhuizing', weeks: 2 },
    'information-awaited': {
      title: 'Er ontbreekt informatie van anderen',
      from: 'de dag waarop erom is gevraagd',
      weeks: 4,
    },
    'own-request': {
      title: 'Op verzoek van de deelnemer',
      from: 'de dag van het geplande gesprek',
      weeks: 2,
    },
  },
} as const
