import { z } from 'zod'
import { COUNTRIES } from '#domain/person/content/countries.ts'
import { LANGUAGES } from '#domain/person/content/languages.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { HALF_DAYS, type IntakeField, type LifeDomain, type PlainField } from './life-domain.ts'
import { fieldsOf } from './life-domains.ts'

/** Field to option, text, number as written with a point, or ISO day; several of them, or several items. */
export const AnswerValue = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.array(z.record(z.string(), z.string())).min(1),
])
export type AnswerValue = z.infer<typeof AnswerValue>
export const Answers = z.record(z.string(), AnswerValue)
export type Answers = z.infer<typeof Answers>

/** Days of the person that an answer cannot lie before; null when not known. */
export type PersonDays = { birthDate: LocalDate | null; arrivedOn: LocalDate | null; today: LocalDate }

export type AnswerProblem =
  | 'unknown-field'
  | 'unknown-option'
  | 'too-long'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-day'
  | 'in-the-future'
  | 'before-birth'
  | 'before-arrival'
  | 'before-other-day'
  | 'needed'
export type AnswerProblems = Readonly<Record<string, AnswerProblem>>

/** Where a field of an item stands: `jobs.0.profession`. */
export const itemField = (items: string, index: number, field: string): string => `${items}.${index}.${field}`

/**
 * Everything that is wrong with the answers of one domain, by field; empty when they may be kept. Nothing is
 * required, because an intake is several talks: ITK.COMPLETE says what is still open.
 */
export function answerProblems(domain: LifeDomain, answers: Answers, days: PersonDays): AnswerProblems {
  const fields = fieldsOf(domain)
  const strange = Object.keys(answers).filter((id) => !fields.some((field) => field.id === id))
  return Object.fromEntries([
    ...strange.map((id) => [id, 'unknown-field'] as const),
    ...fields.flatMap((field) => missingFor(field, answers)),
    ...fields.flatMap((field) => problemsOf(field, answers, days)),
  ])
}

/** ITK.NEEDS: a level needs the day on which it was seen, a result the day of the test. */
const missingFor = (field: IntakeField, answers: Answers): Entry[] =>
  answers[field.id] === undefined
    ? []
    : (field.needs ?? []).filter((id) => answers[id] === undefined).map((id) => [id, 'needed'])

type Entry = [string, AnswerProblem]

function problemsOf(field: IntakeField, answers: Answers, days: PersonDays): Entry[] {
  const value = answers[field.id]
  if (value === undefined) return []
  if (field.kind === 'items') {
    return itemsIn(value).flatMap((item, index) =>
      field.fields.flatMap((sub) => inItem(sub, item, days, itemField(field.id, index, sub.id))),
    )
  }
  const problem = [value]
    .flat()
    .map((one) => (typeof one === 'string' ? problemOf(field, one, { answers, days }) : 'unknown-option'))
    .find((one) => one !== undefined)
  return problem ? [[field.id, problem]] : []
}

function inItem(field: PlainField, item: Record<string, string>, days: PersonDays, at: string): Entry[] {
  const value = item[field.id]
  const problem = value === undefined ? undefined : problemOf(field, value, { answers: item, days })
  return problem ? [[at, problem]] : []
}

/** The items of an answer; none when it holds something else. */
export const itemsIn = (value: AnswerValue | undefined): Record<string, string>[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object') : []

/** The single text of an answer; undefined when it holds several. */
export const textIn = (answers: Answers, field: string): string | undefined => {
  const value = answers[field]
  return typeof value === 'string' ? value : undefined
}

type Around = { answers: Answers; days: PersonDays }

function problemOf(field: PlainField, value: string, around: Around): AnswerProblem | undefined {
  if (field.kind === 'text') return value.length > field.maxLength ? 'too-long' : undefined
  if (field.kind === 'number') return numberProblem(value, field)
  if (field.kind === 'score') return numberProblem(value, SCORE)
  if (field.kind === 'day') return dayProblem(field, value, around)
  return codesOf(field).includes(value) ? undefined : 'unknown-option'
}

/** ITK.SCORE: the person's own score, in whole steps from 0 to 10. */
const SCORE = { min: 0, max: 10, decimals: 0 }

function numberProblem(
  value: string,
  { min, max, decimals }: { min: number; max: number; decimals: number },
): AnswerProblem | undefined {
  const [, fraction = ''] = value.split('.')
  if (!/^\d{1,9}(\.\d+)?$/.test(value) || fraction.length > decimals) return 'not-a-number'
  return Number(value) < min || Number(value) > max ? 'out-of-range' : undefined
}

/** ITK.DAY: what happened is not of tomorrow, and not of before the person was born or came here. */
function dayProblem(
  { when, notBefore }: Extract<PlainField, { kind: 'day' }>,
  value: string,
  { answers, days }: Around,
): AnswerProblem | undefined {
  const day = LocalDate.safeParse(value).data
  if (day === undefined) return 'not-a-day'
  if (when === 'past' && day > days.today) return 'in-the-future'
  if (days.birthDate !== null && day < days.birthDate) return 'before-birth'
  if (notBefore === 'arrival') {
    return days.arrivedOn !== null && day < days.arrivedOn ? 'before-arrival' : undefined
  }
  const other = notBefore && textIn(answers, notBefore.field)
  return other && day < other ? 'before-other-day' : undefined
}

function codesOf(field: PlainField): readonly string[] {
  if (field.kind === 'choice' || field.kind === 'choices') return Object.keys(field.options)
  if (field.kind === 'half-days') return HALF_DAYS
  return (field.kind === 'country' ? COUNTRIES : LANGUAGES).map(({ code }) => code)
}
