import { describe, expect, test } from 'vitest'
import { LocalDate } from '#kernel/local-date.ts'
import { sentenceFor } from './deadline-sentence.ts'
import { deadlinesFor } from './deadlines.ts'
import { IntegrationFacts } from './facts.ts'

/** The sentence under one obligation, for facts on a day. */
function said(obligation: string, given: object, on: string): string {
  const today = LocalDate.parse(on)
  const facts = IntegrationFacts.parse({ group: 'asylum', ...given })
  const found = deadlinesFor(facts, today).find((one) => one.obligation === obligation)
  if (!found) throw new Error(`no ${obligation}`)
  return sentenceFor(found, today)
}

const b1 = { plans: [{ datedOn: '2025-01-15', route: 'B1' }] }
const notified = { dutyNotifiedOn: '2025-03-03', registeredInMunicipalityOn: '2025-02-24' }

describe('what must still be done', () => {
  test.each([
    [
      'plan-decided',
      notified,
      '2025-05-03',
      'Het PIP moet uiterlijk 12 mei 2025 zijn vastgesteld (nog 9 dagen).',
    ],
    [
      'plan-decided',
      notified,
      '2025-05-12',
      'Het PIP moet uiterlijk 12 mei 2025 zijn vastgesteld (dat is vandaag).',
    ],
    ['plan-decided', notified, '2025-05-13', 'Het PIP moest uiterlijk 12 mei 2025 zijn vastgesteld.'],
    ['exams', b1, '2028-01-16', 'De examenonderdelen moesten uiterlijk 15 januari 2028 zijn gehaald.'],
    ['term', b1, '2027-12-31', 'De inburgeringstermijn loopt tot en met 15 januari 2028 (nog 15 dagen).'],
    ['term', b1, '2025-01-15', 'Loopt van 16 januari 2025 tot en met 15 januari 2028.'],
    ['term', b1, '2025-01-16', 'De inburgeringstermijn loopt tot en met 15 januari 2028 (nog ruim 2 jaar).'],
    ['exams', b1, '2025-01-15', 'Kan van 16 januari 2025 tot en met 15 januari 2028.'],
    ['route-change', b1, '2026-01-16', 'Een andere leerroute kan tot en met 15 juli 2026.'],
  ])('%s', (obligation, facts, on, sentence) => expect(said(obligation, facts, on)).toBe(sentence))

  test('signed with too few hours says how many are missing', () => {
    const hours = [{ kind: 'pvt', on: '2025-06-02', hours: 8 }]
    const facts = { ...b1, hours, pvtSignedOn: '2025-07-01' }
    expect(said('pvt', facts, '2027-12-31')).toBe(
      'De participatieverklaring is ondertekend, maar er zijn nog 4 uren nodig, uiterlijk 15 januari 2028 (nog 15 dagen).',
    )
  })
})

describe('what waits for something', () => {
  test.each([
    ['plan-decided', { group: 'family' }, 'Dit begint als DUO de brief over de inburgeringsplicht stuurt.'],
    [
      'plan-decided',
      { dutyNotifiedOn: '2025-03-03' },
      'Dit begint als de persoon in deze gemeente is ingeschreven.',
    ],
    ['exams', {}, 'Dit hangt af van de leerroute in het PIP.'],
    ['course-offer', {}, 'Dit begint als het eerste PIP is vastgesteld.'],
    ['pvt', { dutyStartedOn: '2021-06-01' }, 'Dit begint als de persoon in deze gemeente is ingeschreven.'],
  ])('%s %o', (obligation, facts, sentence) => expect(said(obligation, facts, '2025-04-01')).toBe(sentence))
})

