import type { Answers } from '#domain/intake/answers.ts'
import type { DomainId } from '#domain/intake/life-domain.ts'
import type { LearningRoute } from '#domain/integration/facts.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'

/** What is said in a talk, by domain; days count back from the day of the talk. */
export type Said = Partial<Record<DomainId, Answers>>

/** Answers in three talks: what someone wants and learned, how they live and learn, and what is private. */
export type Telling = { first: Said; second: (on: LocalDate) => Said; third: Said }

const wish = (ownView: string, workerView: string) => ({
  'own-view': ownView,
  'worker-view': workerView,
  'wants-change': 'yes',
})

const skills = (levels: Readonly<Record<string, string>>, on: LocalDate): Answers =>
  Object.fromEntries(
    Object.entries(levels).flatMap(([skill, level]) => [
      [`${skill}-level`, level],
      [`${skill}-evidence`, 'placement-test'],
      [`${skill}-on`, on],
    ]),
  )

const living: Said = {
  'self-reliance': { letters: 'with-help', appointments: 'alone', authorities: 'with-help', way: 'alone' },
  housing: { situation: 'rented', basics: 'Een rustige plek om te leren is er nog niet.' },
  travel: { bicycle: 'rides', licence: 'none', car: 'no', minutes: '45' },
  digital: { devices: ['phone', 'internet'], email: 'with-help', digid: 'with-help' },
}

const close: Said = {
  money: { income: ['benefit'], management: 'with-help', debts: 'no', unburdening: 'runs' },
  network: { supporters: '3', who: 'Een buurvrouw en twee vrienden van de sport.', 'meets-dutch': 'weekly' },
  health: {
    'score-body': '7',
    'score-mind': '6',
    'score-meaning': '8',
    'score-quality': '7',
    'score-joining-in': '5',
    'score-daily': '7',
    'can-do': 'Kan goed een dagdeel stil zitten en leren. Wandelt elke dag.',
    care: 'not-needed',
  },
}

const test = (result: string, score: string, on: LocalDate): Answers => ({
  'booked-on': addDays(on, -28),
  'taken-on': addDays(on, -12),
  result,
  score,
  source: 'duo',
})

/** By the route that fits; invented. */
export const TELLINGS: Readonly<Record<LearningRoute, Telling>> = {
  B1: {
    first: {
      motivation: {
        droombaan: 'Leidinggeven in een keuken, later een eigen eethuis.',
        broodbaan: 'Hulp in een restaurant of kantine, liefst met collega’s die Nederlands praten.',
        study: 'maybe',
        interests: 'Koken voor veel mensen, voetbal kijken, tuinieren.',
        ...wish(
          'Ik wil snel werken. Thuis zitten maakt mij moe.',
          'Weet goed wat past. Taal is de eerste stap.',
        ),
      },
      education: {
        level: 'upper-secondary',
        years: '12',
        schools: [
          { level: 'upper-secondary', subject: 'Algemeen', finished: 'yes', certificate: 'elsewhere' },
        ],
      },
      work: {
        experience: 'yes',
        jobs: [
          { profession: 'Kok', years: '6', paid: 'yes' },
          { profession: 'Verkoper in een groentewinkel', years: '2.5', paid: 'yes' },
        ],
        ...wish('Ik ben trots op mijn keuken van toen.', 'Kan plannen en werkt snel.'),
      },
      competences: {
        skills: [
          { skill: 'Koken voor vijftig mensen', 'shown-by': 'Vertelt precies hoe de dag liep' },
          { skill: 'Mensen aansturen', 'shown-by': 'Had twee hulpkoks' },
        ],
        'help-needed': 'yes',
      },
    },
    second: (on) => ({
      dutch: {
        literacy: 'latin',
        ...skills({ reading: 'A1', listening: 'A1', writing: 'A1', speaking: 'A2' }, addDays(on, -20)),
      },
      learnability: test('feasible', '112.5', on),
      availability: {
        'half-days': ['mon-pm', 'wed-am', 'wed-pm', 'fri-am'],
        limits: 'Om drie uur thuis zijn als de school uitgaat.',
      },
      family: {
        household: 'Woont met een broer. De moeder is nog in het land van herkomst.',
        children: '0',
        reunion: 'no',
      },
      ...living,
    }),
    third: close,
  },
  O: {
    first: {
      motivation: {
        droombaan: 'Elektrotechnisch ingenieur.',
        broodbaan: 'Werken in een fietsenwinkel naast de studie.',
        study: 'yes',
        interests: 'Dingen uit elkaar halen en weer maken.',
        ...wish('Ik wil studeren. Ik ben nog jong.', 'Leert snel en weet wat een studie vraagt.'),
      },
      education: {
        level: 'upper-secondary',
        years: '12',
        schools: [
          { level: 'upper-secondary', subject: 'Wis- en natuurkunde', finished: 'yes', certificate: 'here' },
        ],
      },
      work: { experience: 'yes', jobs: [{ profession: 'Hulp bij een monteur', years: '1', paid: 'no' }] },
    },
    second: (on) => ({
      dutch: {
        literacy: 'latin',
        ...skills({ reading: 'A2', listening: 'A2', writing: 'A2', speaking: 'A2' }, addDays(on, -18)),
      },
      learnability: test('feasible', '131.25', on),
      availability: { 'half-days': ['tue-am', 'tue-pm', 'thu-am', 'thu-pm', 'fri-am'] },
      family: {
        household: 'Woont alleen. Een tante woont in Zwolle.',
        children: '0',
        reunion: 'no',
      },
      ...living,
    }),
    third: close,
  },
  Z: {
    first: {
      motivation: {
        droombaan: 'Kleding maken, het liefst voor kinderen.',
        broodbaan: 'Meehelpen in een naaiatelier of wasserij.',
        study: 'no',
        interests: 'Naaien, zingen, op de kinderen van de buren passen.',
        ...wish(
          'Ik wil met de school van mijn kind kunnen praten.',
          'Leert door te doen, in kleine stappen.',
        ),
      },
      education: {
        level: 'basic',
        years: '3',
        schools: [{ level: 'basic', finished: 'no', certificate: 'none' }],
      },
      work: { experience: 'yes', jobs: [{ profession: 'Naaister aan huis', years: '8', paid: 'yes' }] },
    },
    second: (on) => ({
      dutch: {
        literacy: 'learning',
        ...skills(
          { reading: 'pre-A1', listening: 'A1', writing: 'pre-A1', speaking: 'A1' },
          addDays(on, -15),
        ),
      },
      learnability: test('not-feasible', '71', on),
      availability: {
        'half-days': ['mon-am', 'tue-am', 'thu-am'],
        limits: 'Alleen onder schooltijd, de jongste is vier.',
      },
      family: {
        household: 'Woont met partner en een kind van vier.',
        children: '1',
        childcare: 'waiting',
        'early-education': 'attends',
        reunion: 'no',
      },
      ...living,
    }),
    third: close,
  },
}
