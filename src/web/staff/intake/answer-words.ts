import { type Answers, type AnswerValue, itemsIn } from '#domain/intake/answers.ts'
import type { IntakeField, LifeDomain, PlainField } from '#domain/intake/life-domain.ts'
import { fieldsOf } from '#domain/intake/life-domains.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { SummaryRow } from '#ui/lists.tsx'
import { longDate } from '#ui/words.ts'
import { countryName, languageName } from '../file/file-words.ts'

export const DAY_WORDS = {
  mon: 'maandag',
  tue: 'dinsdag',
  wed: 'woensdag',
  thu: 'donderdag',
  fri: 'vrijdag',
  sat: 'zaterdag',
  sun: 'zondag',
} as const
export const PART_OF_DAY_WORDS = { am: 'ochtend', pm: 'middag' } as const

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
      return value === undefined ? [] : [plainWords(field, value)]
    })
    .join(', ')

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

/** Everything that was said about a domain, as label and value. */
export const answerRows = (domain: LifeDomain, answers: Answers): SummaryRow[] =>
  fieldsOf(domain).flatMap((field) => {
    const value = answers[field.id]
    return value === undefined ? [] : [{ label: labelOf(field), value: answerWords(field, value) }]
  })

const LINE_LENGTH = 120

/** What is known of a domain in one line; the first words of the own view where no field says it shorter. */
export function oneLine(domain: LifeDomain, answers: Answers): string {
  const said = domain.fields.flatMap((field) => {
    const value = answers[field.id]
    if (value === undefined || field.inLine === undefined) return []
    const words = answerWords(field, value)
    if (field.inLine !== true) return [`${field.inLine}: ${words.toLowerCase()}`]
    return [field.group ? `${field.group.toLowerCase()} ${words}` : words]
  })
  const line = said.length > 0 ? said.join(' · ') : String(answers['own-view'] ?? 'Besproken')
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH).trimEnd()}…` : line
}
