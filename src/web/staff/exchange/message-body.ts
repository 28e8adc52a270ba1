import { type MessageKind, membersOf } from '#domain/exchange/message.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Filled, readDay } from '../enrolment/filled.ts'
import { memberField } from './exchange-words.ts'

/** A member of a message in the words of the page. */
export function written(member: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  const day = LocalDate.safeParse(value)
  if (day.success) return writeDutchDate(day.data)
  const { as } = memberField(member)
  const option = typeof as === 'string' ? undefined : as.find((one) => one.value === value)
  return option?.label ?? String(value)
}

/** A member as its field takes it: of a list the code, of a day the usual way of writing. */
export const typedOf = (member: string, value: unknown): string =>
  typeof memberField(member).as === 'string' ? written(member, value) : String(value)

/** The body that was typed, member by member; what DUO does not take for a member is an error at its field. */
export function readBody(
  kind: MessageKind,
  fields: Filled['fields'],
): { body: Record<string, unknown>; errors: FormError[] } {
  const errors: FormError[] = []
  const body: Record<string, unknown> = {}
  for (const [member, shape] of Object.entries(membersOf(kind))) {
    const isEmpty = (fields[member]?.trim() ?? '') === ''
    if (isEmpty && shape.safeParse(undefined).success) continue
    const read = readMember(member, fields)
    const taken = shape.safeParse(read.value)
    if (read.value !== undefined && taken.success) body[member] = taken.data
    else errors.push(read.error ?? { field: member, message: isEmpty ? FILL_IN : NOT_TAKEN })
  }
  return { body, errors }
}

function readMember(member: string, fields: Filled['fields']): { value: unknown; error?: FormError } {
  const typed = fields[member]?.trim() ?? ''
  const { as } = memberField(member)
  if (as === 'number') return { value: /^\d+$/.test(typed) ? Number(typed) : undefined }
  if (as !== 'day') return { value: typed }
  const { day, errors } = readDay(fields, member)
  return { value: day, ...(errors[0] && { error: errors[0] }) }
}

const FILL_IN = 'Vul dit in, of kies een antwoord.'
const NOT_TAKEN = 'Dit neemt DUO niet aan. Kijk na wat hier moet staan.'
