import { type MessageKind, membersOf } from '#domain/exchange/message.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { parseDutchDate, writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { Filled } from '../enrolment/filled.ts'
import { memberLabel } from './exchange-words.ts'

/** A member of a message as people write it. */
export function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  const day = LocalDate.safeParse(value)
  return day.success ? writeDutchDate(day.data) : String(value)
}

const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nee: false }

/** The body that was typed, member by member; what DUO does not take for a member is an error at its field. */
export function readBody(kind: MessageKind, fields: Filled['fields']) {
  const errors: FormError[] = []
  const body: Record<string, unknown> = {}
  for (const [member, shape] of Object.entries(membersOf(kind))) {
    const typed = fields[member]?.trim() ?? ''
    const readings =
      typed === '' ? [undefined] : [typed, parseDutchDate(typed), Number(typed), YES_NO[typed.toLowerCase()]]
    const fits = readings.find(
      (reading) => shape.safeParse(reading).success && (reading !== undefined || typed === ''),
    )
    if (fits !== undefined) body[member] = fits
    else if (!shape.safeParse(undefined).success || typed !== '')
      errors.push({ field: member, message: `${memberLabel(member)}: ${NOT_TAKEN}` })
  }
  return { body, errors }
}

const NOT_TAKEN = 'dit neemt DUO niet aan. Kijk na wat hier moet staan.'
