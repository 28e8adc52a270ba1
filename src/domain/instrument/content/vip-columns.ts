import {
  answersOf,
  type Codes,
  type ColumnMapping,
  type CsvRecord,
  type Mapped,
  rowReader,
} from '../columns.ts'
import { Moment } from '../instrument.ts'
import { backgroundOf, ONE_ZERO, ORIGIN, SEX } from './column-codes.ts'

const QUALITY: Codes = { 1: 'very-bad', 2: 'bad', 3: 'neither', 4: 'good', 5: 'very-good' }
const AGREEMENT: Codes = {
  1: 'strongly-disagree',
  2: 'disagree',
  3: 'neither',
  4: 'agree',
  5: 'strongly-agree',
}
const PROGRAMME: Codes = { VIP: 'vip', NVA: 'nva-werktrajecten' }
const MOMENT: Codes = { M1: 'M1', M2: 'M2', M3: 'M3' }

const answerColumns: readonly { column: string; question: string; codes: Codes }[] = [
  { column: 'taal', question: 'speaks-dutch', codes: QUALITY },
  { column: 'gezondheid', question: 'health', codes: QUALITY },
  { column: 'stelling1_kansen', question: 'chances-good', codes: AGREEMENT },
  { column: 'stelling2_weet_hoe', question: 'knows-how-to-find-work', codes: AGREEMENT },
  { column: 'stelling3_verwachting', question: 'knows-employer-expectations', codes: AGREEMENT },
  { column: 'werkervaringsplek', question: 'work-experience', codes: ONE_ZERO },
  { column: 'vrijwilligerswerk', question: 'volunteering', codes: ONE_ZERO },
  {
    column: 'opleiding',
    question: 'education',
    codes: {
      geen: 'none',
      volwassenenonderwijs: 'adult-education',
      mbo1: 'mbo-1',
      mbo2: 'mbo-2',
      mbo3: 'mbo-3',
      mbo4: 'mbo-4',
      hbo: 'hbo',
      wo: 'wo',
    },
  },
  { column: 'betaald_werk', question: 'paid-work', codes: ONE_ZERO },
  {
    column: 'reden_geen_werk',
    question: 'reason-without-paid-work',
    codes: { meer_leren: 'learn-more', geen_passend_werk: 'no-fitting-work', anders: 'other' },
  },
  { column: 'geslacht', question: 'sex', codes: SEX },
  { column: 'herkomst', question: 'origin', codes: ORIGIN },
  {
    column: 'leeftijdsgroep',
    question: 'age-class',
    codes: { '18-29': '18-29', '30-39': '30-39', '40+': '40+' },
  },
]

// The moments at which someone took part: follows from the rows themselves.
const notTaken = ['deelname']

/** A row of the survey file: the answers of one person at one moment. An empty cell is no answer. */
function mapRow(record: CsvRecord): Mapped {
  const row = rowReader(record)
  const reference = row.required('respondent')
  const programme = row.option('interventie', PROGRAMME) ?? null
  const moment = Moment.safeParse(row.required('meetmoment', MOMENT))
  const answers = answersOf(
    answerColumns.map(({ column, question, codes }) => [question, row.option(column, codes)] as const),
  )
  if (answers['reason-without-paid-work'] !== undefined && answers['paid-work'] !== 'no') {
    row.refuse('reden_geen_werk', 'Een reden hoort hier alleen bij betaald_werk 0.')
  }
  if (row.problems.length > 0 || !moment.success) return { ok: false, problems: row.problems }
  return {
    ok: true,
    value: {
      reference,
      programme,
      background: backgroundOf(answers),
      responses: [{ instrumentId: 'arbeidstoeleiding-survey', moment: moment.data, answers }],
    },
  }
}

export const vipColumns: ColumnMapping = {
  columns: [
    'respondent',
    'interventie',
    'meetmoment',
    ...answerColumns.map(({ column }) => column),
    ...notTaken,
  ],
  mapRow,
}
