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
  const isEmpty = (member: string) => (fields[member]?.trim() ?? '') === ''
  const asked = Object.entries(membersOf(kind)).filter(
    ([member, shape]) => !isEmpty(member) || !shape.safeParse(undefined).success,
  )
  // An empty form is a slip of the hand: a day is taken back in the file, which tells DUO.
  const [first] = Object.keys(membersOf(kind))
  if (first !== undefined && asked.length === 0)
    return { body: {}, errors: [{ field: first, message: FILL_IN }] }
  const read = asked.map(([member, shape]) => ({ member, shape, ...readMember(member, fields) }))
  const isTaken = ({ shape, value }: (typeof read)[number]) =>
    value !== undefined && shape.safeParse(value).success
  return {
    body: Object.fromEntries(read.filter(isTaken).map(({ member, value }) => [member, value])),
    errors: read
      .filter((one) => !isTaken(one))
      .map(({ member, error }) => error ?? { field: member, message: isEmpty(member) ? FILL_IN : NOT_TAKEN }),
  }
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
