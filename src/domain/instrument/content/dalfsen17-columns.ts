import {
  answersOf,
  type Codes,
  type ColumnMapping,
  type CsvRecord,
  type Mapped,
  rowReader,
} from '../columns.ts'
import { type Goal, goalQuestion, outcomeQuestion } from '../goals.ts'
import { backgroundOf, ONE_ZERO, ORIGIN, SEX } from './column-codes.ts'

const OUTCOME: Codes = { volledig: 'fully', gedeeltelijk: 'partly', niet: 'not', 'geen doel': 'no-goal' }
const YES_PARTLY_NO: Codes = { ja: 'yes', gedeeltelijk: 'partly', nee: 'no' }

type Column = { column: string; question: string; codes: Codes }

const startColumns: readonly Column[] = [
  { column: 'geslacht', question: 'sex', codes: SEX },
  {
    column: 'leeftijdsklasse',
    question: 'age-class',
    codes: { '<30': '<30', '30-49': '30-49', '50+': '50+' },
  },
  { column: 'herkomst', question: 'origin', codes: ORIGIN },
  {
    column: 'opleiding_herkomst',
    question: 'education-abroad',
    codes: { hoger: 'higher', voortgezet: 'secondary', basis: 'primary', geen: 'none' },
  },
  {
    column: 'werkervaring_herkomst',
    question: 'work-experience-abroad',
    codes: {
      '>=10 jaar': '10-years-or-more',
      '5-10 jaar': '5-to-10-years',
      '<5 jaar': 'under-5-years',
      geen: 'none',
    },
  },
  { column: 'examen_bij_start', question: 'exam-passed-at-start', codes: ONE_ZERO },
  { column: 'diploma_gewaardeerd_start', question: 'diploma-valued-at-start', codes: ONE_ZERO },
  { column: 'taal_A2_of_hoger', question: 'language-a2-or-higher', codes: ONE_ZERO },
  { column: 'part_betaald_werk', question: 'took-part-paid-work', codes: ONE_ZERO },
  { column: 'part_taalstage', question: 'took-part-language-placement', codes: ONE_ZERO },
  { column: 'part_vrijwilligerswerk', question: 'took-part-volunteering', codes: ONE_ZERO },
  { column: 'part_maatschappelijk', question: 'took-part-community', codes: ONE_ZERO },
  { column: 'part_sociaal_buitenshuis', question: 'took-part-social', codes: ONE_ZERO },
]

const exitColumns: readonly Column[] = [
  {
    column: 'uitstroom',
    question: 'outflow',
    codes: {
      'betaald werk': 'paid-work',
      leerwerktraject: 'learning-and-working',
      'in traject': 'still-in-programme',
    },
  },
  {
    column: 'dienstverband',
    question: 'employment-kind',
    codes: {
      voltijd: 'full-time',
      deeltijd: 'part-time',
      // The file writes the reason for part-time work. It is a fact about health, so it is not taken over.
      'deeltijd (handicap)': 'part-time',
      leerwerk: 'learning-and-working',
      'eigen bedrijf (met gemeentelijke steun)': 'own-business',
      'tijdelijk of klein, terug in uitkering': 'temporary-or-small',
      geen: 'none',
    },
  },
  {
    column: 'examen_in_periode',
    question: 'exam-in-period',
    codes: { behaald: 'passed', ontheffing: 'waived' },
  },
  { column: 'diploma_gewaardeerd_in_periode', question: 'diploma-valued-in-period', codes: ONE_ZERO },
  ...Object.entries({
    opbrengst_constructief_meegewerkt: 'cooperated',
    opbrengst_betrokken_en_initiatief: 'showed-initiative',
    opbrengst_traject_sloot_aan: 'programme-fitted-needs',
    opbrengst_persoonlijke_of_sociale_problemen: 'personal-or-social-problems',
    opbrengst_taalverschil_negatief: 'language-difference-hindered',
    opbrengst_cultuurverschil_negatief: 'culture-difference-hindered',
    neven_zelfvertrouwen: 'self-confidence',
    neven_motivatie: 'motivation',
    neven_zicht_op_kennis_en_vaardigheden: 'insight-in-own-skills',
  }).map(([column, question]) => ({ column, question, codes: YES_PARTLY_NO })),
]

const goalColumns: readonly (readonly [column: string, goal: Goal])[] = [
  ['doel_betaald_werk', 'paid-work'],
  ['doel_vrijwilligerswerk', 'volunteering'],
  ['doel_werkervaring', 'work-experience'],
  ['doel_kennis_arbeidsmarkt', 'labour-market-knowledge'],
  ['doel_eigen_bedrijf', 'own-business'],
  ['doel_werknemerscompetenties', 'employee-competences'],
  ['doel_interpersoonlijke_competenties', 'interpersonal-competences'],
  ['doel_taalvaardigheid', 'language'],
  ['doel_sociaal_netwerk', 'social-network'],
]

// How the researchers chose and reached people, and their doubts about the source: not about a person's programme.
const notTaken = ['selectie', 'bronconflict_examen', 'interview']

/**
 * A row of the Dalfsen monitor: the start form and the exit form of one person.
 * The file has one column per goal, for the outcome. Whether it was a goal at the start follows from it, but only
 * for people whose goals were filled in then; for the others the start form stays open, as it was. Rule INS.GOALS-IMPORT.
 */
function mapRow(record: CsvRecord): Mapped {
  const row = rowReader(record)
  const read = (columns: readonly Column[]) =>
    columns.map(({ column, question, codes }) => [question, row.option(column, codes)] as const)
  const reference = row.required('deelnemer')
  const start = answersOf(read(startColumns))
  const exit = answersOf(read(exitColumns))
  const outcomes = goalColumns.map(([column, goal]) => [goal, row.option(column, OUTCOME)] as const)
  const hadGoals = row.option('doelen_ingevuld_bij_start', ONE_ZERO) === 'yes'
  if (row.problems.length > 0) return { ok: false, problems: row.problems }

  const known = outcomes.filter(([, outcome]) => outcome !== undefined && hadGoals)
  const goals = known.map(
    ([goal, outcome]) => [goalQuestion(goal), outcome === 'no-goal' ? 'no-goal' : 'goal'] as const,
  )
  const reached = outcomes.map(([goal, outcome]) => [outcomeQuestion(goal), outcome] as const)
  return {
    ok: true,
    value: {
      reference,
      programme: 'thuis-in-dalfsen',
      background: backgroundOf(start),
      responses: [
        { instrumentId: 'start-form', moment: 'start', answers: { ...start, ...answersOf(goals) } },
        { instrumentId: 'exit-form', moment: 'exit', answers: { ...exit, ...answersOf(reached) } },
      ],
    },
  }
}

export const dalfsen17Columns: ColumnMapping = {
  columns: [
    'deelnemer',
    'doelen_ingevuld_bij_start',
    ...[...startColumns, ...exitColumns].map(({ column }) => column),
    ...goalColumns.map(([column]) => column),
    ...notTaken,
  ],
  mapRow,
}
