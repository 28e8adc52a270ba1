import type { Answers } from '#domain/instrument/answers.ts'
import { Goal, outcomeQuestion } from '#domain/instrument/goals.ts'
import { optionsOf, questionById } from '#domain/instrument/instrument.ts'
import { instrumentById } from '#domain/instrument/instruments.ts'
import type { ResponseRow } from './measures.ts'

/** One printed number. Ids and order as in the published tables. */
export type MonitorCount = { table: string; row: string; category: string; count: number }
export type Monitor = { n: number; tables: MonitorCount[] }

type MonitorRow = {
  table: 'background' | 'goals' | 'cooperation' | 'side-effects'
  row: string
  form: 'start-form' | 'exit-form'
  question: string
  /** Printed also when nobody is in it. Other options of the question follow when somebody is. */
  categories: readonly string[]
}

const OUTCOMES = ['fully', 'partly', 'not', 'no-goal']
const YES_PARTLY_NO = ['yes', 'partly', 'no']

const background = (row: string, question: string, categories: readonly string[]): MonitorRow => ({
  table: 'background',
  row,
  form: 'start-form',
  question,
  categories,
})

const statement =
  (table: 'cooperation' | 'side-effects') =>
  (row: string): MonitorRow => ({ table, row, form: 'exit-form', question: row, categories: YES_PARTLY_NO })

/** The rows of the Dalfsen monitor (Windesheim 2019), in the order of the report. */
const monitorRows: readonly MonitorRow[] = [
  background('age', 'age-class', ['<30', '30-49', '50+']),
  background('sex', 'sex', ['woman', 'man']),
  background('origin', 'origin', ['Syria', 'Pakistan', 'Iraq', 'Iran', 'Eritrea']),
  background('education', 'education-abroad', ['higher', 'secondary', 'primary']),
  background('work-experience-abroad', 'work-experience-abroad', [
    '10-years-or-more',
    '5-to-10-years',
    'under-5-years',
    'none',
  ]),
  {
    table: 'background',
    row: 'outflow',
    form: 'exit-form',
    question: 'outflow',
    categories: ['paid-work', 'learning-and-working', 'still-in-programme'],
  },
  ...Goal.options.map((goal) => ({
    table: 'goals' as const,
    row: goal,
    form: 'exit-form' as const,
    question: outcomeQuestion(goal),
    categories: OUTCOMES,
  })),
  ...[
    'cooperated',
    'showed-initiative',
    'programme-fitted-needs',
    'personal-or-social-problems',
    'language-difference-hindered',
    'culture-difference-hindered',
  ].map(statement('cooperation')),
  ...['self-confidence', 'motivation', 'insight-in-own-skills'].map(statement('side-effects')),
]

/**
 * The tables of the monitor over start forms and exit forms, read once. `n` is the number of people with a form.
 * Someone without an answer is in no category (rule IND.NO-ANSWER), so a row may add up to less than `n`;
 * of two forms of one kind of one person the last given counts.
 */
export function monitorTables(rows: Iterable<ResponseRow>): Monitor {
  const people = new Map<string, { start?: Answers; exit?: Answers }>()
  for (const { personId, moment, answers } of rows) {
    if (moment !== 'start' && moment !== 'exit') continue
    const person = people.get(personId) ?? {}
    person[moment] = answers
    people.set(personId, person)
  }
  const tables = monitorRows.flatMap((row) => countsOf(row, people.values()))
  return { n: people.size, tables }
}

function countsOf(row: MonitorRow, people: Iterable<{ start?: Answers; exit?: Answers }>): MonitorCount[] {
  const moment = row.form === 'start-form' ? 'start' : 'exit'
  const counts = new Map(row.categories.map((category) => [category, 0]))
  for (const person of people) {
    const answer = person[moment]?.[row.question]
    if (answer !== undefined) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  const extra = optionIds(row).filter((id) => counts.has(id) && !row.categories.includes(id))
  return [...row.categories, ...extra].map((category) => ({
    table: row.table,
    row: row.row,
    category,
    count: counts.get(category) ?? 0,
  }))
}

/** The Dutch words of a row and a category: those of the form that was filled in. */
export function monitorTitle(
  table: string,
  row: string,
  category: string,
): { row: string; category: string } {
  const found = monitorRows.find((one) => one.table === table && one.row === row)
  const question = found && questionById(instrumentById(found.form), found.question)
  const option = question && optionsOf(question).find((one) => one.id === category)
  return { row: question?.texts.nl ?? row, category: option?.texts.nl ?? category }
}

function optionIds(row: MonitorRow): string[] {
  const question = questionById(instrumentById(row.form), row.question)
  return question === undefined ? [] : optionsOf(question).map((option) => option.id)
}