describe('what was done', () => {
  test.each([
    [
      'plan-decided',
      { ...notified, plans: [{ datedOn: '2025-05-12' }] },
      'Het PIP is op 12 mei 2025 vastgesteld, op tijd.',
    ],
    [
      'plan-decided',
      { ...notified, plans: [{ datedOn: '2025-05-13' }] },
      'Het PIP is op 13 mei 2025 vastgesteld, één dag te laat.',
    ],
    ['plan-decided', b1, 'Het PIP is op 15 januari 2025 vastgesteld.'],
    [
      'map',
      { ...b1, fulfilledOn: '2026-06-01' },
      'DUO stelde op 1 juni 2026 vast dat aan de inburgeringsplicht is voldaan.',
    ],
    ['term', { ...b1, fulfilledOn: '2026-06-01' }, 'De inburgering is op 1 juni 2026 afgerond, op tijd.'],
  ])('%s', (obligation, facts, sentence) => expect(said(obligation, facts, '2026-11-20')).toBe(sentence))

  test('scaled down already says so', () => {
    const plans = [...b1.plans, { datedOn: '2026-09-01', level: 'A2' }]
    const facts = { plans, hours: [{ kind: 'course', on: '2026-08-03', hours: 640 }] }
    expect(said('a2-possible', facts, '2026-11-20')).toBe('Het niveau is al A2.')
  })
})

describe('what does not hold', () => {
  test.each([
    ['map', { plans: [{ datedOn: '2025-01-15', route: 'O' }] }, 'Dit hoort niet bij de onderwijsroute.'],
    ['z-participation', { group: 'family' }, 'Dit geldt alleen voor asielstatushouders.'],
    [
      'pvt',
      { ...b1, exemptedOn: '2026-06-01' },
      'Dit hoeft niet meer: er is een vrijstelling sinds 1 juni 2026.',
    ],
    [
      'route-change',
      { ...b1, waivedOn: '2026-02-02' },
      'Dit hoeft niet meer: er is een ontheffing sinds 2 februari 2026.',
    ],
    ['term', { dutyStartedOn: '2021-06-01' }, 'Voor deze persoon geldt de Wet inburgering 2013.'],
    [
      'unburdening',
      { socialAssistanceStartedOn: '2025-03-03' },
      'Ontzorgen duurde van 3 maart 2025 tot en met 2 september 2025.',
    ],
  ])('%s', (obligation, facts, sentence) => expect(said(obligation, facts, '2026-11-20')).toBe(sentence))
})

describe('who moved in from another municipality', () => {
  const plans = [{ datedOn: '2025-02-03', route: 'B1', progressTalks: 4, by: 'other' }]
  const talked = { plans, movedInOn: '2026-10-05', progressTalks: ['2025-12-01'] }

  test.each([
    [
      'progress-talk-1',
      'Voortgangsgesprek 1 is op 1 december 2025 gevoerd, in de tijd van de vorige gemeente.',
    ],
    ['progress-talk-2', 'Dit gesprek viel in de tijd van de vorige gemeente.'],
    ['progress-talk-3', 'Voortgangsgesprek 3 moet uiterlijk 5 mei 2027 zijn gevoerd (nog 5 maanden).'],
  ])('%s', (obligation, sentence) => expect(said(obligation, talked, '2026-11-20')).toBe(sentence))

  test('a talk that was missed here stays missed', () => {
    expect(said('progress-talk-2', { plans, movedInOn: '2026-08-04' }, '2026-11-20')).toBe(
      'Voortgangsgesprek 2 moest uiterlijk 4 augustus 2026 zijn gevoerd.',
    )
  })
})

test('every obligation has a sentence in every status', () => {
  const plans = [{ datedOn: '2025-01-15', progressTalks: 4 }]
  const moved = { plans, movedInOn: '2026-10-05', progressTalks: ['2026-09-01'] }
  for (const facts of [{}, b1, { ...b1, ...notified }, { group: 'family' }, moved]) {
    for (const on of ['2024-12-01', '2025-01-20', '2026-11-20', '2029-01-01']) {
      const today = LocalDate.parse(on)
      for (const deadline of deadlinesFor(IntegrationFacts.parse({ group: 'asylum', ...facts }), today)) {
        expect(sentenceFor(deadline, today), `${deadline.obligation} ${deadline.status}`).toMatch(
          /^[A-Z].*\.$/,
        )
      }
    }
  }
})
