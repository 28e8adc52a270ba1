import { type Answers, type AnswerValue, itemsIn } from '#domain/intake/answers.ts'
import { VIEWS } from '#domain/intake/content/views.ts'
import type { AnswerChanges } from '#domain/intake/known.ts'
import type { IntakeField, LifeDomain, PlainField } from '#domain/intake/life-domain.ts'
import { readableFieldsOf } from '#domain/intake/life-domains.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { SummaryRow } from '#ui/lists.tsx'
import { longDate } from '#ui/words.ts'
import { countryName, languageName } from '../file/file-words.ts'
import type { TwoViewsProps } from './two-views.view.tsx'

export const DAY_WORDS = {
  mon: 'maandag',
  tue: 'dinsdag',
  wed: 'woensdag',
  thu: 'donderdag',
  fri: 'vrijdag',
  sat: 'zaterdag',
  sun: 'zondag',
} as const
export const PART_OF_DAY_WORDS = { am: 'ochtend', pm: 'middag', eve: 'avond' } as const

/** An answer as people read it. */
export function answerWords(field: IntakeField, value: AnswerValue): string {
  if (field.kind === 'items')
    return itemsIn(value)
      .map((item) => itemWords(field.fields, item))
      .join('; ')
  return [value]
    .flat()
    .map((one) => plainWords(field, String(one)))
    .join(', ')
}

const itemWords = (fields: readonly PlainField[], item: Record<string, string>): string =>
  fields
    .flatMap((field) => {
      const value = item[field.id]
      return value === undefined ? [] : [inItem(field, plainWords(field, value))]
    })
    .join(', ')

/** "Ja" says nothing without its question: "betaald: ja". */
const inItem = ({ label }: PlainField, words: string): string =>
  /^(Ja|Nee)\b/.test(words) ? `${label.replace('?', '').toLowerCase()}: ${words.toLowerCase()}` : words

function plainWords(field: PlainField, value: string): string {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options[value] ?? value
  if (field.kind === 'country') return countryName(value)
  if (field.kind === 'language') return languageName(value)
  if (field.kind === 'half-days') return halfDayWords(value)
  if (field.kind === 'day') return dayWords(value)
  if (field.kind === 'number') return `${value.replace('.', ',')}${field.unit ? ` ${field.unit}` : ''}`
  return value
}

const dayWords = (value: string): string => {
  const day = LocalDate.safeParse(value).data
  return day ? longDate(day) : value
}

/** "maandagochtend" */
function halfDayWords(value: string): string {
  const [day = '', part = ''] = value.split('-')
  const days: Readonly<Record<string, string>> = DAY_WORDS
  const parts: Readonly<Record<string, string>> = PART_OF_DAY_WORDS
  return `${days[day] ?? day}${parts[part] ?? part}`
}

const labelOf = ({ group, label }: IntakeField): string =>
  group ? `${group}: ${label.toLowerCase()}` : label

/** What was said about a domain as label and value, without the two views: those stand beside each other. */
export const answerRows = (domain: LifeDomain, said: AnswerChanges): SummaryRow[] =>
  readableFieldsOf(domain)
    .filter(({ id }) => !VIEWS.includes(id))
    .flatMap((field) => {
      const value = said[field.id]
      return value === undefined ? [] : [{ label: labelOf(field), value: changeWords(field, value) }]
    })

const changeWords = (field: IntakeField, value: AnswerValue | null): string =>
  value === null ? 'Antwoord teruggenomen' : answerWords(field, value)

/** The view of the person and that of the worker; undefined for who said nothing. */
export const viewsIn = (said: AnswerChanges): TwoViewsProps => ({
  own: viewWords(said['own-view']),
  worker: viewWords(said['worker-view']),
})

const viewWords = (value: AnswerValue | null | undefined): string | undefined =>
  value === null ? 'Antwoord teruggenomen' : value === undefined ? undefined : String(value)

const LINE_LENGTH = 120

/** What is known of a domain in one line; the first words of the own view where no field says it shorter. */
export function oneLine(domain: LifeDomain, answers: Answers): string {
  const said = [...domain.fields, ...domain.formerly].flatMap((field) => {
    const value = answers[field.id]
    if (value === undefined || field.inLine === undefined) return []
    const words = answerWords(field, value)
    if (field.inLine !== true) return [`${field.inLine}: ${words.toLowerCase()}`]
    return [field.group ? `${field.group.toLowerCase()} ${words}` : words]
  })
  const line = said.length > 0 ? said.join(' · ') : String(answers['own-view'] ?? 'Besproken')
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH).trimEnd()}…` : line
}
