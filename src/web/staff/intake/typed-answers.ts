import { type Answers, itemField, itemsIn } from '#domain/intake/answers.ts'
import { type AnswerChanges, withChanges } from '#domain/intake/known.ts'
import type { IntakeField, ItemsField, LifeDomain, PlainField } from '#domain/intake/life-domain.ts'
import { fieldsOf } from '#domain/intake/life-domains.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { Form } from '#web/route.ts'

/** Texts as they stand in a form or a draft, by field name. */
export type Fields = Readonly<Record<string, string>>

/** Several domains share one draft, so the domain is in the name: `dutch.reading-level`. */
export const fieldName = ({ id }: Pick<LifeDomain, 'id'>, field: string): string => `${id}.${field}`

/** Where a form says which of its fields it showed: what it did not show, it did not empty. */
export const SHOWN = 'getoond'

/** Of everything a form sent, the fields of this domain; several ticks of one name as one text with commas. */
export function fieldsIn(domain: LifeDomain, { fields, all }: Form): Fields {
  const shown = all(SHOWN)
  const ticks = fieldsOf(domain)
    .filter(isTicked)
    .map(({ id }) => [id, all(fieldName(domain, id)).join(',')] as const)
    .filter(([id, ticked]) => ticked !== '' || shown.includes(id))
  return {
    ...ofDomain(domain, fields),
    ...Object.fromEntries(ticks.map(([id, ticked]) => [fieldName(domain, id), ticked])),
  }
}

/** The fields of one domain from a form or draft of several. */
export const ofDomain = (domain: LifeDomain, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith(`${domain.id}.`)))

/** What is chosen to take a score back: an empty score was not given, which is something else. */
export const NO_SCORE = 'geen'

/**
 * What was typed as answers: days as ISO days, numbers with a point; null where a field was emptied. A field that is
 * not among these was not touched. What cannot be read stays as typed, for the rules to refuse and the form to show.
 */
export function changesFrom(domain: LifeDomain, fields: Fields): AnswerChanges {
  const changes: AnswerChanges = {}
  for (const field of fieldsOf(domain)) {
    const name = fieldName(domain, field.id)
    const isThere = Object.keys(fields).some((key) => key === name || key.startsWith(`${name}.`))
    if (!isThere || (field.kind === 'score' && !fields[name])) continue
    const value = field.kind === 'items' ? itemsFrom(field, name, fields) : plainFrom(field, fields[name])
    changes[field.id] = value.length > 0 ? value : null
  }
  return changes
}

/** The answers among what was typed. */
export const answersFrom = (domain: LifeDomain, fields: Fields): Answers =>
  withChanges(undefined, changesFrom(domain, fields))

function plainFrom(field: PlainField, text = ''): string | string[] {
  if (isTicked(field)) return text.split(',').filter((one) => one !== '')
  if (field.kind === 'score' && text === NO_SCORE) return ''
  return readable(field, text.trim())
}

function readable({ kind }: PlainField, text: string): string {
  if (kind === 'day') return parseDutchDate(text) ?? text
  return kind === 'number' ? text.replace(',', '.') : text
}

function itemsFrom({ fields: subs }: ItemsField, name: string, fields: Fields): Record<string, string>[] {
  const indexes = Object.keys(fields)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.slice(name.length + 1).split('.')[0]))
  return [...new Set(indexes)]
    .toSorted((a, b) => a - b)
    .map((index) =>
      Object.fromEntries(
        subs
          .map(
            (sub) => [sub.id, readable(sub, (fields[itemField(name, index, sub.id)] ?? '').trim())] as const,
          )
          .filter(([, value]) => value !== ''),
      ),
    )
    .filter((item) => Object.keys(item).length > 0)
}

/** Answers as a form shows them. */
export function typedFrom(domain: LifeDomain, answers: Answers): Fields {
  return Object.fromEntries(
    fieldsOf(domain).flatMap((field): [string, string][] => {
      const value = answers[field.id]
      const name = fieldName(domain, field.id)
      if (value === undefined) return []
      if (field.kind === 'items')
        return itemsIn(value).flatMap((item, at) => typedItem(field, item, itemField(name, at, '')))
      return [
        [
          name,
          [value]
            .flat()
            .map((one) => typed(field, String(one)))
            .join(','),
        ],
      ]
    }),
  )
}

const typedItem = (field: ItemsField, item: Record<string, string>, before: string): [string, string][] =>
  field.fields.map((sub) => [`${before}${sub.id}`, typed(sub, item[sub.id] ?? '')])

function typed({ kind }: PlainField, value: string): string {
  if (kind === 'number') return value.replace('.', ',')
  const day = kind === 'day' ? LocalDate.safeParse(value).data : undefined
  return day ? writeDutchDate(day) : value
}

export const isTicked = (field: IntakeField): boolean =>
  field.kind === 'choices' || field.kind === 'half-days'
