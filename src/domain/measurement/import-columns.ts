import type { ColumnMapping } from '#domain/instrument/columns.ts'
import { dalfsen17Columns } from '#domain/instrument/content/dalfsen17-columns.ts'
import { vipColumns } from '#domain/instrument/content/vip-columns.ts'
import { Goal, goalQuestion, outcomeQuestion } from '#domain/instrument/goals.ts'

export type ImportKind = 'monitor' | 'survey'

/** A kind of file, with the names by which a problem is told to the sender: column names, not question ids. */
export type ImportFile = {
  mapping: ColumnMapping
  personColumn: string
  /** Null when the kind of file says it and no column does. */
  programmeColumn: string | null
  momentColumn: string | null
  /** Column of a question, for a cell that differs from what was stored before. */
  columnOf: Readonly<Record<string, string>>
}

const GOAL_COLUMNS: Readonly<Record<Goal, string>> = {
  'paid-work': 'doel_betaald_werk',
  volunteering: 'doel_vrijwilligerswerk',
  'work-experience': 'doel_werkervaring',
  'labour-market-knowledge': 'doel_kennis_arbeidsmarkt',
  'own-business': 'doel_eigen_bedrijf',
  'employee-competences': 'doel_werknemerscompetenties',
  'interpersonal-competences': 'doel_interpersoonlijke_competenties',
  language: 'doel_taalvaardigheid',
  'social-network': 'doel_sociaal_netwerk',
}
// One column holds the outcome of a goal; whether it was a goal at the start is read from it too.
const goals = Goal.options.flatMap((goal) => [
  [goalQuestion(goal), GOAL_COLUMNS[goal]],
  [outcomeQuestion(goal), GOAL_COLUMNS[goal]],
])

export const importFiles: Readonly<Record<ImportKind, ImportFile>> = {
  monitor: {
    mapping: dalfsen17Columns,
    personColumn: 'deelnemer',
    programmeColumn: null,
    momentColumn: null,
    columnOf: {
      sex: 'geslacht',
      'age-class': 'leeftijdsklasse',
      origin: 'herkomst',
      'education-abroad': 'opleiding_herkomst',
      'work-experience-abroad': 'werkervaring_herkomst',
      'exam-passed-at-start': 'examen_bij_start',
      'diploma-valued-at-start': 'diploma_gewaardeerd_start',
      'language-a2-or-higher': 'taal_A2_of_hoger',
      'took-part-paid-work': 'part_betaald_werk',
      'took-part-language-placement': 'part_taalstage',
      'took-part-volunteering': 'part_vrijwilligerswerk',
      'took-part-community': 'part_maatschappelijk',
      'took-part-social': 'part_sociaal_buitenshuis',
      outflow: 'uitstroom',
      'employment-kind': 'dienstverband',
      'exam-in-period': 'examen_in_periode',
      'diploma-valued-in-period': 'diploma_gewaardeerd_in_periode',
      cooperated: 'opbrengst_constructief_meegewerkt',
      'showed-initiative': 'opbrengst_betrokken_en_initiatief',
      'programme-fitted-needs': 'opbrengst_traject_sloot_aan',
      'personal-or-social-problems': 'opbrengst_persoonlijke_of_sociale_problemen',
      'language-difference-hindered': 'opbrengst_taalverschil_negatief',
      'culture-difference-hindered': 'opbrengst_cultuurverschil_negatief',
      'self-confidence': 'neven_zelfvertrouwen',
      motivation: 'neven_motivatie',
      'insight-in-own-skills': 'neven_zicht_op_kennis_en_vaardigheden',
      ...Object.fromEntries(goals),
    },
  },
  survey: {
    mapping: vipColumns,
    personColumn: 'respondent',
    programmeColumn: 'interventie',
    momentColumn: 'meetmoment',
    columnOf: {
      'speaks-dutch': 'taal',
      health: 'gezondheid',
      'chances-good': 'stelling1_kansen',
      'knows-how-to-find-work': 'stelling2_weet_hoe',
      'knows-employer-expectations': 'stelling3_verwachting',
      'work-experience': 'werkervaringsplek',
      volunteering: 'vrijwilligerswerk',
      education: 'opleiding',
      'paid-work': 'betaald_werk',
      'reason-without-paid-work': 'reden_geen_werk',
      sex: 'geslacht',
      origin: 'herkomst',
      'age-class': 'leeftijdsgroep',
    },
  },
}
